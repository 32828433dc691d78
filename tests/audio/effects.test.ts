import { describe, expect, it } from 'vitest';
import { takeAt } from '../../src/audio/effects';

describe('takes of a sound', () => {
  const bar = Array.from({ length: 16 }, (_, index) => takeAt(index * 240, 3));

  it('are all heard within a bar of sixteenths, none of them most of the time', () => {
    for (const take of [0, 1, 2]) {
      const share = bar.filter((each) => each === take).length / bar.length;
      expect(share).toBeGreaterThan(0.15);
      expect(share).toBeLessThan(0.6);
    }
  });

  it('belong to their ticks', () => {
    expect(Array.from({ length: 16 }, (_, index) => takeAt(index * 240, 3))).toEqual(bar);
    expect(takeAt(-960, 3)).toBeGreaterThanOrEqual(0);
    expect(takeAt(4800, 1)).toBe(0);
  });
});
