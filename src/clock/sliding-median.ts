/** Median of the newest values. Allocates nothing after creation; a push costs one shift inside a short typed array. */
export interface SlidingMedian {
  /** How many values are held, 0 to the capacity. */
  readonly count: number;
  push(value: number): void;
  /** Median of the held values, the mean of the middle two for an even count. NaN when empty. */
  median(): number;
  /** Forgets all but the newest `keep` values. */
  keepNewest(keep: number): void;
}

/** @param capacity number of values held, at least 1. Values must be finite. */
export function createSlidingMedian(capacity: number): SlidingMedian {
  const byAge = new Float64Array(capacity);
  const bySize = new Float64Array(capacity);
  let count = 0;
  let next = 0;

  /** Index of the first held value that is not below `value`. */
  function placeOf(value: number): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bySize[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function dropOldest(): void {
    const oldest = byAge[(next - count + capacity) % capacity] as number;
    const place = placeOf(oldest);
    bySize.copyWithin(place, place + 1, count);
    count -= 1;
  }

  return {
    get count() {
      return count;
    },
    push(value) {
      if (count === capacity) dropOldest();
      const place = placeOf(value);
      bySize.copyWithin(place + 1, place, count);
      bySize[place] = value;
      byAge[next] = value;
      next = (next + 1) % capacity;
      count += 1;
    },
    median() {
      if (count === 0) return Number.NaN;
      const upper = bySize[count >> 1] as number;
      return count % 2 === 1 ? upper : (upper + (bySize[(count >> 1) - 1] as number)) / 2;
    },
    keepNewest(keep) {
      while (count > Math.max(0, keep)) dropOldest();
    },
  };
}
