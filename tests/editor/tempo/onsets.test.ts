import { describe, expect, it } from 'vitest';
import { onsetCurves } from '../../../src/editor/tempo/flux';
import { findOnsets } from '../../../src/editor/tempo/onsets';
import { type RenderedSong, renderSong, type SongPlan } from './render/song';

const heard = ({ mono, sampleRate }: RenderedSong) => findOnsets(onsetCurves(mono, sampleRate), mono, sampleRate);

/** For each strike, how far the nearest onset lies from it. */
function misses(plan: SongPlan & { bpm: number }, stepBeats: number): number[] {
  const { ms } = heard(renderSong(plan));
  const stepMs = (60_000 / plan.bpm) * stepBeats;
  const strikes = Math.floor(((plan.seconds ?? 60) * 1000 - plan.offsetMs) / stepMs) - 1;
  return Array.from({ length: strikes }, (_, strike) => {
    const at = plan.offsetMs + strike * stepMs;
    return ms.reduce((least, onset) => Math.min(least, Math.abs(onset - at)), Number.POSITIVE_INFINITY);
  });
}

describe('onsets', () => {
  const rows: [string, SongPlan & { bpm: number }, number][] = [
    ['clicks', { pattern: 'clicks', bpm: 120, offsetMs: 137.3 }, 1],
    ['clicks at 8 kHz', { pattern: 'clicks', bpm: 120, offsetMs: 137.3, sampleRate: 8000 }, 1],
    ['clicks at 96 kHz', { pattern: 'clicks', bpm: 120, offsetMs: 137.3, sampleRate: 96_000, seconds: 30 }, 1],
    ['kick and snare', { pattern: 'rock', bpm: 133, offsetMs: 20.1 }, 1],
    ['kick and snare under held chords', { pattern: 'rock', bpm: 133, offsetMs: 20.1, pads: 0.6 }, 1],
    [
      'kick and snare in noise, a room and a limiter',
      { pattern: 'rock', bpm: 133, offsetMs: 9, noise: 0.01, room: 0.3, drive: 3 },
      1,
    ],
  ];
  it.each(rows)('of %s lie where the strikes begin', (_, plan, step) => {
    const sorted = misses({ ...plan, unevenness: 0 }, step).sort((a, b) => a - b);
    expect(sorted.length).toBeGreaterThan(20);
    expect(sorted[sorted.length >> 1]).toBeLessThan(1.5);
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThan(4);
  });

  it('come in order, each with a strength from 0 to 1', () => {
    const { ms, strengths, sharpness } = heard(
      renderSong({ pattern: 'busy rock', bpm: 97, offsetMs: 400, melody: 0.5 }),
    );
    expect(ms.length).toBeGreaterThan(100);
    expect([...ms]).toEqual([...ms].sort((a, b) => a - b));
    for (const share of [...strengths, ...sharpness]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(2);
    }
  });

  it('are none in silence, in nothing and in a steady tone', () => {
    const tone = Float32Array.from({ length: 220_500 }, (_, index) => 0.3 * Math.sin(index / 7));
    // The tone itself begins once and is cut off once.
    expect(heard({ mono: tone, sampleRate: 44_100 }).ms.length).toBeLessThanOrEqual(2);
    expect(heard({ mono: new Float32Array(220_500), sampleRate: 44_100 }).ms).toHaveLength(0);
    expect(heard({ mono: new Float32Array(0), sampleRate: 44_100 }).ms).toHaveLength(0);
  });

  it('do not mind samples that are no numbers', () => {
    const song = renderSong({ pattern: 'rock', bpm: 120, offsetMs: 0, seconds: 12 });
    const clean = heard(song).ms.length;
    song.mono.set([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], 200_000);
    const { ms, strengths } = heard(song);
    expect(Math.abs(ms.length - clean)).toBeLessThanOrEqual(2);
    expect([...ms, ...strengths].every(Number.isFinite)).toBe(true);
  });
});
