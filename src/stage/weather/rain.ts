import type { FrameView } from '../frame-view';
import { INK } from '../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../ink/quad-buffer';
import { cellHash } from './cell-hash';

/** Drops in the air at once. */
export const MOST_DROPS = { low: 34, medium: 80, high: 120 } as const;
/** Real seconds in which a drop comes from far ahead past the camera. */
const LIFE_S = 0.62;
/** Share of its life that a streak is long. */
const STREAK = 0.055;
/** Nearness from which a drop comes and up to which it is drawn; depth 1 is where it is born. */
const LAST_DEPTH = 0.12;
/** Never more than this over the road. */
const MOST_ALPHA = 0.2;
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
    const depth = 1 - age * (1 - LAST_DEPTH);
    const before = Math.min(depth + STREAK, 1);
    // Where it was born, on a plane far ahead, a little above what will be seen of it: it falls while it comes.
    const x = (cellHash(i, life) - 0.5) * width * 1.15;
    const y = (cellHash(i + 1000, life) - 0.72) * height * 0.62;
    const fall = height * 0.16;
    const alpha = strength * MOST_ALPHA * Math.min(age * 3, 1) * Math.min((1 - age) * 8, 1);
    quads.line(
      INK.streak,
      fromX + x / before,
      fromY + (y + fall * (1 - before)) / before,
      fromX + x / depth,
      fromY + (y + fall * (1 - depth)) / depth,
      (0.7 + 1.5 * age) * unit,
      tintOf(DROP_COLOUR, alpha * 0.4),
      tintOf(DROP_COLOUR, alpha),
    );
  }
}
