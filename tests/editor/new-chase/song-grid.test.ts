import { describe, expect, it } from 'vitest';
import {
  beatMs,
  clicksOf,
  doubled,
  dragged,
  FAR_BEAT,
  gridAt,
  halved,
  lineMs,
  nearestBeat,
  type SongGrid,
  shifted,
} from '../../../src/editor/new-chase/song-grid';

/** Beats of 400 ms, bars of 1600. */
const GRID: SongGrid = { bpm: 150, offsetMs: 120 };

describe('a grid over a song', () => {
  it.each([
    [120, 120],
    [1720, 120],
    [-1480, 120],
    [0, 0],
    [1600, 0],
    [1599.9999999, 0],
  ])('a bar line at %d ms is the first one at %d', (given, first) => {
    expect(gridAt(150, given).offsetMs).toBeCloseTo(first, 6);
  });

  it.each([
    [19, 20],
    [20, 20],
    [400, 400],
    [401, 400],
  ])('a tempo of %d is held at %d', (given, held) => expect(gridAt(given, 0).bpm).toBe(held));

  it('keeps a line where it is when it is doubled and halved', () => {
    expect(doubled(GRID)).toEqual({ bpm: 300, offsetMs: 120 });
    expect(halved(GRID)).toEqual({ bpm: 75, offsetMs: 120 });
    expect(doubled({ bpm: 201, offsetMs: 0 })).toBeNull();
    expect(halved({ bpm: 39, offsetMs: 0 })).toBeNull();
  });

  it('shifts by half a beat and comes round after a bar', () => {
    expect(shifted(GRID, 0.5).offsetMs).toBeCloseTo(320, 9);
    let grid = GRID;
    for (let half = 0; half < 8; half += 1) grid = shifted(grid, 0.5);
    expect(grid.offsetMs).toBeCloseTo(120, 6);
  });

  it('tells the nearest line', () => {
    expect(nearestBeat(GRID, 120)).toBe(0);
    expect(nearestBeat(GRID, 319)).toBe(0);
    expect(nearestBeat(GRID, 321)).toBe(1);
    expect(nearestBeat(GRID, -200)).toBe(-1);
  });
});

describe('a line that is dragged', () => {
  it('carries all lines along near the start', () => {
    const next = dragged(GRID, FAR_BEAT - 1, lineMs(GRID, FAR_BEAT - 1) + 30);
    expect(next).toEqual({ bpm: 150, offsetMs: 150 });
  });

  it('changes the tempo further on: it lies where it was let go, and the first bar stays', () => {
    const beat = 64;
    const toMs = lineMs(GRID, beat) + 12;
    const next = dragged(GRID, beat, toMs);
    expect(next.offsetMs).toBe(120);
    expect(lineMs(next, beat)).toBeCloseTo(toMs, 6);
    expect(beatMs(next)).toBeGreaterThan(beatMs(GRID));
  });

  it('is not let beyond what a chase may be', () => {
    expect(dragged(GRID, 64, 100)).toBe(GRID);
    expect(dragged(GRID, 64, 10_000_000)).toBe(GRID);
  });
});

describe('clicks', () => {
  it('lie on every beat of the song, bars told apart, from before the first bar line on', () => {
    expect(clicksOf({ bpm: 150, offsetMs: 900 }, 2000)).toEqual([
      { ms: 100, isBar: false },
      { ms: 500, isBar: false },
      { ms: 900, isBar: true },
      { ms: 1300, isBar: false },
      { ms: 1700, isBar: false },
    ]);
  });
});
