import { describe, expect, it } from 'vitest';
import { detectTempo } from '../../../src/editor/tempo/detect';
import { renderSong, type SongPlan } from './render/song';

const BAND = { pads: 0.4, melody: 0.3, noise: 0.005, jitterMs: 1, offsetMs: 300, sampleRate: 32_000 } as const;
const hear = (plan: Pick<SongPlan, 'pattern' | 'bpm'> & Partial<SongPlan>) =>
  detectTempo(renderSong({ ...BAND, ...plan }));

describe('a tempo that does not stay', () => {
  it.each([
    [120, 121],
    [120, 126],
    [100, 140],
    [174, 170],
  ] as const)('and slides from %f to %f is told as drift', (from, to) => {
    const { isUnsure, drift, words } = hear({ pattern: 'rock', bpm: [from, to] });
    expect(isUnsure).toBe(true);
    if (drift === null) throw new Error('No drift was seen.');
    // The direction is right, up to an octave in which the song may be counted.
    expect(Math.sign(drift.toBpm - drift.fromBpm)).toBe(Math.sign(to - from));
    expect(words).toMatch(/not all the way/);
    expect(drift.words).toMatch(/tempo|beat/);
  });

  it('because of a stop is told with its place and size', () => {
    // 80 beats of 500 ms, then 180 ms that belong to no beat.
    const { isUnsure, drift, candidates } = hear({
      pattern: 'rock',
      bpm: 120,
      stop: { beat: 80, ms: 180 },
      seconds: 60,
    });
    expect(isUnsure).toBe(true);
    expect(drift?.words).toMatch(/From about 0:(39|4\d) to \d:\d\d the beat lies \d+ ms (behind|ahead of) the grid/);
    expect(candidates[0]?.bpm).toBe(120);
  });

  it('lowers the confidence by the share of the song that leaves it', () => {
    const steady = hear({ pattern: 'rock', bpm: 120, seconds: 60 });
    const stopped = hear({ pattern: 'rock', bpm: 120, seconds: 60, stop: { beat: 80, ms: 180 } });
    expect(steady.drift).toBeNull();
    expect(stopped.candidates[0]?.confidence).toBeLessThan(0.8 * (steady.candidates[0]?.confidence ?? 0));
  });
});

describe('a tempo that stays', () => {
  it.each([
    ['played loosely', { pattern: 'busy rock', bpm: 110, jitterMs: 7 }],
    ['with a break in its middle', { pattern: 'rock', bpm: 125, breakBeats: 24, seconds: 60 }],
    ['swung', { pattern: 'swing', bpm: 150, jitterMs: 3 }],
    ['of few strikes', { pattern: 'clicks', bpm: 61, pads: 0, melody: 0 }],
    ['with a fade at either end', { pattern: 'rock', bpm: 133, fadeSeconds: 10 }],
  ] as const)('and is %s is not called drifting', (_, plan) => {
    expect(hear(plan).drift).toBeNull();
  });
});
