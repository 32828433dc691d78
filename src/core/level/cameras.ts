import type { Camera } from './model';

/**
 * How a camera shows the road. The hit line stands still on the screen and is equally wide from every camera; what
 * differs is what lies beyond it. The stage draws with these numbers and the level check reads with them, so that a
 * cut that is legal on paper is legible on the screen.
 */
export interface CameraShape {
  /** Real seconds from the camera to the car: what is due in t seconds stands at lead / (lead + t) of the way from horizon to hit line. */
  readonly leadS: number;
  /** Height of a flat road's horizon as a share of the picture, on a wide screen and on a phone held upright. Below 0 it lies above the picture. */
  readonly horizon: number;
  readonly horizonUpright: number;
  /** The far end of a straight road stands this share of the picture's width beside the middle; positive to the right. */
  readonly skew: number;
  /** From how high the cars are seen: their pictures were taken at about 22 and at about 6 degrees. */
  readonly elevation: 'play' | 'low';
  /** False where one looks out of the hero's own windscreen. */
  readonly showsHero: boolean;
}

export const CAMERA_SHAPES: Readonly<Record<Camera, CameraShape>> = {
  chase: { leadS: 0.55, horizon: 0.195, horizonUpright: 0.3, skew: 0, elevation: 'play', showsHero: true },
  low: { leadS: 0.5, horizon: 0.4, horizonUpright: 0.44, skew: 0, elevation: 'low', showsHero: true },
  roof: { leadS: 0.62, horizon: 0.1, horizonUpright: 0.2, skew: 0, elevation: 'play', showsHero: true },
  bonnet: { leadS: 0.5, horizon: 0.36, horizonUpright: 0.42, skew: 0, elevation: 'play', showsHero: false },
  side: { leadS: 0.55, horizon: 0.22, horizonUpright: 0.31, skew: -0.2, elevation: 'play', showsHero: true },
  helicopter: { leadS: 0.9, horizon: -0.02, horizonUpright: 0.05, skew: 0.06, elevation: 'play', showsHero: true },
};

/** The picture in which widths in px are told: that of DESIGN's mock-ups. */
export const REFERENCE_PICTURE = { width: 1280, height: 720 } as const;

/** Height of the hit line in a wide picture, from every camera. */
export const HIT_SHARE = 0.83;

/** Share of the reference picture's width that a road with so many lanes fills on the hit line. */
export function roadShare(lanes: number): number {
  return 0.4 + 0.08 * lanes;
}
