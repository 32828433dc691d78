import type { FrameView } from '../frame-view';
import { INK } from '../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../ink/quad-buffer';
import { cellHash } from './cell-hash';

/** Drops in the air at once. */
export const MOST_DROPS = { low: 40, medium: 110, high: 170 } as const;
/** Real seconds in which a drop comes from far ahead past the camera. */
const LIFE_S = 0.46;
/** Depth that a streak is long. */
const STREAK = 0.06;
/** Depth at which a drop is born and up to which it is drawn; 1 is where the road ends, 0 the camera. */
const FIRST_DEPTH = 0.7;
const LAST_DEPTH = 0.1;
/** Of the brightest px of a streak, which is thin: all of them together take little from the road. */
const MOST_ALPHA = 0.25;
const DROP_COLOUR = 0xcfd9f0;

/**
 * Rain as one drives into it: streaks that come out of the road's far end and pass the camera. Each drop is told by the
 * song time alone, so that a jump shows the same rain.
 */
export function drawRain(frame: FrameView, quads: QuadBuffer): void {
  const { projection, mood, songMs, rate, quality } = frame;
  const strength = mood.rain * (1 - mood.cover);
  if (strength <= 0.02) return;
  const { width, height, unit, centreX } = projection.frame;
  const count = Math.round(MOST_DROPS[quality] * Math.min(strength * 1.2, 1));
  const lives = songMs / 1000 / rate / LIFE_S;
  const fromX = centreX + (projection.horizonX - centreX) * 0.6;
  const fromY = Math.max(projection.horizonY, height * 0.08);
  for (let i = 0; i < count; i++) {
    const at = lives + cellHash(i, 7);
    const life = Math.floor(at);
    const age = at - life;
    const depth = FIRST_DEPTH - age * (FIRST_DEPTH - LAST_DEPTH);
    const before = depth + STREAK;
    // Where it was born, on a plane far ahead, a little above what will be seen of it: it falls while it comes.
    const x = (cellHash(i, life) - 0.5) * width * 0.95;
    const y = (cellHash(i + 1000, life) - 0.74) * height * 0.66;
    const fall = height * 0.2;
    const alpha = strength * MOST_ALPHA * Math.min(age * 3, 1) * Math.min((1 - age) * 8, 1);
    quads.line(
      INK.streak,
      fromX + x / before,
      fromY + (y + fall * (1 - before)) / before,
      fromX + x / depth,
      fromY + (y + fall * (1 - depth)) / depth,
      (1.6 + 2.6 * age) * unit,
      tintOf(DROP_COLOUR, alpha * 0.4),
      tintOf(DROP_COLOUR, alpha),
    );
  }
}
