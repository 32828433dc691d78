import type { Projection } from '../camera/projection';
import { INK } from '../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../ink/quad-buffer';

const LINES = 34;
const RGB = 0xe8dcff;
/** Golden section: spreads angles and phases evenly without a table of random numbers. */
const SPREAD = 0.618034;
const TAU = Math.PI * 2;
/** Flights a millisecond. One speed for any push: another would move every streak at once when the push changes. */
const SPEED = 0.0016;

/**
 * Streaks that fly out of the vanishing point, in the outer quarters of the screen only, where no cue can stand. Time is
 * in real milliseconds, above zero: they say how hard the car pushes, not where anything is.
 */
export function drawSpeedLines(quads: QuadBuffer, projection: Projection, realMs: number, intensity: number): void {
  if (intensity <= 0.02) return;
  const { frame, horizonY } = projection;
  const middle = frame.width / 4;
  const originX = frame.centreX;
  const reach = frame.width * 0.62;
  const { unit } = frame;
  for (let i = 0; i < LINES; i++) {
    const seed = (i * SPREAD) % 1;
    const phase = (realMs * SPEED * (0.7 + 0.6 * ((i * 0.37) % 1)) + ((i * 0.723) % 1)) % 1;
    const side = i % 2 === 0 ? 1 : -1;
    // From a little above the horizon line down to the lower corners.
    const angle = -0.32 + seed * 1.05;
    const cos = Math.cos(angle) * side;
    const sin = Math.sin(angle);
    const from = middle / Math.abs(cos) + phase * phase * reach;
    const length = (40 + 190 * phase) * unit * (0.6 + intensity);
    const fade = Math.min(phase * 4, 1) * intensity * (0.34 + 0.3 * Math.abs(Math.sin(seed * TAU)));
    quads.line(
      INK.streak,
      originX + cos * from,
      horizonY + sin * from,
      originX + cos * (from + length),
      horizonY + sin * (from + length),
      (1.5 + 5 * phase) * unit,
      tintOf(RGB, fade),
    );
  }
}
