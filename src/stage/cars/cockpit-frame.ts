import type { ViewFrame } from '../camera/view-frame';

/** Clear road between the hit line and the bonnet, and how far the dash is sunk, as shares of the height. */
const CLEAR = 0.008;
const SUNK = 0.045;
/** The bonnet is so many lanes wide: it tells the lane as the hero's body does from outside. It reaches down to the dash. */
const BONNET_LANES = 2.5;
const BONNET_TO = 1.005;
/** Feet of the wipers across the picture, how far above its lower edge, and how long they are beside its width. */
const FEET = [0.33, 0.63] as const;
const FOOT_UP = 0.022;
const BLADE = 0.27;
const BLADE_UPRIGHT = 0.36;

/** Where the parts of the car's inside lie on the screen, in px. */
export interface CockpitFrame {
  /** Upper edge of the bonnet, and px for one px of its picture across and down. */
  readonly bonnetTop: number;
  readonly bonnetScaleX: number;
  readonly bonnetScaleY: number;
  /** Height of the dash's picture, stretched over the whole width from the upper edge of the screen. */
  readonly dashHeight: number;
  readonly wiperX: readonly [number, number];
  readonly wiperY: number;
  readonly bladePx: number;
}

/** Fits dash, bonnet and wipers to a canvas. The bonnet stays below the hit line on all of them. */
export function cockpitFrameOf(
  view: ViewFrame,
  lanes: number,
  bonnet: { readonly widthPx: number; readonly heightPx: number },
): CockpitFrame {
  const { width, height, hitY, halfRoadPx, upright } = view;
  const lanePx = (2 * halfRoadPx) / lanes;
  const bonnetTop = hitY + CLEAR * height;
  return {
    bonnetTop,
    bonnetScaleX: (BONNET_LANES * lanePx) / bonnet.widthPx,
    bonnetScaleY: (BONNET_TO * height - bonnetTop) / bonnet.heightPx,
    dashHeight: height * (1 + SUNK),
    wiperX: [FEET[0] * width, FEET[1] * width],
    wiperY: height * (1 - FOOT_UP),
    bladePx: (BLADE + (BLADE_UPRIGHT - BLADE) * upright) * width,
  };
}

/** Radians of a blade from lying flat to the right, upwards: flat on even beats, far over on odd ones. */
const FLAT = 0.06;
const OVER = 1.95;

/** @param wiper -1..1 as the dance has it: -1 far over to the left, 1 flat to the right */
export function wiperAngle(wiper: number): number {
  return FLAT + ((OVER - FLAT) * (1 - wiper)) / 2;
}

/**
 * How far up a blade all of its picture still lies below a line of the screen, in px from its foot.
 *
 * @param footY where the blade turns, below the line
 * @param angle radians from lying flat to the right, 0 to pi
 * @param thickPx how far its picture reaches to either side of its axis
 */
export function pxBelow(lineY: number, footY: number, angle: number, thickPx: number): number {
  const room = footY - lineY - thickPx * Math.abs(Math.cos(angle));
  return Math.max(room / Math.max(Math.sin(angle), 1e-6), 0);
}
