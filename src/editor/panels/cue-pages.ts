/** Rows on a page of the table. */
export const PAGE_SIZE = 40;

/** The page of a sorted list that a tick falls on: where the last item at or before it stands. */
export function pageOf(items: readonly { readonly tick: number }[], tick: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.tick ?? 0) <= tick) low = middle + 1;
    else high = middle;
  }
  return Math.floor(Math.max(0, low - 1) / PAGE_SIZE);
}
