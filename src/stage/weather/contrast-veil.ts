import type { Projected } from '../camera/projection';
import type { FrameView } from '../frame-view';
import { INK } from '../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../ink/quad-buffer';

/** How much of the city's light the veil takes. */
const VEIL = 0.66;
const COLOUR = 0x05060f;
/** Half widths from the road's middle to the veil: the kerbs, which beat too, stay outside it. */
const INNER = 1.08;
/** Nearness at the seams of its two wings, far to near; beyond 1 they lie below the hit line. */
const SEAMS = [0.035, 0.055, 0.08, 0.11, 0.15, 0.2, 0.27, 0.36, 0.48, 0.64, 0.85, 1.1, 1.45, 1.9] as const;

/** A dark sheet over city and sky that leaves the road free: cues and cars are then all that is bright. */
export class ContrastVeil {
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  draw(frame: FrameView, quads: QuadBuffer): void {
    if (!frame.contrast) return;
    const { projection } = frame;
    const { width, height } = projection.frame;
    const tint = tintOf(COLOUR, VEIL);
    // A margin, because a blow pushes the picture about.
    const left = -0.1 * width;
    const right = 1.1 * width;
    const top = -0.1 * height;
    let y0 = Math.min(Math.max(projection.horizonY, top), height);
    if (y0 > top) quads.quad(INK.solid, left, top, left, y0, right, top, right, y0, tint);
    let l0 = this.edge(frame, SEAMS[0], -1);
    let r0 = this.edge(frame, SEAMS[0], 1);
    for (const k of SEAMS) {
      const l1 = this.edge(frame, k, -1);
      const r1 = this.edge(frame, k, 1);
      const y1 = this.spot.y;
      if (y1 <= y0) continue;
      quads.quad(INK.solid, left, y0, left, y1, l0, y0, l1, y1, tint);
      quads.quad(INK.solid, r0, y0, r1, y1, right, y0, right, y1, tint);
      y0 = y1;
      l0 = l1;
      r0 = r1;
    }
  }

  /** X of the road's edge at a nearness; leaves the line's y in `spot`. */
  private edge(frame: FrameView, k: number, side: -1 | 1): number {
    const { projection } = frame;
    return projection.pointIn(projection.leadS * (1 / k - 1), side * INNER, 0, this.spot).x;
  }
}
