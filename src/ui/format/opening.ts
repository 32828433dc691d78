import type { Credit } from '../model';

/** What the opening shows on one of its cards: nothing before the first bar line, then one credit after the other. */
export function creditAt(credits: readonly Credit[], card: number): Credit | null {
  if (card < 0 || credits.length === 0) return null;
  return credits[card % credits.length] ?? null;
}

/** Credits stand left and right of the road by turns, as in a film's opening. */
export function creditSide(card: number): 'left' | 'right' {
  return card % 2 === 0 ? 'left' : 'right';
}
