import type { Projected, Projection } from '../camera/projection';
import type { Mood } from '../light/mood';
import type { Plane, PlatePen } from './plate-pen';
import type { SceneView } from './scene-view';

const WOOD = 0x4a3540;
const WIRE = 0x2a2436;
const POLE_M = 7.6;
const ARM_M = 1.1;
const ARM_UP_M = 6.9;
/** The wires hang through by so many metres between two poles. */
const SAG_M = 1.1;
const SAGS = 5;

/** Poles that carry wires along the road. */
export class PolePen {
  private readonly near: Projected = { x: 0, y: 0, k: 0, isVisible: false };
  private readonly far: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  /**
   * Draws a pole and the wires from it to the next, farther one.
   *
   * @param nextS real seconds to the next pole; the pole's own where there is none
   */
  draw(
    view: SceneView,
    projection: Projection,
    plates: PlatePen,
    plane: Plane,
    side: -1 | 1,
    outM: number,
    seconds: number,
    nextS: number,
    mood: Mood,
  ): void {
    const across = view.acrossPx(side, outM);
    plates.on(view, plane, mood);
    if (nextS > seconds) this.wires(view, projection, plates, across, seconds, nextS);
    const metre = view.metrePx * plane.k;
    const arm = ARM_M * view.metrePx;
    const brace = 0.5 * view.metrePx;
    plates.strut(view, across, 0, across, POLE_M, 0.24 * metre, WOOD);
    plates.strut(view, across - arm, ARM_UP_M, across + arm, ARM_UP_M, 0.16 * metre, WOOD);
    plates.strut(view, across - brace, ARM_UP_M, across, ARM_UP_M - 0.7, 0.08 * metre, WOOD);
    plates.strut(view, across + brace, ARM_UP_M, across, ARM_UP_M - 0.7, 0.08 * metre, WOOD);
  }

  private wires(
    view: SceneView,
    projection: Projection,
    plates: PlatePen,
    across: number,
    seconds: number,
    nextS: number,
  ): void {
    const { near, far } = this;
    // The wires over the pole that is behind the camera run out of the picture; nearer than this they would fold over.
    const nearest = projection.leadS * 0.3 - projection.leadS;
    const from = Math.max(seconds, nearest);
    if (from >= nextS) return;
    for (let side = -1; side <= 1; side += 2) {
      const x = (across + side * ARM_M * view.metrePx) / view.halfPx;
      for (let i = 0; i < SAGS; i++) {
        const a = from + ((nextS - from) * i) / SAGS;
        const b = from + ((nextS - from) * (i + 1)) / SAGS;
        this.hang(view, projection, x, a, (a - seconds) / (nextS - seconds), near);
        this.hang(view, projection, x, b, (b - seconds) / (nextS - seconds), far);
        plates.bar(view, near.x, near.y, far.x, far.y, 0.05 * view.metrePx * near.k, WIRE);
      }
    }
  }

  private hang(
    view: SceneView,
    projection: Projection,
    x: number,
    seconds: number,
    share: number,
    out: Projected,
  ): void {
    const up = ARM_UP_M + 0.15 - SAG_M * 4 * share * (1 - share);
    projection.pointIn(seconds, x, (up * view.metrePx) / projection.frame.pxPerMetre, out);
  }
}
