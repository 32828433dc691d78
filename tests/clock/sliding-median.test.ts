import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSlidingMedian } from '../../src/clock/sliding-median';

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] as number)) / 2;
}

describe('sliding median', () => {
  it('is not a number while empty', () => {
    expect(createSlidingMedian(3).median()).toBeNaN();
  });

  it('equals the median of the newest values after every push', () => {
    const values = fc.array(
      fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), values, (capacity, all) => {
        const sliding = createSlidingMedian(capacity);
        all.forEach((value, index) => {
          sliding.push(value);
          // Zero has two signs and no order between them.
          expect(sliding.median() + 0).toBe(medianOf(all.slice(Math.max(0, index + 1 - capacity), index + 1)) + 0);
        });
      }),
    );
  });

  it('forgets all but the newest', () => {
    const sliding = createSlidingMedian(5);
    for (const value of [1, 2, 3, 100, 200, 300]) sliding.push(value);
    sliding.keepNewest(2);
    expect(sliding.count).toBe(2);
    expect(sliding.median()).toBe(250);
    sliding.push(400);
    expect(sliding.median()).toBe(300);
  });
});
