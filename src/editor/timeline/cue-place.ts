import type { CueColumn } from './columns';
import { type Layout, laneY } from './layout';

/**
 * How cues are drawn at a zoom. icon: their road shapes; bar: upright strokes of their colour; dust: at most one stroke
 * a pixel.
 */
export type CueDetail = 'icon' | 'bar' | 'dust';

const ICON_SPACING_PX = 10;
const BAR_SPACING_PX = 2.5;
const MOST_ICON_PX = 26;
const LEAST_ICON_PX = 11;
/** Two cues of one tick share their lane: each is so large, and so far from its middle. */
const PAIR_SIZE = 0.6;
const PAIR_SHIFT = 0.24;

/** Mean time between cues: what decides how much room there is for each, the same wherever one looks. */
export function meanSpacingMs({ ms }: CueColumn): number {
  if (ms.length < 2) return Number.POSITIVE_INFINITY;
  return ((ms[ms.length - 1] ?? 0) - (ms[0] ?? 0)) / (ms.length - 1);
}

export function cueDetail(cues: CueColumn, msPerPx: number): CueDetail {
  const spacing = meanSpacingMs(cues) / msPerPx;
  return spacing >= ICON_SPACING_PX ? 'icon' : spacing >= BAR_SPACING_PX ? 'bar' : 'dust';
}

/** Height and width of a cue's shape. */
export function iconPx(layout: Layout, cues: CueColumn, msPerPx: number): number {
  const spacing = meanSpacingMs(cues) / msPerPx;
  return Math.min(layout.laneHeight * 0.84, MOST_ICON_PX, Math.max(spacing * 1.1, LEAST_ICON_PX));
}

/** Share of the full size that a cue has. */
export function cueScale(cues: CueColumn, index: number): number {
  return cues.pair[index] === 0 ? 1 : PAIR_SIZE;
}

/** Height of the middle of a cue: in the lane that the car is in when it presses. */
export function cueY(layout: Layout, cues: CueColumn, index: number): number {
  const pair = cues.pair[index];
  const shift = pair === 0 ? 0 : pair === 1 ? -PAIR_SHIFT : PAIR_SHIFT;
  return laneY(layout, cues.lane[index] ?? 0) + shift * layout.laneHeight;
}
