import type { Projected } from '../camera/projection';
import type { FrameView } from '../frame-view';
import { INK } from '../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../ink/quad-buffer';
import { fogShare, litTint } from '../light/fog';
import { cellHash } from './cell-hash';

/** Song milliseconds from one bank to the next on a side, at rate 1. */
const STEP_MS = 520;
/** Real seconds ahead at which the farthest stands. */
const FAR_S = { low: 2.5, medium: 5, high: 6 } as const;
const WIDE_M = 15;
const TALL_M = 3.4;
const MOST_ALPHA = 0.34;

/** Fog lies in soft banks low beside the road, never on it; it thins out before it reaches the camera. */
export class FogBanks {
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  draw(frame: FrameView, quads: QuadBuffer): void {
    const { projection, mood, songMs, rate, quality, contrast } = frame;
    const strength = mood.fog * (1 - mood.cover) * (contrast ? 0.4 : 1);
    if (strength <= 0.02) return;
    const { pxPerMetre, halfRoadPx } = projection.frame;
    const stepMs = STEP_MS * rate;
    const first = Math.floor(songMs / stepMs);
    const last = Math.floor((songMs + FAR_S[quality] * 1000 * rate) / stepMs);
    for (let n = last; n >= first; n--) {
      for (const side of BOTH) {
        const seed = n * 2 + (side > 0 ? 1 : 0);
        // They drift outwards and back, slower than anything the song does.
        const outM = 5.5 + 4.5 * cellHash(seed, 1) + Math.sin(songMs / 4200 + seed) * 0.6;
        const x = side * (1 + (outM * pxPerMetre) / halfRoadPx);
        const spot = projection.point((n + cellHash(seed, 2) * 0.8) * stepMs, x, 0.5, this.spot);
        if (!spot.isVisible || spot.k > 1.5) continue;
        const metre = projection.pxPerMetre(spot.k);
        const near = Math.min(Math.max((1.2 - spot.k) / 0.6, 0), 1);
        const far = Math.min(Math.max((spot.k - 0.06) / 0.08, 0), 1);
        const alpha = strength * MOST_ALPHA * near * far * (0.55 + 0.45 * cellHash(seed, 3));
        const colour = litTint(mood, Math.max(fogShare(spot.k, mood.hazeDensity), 0.75), 0.35, 1);
        const wide = WIDE_M * (0.8 + 0.5 * cellHash(seed, 4)) * metre;
        quads.sprite(INK.soft, spot.x, spot.y, wide, TALL_M * metre * 1.6, tintOf(colour, alpha));
      }
    }
  }
}

const BOTH = [-1, 1] as const;
