import { dressScale } from '../camera/view-frame';
import type { FrameView } from '../frame-view';
import type { Mood } from '../light/mood';
import type { SceneBuffer } from './scene-buffer';
import { createSlices, type Slices } from './slices';

/** Real seconds ahead at which a thing begins to show through the haze. */
export const FAR_S = { low: 5.5, medium: 8, high: 9 } as const;
/** From first showing to full within this nearness, so that nothing pops. */
const FADE_K = 0.025;
/** The roof of a tunnel at least, in metres, and over the eye of the camera: below the eye it would cover the road. */
const LOWEST_ROOF_M = 8.8;
const ROOF_OVER_EYE = 1.3;
/** The same for the underside of a bridge. */
const LOWEST_DECK_M = 6.6;
const DECK_OVER_EYE = 1.14;

/**
 * What stands beside the road is drawn up to where it has just left the picture. Behind that the road is only carried
 * on in its bend, and a wall would swing back in.
 */
const NEAR_REACH = 1.12;
const NEAR_ROOF = 1.06;
const LEAST_NEAR_K = 1.45;
const MOST_NEAR_K = 3.9;

/** The numbers of one frame that everything beside the road is drawn with. Written anew each frame. */
export class SceneView {
  readonly buffer: SceneBuffer;
  readonly slices: Slices = createSlices();
  /** Half the road on the hit line, and a metre of the dressing there, in px. */
  halfPx = 1;
  metrePx = 1;
  /** How much larger the dressing is drawn than the road, on a tall picture. */
  dress = 1;
  lean = 0;
  width = 1;
  horizonX = 0;
  farK = 0.1;
  /** The nearest nearness that is drawn. */
  nearK = 1.5;
  farS = 9;
  /** Metres of headroom in tunnels and under bridges: above every camera's eye. */
  roofM = LOWEST_ROOF_M;
  deckM = LOWEST_DECK_M;
  /** Slot of the tile sheet; below 0 there is none. */
  tiles = -1;

  constructor(buffer: SceneBuffer) {
    this.buffer = buffer;
  }

  begin(frame: FrameView): void {
    const { projection, quality } = frame;
    const still = projection.frame;
    const dress = dressScale(still);
    this.dress = dress;
    this.halfPx = still.halfRoadPx;
    this.metrePx = still.pxPerMetre * dress;
    this.lean = projection.lean;
    this.width = still.width;
    this.horizonX = projection.horizonX;
    this.farS = FAR_S[quality];
    this.farK = projection.leadS / (projection.leadS + this.farS);
    const eyeM = (projection.hitY - projection.flatHorizonY) / this.metrePx;
    this.roofM = Math.max(LOWEST_ROOF_M, eyeM * ROOF_OVER_EYE);
    const reach = (NEAR_REACH * still.width) / (2 * still.halfRoadPx);
    // On a tall picture a roof is still in sight where the walls have left it.
    const dropPx = projection.hitY - projection.flatHorizonY;
    const underRoof = (NEAR_ROOF * projection.flatHorizonY) / (this.roofM * this.metrePx - dropPx);
    this.nearK = Math.min(Math.max(reach, underRoof, LEAST_NEAR_K), MOST_NEAR_K);
    this.deckM = Math.max(LOWEST_DECK_M, eyeM * DECK_OVER_EYE);
    this.buffer.clear();
  }

  /** Real seconds from the car to the nearest place that is drawn; below 0. */
  nearS(leadS: number): number {
    return leadS / this.nearK - leadS;
  }

  /** How much of a thing shows through the far haze, 0..1. */
  fadeAt(k: number): number {
    return Math.min(Math.max((k - this.farK) / FADE_K, 0), 1);
  }

  /** 1 straight under the sun, 0 far from it. */
  toSun(x: number): number {
    return Math.exp(-Math.abs(x - this.horizonX) / (this.width * 0.17));
  }

  /** Px from the middle of the road to `outM` metres outside its edge, on the hit line. */
  acrossPx(side: number, outM: number): number {
    return side * (this.halfPx + outM * this.metrePx);
  }
}

/** The nearer, the darker: what is beside the car must not compete with what is before it. */
export function nearShade(k: number): number {
  return 0.93 - 0.29 * Math.min(Math.max((k - 0.12) / 0.6, 0), 1);
}

/** The light under which a thing of some section is seen. */
export interface SectionLights {
  moodOf(span: number): Mood;
}
