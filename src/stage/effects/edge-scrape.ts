import type { Verb } from '../../core/level/model';

/** A slide from which the tail reaches the edge, and what a push against it is worth beside a full slide. */
const LEAST_SLIDE = 0.35;
const PUSH = 0.7;
/** So many lane widths from the edge the car is in the outermost lane. */
const IN_LAST_LANE = 1.3;

export interface Scrape {
  /** The edge that is touched: -1 left, 1 right, 0 none. */
  side: -1 | 0 | 1;
  /** 0..1. */
  strength: number;
}

/**
 * How hard the car scrapes along an edge of the road: in an outermost lane, with the tail swung out or the wheel pushed
 * that way.
 *
 * @param x middle of the car in half road widths
 * @param drift -1..1, positive with the nose to the right and so the tail to the left
 */
export function scrapeOf(
  x: number,
  lanes: number,
  drift: number,
  held: readonly Verb[],
  holding: readonly Verb[],
  out: Scrape,
): Scrape {
  out.side = 0;
  out.strength = 0;
  if (Math.abs(x) < 1 - IN_LAST_LANE / lanes) return out;
  const side = x < 0 ? -1 : 1;
  const verb: Verb = side < 0 ? 'left' : 'right';
  const slide = -drift * side;
  const isPushed = held.includes(verb) && !holding.includes(verb);
  out.strength = Math.max(slide > LEAST_SLIDE ? Math.min(slide, 1) : 0, isPushed ? PUSH : 0);
  if (out.strength > 0) out.side = side;
  return out;
}
