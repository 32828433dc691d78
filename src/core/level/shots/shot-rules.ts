import type { CuePart } from '../../chase/events';
import { LEAD_TIME_MS, MIN_LEAD_TIME_MS, songUs } from '../../chase/rules';
import type { Us } from '../../time/units';
import { CAMERA_SHAPES, type CameraShape } from '../cameras';
import type { Camera, Difficulty } from '../model';
import { reachMs } from './reach';

/** What the rules of a cut need of a chart. Parts are sorted by time. A `Course` has it all. */
export interface ShotChart {
  readonly difficulty: Difficulty;
  readonly lanes: number;
  readonly parts: readonly Pick<CuePart, 'cue' | 'tick' | 'us'>[];
}

export type DuePart = ShotChart['parts'][number];
export type CameraShapes = Readonly<Record<Camera, CameraShape>>;

/** The rules of one chart at one rate. Each question costs a binary search, whatever the chart's length. */
export interface ShotRules {
  /** The first part that a change of the picture at `us` leaves less than 0.6 s real to; null when the cut is legal. */
  hurriedBy(us: Us): DuePart | null;
  /** The first part that this camera, on from `us` to `endUs`, shows too far off within its lead time; null when it reads. */
  unreadIn(camera: Camera, us: Us, endUs: Us): DuePart | null;
}

/** A part at the very edge of reach counts as within it: 1 µs is far below what a frame can show. */
const SLACK_US = 1;

/**
 * A part that is due on the cut's own moment does not hurry anyone: it was read to its end in the picture before, and
 * the hit line, on which it stands then, is in the same place from every camera.
 *
 * @param shapes Only tests give others than the game's own.
 */
export function shotRules(chart: ShotChart, rate: number, shapes: CameraShapes = CAMERA_SHAPES): ShotRules {
  const { parts, lanes, difficulty } = chart;
  const leadUs = songUs(LEAD_TIME_MS[difficulty], rate);
  const leastUs = songUs(MIN_LEAD_TIME_MS, rate);

  /** The first part after `us`, when it is due before `endUs`. */
  const firstBetween = (us: Us, endUs: Us): DuePart | null => {
    const part = parts[firstAfter(parts, us)];
    return part !== undefined && part.us < endUs ? part : null;
  };

  return {
    hurriedBy: (us) => firstBetween(us, us + leastUs),
    unreadIn: (camera, us, endUs) => {
      const reachUs = songUs(reachMs(shapes[camera], lanes), rate) + SLACK_US;
      if (reachUs >= leadUs) return null;
      // Its reading window begins before the camera goes, and it comes into it, or is there at the cut, beyond reach.
      return firstBetween(us + reachUs, endUs + leadUs);
    },
  };
}

/** Index of the first part due after `us`; the list's length when there is none. */
function firstAfter(parts: readonly DuePart[], us: Us): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (part !== undefined && part.us <= us) low = middle + 1;
    else high = middle;
  }
  return low;
}
