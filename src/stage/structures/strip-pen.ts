import type { Dance } from '../beat/dance';
import { tintOf } from '../ink/quad-buffer';
import { fogShare, litTint, shadeTint } from '../light/fog';
import type { Mood } from '../light/mood';
import { LIT } from './scene-buffer';
import { nearShade, type SceneView } from './scene-view';
import type { Strip } from './strip-plan';
import type { SectionPoint } from './strip-specs';
import { TILE_ROWS } from './tiles';
import { waveAt } from './wave';

/** Where a point of a strip stands on an edge of the slices, in px. */
export interface StripPoint {
  x: number;
  y: number;
}

/** Writes where a point of the cross-section is on edge `i`. The same law as the projection's own. */
export function stripPoint(
  view: SceneView,
  i: number,
  side: -1 | 1,
  point: SectionPoint,
  rise: number,
  out: StripPoint,
): StripPoint {
  const { slices } = view;
  const k = slices.k[i] ?? 0;
  const upPx = (point.up + (point.clear ?? 0) * view.roofM) * rise * view.metrePx * k;
  out.x = (slices.x[i] ?? 0) + view.acrossPx(point.side ?? side, point.out) * k + view.lean * upPx;
  out.y = (slices.y[i] ?? 0) - upPx;
  return out;
}

/** Brightness along a wall whose lamps stand on the beats: brightest beside each, and all of them pulse; more evenly where beats are too fast for the eye. */
export function lampLight(beat: number, dance: Dance): number {
  const away = beat - Math.round(beat);
  const even = 0.28 * (1 - dance.swing);
  return 0.4 + even + (0.62 * dance.swing + 0.1 * dance.beat) * Math.exp(-away * away * 14);
}

/** Draws slices of strips. */
export class StripPen {
  private readonly footNear: StripPoint = { x: 0, y: 0 };
  private readonly footFar: StripPoint = { x: 0, y: 0 };
  private readonly headNear: StripPoint = { x: 0, y: 0 };
  private readonly headFar: StripPoint = { x: 0, y: 0 };

  /**
   * Draws the part of a strip between the edges `i` and `i + 1`.
   *
   * @param repeats tiles a beat
   * @param solid 0..1: how much of it shows at least, however far off: the inside of a tunnel shows as its mouth does
   */
  draw(view: SceneView, i: number, strip: Strip, mood: Mood, dance: Dance, repeats: number, solid: number): void {
    const { slices, buffer } = view;
    const { spec } = strip;
    const nearK = slices.k[i] ?? 0;
    const farK = slices.k[i + 1] ?? 0;
    const nearAlpha = Math.max(view.fadeAt(nearK), solid);
    const farAlpha = Math.max(view.fadeAt(farK), solid);
    if (nearAlpha <= 0 && farAlpha <= 0) return;
    const nearBeat = slices.beat[i] ?? 0;
    const farBeat = slices.beat[i + 1] ?? 0;
    const { footNear, footFar, headNear, headFar } = this;
    stripPoint(view, i, spec.side, spec.foot, riseAt(spec.foot, nearBeat), footNear);
    stripPoint(view, i + 1, spec.side, spec.foot, riseAt(spec.foot, farBeat), footFar);
    stripPoint(view, i, spec.side, spec.head, riseAt(spec.head, nearBeat), headNear);
    stripPoint(view, i + 1, spec.side, spec.head, riseAt(spec.head, farBeat), headFar);
    if (Math.min(footNear.x, footFar.x, headNear.x, headFar.x) > view.width) return;
    if (Math.max(footNear.x, footFar.x, headNear.x, headFar.x) < 0) return;

    const { vTop, vBottom } = TILE_ROWS[spec.tile];
    const vFoot = vBottom + (vTop - vBottom) * (spec.cut?.[0] ?? 0);
    const vHead = vBottom + (vTop - vBottom) * (spec.cut?.[1] ?? 1);
    const u = (nearBeat * repeats) % 1;
    const along = (farBeat - nearBeat) * repeats;
    buffer.ink(view.tiles, LIT);
    const nearLight = spec.brightness * (spec.isLampLit === true ? lampLight(nearBeat, dance) : nearShade(nearK));
    const farLight = spec.brightness * (spec.isLampLit === true ? lampLight(farBeat, dance) : nearShade(farK));
    const nearShare = fogShare(nearK, mood.hazeDensity);
    const farShare = fogShare(farK, mood.hazeDensity);
    const sun = view.toSun((footNear.x + footFar.x) / 2);
    const litNear = tintOf(litTint(mood, nearShare, sun, nearLight), nearAlpha);
    const litFar = tintOf(litTint(mood, farShare, sun, farLight), farAlpha);
    const shadeNear = shadeTint(mood, nearShare, sun, nearLight);
    const shadeFar = shadeTint(mood, farShare, sun, farLight);
    // What runs on the left has its near end on the left of the picture, what runs on the right has it on the right.
    if (spec.side < 0) {
      buffer.deep(1 / nearK, 1 / farK);
      buffer.cut(u, vHead, u + along, vFoot);
      buffer.tint(litNear, shadeNear, litFar, shadeFar);
      buffer.quad(headNear.x, headNear.y, footNear.x, footNear.y, headFar.x, headFar.y, footFar.x, footFar.y);
    } else {
      buffer.deep(1 / farK, 1 / nearK);
      buffer.cut(-u - along, vHead, -u, vFoot);
      buffer.tint(litFar, shadeFar, litNear, shadeNear);
      buffer.quad(headFar.x, headFar.y, footFar.x, footFar.y, headNear.x, headNear.y, footNear.x, footNear.y);
    }
  }
}

/** How far a point of a crest rises at a place along the road. */
export function riseAt(point: SectionPoint, beat: number): number {
  return point.wave === undefined ? 1 : 1 + point.wave * waveAt(beat);
}
