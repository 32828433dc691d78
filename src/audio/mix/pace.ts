import { PERFECT_DOLLARS } from '../../core/chase/rules';
import type { Take } from '../../core/chase/take-state';

/** Parts to be judged before a pace means anything. */
const LEAST_PARTS = 16;
/** Parts' worth of money to be ahead before it counts as a record pace, and to fall behind before it no longer does. */
const MARGIN_PARTS = 1;

/**
 * Whether the take is on the way to beat the best run on its chart, style included, as a board counts. A run is known
 * by its total alone, so its pace is the total shared out evenly over the parts.
 *
 * @param wasAhead The answer before: a take that is level with the best does not flicker.
 * @param best Total of the best run, dollars; null while there is none.
 * @param units Parts of the chart.
 */
export function isOnRecordPace(
  wasAhead: boolean,
  take: Pick<Take, 'counts' | 'dollars' | 'style'>,
  best: number | null,
  units: number,
): boolean {
  const { perfect, great, good, ok, miss } = take.counts;
  const judged = perfect + great + good + ok + miss;
  if (best === null || best <= 0 || units === 0 || judged < LEAST_PARTS) return false;
  const ahead = take.dollars + take.style - (best * judged) / units;
  const margin = (MARGIN_PARTS * PERFECT_DOLLARS) / units;
  return wasAhead ? ahead > -margin : ahead >= margin;
}
