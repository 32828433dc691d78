import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Level } from '../../src/core/level/schema';
import { createTempoMap, msAtTick } from '../../src/core/time/tempo-map';
import { bundledLevel } from './driver';
import { type ServedPage, servePage } from './serve-page';
import { firstSoundOf, partsOf } from './stem-parts';

const LEVELS = new URL('../../levels/', import.meta.url);
const MUSIC = new URL('../../assets/source/music/', import.meta.url);
/** Stems that sound only when the driving asks for them. */
const ON_CALL = ['police'];

const LOUDNESS = -14;
const LOUDNESS_REACH = 0.5;
const TRUE_PEAK_DB = -1;
const ONSET_MS = 5;
const LONGEST_SILENCE_S = 2;
/** The first onset and ten more. */
const ONSETS = 11;

type ScoredNote = readonly [tick: number, key: number, velocity: number, ticks: number];

/** Keys of bass drums and snares in a drum part. */
const STRUCK_KEYS = [35, 36, 38, 40];
/** Softer strokes have no attack of their own in a full band. */
const HARD = 90;
/** Cymbals that ring over what follows, and for how long. */
const RINGING_KEYS = [46, 49, 52, 55, 57, 59];
const RINGING_MS = 700;
/** What sounds together is one onset. */
const TOGETHER_MS = 1;

type Score = Record<string, ScoredNote[]>;

function scoreOf({ id }: Level): Score {
  const score = new URL(`${id.replaceAll('-', '_')}/score.json`, MUSIC);
  return (JSON.parse(readFileSync(score, 'utf8')) as { parts: Score }).parts;
}

const tempoOf = ({ tempo, stops, song }: Level) => createTempoMap({ tempo, stops, offsetMs: song.offsetMs });

/** Song time of the first note that is written for a stem. */
function firstNoteMs(level: Level, stem: string): number {
  const score = scoreOf(level);
  const ticks = partsOf(level.id, stem).flatMap((part) => (score[part] ?? []).map(([tick]) => tick));
  return msAtTick(tempoOf(level), Math.min(...ticks));
}

/** Song times of the first hard stroke of bass drum or snare, and of the ten others with the longest rest before them. */
function struckTimes(level: Level): number[] {
  const parts = scoreOf(level);
  const tempo = tempoOf(level);
  const drums = (parts.drums ?? []).map(([tick, key, velocity]) => ({ ms: msAtTick(tempo, tick), key, velocity }));
  const begins = [...drums.map(({ ms }) => ms), ...(parts.bass ?? []).map(([tick]) => msAtTick(tempo, tick))];
  begins.sort((a, b) => a - b);
  const restBefore = (ms: number): number => ms - (begins.findLast((other) => other < ms - TOGETHER_MS) ?? -1000);
  const rings = drums.filter(({ key }) => RINGING_KEYS.includes(key));
  const isUnderCymbal = (at: number): boolean => rings.some(({ ms }) => ms < at - TOGETHER_MS && ms > at - RINGING_MS);
  const struck = drums.filter(({ key, velocity }) => STRUCK_KEYS.includes(key) && velocity >= HARD);
  const [first = 0, ...others] = [...new Set(struck.map(({ ms }) => ms))].sort((a, b) => a - b);
  const clear = others.filter((ms) => !isUnderCymbal(ms));
  const best = clear.sort((a, b) => restBefore(b) - restBefore(a)).slice(0, ONSETS - 1);
  return [first, ...best.sort((a, b) => a - b)];
}

const ids = readdirSync(LEVELS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/level.json`, LEVELS)))
  .map((entry) => entry.name)
  .sort();

test.describe('the stems of every level, decoded', () => {
  let server: ServedPage;
  test.beforeAll(async () => {
    server = await servePage('desk-page');
  });
  test.afterAll(() => server.close());

  for (const id of ids) {
    test(`lie on the beat and within the bounds: ${id}`, async ({ page }) => {
      const level = bundledLevel(id);
      await page.goto(server.url);
      await page.waitForFunction(() => globalThis.deskPage !== undefined);
      const figures = await page.evaluate(
        ([level, onCall, times]) => globalThis.deskPage.measureStems(level, onCall, times),
        [level, ON_CALL, struckTimes(level)] as const,
      );
      test.info().annotations.push({ type: 'figures', description: JSON.stringify(figures) });
      expect(new Set(figures.samples).size, 'one length').toBe(1);
      expect(figures.lateMs, 'onsets that were looked for').toHaveLength(ONSETS);
      for (const [index, lateMs] of figures.lateMs.entries()) {
        expect(Math.abs(lateMs ?? Number.POSITIVE_INFINITY), `onset ${index} is late`).toBeLessThanOrEqual(ONSET_MS);
      }
      // Of the other stems the first onset alone: later ones begin while something else still sounds, many of them softly.
      for (const [index, { name }] of level.song.stems.entries()) {
        const lateMs = (figures.firstMs[index] ?? Number.NaN) - firstNoteMs(level, name);
        const { early, late } = firstSoundOf(id, name);
        test.info().annotations.push({ type: `first of ${name}`, description: `${lateMs.toFixed(1)} ms late` });
        expect(lateMs, `${name} is first heard so late`).toBeLessThanOrEqual(late);
        expect(lateMs, `${name} is first heard so late`).toBeGreaterThanOrEqual(-early);
      }
      expect(Math.abs(figures.loudness - LOUDNESS), `${figures.loudness} LUFS`).toBeLessThanOrEqual(LOUDNESS_REACH);
      expect(figures.truePeakDb.clean, 'true peak of the clean mix').toBeLessThan(TRUE_PEAK_DB);
      expect(figures.truePeakDb.all, 'true peak of all stems').toBeLessThan(TRUE_PEAK_DB);
      expect(figures.clipped, 'clipped samples').toBe(0);
      expect(figures.silenceS, 'seconds of silence').toBeLessThanOrEqual(LONGEST_SILENCE_S);
    });
  }
});
