import { describe, expect, it } from 'vitest';
import { CEILING_RANGE, ceiling, ceilingCurve, gainOfDb, gainOfVolume } from '../../src/audio/levels';

describe('volume', () => {
  it.each([
    [0, 0],
    [0.5, 0.25],
    [1, 1],
    [-1, 0],
    [2, 1],
    [Number.NaN, 0],
  ])('%f is a gain of %f', (volume, gain) => {
    expect(gainOfVolume(volume)).toBe(gain);
  });

  it('takes decibels for ratios', () => {
    expect(gainOfDb(0)).toBe(1);
    expect(gainOfDb(-20)).toBeCloseTo(0.1, 12);
  });
});

describe('ceiling', () => {
  it.each([0, 0.3, 0.85, -0.85])('lets %f pass as it is', (x) => {
    expect(ceiling(x)).toBe(x);
  });

  it('never passes full scale, keeps the sign and rises all the way', () => {
    let before = Number.NEGATIVE_INFINITY;
    for (let x = -CEILING_RANGE; x <= CEILING_RANGE; x += 0.01) {
      const y = ceiling(x);
      expect(Math.abs(y)).toBeLessThanOrEqual(1);
      expect(y).toBeGreaterThanOrEqual(before);
      before = y;
    }
  });

  it('is odd and quiet at zero as a curve', () => {
    const curve = ceilingCurve(4097);
    expect(curve[2048]).toBe(0);
    expect(curve[0]).toBe(-(curve[4096] ?? 0));
  });
});
