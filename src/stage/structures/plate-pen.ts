import { tintOf } from '../ink/quad-buffer';
import { fogShare, litTint, shadeTint } from '../light/fog';
import type { Mood } from '../light/mood';
import { painted } from './hue';
import { LIT } from './scene-buffer';
import type { SceneView } from './scene-view';
import { TILE_ROWS, type TileName, WHITE_V } from './tiles';

/** Where a plane across the road stands on the screen: the middle of the road, and its nearness. */
export interface Plane {
  x: number;
  y: number;
  k: number;
}

/** Draws on planes that face the driver, and plain bars between any two points. */
export class PlatePen {
  private share = 0;
  private alpha = 1;
  private sun = 0;
  private plane: Plane = { x: 0, y: 0, k: 0 };
  private mood: Mood | null = null;

  /** Chooses the plane and its light for the plates to come. */
  on(view: SceneView, plane: Plane, mood: Mood): void {
    this.plane = plane;
    this.mood = mood;
    this.share = fogShare(plane.k, mood.hazeDensity);
    this.alpha = view.fadeAt(plane.k);
    this.sun = view.toSun(plane.x);
  }

  /** Screen x of a point of the plane, `acrossPx` on the hit line's scale and `upM` metres up. */
  xAt(view: SceneView, acrossPx: number, upM: number): number {
    const { x, k } = this.plane;
    return x + acrossPx * k + view.lean * upM * view.metrePx * k;
  }

  yAt(view: SceneView, upM: number): number {
    return this.plane.y - upM * view.metrePx * this.plane.k;
  }

  /**
   * A rectangle of masonry from `leftPx` to `rightPx` (hit line's scale) and `lowM` to `highM`. The tile repeats across;
   * upwards it is cut at the shares `low` and `high` of its height.
   */
  plate(
    view: SceneView,
    tile: TileName,
    leftPx: number,
    rightPx: number,
    lowM: number,
    highM: number,
    brightness: number,
    low = 0,
    high = 1,
  ): void {
    const { mood } = this;
    if (mood === null || this.alpha <= 0) return;
    const { vTop, vBottom, lengthM } = TILE_ROWS[tile];
    const perPx = 1 / (view.metrePx * lengthM);
    const { buffer } = view;
    buffer.flat();
    buffer.ink(view.tiles, LIT);
    buffer.cut(leftPx * perPx, vBottom + (vTop - vBottom) * high, rightPx * perPx, vBottom + (vTop - vBottom) * low);
    buffer.tint(
      tintOf(litTint(mood, this.share, this.sun, brightness), this.alpha),
      shadeTint(mood, this.share, this.sun, brightness),
    );
    const top = this.yAt(view, highM);
    const foot = this.yAt(view, lowM);
    const x0 = this.xAt(view, leftPx, highM);
    const x2 = this.xAt(view, rightPx, highM);
    const x1 = this.xAt(view, leftPx, lowM);
    const x3 = this.xAt(view, rightPx, lowM);
    if (Math.min(x0, x1) > view.width || Math.max(x2, x3) < 0 || foot < 0) return;
    buffer.quad(x0, top, x1, foot, x2, top, x3, foot);
  }

  /** A three-cornered piece of masonry: all of a rectangle but what lies beyond its slanting edge. */
  gusset(
    view: SceneView,
    tile: TileName,
    outerPx: number,
    innerPx: number,
    lowM: number,
    highM: number,
    brightness: number,
  ): void {
    const { mood } = this;
    if (mood === null || this.alpha <= 0) return;
    const { vTop, vBottom, lengthM, heightM } = TILE_ROWS[tile];
    const perPx = 1 / (view.metrePx * lengthM);
    const { buffer } = view;
    buffer.flat();
    buffer.ink(view.tiles, LIT);
    const down = Math.min((highM - lowM) / heightM, 1);
    buffer.cut(outerPx * perPx, vTop, innerPx * perPx, vTop + (vBottom - vTop) * down);
    buffer.tint(
      tintOf(litTint(mood, this.share, this.sun, brightness), this.alpha),
      shadeTint(mood, this.share, this.sun, brightness),
    );
    const top = this.yAt(view, highM);
    const foot = this.yAt(view, lowM);
    const outerTop = this.xAt(view, outerPx, highM);
    const innerTop = this.xAt(view, innerPx, highM);
    const outerFoot = this.xAt(view, outerPx, lowM);
    buffer.quad(outerTop, top, outerFoot, foot, innerTop, top, innerTop, top);
  }

  /** A rock face from the ground to a slanting crest: the tile is stretched from `leftHighM` to `rightHighM`. */
  crag(
    view: SceneView,
    leftPx: number,
    rightPx: number,
    leftHighM: number,
    rightHighM: number,
    brightness: number,
  ): void {
    const { mood } = this;
    if (mood === null || this.alpha <= 0) return;
    const { vTop, vBottom, lengthM } = TILE_ROWS.cliff;
    const perPx = 1 / (view.metrePx * lengthM);
    const x0 = this.xAt(view, leftPx, leftHighM);
    const x1 = this.xAt(view, leftPx, 0);
    const x2 = this.xAt(view, rightPx, rightHighM);
    const x3 = this.xAt(view, rightPx, 0);
    if (Math.min(x0, x1) > view.width || Math.max(x2, x3) < 0) return;
    const { buffer } = view;
    buffer.flat();
    buffer.ink(view.tiles, LIT);
    buffer.cut(leftPx * perPx, vTop, rightPx * perPx, vBottom);
    buffer.tint(
      tintOf(litTint(mood, this.share, this.sun, brightness), this.alpha),
      shadeTint(mood, this.share, this.sun, brightness),
    );
    const foot = this.yAt(view, 0);
    buffer.quad(x0, this.yAt(view, leftHighM), x1, foot, x2, this.yAt(view, rightHighM), x3, foot);
  }

  /** A flat bar of one colour between two points of the screen, `widthPx` wide there. */
  bar(view: SceneView, x0: number, y0: number, x1: number, y1: number, widthPx: number, hue: number): void {
    const { mood } = this;
    if (mood === null || this.alpha <= 0) return;
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length < 0.01) return;
    const lit = litTint(mood, this.share, this.sun, 1);
    const shade = shadeTint(mood, this.share, this.sun, 1);
    const { buffer } = view;
    buffer.flat();
    buffer.ink(view.tiles, LIT);
    buffer.cut(0.5, WHITE_V, 0.5, WHITE_V);
    // Thinner than a px it would flicker: it grows pale instead.
    const pale = Math.min(widthPx, 1);
    buffer.tint(tintOf(painted(shade, lit, hue), this.alpha * pale), shade);
    const across = Math.max(widthPx, 1) / 2 / length;
    const nx = (y0 - y1) * across;
    const ny = (x1 - x0) * across;
    buffer.quad(x0 - nx, y0 - ny, x0 + nx, y0 + ny, x1 - nx, y1 - ny, x1 + nx, y1 + ny);
  }

  /** The same between two points over the road's row: px across from its middle there, and metres up. */
  strut(
    view: SceneView,
    across: number,
    upM: number,
    toAcross: number,
    toUpM: number,
    widthPx: number,
    hue: number,
  ): void {
    const x0 = this.xAt(view, across, upM);
    const x1 = this.xAt(view, toAcross, toUpM);
    this.bar(view, x0, this.yAt(view, upM), x1, this.yAt(view, toUpM), widthPx, hue);
  }
}
