import type { Dance } from '../beat/dance';
import { tintOf } from '../ink/quad-buffer';
import { fogShare, litTint } from '../light/fog';
import type { Mood } from '../light/mood';
import { dimmed } from './hue';
import type { Picture } from './picture';
import { GLOW, LIT } from './scene-buffer';
import type { SceneView } from './scene-view';
import { layGlow } from './stand-pen';
import { type StripPoint, stripPoint } from './strip-pen';
import { type SectionPoint, TUNNEL_OUT_M, TUNNEL_WALL_SHARE } from './strip-specs';
import { WHITE_V } from './tiles';

/** The lamps hang where wall and vault meet, a little inside. */
const LAMP_FOOT: SectionPoint = { out: TUNNEL_OUT_M - 0.35, up: 0.1, clear: TUNNEL_WALL_SHARE };
const LAMP_HEAD: SectionPoint = { out: TUNNEL_OUT_M - 0.75, up: 0.42, clear: TUNNEL_WALL_SHARE };
/** A lamp is so much of a beat long. */
const LAMP_BEATS = 0.17;
const LAMP_GLOW_M = 3;
const TUBE = 0xffe3b4;
const HALO = 0xff9a46;

/** Lamps and the far end of a tunnel. */
export class TunnelPen {
  private readonly a: StripPoint = { x: 0, y: 0 };
  private readonly b: StripPoint = { x: 0, y: 0 };
  private readonly c: StripPoint = { x: 0, y: 0 };
  private readonly d: StripPoint = { x: 0, y: 0 };

  /** The lamps of the slice between the edges `i` and `i + 1`: a pair on each beat in it. */
  lamps(view: SceneView, i: number, mood: Mood, dance: Dance, solid: number, glow: Picture | null): void {
    const { slices } = view;
    const nearBeat = slices.beat[i] ?? 0;
    const farBeat = slices.beat[i + 1] ?? 0;
    const beat = Math.ceil(nearBeat - 1e-6);
    if (beat >= farBeat - 1e-6) return;
    const share = (beat - nearBeat) / (farBeat - nearBeat);
    const length = LAMP_BEATS / (farBeat - nearBeat);
    const k = slices.k[i] ?? 0;
    const alpha = Math.max(view.fadeAt(k), solid) * (1 - 0.75 * fogShare(k, mood.hazeDensity));
    if (alpha <= 0) return;
    for (const side of [-1, 1] as const) {
      this.tube(view, i, side, share, share + length, dance, alpha);
      if (glow === null) continue;
      const x = (this.a.x + this.b.x + this.c.x + this.d.x) / 4;
      const y = (this.a.y + this.b.y + this.c.y + this.d.y) / 4;
      // Far off the halos lie over one another and would burn out.
      const apart = Math.min(Math.max((k - 0.05) * 5, 0), 1);
      const tint = tintOf(dimmed(HALO, 0.5 + 0.3 * dance.beat), alpha * apart * (0.55 + 0.45 * dance.swing));
      layGlow(view, glow, x, y, LAMP_GLOW_M * (1 + 0.1 * dance.beat) * view.metrePx * k, tint);
    }
  }

  /** Shuts a tunnel where it goes on beyond what is drawn, at edge `i`. */
  plug(view: SceneView, i: number, mood: Mood, alpha: number): void {
    if (alpha <= 0) return;
    const { slices, buffer } = view;
    const k = slices.k[i] ?? 0;
    const x = slices.x[i] ?? 0;
    const y = slices.y[i] ?? 0;
    const half = view.acrossPx(1, TUNNEL_OUT_M) * k * 1.02;
    const up = view.roofM * view.metrePx * k * 1.02;
    buffer.flat();
    buffer.ink(view.tiles, LIT);
    buffer.cut(0.5, WHITE_V, 0.5, WHITE_V);
    const lit = litTint(mood, 1, 0.35, 1);
    buffer.tint(tintOf(lit, alpha), lit);
    buffer.quad(x - half, y - up, x - half, y + 1, x + half, y - up, x + half, y + 1);
  }

  private tube(
    view: SceneView,
    i: number,
    side: -1 | 1,
    from: number,
    until: number,
    dance: Dance,
    alpha: number,
  ): void {
    const { a, b, c, d } = this;
    this.along(view, i, side, LAMP_HEAD, from, a);
    this.along(view, i, side, LAMP_FOOT, from, b);
    this.along(view, i, side, LAMP_HEAD, until, c);
    this.along(view, i, side, LAMP_FOOT, until, d);
    const { buffer } = view;
    buffer.flat();
    buffer.ink(view.tiles, GLOW);
    buffer.cut(0.5, WHITE_V, 0.5, WHITE_V);
    buffer.tint(tintOf(dimmed(TUBE, 0.8 + 0.2 * dance.beat), alpha), 0);
    buffer.quad(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y);
  }

  /** A point part of the way from edge `i` to the next; beyond it, as far on. */
  private along(view: SceneView, i: number, side: -1 | 1, point: SectionPoint, share: number, out: StripPoint): void {
    stripPoint(view, i, side, point, 1, out);
    const { x, y } = out;
    stripPoint(view, i + 1, side, point, 1, out);
    out.x = x + (out.x - x) * share;
    out.y = y + (out.y - y) * share;
  }
}
