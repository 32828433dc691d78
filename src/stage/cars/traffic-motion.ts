import type { Ms } from '../../core/time/units';

/** Real seconds for which a car that was hit is seen flying off. */
export const KNOCK_S = 0.9;
/** Real seconds behind the hit line at which a car has left the picture. */
export const GONE_S = 0.45;

/** One car's way past the hero. */
export interface Passing {
  /** Song time at which it is alongside. */
  readonly dueMs: Ms;
  /** Middle of its lane in half road widths. */
  readonly laneX: number;
  /** Song time at which it was hit, and to which side it flies; NaN while it drives. */
  readonly hitMs: Ms;
  readonly fling: number;
}

/** Where a car is at one moment. Written anew each time. */
export interface CarMoment {
  /** False when it is not to be drawn. */
  isThere: boolean;
  /** Real seconds ahead of the hero. */
  seconds: number;
  /** Half road widths from the middle of the road. */
  x: number;
  heightM: number;
  /** Degrees by which its nose is turned away from the road's course. */
  yaw: number;
  /** Radians by which it has turned over. */
  spin: number;
  alpha: number;
}

export function createCarMoment(): CarMoment {
  return { isThere: false, seconds: 0, x: 0, heightM: 0, yaw: 0, spin: 0, alpha: 1 };
}

/**
 * A car keeps its lane and its pace until it is passed, so that it is nearest exactly at its own time; one that was hit
 * is knocked on ahead and to the side, turns over its nose and is left behind.
 */
export function moveCar(car: Passing, songMs: Ms, rate: number, out: CarMoment): CarMoment {
  out.seconds = (car.dueMs - songMs) / (1000 * rate);
  out.x = car.laneX;
  out.heightM = 0;
  out.yaw = 0;
  out.spin = 0;
  out.alpha = 1;
  const sinceHit = (songMs - car.hitMs) / (1000 * rate);
  if (sinceHit >= 0) {
    const { fling } = car;
    out.isThere = sinceHit < KNOCK_S;
    out.seconds = 0.04 + 0.34 * sinceHit - 0.62 * sinceHit * sinceHit;
    out.x += fling * (2.6 * sinceHit + 0.5 * sinceHit * sinceHit);
    out.heightM = Math.max(0, 4.2 * sinceHit - 9 * sinceHit * sinceHit);
    out.yaw = fling * 70 * Math.min(sinceHit * 2, 1);
    out.spin = fling * sinceHit * 2.2;
    out.alpha = Math.min(1, (KNOCK_S - sinceHit) * 5);
  } else out.isThere = out.seconds >= -GONE_S;
  return out;
}
