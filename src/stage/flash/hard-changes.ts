import { msAtTick } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import { countUpTo } from '../count-up-to';
import type { StageChase } from '../frame-view';

/**
 * Song times, rising, at which the picture's light may change at once by itself: cuts of the camera and borders of places,
 * times of day and weathers. Those at the same moment are one change.
 */
export function hardChangesOf(chase: StageChase, cutMs: Float64Array): Float64Array {
  const borders = chase.level.sections
    .filter((section, i, all) => {
      const before = all[i - 1];
      if (before === undefined) return false;
      return section.place !== before.place || section.time !== before.time || section.weather !== before.weather;
    })
    .map((section) => Math.round(msAtTick(chase.tempo, section.tick)));
  const cuts = Array.from(cutMs, Math.round);
  return Float64Array.from([...new Set([...borders, ...cuts])].sort((a, b) => a - b));
}

/** How many of them lie after a song time and within a span of it. */
export function changesWithin(times: Float64Array, songMs: Ms, spanMs: Ms): number {
  return countUpTo(times, songMs + spanMs) - countUpTo(times, songMs);
}
