import type { Ms } from '../../time/units';
import { type CameraShape, HIT_SHARE, REFERENCE_PICTURE, roadShare } from '../cameras';

/** Least share of the way from the horizon to the hit line at which a cue counts as readable (DESIGN §1.3). */
export const READABLE_SHARE = 0.2;

/** Least width of a readable cue in px of the reference picture. */
export const READABLE_PX = 24;

/** A cue's gate is at least this share of its lane wide: from post to post. */
const GATE_SHARE_OF_LANE = 0.95;

/** The mirror hangs down to here, as a share of the picture's height; a gate's foot stands clear below it. */
const TOP_SHARE = 0.14;

/**
 * Real time ahead up to which a camera shows a cue readably on a flat road with so many lanes: far enough down, wide
 * enough, and inside the picture. What is due in t seconds stands at lead / (lead + t) of the way, so that one number
 * answers all three.
 */
export function reachMs(shape: CameraShape, lanes: number): Ms {
  const gatePx = (REFERENCE_PICTURE.width * roadShare(lanes) * GATE_SHARE_OF_LANE) / lanes;
  const inPicture = (TOP_SHARE - shape.horizon) / (HIT_SHARE - shape.horizon);
  const share = Math.max(READABLE_SHARE, READABLE_PX / gatePx, inPicture);
  return 1000 * shape.leadS * (1 / share - 1);
}
