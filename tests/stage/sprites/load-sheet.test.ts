import { describe, expect, it } from 'vitest';
import { scaled, sheetScale } from '../../../src/stage/sprites/load-sheet';

const frame = {
  frame: { x: 10, y: 20, w: 101, h: 50 },
  rotated: false,
  spriteSourceSize: { x: 3, y: 5, w: 101, h: 50 },
  sourceSize: { w: 110, h: 60 },
};

describe('sheets of pictures', () => {
  it.each([
    ['street', 'low', 0.5],
    ['street4', 'medium', 0.75],
    ['hero2', 'high', 1],
    ['cars', 'low', 0.5],
    ['tile', 'low', 1],
    ['sky', 'low', 1],
    ['fx', 'medium', 1],
  ] as const)('%s is kept at its share of the size on %s', (name, quality, scale) => {
    expect(sheetScale(name, quality)).toBe(scale);
  });

  it('have every frame at the same share of place, size and margin', () => {
    const small = scaled({ frames: { a: frame } }, 0.5).frames.a;
    expect(small?.frame).toEqual({ x: 5, y: 10, w: 50.5, h: 25 });
    expect(small?.spriteSourceSize).toEqual({ x: 1.5, y: 2.5, w: 50.5, h: 25 });
    expect(small?.sourceSize).toEqual({ w: 55, h: 30 });
    expect(small).toMatchObject({ rotated: false });
  });
});
