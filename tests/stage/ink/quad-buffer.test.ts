import { describe, expect, it } from 'vitest';
import { INK, INK_HEIGHT, INK_PLACES, INK_WIDTH } from '../../../src/stage/ink/ink-cells';
import { mixRgb, QuadBuffer, tintOf } from '../../../src/stage/ink/quad-buffer';

const CELL = { u0: 0, v0: 1, u1: 1, v1: 0 };
const CLIP = { left: 10, top: 10, right: 20, bottom: 20 };

describe('tints', () => {
  it.each([
    [0xff0080, 1, 0xffff0080],
    [0xff0080, 0.5, 0x7fff0080],
    [0xff0080, 0, 0x00ff0080],
    [0xff0080, -1, 0x00ff0080],
    [0xff0080, 7, 0xffff0080],
  ])('%i at %f is %i', (rgb, alpha, tint) => {
    expect(tintOf(rgb, alpha)).toBe(tint);
  });

  it('mix from one colour to the other and no further', () => {
    expect(mixRgb(0x102030, 0xa0b0c0, 0)).toBe(0x102030);
    expect(mixRgb(0x102030, 0xa0b0c0, 2)).toBe(0xa0b0c0);
    expect(mixRgb(0x000000, 0x80ff40, 0.5)).toBe(0x407f20);
  });
});

describe('a buffer of quads', () => {
  it('drops what does not fit and what cannot be seen', () => {
    const quads = new QuadBuffer(2);
    quads.sprite(CELL, 0, 0, 4, 4, tintOf(0xffffff, 0));
    expect(quads.count).toBe(0);
    for (let i = 0; i < 3; i++) quads.sprite(CELL, i, 0, 4, 4, 0xffffffff);
    expect(quads.count).toBe(2);
  });

  it.each([
    { name: 'inside', at: [12, 12, 4, 4], corners: [12, 12, 16, 16], cell: [0, 1, 1, 0] },
    { name: 'over the left edge', at: [8, 12, 4, 4], corners: [10, 12, 12, 16], cell: [0.5, 1, 1, 0] },
    { name: 'over the bottom', at: [12, 18, 4, 4], corners: [12, 18, 16, 20], cell: [0, 1, 1, 0.5] },
    { name: 'around it', at: [5, 5, 20, 20], corners: [10, 10, 20, 20], cell: [0.25, 0.75, 0.75, 0.25] },
  ])('cuts a picture $name of a window and keeps its scale', ({ at, corners, cell }) => {
    const quads = new QuadBuffer(1);
    const [left = 0, top = 0, width = 0, height = 0] = at;
    quads.window(CELL, left, top, width, height, CLIP, 0xffffffff);
    expect([quads.corners[0], quads.corners[1], quads.corners[6], quads.corners[7]]).toEqual(corners);
    expect([...quads.cells]).toEqual(cell);
  });

  it('adds nothing for a picture outside the window', () => {
    const quads = new QuadBuffer(1);
    quads.window(CELL, 20, 12, 4, 4, CLIP, 0xffffffff);
    expect(quads.count).toBe(0);
  });
});

describe('the ink atlas', () => {
  it('keeps its marks inside the texture and apart from one another', () => {
    const places = Object.values(INK_PLACES);
    for (const a of places) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(INK_WIDTH);
      expect(a.y + a.height).toBeLessThanOrEqual(INK_HEIGHT);
      for (const b of places) {
        if (a === b) continue;
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(isApart).toBe(true);
      }
    }
    expect(INK.soft.v0).toBeGreaterThan(INK.soft.v1);
  });
});
