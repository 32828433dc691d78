import { HERO_WIDTH_M, type ViewFrame } from '../../stage/camera/view-frame';

/** Where the car stands in a lane (0 is the leftmost), as a share of the width from the middle: -0.5..0.5. */
export function carShare(frame: ViewFrame, lanes: number, lane: number): number {
  const lanePx = (2 * frame.halfRoadPx) / lanes;
  return ((lane + 0.5 - lanes / 2) * lanePx) / frame.width;
}

/** A car farther from the middle than this share of the width has its words on its inner side. */
const OUTER = 0.2;

/**
 * The side of the car that a word stands on: the one that is wished for, but the inner one when the car is far out or
 * the screen too narrow for a word of a width in px between the car and its edge.
 */
export function wordSide(frame: ViewFrame, share: number, wished: 'left' | 'right', wordPx: number): 'left' | 'right' {
  const outward = share < 0 ? 'left' : 'right';
  if (wished !== outward || share === 0) return wished;
  const roomPx = frame.width * (0.5 - Math.abs(share)) - flankPx(frame);
  if (Math.abs(share) <= OUTER && roomPx >= wordPx) return wished;
  return outward === 'left' ? 'right' : 'left';
}

/** From the middle of the car to where a word beside it may begin, in px. */
export function flankPx(frame: ViewFrame): number {
  return (HERO_WIDTH_M / 2) * frame.pxPerMetre * 1.3;
}
