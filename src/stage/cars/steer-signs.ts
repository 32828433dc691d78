import type { Course } from '../../core/chase/events';
import type { Ms } from '../../core/time/units';
import { firstFrom } from '../cues/cue-window';

/** To which side the path turns next: what the hero's indicators tell. */
export interface SteerSigns {
  /** Side of the first left or right cue due from `fromMs` to `untilMs`: -1 left, 1 right, 0 none. */
  sideWithin(fromMs: Ms, untilMs: Ms): -1 | 0 | 1;
}

export function createSteerSigns(course: Course): SteerSigns {
  const steers = course.presses.filter((part) => part.verb === 'left' || part.verb === 'right');
  const times = Float64Array.from(steers, (part) => part.us / 1000);
  const sides = Int8Array.from(steers, (part) => (part.verb === 'left' ? -1 : 1));
  return {
    sideWithin(fromMs, untilMs) {
      const i = firstFrom(times, fromMs);
      if (i >= times.length || (times[i] ?? 0) > untilMs) return 0;
      return (sides[i] ?? 0) < 0 ? -1 : 1;
    },
  };
}
