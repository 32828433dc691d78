import type { Ms } from '../../time/units';

/** ln 2 to the last bit. */
export const LN_2 = Math.LN2;

/** Beyond so many halvings nothing is left that a double could add to anything. */
const GONE_AFTER = 1000;

/**
 * A sum that halves every `halfLifeMs`. What is added is weighed once, by its own time alone, so that an addition more
 * makes the sum larger at every later time, to the last bit, and never smaller by rounding.
 */
export interface FadingSum {
  /** Times must not fall from call to call. */
  add(ms: Ms, amount: number): void;
  /** The sum at a time that is not before the last addition. */
  at(ms: Ms): number;
}

export function createFadingSum(halfLifeMs: Ms): FadingSum {
  /** The sum as if everything in it had been added at the beginning of this half-life. */
  let sum = 0;
  let epoch = 0;
  return {
    add(ms, amount) {
      const lives = ms / halfLifeMs;
      const now = Math.floor(lives);
      sum = sum * halvings(now - epoch) + amount * doublings(lives - now);
      epoch = now;
    },
    at(ms) {
      const lives = ms / halfLifeMs;
      const now = Math.floor(lives);
      return (sum * halvings(now - epoch)) / doublings(lives - now);
    },
  };
}

/** What a time apart leaves of a bond: 1 at none, half after a half-life. */
export function fadedBy(ms: Ms, halfLifeMs: Ms): number {
  const lives = ms / halfLifeMs;
  const whole = Math.floor(lives);
  return halvings(whole) / doublings(lives - whole);
}

/** Exact: a power of two. */
function halvings(count: number): number {
  if (count > GONE_AFTER) return 0;
  let left = 1;
  for (let n = 0; n < count; n += 1) left *= 0.5;
  return left;
}

/** 2 to the power of 0..1 by its series: the same bits in every engine, which Math.exp need not give. */
function doublings(share: number): number {
  const x = share * LN_2;
  let value = 1;
  for (let n = 12; n > 0; n -= 1) value = 1 + (x * value) / n;
  return value;
}
