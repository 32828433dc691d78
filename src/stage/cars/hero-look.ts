import type { Ms } from '../../core/time/units';

/** Sideways speed in half road widths a second from which the front wheels are seen turned. */
const STEERED = 0.5;
/** A slide from which the wheels point the other way: the counter-steer. */
const SLIDING = 0.3;
/** Song time for which one picture of the turning wheels stands: long enough to be seen on a slow screen. */
const SPIN_MS = 50;
/** Pedal from which the wheels are locked. */
const LOCKED = 0.75;

export type Side = -1 | 0 | 1;

/** To which side the front wheels point. In a slide they point out of it, else where the car moves. */
export function steerOf(velocity: number, drift: number): Side {
  if (Math.abs(drift) > SLIDING) return drift > 0 ? -1 : 1;
  return velocity > STEERED ? 1 : velocity < -STEERED ? -1 : 0;
}

/** Which of the two pictures of the wheels is shown: they take turns with the way driven, and stand under the brake. */
export function spinAt(songMs: Ms, brake: number): 0 | 1 {
  if (brake > LOCKED) return 0;
  return Math.floor(songMs / SPIN_MS) % 2 === 0 ? 0 : 1;
}

/** Real seconds after a blow that put the car back on the path for which the reverse lamps are lit. */
const KNOCK_BACK_S = 0.35;

/**
 * Reverse lamps: for a moment after a knock-back, and while the engine waits for the count-in to end. On its last beat
 * first gear goes in.
 */
export function isReversing(mode: string, signal: string, secondsSinceKnock: number): boolean {
  if (mode === 'count-in') return signal !== 'amber';
  return secondsSinceKnock >= 0 && secondsSinceKnock < KNOCK_BACK_S;
}
