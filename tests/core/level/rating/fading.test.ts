import { expect, test } from 'vitest';
import { createFadingSum, fadedBy } from '../../../../src/core/level/rating/fading';

test.each([
  [0, 1],
  [500, Math.SQRT1_2],
  [1000, 0.5],
  [1500, Math.SQRT1_2 / 2],
  [3000, 0.125],
])('after %d ms of a half-life of a second %d is left', (ms, left) => {
  expect(fadedBy(ms, 1000)).toBeCloseTo(left, 12);
});

test('what is added fades from its own time on', () => {
  const sum = createFadingSum(1000);
  sum.add(500, 8);
  sum.add(1500, 2);
  expect(sum.at(1500)).toBeCloseTo(6, 12);
  expect(sum.at(3500)).toBeCloseTo(1.5, 12);
});

test('half an hour later nothing is left, and nothing breaks', () => {
  const sum = createFadingSum(1000);
  sum.add(0, 1);
  expect(sum.at(1_800_000)).toBe(0);
  sum.add(1_800_000, 3);
  expect(sum.at(1_800_000)).toBeCloseTo(3, 12);
});
