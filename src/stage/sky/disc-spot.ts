import type { FrameView } from '../frame-view';

/** Where the sun or the moon stands on the canvas. */
export interface DiscSpot {
  x: number;
  y: number;
  /** Radius of the sun; the moon is smaller by `MOON_SHARE`. */
  radius: number;
}

export const MOON_SHARE = 0.3;
/** The moon stands beside the street's end, as a share of the width, where the mirror does not hide it. */
const MOON_ASIDE = 0.165;

/** Writes where the disc stands. It follows a bend only a little: it is very far away. */
export function discSpot(frame: FrameView, out: DiscSpot): DiscSpot {
  const { projection, openMood } = frame;
  const { flatHorizonY, width, centreX } = projection.frame;
  out.radius = Math.min(0.61 * flatHorizonY, 0.29 * width);
  out.x = centreX + (projection.horizonX - centreX) * 0.35 + (openMood.isMoon ? MOON_ASIDE * width : 0);
  out.y = projection.horizonY - out.radius * openMood.discHeight;
  return out;
}
