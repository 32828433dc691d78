import { rateChart } from '../core/level/rating/rate-chart';
import type { Level } from '../core/level/schema';

/** Sorts chases by the rating of their easiest chart, then by id: a list in this order is a slope to climb. */
export function easiestFirst<Entry extends { readonly id: string; readonly level: Level }>(
  entries: readonly Entry[],
): Entry[] {
  return entries
    .map((entry) => ({ entry, rating: easiestRating(entry.level) }))
    .sort((a, b) => a.rating - b.rating || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** The list is asked for again and again, and its levels stay the same. */
const ratings = new WeakMap<Level, number>();

function easiestRating(level: Level): number {
  const rating = ratings.get(level) ?? Math.min(...level.charts.map((chart) => rateChart(level, chart).rating));
  ratings.set(level, rating);
  return rating;
}
