import type { Ms } from '../core/time/units';

/** How many of some rising times lie at or before a moment. */
export function countUpTo(times: Float64Array, ms: Ms): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
