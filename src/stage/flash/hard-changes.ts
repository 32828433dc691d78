import type { Ms } from '../../core/time/units';
import type { PlaceTrack } from '../city/place-track';
import { countUpTo } from '../count-up-to';

/**
 * Song times, rising, at which the picture's light may change at once by itself: cuts of the camera and borders of places,
 * times of day and weathers. Those at the same moment are one change.
 */
export function hardChangesOf({ spans }: PlaceTrack, cutMs: Float64Array): Float64Array {
  const borders = spans
    .filter((span, i) => {
      const before = spans[i - 1] ?? span;
      return span.place !== before.place || span.time !== before.time || span.weather !== before.weather;
    })
    .map((span) => Math.round(span.fromMs));
  const cuts = Array.from(cutMs, Math.round);
  return Float64Array.from([...new Set([...borders, ...cuts])].sort((a, b) => a - b));
}

/** How many of them lie after a song time and within a span of it. */
export function changesWithin(times: Float64Array, songMs: Ms, spanMs: Ms): number {
  return countUpTo(times, songMs + spanMs) - countUpTo(times, songMs);
}
