/** Chance that repeats: the same seed gives the same song on every machine. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  between(low: number, high: number): number;
  /** Mean 0, standard deviation 1, near enough (twelve dice). */
  normal(): number;
  pick<T>(choices: readonly T[]): T;
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    normal: () => Array.from({ length: 12 }, next).reduce((sum, die) => sum + die, -6),
    pick(choices) {
      const choice = choices[Math.floor(next() * choices.length)];
      if (choice === undefined) throw new Error('There is nothing to pick from.');
      return choice;
    },
  };
}
