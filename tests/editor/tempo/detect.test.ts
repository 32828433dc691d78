import { describe, expect, it } from 'vitest';
import { detectTempo } from '../../../src/editor/tempo/detect';
import type { PatternName } from './render/patterns';
import { randomSong } from './render/random-song';
import { renderSong, type SongPlan } from './render/song';
import { TEMPI } from './tempi';
import { judge, type Verdict } from './verdict';

type SteadyPlan = SongPlan & { readonly bpm: number };

const hear = (plan: SteadyPlan) => detectTempo(renderSong(plan));
const verdictOf = (plan: SteadyPlan): Verdict => judge(hear(plan), plan.bpm, plan.offsetMs);

/** Long enough for the slowest tempo, and no finer than needed: rendering takes longer than detecting. */
const SHORT = { seconds: 30, sampleRate: 32_000 } as const;

/** A band, a room and hands that are not machines. */
const PLAYED = { pads: 0.4, melody: 0.3, bassline: 0.3, noise: 0.005, room: 0.2, jitterMs: 1 } as const;

/** Dozens of songs are rendered in one test. */
const LONG = 240_000;

describe('a steady tempo from 60 to 240 BPM', () => {
  const rows: [PatternName, Omit<SongPlan, 'pattern' | 'bpm' | 'offsetMs'>, number][] = [
    ['clicks', {}, 0.8],
    ['rock', {}, 0.6],
    ['four on the floor', PLAYED, 0.6],
  ];
  it.each(rows)('of %s is found first, or the answer is unsure', { timeout: LONG }, (pattern, played, enough) => {
    const verdicts = TEMPI.map((bpm, index) =>
      verdictOf({ pattern, bpm, offsetMs: 40 + index * 37.7, ...SHORT, seed: index + 1, ...played }),
    );
    const told = verdicts.map((verdict, index) => ({ bpm: TEMPI[index], ...verdict }));
    // Whatever it is sure of is right, but for the one song in twenty that a calibrated guess may lose.
    expect(told.filter(({ isSure, isRight }) => isSure && !isRight).length, JSON.stringify(told)).toBeLessThanOrEqual(
      1,
    );
    expect(told.filter(({ isRight }) => isRight).length / told.length, JSON.stringify(told)).toBeGreaterThanOrEqual(
      enough,
    );
    // The beat is always one of the octaves, and never between the beats.
    expect(told.filter(({ octaveBpmError }) => octaveBpmError > 0.05)).toEqual([]);
    expect(told.filter(({ octaveOffsetErrorMs }) => Math.abs(octaveOffsetErrorMs) > 10)).toEqual([]);
  });
});

describe('a song', () => {
  const rows: [string, SteadyPlan][] = [
    ['with silence before it', { pattern: 'rock', bpm: 128, offsetMs: 5210.4, ...PLAYED }],
    ["with a codec's padding before it", { pattern: 'rock', bpm: 128, offsetMs: 25.06, ...PLAYED }],
    ['that fades in and out', { pattern: 'rock', bpm: 120, offsetMs: 300, fadeSeconds: 8, ...PLAYED }],
    ['in loud noise', { pattern: 'rock', bpm: 111.5, offsetMs: 300, ...PLAYED, noise: 0.05 }],
    ['crushed by a limiter', { pattern: 'rock', bpm: 140, offsetMs: 300, ...PLAYED, drive: 6 }],
    ['without drums for a while', { pattern: 'rock', bpm: 125, offsetMs: 300, breakBeats: 32, ...PLAYED }],
    ['that is swung', { pattern: 'shuffle', bpm: 104, offsetMs: 300, ...PLAYED }],
    ['with a ride and brushes', { pattern: 'swing', bpm: 150, offsetMs: 300, ...PLAYED }],
    ['in three', { pattern: 'waltz', bpm: 140, offsetMs: 300, ...PLAYED }],
    ['in seven', { pattern: 'seven four', bpm: 150, offsetMs: 300, ...PLAYED }],
    ['of broken beats', { pattern: 'breakbeat', bpm: 172, offsetMs: 300, ...PLAYED }],
    ['played loosely', { pattern: 'busy rock', bpm: 110, offsetMs: 300, ...PLAYED, jitterMs: 8 }],
    ['at 22 kHz', { pattern: 'rock', bpm: 126, offsetMs: 300, ...PLAYED, sampleRate: 22_050 }],
    ['at 96 kHz', { pattern: 'rock', bpm: 126, offsetMs: 300, sampleRate: 96_000, seconds: 25 }],
  ];
  it.each(rows)('%s is found to the hundredth of a BPM and to 10 ms, but for the octave', (_, plan) => {
    const { octaveBpmError, octaveOffsetErrorMs, isSure, isRight } = verdictOf({ ...SHORT, ...plan });
    expect(octaveBpmError).toBeLessThanOrEqual(0.02);
    expect(Math.abs(octaveOffsetErrorMs)).toBeLessThanOrEqual(10);
    if (isSure) expect(isRight).toBe(true);
  });

  it.each([
    ['with offbeats louder than its beats', { pattern: 'loud offbeats', bpm: 124, offsetMs: 300, ...PLAYED }],
    [
      'of plucked strings that tell no beat from an offbeat',
      { pattern: 'plucked', bpm: 96, offsetMs: 300, jitterMs: 3 },
    ],
  ] satisfies [string, SteadyPlan][])('%s is at worst half a beat off, and the shift is offered', (_, plan) => {
    const answer = hear({ ...SHORT, ...plan });
    const verdicts = answer.candidates.map((each) => judge({ ...answer, candidates: [each] }, plan.bpm, plan.offsetMs));
    expect(verdicts.some(({ isRight }) => isRight)).toBe(true);
    expect(verdicts[0]?.octaveBpmError).toBeLessThanOrEqual(0.02);
  });

  it('of three minutes keeps its lines to the last beat', () => {
    const plan: SteadyPlan = { pattern: 'four on the floor', bpm: 123.457, offsetMs: 300, seconds: 180, jitterMs: 3 };
    const { bpmError } = verdictOf(plan);
    // 370 beats: what is left of the error is worth less than 3 ms at the end.
    expect(bpmError).toBeLessThan(0.002);
  });

  it('of chance, style and disturbances left to it, is found as often as the aim asks, and doubts where it fails', {
    timeout: LONG,
  }, () => {
    const verdicts = Array.from({ length: 28 }, (_, index) =>
      verdictOf({ ...randomSong(40_000 + index, 28), sampleRate: 32_000 }),
    );
    const share = (is: (verdict: Verdict) => boolean): number => verdicts.filter(is).length / verdicts.length;
    expect(share(({ octaveBpmError }) => octaveBpmError <= 0.1)).toBeGreaterThanOrEqual(0.94);
    expect(
      share((verdict) => verdict.octaveBpmError <= 0.1 && Math.abs(verdict.octaveOffsetErrorMs) <= 10),
    ).toBeGreaterThanOrEqual(0.8);
    expect(share(({ isSure }) => isSure)).toBeGreaterThanOrEqual(0.35);
    const sure = verdicts.filter(({ isSure }) => isSure);
    expect(sure.filter(({ isRight }) => isRight).length / sure.length).toBeGreaterThanOrEqual(0.85);
  });
});

