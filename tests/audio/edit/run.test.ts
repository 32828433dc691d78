import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, piecesOf, songOfRun } from '../../../src/audio/edit/run';

const RATE = 48_000;
const SONG_MS = 10_000;

describe('a run', () => {
  it.each([
    ['inside of the song', 1234, 1234],
    ['before its top', -500, 0],
    ['behind its end', 12_000, 10_000],
    ['at no number', Number.NaN, 0],
  ])('starts %s', (_, fromMs, startMs) => {
    expect(createRun(fromMs, null, SONG_MS, RATE)).toEqual({ fromMs: startMs, untilMs: SONG_MS, loop: null });
  });

  it('lies on whole samples', () => {
    const { fromMs, loop } = createRun(1000.003, { fromMs: 2000.01, toMs: 3000.017 }, SONG_MS, RATE);
    for (const ms of [fromMs, loop?.fromMs ?? Number.NaN, loop?.toMs ?? Number.NaN]) {
      expect(Math.abs((ms * RATE) / 1000 - Math.round((ms * RATE) / 1000))).toBeLessThan(1e-6);
    }
  });

  it.each([
    ['before the loop plays into it', 500, 500],
    ['in the loop stays', 2500, 2500],
    ['at its end begins at its top', 3000, 2000],
    ['behind it begins at its top', 9000, 2000],
  ])('that starts %s', (_, fromMs, startMs) => {
    const run = createRun(fromMs, { fromMs: 2000, toMs: 3000 }, SONG_MS, RATE);
    expect(run).toEqual({ fromMs: startMs, untilMs: Number.POSITIVE_INFINITY, loop: { fromMs: 2000, toMs: 3000 } });
  });

  it.each([
    ['too short', { fromMs: 2000, toMs: 2049 }],
    ['the wrong way round', { fromMs: 3000, toMs: 2000 }],
    ['behind the song', { fromMs: 11_000, toMs: 12_000 }],
  ])('has no loop that is %s', (_, loop) => {
    expect(createRun(0, loop, SONG_MS, RATE).loop).toBeNull();
  });
});

describe('run time', () => {
  const loop = { fromMs: 2000, toMs: 3000 };

  it.each([
    [0, 0],
    [2999, 2999],
    [3000, 2000],
    [3999, 2999],
    [4000, 2000],
    [7250, 2250],
  ])('%i is song time %i', (runMs, songMs) => {
    expect(songOfRun(loop, runMs)).toBe(songMs);
  });

  it('falls into pieces without a jump', () => {
    expect(piecesOf(loop, 1500, 4500)).toEqual([
      { runFromMs: 1500, runToMs: 3000, shiftMs: 0 },
      { runFromMs: 3000, runToMs: 4000, shiftMs: 1000 },
      { runFromMs: 4000, runToMs: 4500, shiftMs: 2000 },
    ]);
  });

  it('falls into pieces that meet, lie in the loop and agree with its song time', () => {
    const ms = fc.integer({ min: 0, max: 6000 });
    fc.assert(
      fc.property(ms, ms, ms, fc.integer({ min: 50, max: 5000 }), (from, length, loopFrom, loopLength) => {
        const round = { fromMs: loopFrom, toMs: loopFrom + loopLength };
        const pieces = piecesOf(round, from, from + length);
        let atMs = from;
        for (const { runFromMs, runToMs, shiftMs } of pieces) {
          expect(runFromMs).toBe(atMs);
          expect(runToMs).toBeGreaterThan(runFromMs);
          expect(runFromMs - shiftMs).toBe(songOfRun(round, runFromMs));
          expect(runToMs - shiftMs).toBeLessThanOrEqual(round.toMs);
          atMs = runToMs;
        }
        expect(atMs).toBe(from + length);
      }),
    );
  });
});
