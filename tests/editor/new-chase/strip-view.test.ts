import { describe, expect, it } from 'vitest';
import { following, lineAt, linesIn, moved, msAt, shareOf, zoomed } from '../../../src/editor/new-chase/strip-view';

const VIEW = { fromMs: 1000, spanMs: 4000 };
const GRID = { bpm: 150, offsetMs: 120 };

describe('a strip of the song', () => {
  it('tells time from place and back', () => {
    expect(msAt(VIEW, 0.25)).toBe(2000);
    expect(shareOf(VIEW, 2000)).toBe(0.25);
  });

  it('zooms with what is pointed at standing still', () => {
    const before = msAt(VIEW, 0.3);
    expect(msAt(zoomed(VIEW, 0.5, 0.3, 60_000), 0.3)).toBeCloseTo(before, 6);
  });

  it('zooms no further than to the whole song and to a beat', () => {
    expect(zoomed(VIEW, 100, 0.5, 60_000).spanMs).toBe(60_000);
    expect(zoomed(VIEW, 0.0001, 0.5, 60_000).spanMs).toBe(400);
  });

  it('is wound no further than half of what is seen past either end', () => {
    expect(moved(VIEW, -10, 60_000).fromMs).toBe(-2000);
    expect(moved(VIEW, 100, 60_000).fromMs).toBe(58_000);
  });

  it('turns a page when the song comes to its end, and only then', () => {
    expect(following(VIEW, 4500, 60_000)).toBe(VIEW);
    expect(following(VIEW, 4900, 60_000).fromMs).toBe(4700);
    expect(following(VIEW, 0, 60_000).fromMs).toBe(-200);
  });
});

describe('lines of the grid', () => {
  it('are all there where there is room, bars told apart', () => {
    const lines = linesIn(GRID, VIEW, 100);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toEqual({ beat: 3, ms: 1320, isBar: false });
    expect(lines[1]).toEqual({ beat: 4, ms: 1720, isBar: true });
  });

  it('thin out to bars, and to every so many of them', () => {
    const all = { fromMs: 0, spanMs: 60_000 };
    expect(linesIn(GRID, all, 40).every(({ isBar }) => isBar)).toBe(true);
    expect(linesIn(GRID, all, 40).length).toBeLessThanOrEqual(40);
    expect(linesIn(GRID, all, 12).map(({ beat }) => beat % 16)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('are taken hold of within reach, the nearest first', () => {
    const lines = linesIn(GRID, VIEW, 100);
    expect(lineAt(lines, VIEW, shareOf(VIEW, 1730), 0.01)?.beat).toBe(4);
    expect(lineAt(lines, VIEW, shareOf(VIEW, 1520), 0.01)).toBeNull();
  });
});
