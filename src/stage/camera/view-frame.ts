import { CAMERA_SHAPES, type CameraShape, roadShare } from '../../core/level/cameras';

/** The still frame of the play picture on a canvas, in its pixels: what no bend, hill or camera move may change. */
export interface ViewFrame {
  readonly width: number;
  readonly height: number;
  readonly centreX: number;
  /** The horizon of a flat road from the chase camera, by which the sky and the mirror are composed. */
  readonly flatHorizonY: number;
  readonly hitY: number;
  /** Half the road's width on the hit line. */
  readonly halfRoadPx: number;
  /** Scale on the hit line, so that the hero car fills its share of a lane. */
  readonly pxPerMetre: number;
  /** Px of this canvas for one of a 1280 x 720 picture of the same area: for the thickness of lines. */
  readonly unit: number;
  /** 0 for a wide screen, 1 for a phone held upright. */
  readonly upright: number;
}

/** Width of the hero car, to scale the world by. */
export const HERO_WIDTH_M = 1.72;
/** Share of a lane that the hero car fills: room for the posts of a gate to pass its flanks. */
const HERO_SHARE_OF_LANE = 0.62;
/** Beyond this shape of screen the road grows no wider. */
const WIDEST = 1.85;

/** Composes the picture for a canvas. A phone held upright gets a lower horizon and the road over nearly all its width. */
export function viewFrameOf(width: number, height: number, lanes: number): ViewFrame {
  const upright = Math.min(Math.max((1.25 - width / height) / 0.6, 0), 1);
  const mix = (wide: number, tall: number): number => wide + (tall - wide) * upright;
  const share = mix(roadShare(lanes), 0.84 + 0.03 * lanes);
  const halfRoadPx = (share * Math.min(width, height * WIDEST)) / 2;
  const lanePx = (2 * halfRoadPx) / lanes;
  return {
    width,
    height,
    centreX: width / 2,
    flatHorizonY: height * mix(CAMERA_SHAPES.chase.horizon, CAMERA_SHAPES.chase.horizonUpright),
    hitY: height * mix(0.83, 0.8),
    halfRoadPx,
    pxPerMetre: (lanePx * HERO_SHARE_OF_LANE) / HERO_WIDTH_M,
    unit: Math.sqrt((width * height) / (1280 * 720)),
    upright,
  };
}

/** The horizon of a flat road from a camera, in px from the top; negative where it lies above the picture. */
export function flatHorizonOf(frame: ViewFrame, camera: CameraShape): number {
  return frame.height * (camera.horizon + (camera.horizonUpright - camera.horizon) * frame.upright);
}

/** On an upright phone the picture is stretched upwards; the street grows with it, or it would look like a model. */
export function dressScale(frame: ViewFrame): number {
  return 1 + 0.6 * frame.upright;
}