describe('the answer', () => {
  it('offers the double, the half and the half-beat shift, none twice, likeliest first', () => {
    const { candidates } = hear({ pattern: 'rock', bpm: 120, offsetMs: 300, seconds: 30 });
    const [first] = candidates;
    if (first === undefined) throw new Error('Nothing was found.');
    expect(candidates.length).toBeLessThanOrEqual(8);
    for (const [times, shift] of [
      [2, 0],
      [0.5, 0],
      [1, 0.5],
    ] as const) {
      const bpm = first.bpm * times;
      const offsetMs = first.offsetMs + (shift * 60_000) / first.bpm;
      const offered = candidates.filter((candidate) => {
        const { bpmError, offsetErrorMs } = judge(
          {
            candidates: [candidate],
            isUnsure: false,
            drift: null,
            onsetsMs: new Float64Array(0),
            strengths: new Float32Array(0),
            words: '',
          },
          bpm,
          offsetMs,
        );
        return bpmError < 0.1 && Math.abs(offsetErrorMs) < 15;
      });
      expect(offered).toHaveLength(1);
    }
    const confidences = candidates.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    for (const { bpm, offsetMs, confidence } of candidates) {
      expect(offsetMs).toBeGreaterThanOrEqual(0);
      expect(offsetMs).toBeLessThan(60_000 / bpm);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('is the same for the same samples, and leaves them as they were', () => {
    const song = renderSong({ pattern: 'rock', bpm: 97, offsetMs: 10, seconds: 15 });
    const before = song.mono.slice();
    expect(detectTempo(song)).toEqual(detectTempo(song));
    expect(song.mono).toEqual(before);
  });

  it.each([
    ['nothing', new Float32Array(0)],
    ['one sample', new Float32Array(1)],
    ['silence', new Float32Array(441_000)],
    ['a single click', new Float32Array(441_000).fill(1, 200_000, 200_020)],
    ['no numbers', new Float32Array(441_000).fill(Number.NaN)],
  ])('to %s is no tempo and what to do', (_, mono) => {
    const answer = detectTempo({ mono, sampleRate: 44_100 });
    expect(answer.candidates).toEqual([]);
    expect(answer.isUnsure).toBe(true);
    expect(answer.words).toMatch(/type the tempo/);
  });

  it('to noise that does not beat is unsure', () => {
    const song = renderSong({ pattern: 'clicks', bpm: 60, offsetMs: 60_000, seconds: 40, noise: 0.4 });
    const answer = detectTempo(song);
    expect(answer.isUnsure).toBe(true);
    expect(answer.candidates[0]?.confidence ?? 0).toBeLessThan(0.6);
  });

  it('comes with progress that rises to 1', () => {
    const shares: number[] = [];
    detectTempo(renderSong({ pattern: 'rock', bpm: 97, offsetMs: 10, seconds: 30 }), (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(8);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
