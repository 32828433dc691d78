/** Musical position: an integer count of 1/960 quarter notes from the first downbeat. May be negative (count-in). */
export type Tick = number;

/** Song time or a duration in milliseconds (float64). Song time 0 is the first sample of the stems. */
export type Ms = number;

/** Song time in whole microseconds: the unit of inputs, judging and replays, so that every machine agrees to the bit. */
export type Us = number;

/** Resolution of the grid. 960 divides by 2..6, 8, 10, 12, 15, 16, so sixteenths, triplets and quintuplets are whole ticks. */
export const TICKS_PER_QUARTER = 960;

/** Whole microseconds nearest to a time in milliseconds. */
export function usFromMs(ms: Ms): Us {
  return Math.round(ms * 1000);
}

/** Milliseconds of a time in whole microseconds. */
export function msFromUs(us: Us): Ms {
  return us / 1000;
}
