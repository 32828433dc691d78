import { describe, expect, it } from 'vitest';
import { createFlashGovernor } from '../../../src/stage/flash/flash-governor';

function admittedOf(times: readonly number[]): number[] {
  const governor = createFlashGovernor();
  return times.filter((ms) => governor.admits(ms));
}

describe('the flash governor', () => {
  it('lets three through and holds the fourth back', () => {
    expect(admittedOf([0, 100, 200, 300])).toEqual([0, 100, 200]);
  });

  it.each([
    [999, false],
    [1000, false],
    [1001, true],
  ])('admits a fourth %i ms after the first: %s', (ms, isAdmitted) => {
    expect(admittedOf([0, 100, 200, ms]).includes(ms)).toBe(isAdmitted);
  });

  it('never lets more than three start within any second, however it is asked', () => {
    const asked = Array.from({ length: 4000 }, (_, i) => i * 7.3 + (i % 11));
    asked.sort((a, b) => a - b);
    const admitted = admittedOf(asked);
    expect(admitted.length).toBeGreaterThan(50);
    admitted.forEach((ms, i) => {
      const fourth = admitted[i + 3];
      if (fourth !== undefined) expect(fourth - ms).toBeGreaterThan(1000);
    });
  });
});
