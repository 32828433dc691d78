/**
 * Index of the last item whose key is at most `value`, or 0 when none is: what comes before the first item belongs to
 * it. The keys must not descend and the list must not be empty.
 */
export function lastAtOrBefore<T>(items: readonly T[], keyOf: (item: T) => number, value: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
