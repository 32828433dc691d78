import { chromium } from '@playwright/test';
import { detectTempo } from '../../src/editor/tempo/detect';
import { bundledLevel } from '../browser/driver';
import { CHROMIUM_FLAGS, findChromium } from '../browser/find-chromium';
import { servePage } from '../browser/serve-page';
import type { PatternName } from '../editor/tempo/render/patterns';
import { randomSong } from '../editor/tempo/render/random-song';
import { renderSong, type SongPlan } from '../editor/tempo/render/song';
import { TEMPI } from '../editor/tempo/tempi';
import { judge, type Verdict } from '../editor/tempo/verdict';
import type { Figure } from './figure';

const PATTERNS: readonly PatternName[] = ['clicks', 'rock', 'four on the floor', 'shuffle'];
/** Songs of chance from this seed on: nothing was tuned on them. */
const FIRST_SEED = 30_000;
const RANDOM_SONGS = 100;
const BUNDLED = [
  'chrome-boots',
  'coffee-run',
  'hubcap-blues',
  'long-way-to-sunrise',
  'loose-change',
  'night-shift',
  'salt-flats',
  'seven-corners',
] as const;

/** The tempo detector on rendered songs, then on the bundled ones, which a browser decodes. */
export async function benchTempo(report: (figure: Figure) => void): Promise<void> {
  benchRendered(report);
  await benchBundled(report);
}

/** At the tempi of the tests, and on songs whose tempo, style and disturbances are left to chance. */
export function benchRendered(report: (figure: Figure) => void): void {
  for (const pattern of PATTERNS) {
    reportGroup(
      report,
      pattern,
      TEMPI.map((bpm, index) => hear({ pattern, bpm, offsetMs: 40 + index * 37.7, seconds: 40 })),
    );
  }
  const songs = Array.from({ length: RANDOM_SONGS }, (_, index) => randomSong(FIRST_SEED + index));
  const heard = songs.map(hear);
  reportGroup(report, 'songs of chance', heard);
  for (const [low, high] of [
    [0, 0.4],
    [0.4, 0.6],
    [0.6, 0.8],
    [0.8, 0.95],
    [0.95, 1.01],
  ] as const) {
    const some = heard.filter(({ verdict }) => verdict.confidence >= low && verdict.confidence < high);
    const name = `tempo, songs of chance, right where the confidence is ${low} to ${Math.min(1, high)} (${some.length} songs)`;
    report({ name, value: share(some, ({ verdict }) => verdict.isRight), unit: 'share' });
  }
}

interface Heard {
  readonly verdict: Verdict;
  /** Processor seconds for three minutes of sound. */
  readonly seconds: number;
}

function hear(plan: SongPlan & { readonly bpm: number }): Heard {
  const song = renderSong(plan);
  const from = process.cpuUsage();
  const answer = detectTempo(song);
  const { user, system } = process.cpuUsage(from);
  const minutes = song.mono.length / song.sampleRate / 60;
  return { verdict: judge(answer, plan.bpm, plan.offsetMs), seconds: ((user + system) / 1e6) * (3 / minutes) };
}

function reportGroup(report: (figure: Figure) => void, group: string, heard: readonly Heard[]): void {
  const say = (name: string, value: number, unit: string): void =>
    report({ name: `tempo, ${group}, ${name}`, value: Math.round(value * 1000) / 1000, unit });
  const right = heard.filter(({ verdict }) => verdict.isRight);
  say(
    'first answer right',
    share(heard, ({ verdict }) => verdict.isRight),
    'share',
  );
  say(
    'sure',
    share(heard, ({ verdict }) => verdict.isSure),
    'share',
  );
  say(
    'sure and wrong',
    share(heard, ({ verdict }) => verdict.isSure && !verdict.isRight),
    'share',
  );
  say(
    'BPM within 0.1, octave allowed',
    share(heard, ({ verdict }) => verdict.octaveBpmError <= 0.1),
    'share',
  );
  say('offset within 10 ms, octave allowed', share(heard, isInPhase), 'share');
  say(
    'BPM error of the right ones, p95',
    at(
      right.map(({ verdict }) => verdict.bpmError),
      0.95,
    ),
    'BPM',
  );
  say(
    'offset error of the right ones, median',
    at(
      right.map(({ verdict }) => verdict.offsetErrorMs),
      0.5,
    ),
    'ms',
  );
  say(
    'offset error of the right ones, p95',
    at(
      right.map(({ verdict }) => Math.abs(verdict.offsetErrorMs)),
      0.95,
    ),
    'ms',
  );
  say(
    '3 minutes of sound',
    at(
      heard.map(({ seconds }) => seconds),
      0.5,
    ),
    's of processor time',
  );
}

const isInPhase = ({ verdict }: Heard): boolean =>
  verdict.octaveBpmError <= 0.1 && Math.abs(verdict.octaveOffsetErrorMs) <= 10;

async function benchBundled(report: (figure: Figure) => void): Promise<void> {
  const server = await servePage('tempo-page', { noDiscovery: true });
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => globalThis.tempoPage !== undefined);
    for (const id of BUNDLED) {
      const { song, tempo } = bundledLevel(id);
      const answer = await page.evaluate((name) => globalThis.tempoPage.detect(name), id);
      const bpm = tempo[0]?.bpm ?? Number.NaN;
      const { bpmError, offsetErrorMs, confidence, isSure } = judge(
        { ...answer, onsetsMs: new Float64Array(0), strengths: new Float32Array(0) },
        bpm,
        song.offsetMs,
      );
      const words = `${isSure ? 'sure' : 'unsure'}: ${answer.words} ${answer.drift?.words ?? ''}`;
      report({ name: `tempo of ${id} at its start, BPM error (${words})`, value: bpmError, unit: 'BPM' });
      report({ name: `tempo of ${id}, offset error`, value: Math.round(offsetErrorMs * 100) / 100, unit: 'ms' });
      report({ name: `tempo of ${id}, confidence`, value: Math.round(confidence * 100) / 100, unit: 'share' });
      const seconds = (answer.tookMs / answer.songMs) * 180;
      report({
        name: `tempo of ${id}, 3 minutes of it in the worker`,
        value: Math.round(seconds * 100) / 100,
        unit: 's',
      });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

function share(heard: readonly Heard[], is: (heard: Heard) => boolean): number {
  return heard.filter(is).length / Math.max(1, heard.length);
}

function at(values: readonly number[], place: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * place))] ?? Number.NaN;
}
