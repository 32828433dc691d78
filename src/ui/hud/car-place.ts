import { HERO_WIDTH_M, type ViewFrame } from '../../stage/camera/view-frame';

/** Where the car stands in a lane (0 is the leftmost), as a share of the width from the middle: -0.5..0.5. */
export function carShare(frame: ViewFrame, lanes: number, lane: number): number {
  const lanePx = (2 * frame.halfRoadPx) / lanes;
  return ((lane + 0.5 - lanes / 2) * lanePx) / frame.width;
}

/** From the middle of the car to where a word beside it may begin, in px. */
export function flankPx(frame: ViewFrame): number {
  return (HERO_WIDTH_M / 2) * frame.pxPerMetre * 1.3;
}
