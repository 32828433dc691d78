import type { Projected, Projection } from '../camera/projection';
import { INK } from '../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../ink/quad-buffer';

const MOST_LANES = 5;
/** Milliseconds in which a lane's light falls to a third. */
const FADE_MS = 110;
/** How far up the road a lane's light reaches, real seconds: well short of the next cue. */
const REACH_S = 0.16;

/** The piece of the hit line in each lane, and a short beam of light up its lane, lit by presses. */
export class LaneLights {
  private readonly light = new Float32Array(MOST_LANES);
  private readonly beam = new Float32Array(MOST_LANES);
  private readonly rgb = new Uint32Array(MOST_LANES);
  private readonly point: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  clear(): void {
    this.light.fill(0);
    this.beam.fill(0);
  }

  /** Lights a lane. `beam` (0..1) is how much light runs up the road. A weaker press does not dim a stronger one. */
  press(lane: number, rgb: number, light: number, beam: number): void {
    if (lane < 0 || lane >= MOST_LANES || light < (this.light[lane] ?? 0)) return;
    this.light[lane] = light;
    this.beam[lane] = beam;
    this.rgb[lane] = rgb;
  }

  draw(quads: QuadBuffer, projection: Projection, dtMs: number): void {
    const fade = Math.exp(-dtMs / FADE_MS);
    for (let lane = 0; lane < projection.lanes; lane++) {
      const light = this.light[lane] ?? 0;
      if (light > 0.02) this.drawLane(quads, projection, lane, light, this.beam[lane] ?? 0);
      this.light[lane] = light * fade;
      this.beam[lane] = (this.beam[lane] ?? 0) * fade;
    }
  }

  private drawLane(quads: QuadBuffer, projection: Projection, lane: number, light: number, beam: number): void {
    const { point } = this;
    const rgb = this.rgb[lane] ?? 0;
    const centre = projection.laneCentre(lane);
    const half = 1 / projection.lanes;
    projection.pointIn(0, centre - half * 0.97, 0, point);
    const x0 = point.x;
    const y0 = point.y;
    projection.pointIn(0, centre + half * 0.97, 0, point);
    const x1 = point.x;
    const thick = projection.frame.height * 0.012;
    quads.line(INK.band, x0, y0, x1, y0, thick, tintOf(rgb, light));
    quads.line(INK.band, x0, y0, x1, y0, thick * 3.4, tintOf(rgb, light * 0.3));
    if (beam <= 0.02) return;
    projection.pointIn(REACH_S, centre - half * 0.97, 0, point);
    const x2 = point.x;
    const y2 = point.y;
    projection.pointIn(REACH_S, centre + half * 0.97, 0, point);
    // The left side of the texture is the far end here, so that the light fades up the road.
    quads.quad(INK.solid, x2, y2, point.x, y2, x0, y0, x1, y0, tintOf(rgb, 0), tintOf(rgb, beam * 0.4));
  }
}
