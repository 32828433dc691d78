import { describe, expect, it } from 'vitest';
import {
  SHEET_HEIGHT,
  TILE_NAMES,
  TILE_ROWS,
  TILES,
  tilesPerBeat,
  tileTop,
  WHITE_RECT,
  WHITE_V,
} from '../../../src/stage/structures/tiles';

describe('the sheet of tiles', () => {
  it('holds every tile and the white patch, none over another, in a power of two', () => {
    let free = 0;
    for (const name of TILE_NAMES) {
      expect(tileTop(name)).toBeGreaterThan(free);
      free = tileTop(name) + TILES[name].heightPx;
    }
    expect(WHITE_RECT.y).toBeGreaterThan(free);
    expect(WHITE_RECT.y + WHITE_RECT.height).toBeLessThan(SHEET_HEIGHT);
    expect(Math.log2(SHEET_HEIGHT) % 1).toBe(0);
    const white = (1 - WHITE_V) * SHEET_HEIGHT;
    expect(white).toBeGreaterThan(WHITE_RECT.y);
    expect(white).toBeLessThan(WHITE_RECT.y + WHITE_RECT.height);
  });

  it('gives each tile coordinates inside its own row, the upper edge higher', () => {
    for (const name of TILE_NAMES) {
      const { vTop, vBottom } = TILE_ROWS[name];
      expect(vTop).toBeGreaterThan(vBottom);
      expect((1 - vTop) * SHEET_HEIGHT).toBeGreaterThanOrEqual(tileTop(name));
      expect((1 - vBottom) * SHEET_HEIGHT).toBeLessThanOrEqual(tileTop(name) + TILES[name].heightPx);
    }
  });

  it('lays whole tiles on a beat, one at least, near the size they were painted', () => {
    expect(tilesPerBeat('rail', 10)).toBe(5);
    expect(tilesPerBeat('cliff', 9.4)).toBe(1);
    expect(tilesPerBeat('cliff', 2)).toBe(1);
  });
});
