import type { Ms } from '../../core/time/units';
import type { Projected, Projection } from '../camera/projection';
import { INK } from '../ink/ink-cells';
import { type QuadBuffer, tintOf } from '../ink/quad-buffer';

const ROOM = 96;
const TRACK_M = 0.68;
const WIDTH_M = 0.2;
const RUBBER_RGB = 0x0a0810;
/** Song time over which a mark is one stroke; a longer gap starts a new one. */
const GAP_MS = 120;
/** Real seconds behind the hit line at which a mark has left the screen. */
const GONE_S = -0.3;

/** Rubber on the road: laid at the song time at which the tyres were there, so that it runs away with the road. */
export class SkidMarks {
  private readonly fromMs = new Float64Array(ROOM);
  private readonly toMs = new Float64Array(ROOM);
  private readonly fromX = new Float32Array(ROOM);
  private readonly toX = new Float32Array(ROOM);
  private readonly dark = new Float32Array(ROOM);
  private count = 0;
  private lastMs = Number.NEGATIVE_INFINITY;
  private lastX = 0;
  private wasDown = false;
  private readonly point: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  clear(): void {
    this.count = 0;
    this.wasDown = false;
    this.lastMs = Number.NEGATIVE_INFINITY;
  }

  /** Once a frame: the car is at `x` (half road widths) at this song time and lays `strength` (0..1) of rubber. */
  lay(songMs: Ms, x: number, strength: number): void {
    const gap = songMs - this.lastMs;
    if (gap < 0) this.clear();
    const isDown = strength > 0.05;
    if (isDown && this.wasDown && gap > 0 && gap < GAP_MS) {
      const i = this.count % ROOM;
      this.fromMs[i] = this.lastMs;
      this.toMs[i] = songMs;
      this.fromX[i] = this.lastX;
      this.toX[i] = x;
      this.dark[i] = Math.min(strength, 1);
      this.count++;
    }
    this.wasDown = isDown;
    this.lastMs = songMs;
    this.lastX = x;
  }

  draw(quads: QuadBuffer, projection: Projection): void {
    const { frame, rate } = projection;
    const oldest = projection.songMs + GONE_S * 1000 * rate;
    const track = (TRACK_M * frame.pxPerMetre) / frame.halfRoadPx;
    const half = (WIDTH_M * frame.pxPerMetre) / frame.halfRoadPx / 2;
    for (let n = this.count - 1; n >= 0 && n > this.count - ROOM; n--) {
      const i = n % ROOM;
      const to = this.toMs[i] ?? 0;
      if (to < oldest) break;
      const tint = tintOf(RUBBER_RGB, 0.62 * (this.dark[i] ?? 0));
      for (let side = -1; side <= 1; side += 2) {
        const a = (this.fromX[i] ?? 0) + side * track;
        const b = (this.toX[i] ?? 0) + side * track;
        this.stroke(quads, projection, this.fromMs[i] ?? 0, to, a, b, half, tint);
      }
    }
  }

  private stroke(
    quads: QuadBuffer,
    projection: Projection,
    fromMs: Ms,
    toMs: Ms,
    fromX: number,
    toX: number,
    half: number,
    tint: number,
  ): void {
    const { point } = this;
    projection.point(fromMs, fromX, 0, point);
    const near = projection.halfRoadPx(point.k) * half;
    const x0 = point.x;
    const y0 = point.y;
    projection.point(toMs, toX, 0, point);
    const far = projection.halfRoadPx(point.k) * half;
    quads.quad(INK.solid, point.x - far, point.y, x0 - near, y0, point.x + far, point.y, x0 + near, y0, tint);
  }
}
