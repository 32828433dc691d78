/** Chance from a seed: the same seed throws the same dice on every machine. */
export interface Dice {
  /** 0 to below 1. */
  share(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  of<T>(list: readonly T[]): T;
  /** Some of them, at least one where there is one, in order. */
  some<T>(list: readonly T[]): readonly T[];
}

export function createDice(seed: number): Dice {
  let state = seed | 0;
  const share = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(share() * (high - low + 1));
  const of = <T>(list: readonly T[]): T => {
    const item = list[whole(0, list.length - 1)];
    if (item === undefined) throw new RangeError('There is nothing to choose from.');
    return item;
  };
  return {
    share,
    whole,
    chance: (limit) => share() < limit,
    of,
    some: (list) => {
      if (list.length === 0) return [];
      const from = whole(0, list.length - 1);
      const few = list.slice(from, from + whole(1, 24));
      return share() < 0.5 ? few : few.filter((_, at) => at === 0 || share() < 0.6);
    },
  };
}
