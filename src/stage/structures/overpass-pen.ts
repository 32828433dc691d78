import type { Dance } from '../beat/dance';
import type { Projected, Projection } from '../camera/projection';
import { tintOf } from '../ink/quad-buffer';
import { fogShare, litTint, shadeTint } from '../light/fog';
import type { Mood } from '../light/mood';
import { dimmed } from './hue';
import type { Picture } from './picture';
import type { PlatePen } from './plate-pen';
import { LIT } from './scene-buffer';
import type { SceneView } from './scene-view';
import { layGlow, standPicture } from './stand-pen';
import { TILE_ROWS } from './tiles';

/** The deck reaches so far beyond the road on both sides, in metres: off every picture. */
const REACH_M = 60;
const PARAPET_M = 3.2;
/** Slices of the underside. */
const SLICES = 4;
const PIER_M = 6.5;
const MARKER = 0xff3a28;
const LAMP = 0xffc27a;

export interface OverpassArt {
  readonly pier: Picture | null;
  readonly glow: Picture | null;
}

/** A bridge across the road: underside, abutments and piers, then the girder towards the driver. Draws far to near. */
export class OverpassPen {
  private readonly near: Projected = { x: 0, y: 0, k: 0, isVisible: false };
  private readonly far: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  /**
   * @param nearS real seconds to its near face, and to its far one
   * @param outM metres from the road's edge to the abutments
   */
  draw(
    view: SceneView,
    projection: Projection,
    plates: PlatePen,
    nearS: number,
    farS: number,
    outM: number,
    mood: Mood,
    dance: Dance,
    art: OverpassArt,
  ): void {
    const { near, far } = this;
    const reach = view.acrossPx(1, REACH_M);
    const wall = view.acrossPx(1, outM);
    const deck = view.deckM;
    for (let i = SLICES - 1; i >= 0; i--) {
      projection.pointIn(nearS + ((farS - nearS) * (i + 1)) / SLICES, 0, 0, far);
      projection.pointIn(nearS + ((farS - nearS) * i) / SLICES, 0, 0, near);
      this.underside(view, reach, deck, i, mood);
      this.abutment(view, -1, wall, deck, i, mood);
      this.abutment(view, 1, wall, deck, i, mood);
    }
    projection.pointIn((nearS + farS) / 2, 0, 0, far);
    this.underLamps(view, deck, mood, dance, art);
    if (outM > 6) this.piers(view, deck, mood, art);
    projection.pointIn(nearS, 0, 0, near);
    plates.on(view, near, mood);
    for (const side of [-1, 1]) {
      const a = side * wall;
      const b = side * reach;
      plates.plate(view, 'concrete', Math.min(a, b), Math.max(a, b), 0, deck, 0.62);
    }
    plates.plate(view, 'girder', -reach, reach, deck, deck + PARAPET_M, 0.85);
    this.markers(view, plates, deck, dance, art);
  }

  private underside(view: SceneView, reach: number, deck: number, i: number, mood: Mood): void {
    const { near, far } = this;
    const { vTop, vBottom, lengthM } = TILE_ROWS.underside;
    const { buffer } = view;
    const alpha = view.fadeAt(near.k);
    if (alpha <= 0) return;
    const share = fogShare(near.k, mood.hazeDensity);
    const across = (2 * reach) / (view.metrePx * lengthM);
    const light = 0.3 + (0.12 * (SLICES - i)) / SLICES;
    buffer.ink(view.tiles, LIT);
    const sliceV = (vBottom - vTop) / SLICES;
    buffer.cut(-across / 2, vTop + sliceV * i, across / 2, vTop + sliceV * (i + 1));
    const sun = view.toSun(near.x) * 0.4;
    buffer.tint(tintOf(litTint(mood, share, sun, light), alpha), shadeTint(mood, share, sun, light));
    const nearUp = deck * view.metrePx * near.k;
    const farUp = deck * view.metrePx * far.k;
    const nearX = near.x + view.lean * nearUp;
    const farX = far.x + view.lean * farUp;
    const nearY = near.y - nearUp;
    const farY = far.y - farUp;
    if (farY < 0) return;
    buffer.deepDown(1 / near.k, 1 / far.k);
    buffer.quad(
      nearX - reach * near.k,
      nearY,
      farX - reach * far.k,
      farY,
      nearX + reach * near.k,
      nearY,
      farX + reach * far.k,
      farY,
    );
  }

  private abutment(view: SceneView, side: -1 | 1, wall: number, deck: number, i: number, mood: Mood): void {
    const { near, far } = this;
    const { vTop, vBottom, lengthM } = TILE_ROWS.concrete;
    const { buffer } = view;
    const alpha = view.fadeAt(near.k);
    const nearX = near.x + side * wall * near.k;
    const farX = far.x + side * wall * far.k;
    if (alpha <= 0 || Math.min(nearX, farX) > view.width || Math.max(nearX, farX) < 0) return;
    const share = fogShare(near.k, mood.hazeDensity);
    buffer.ink(view.tiles, LIT);
    // A deck is about twelve metres deep.
    const along = 12 / lengthM / SLICES;
    const sun = view.toSun(nearX) * 0.4;
    buffer.tint(tintOf(litTint(mood, share, sun, 0.45), alpha), shadeTint(mood, share, sun, 0.45));
    const nearUp = deck * view.metrePx * near.k;
    const farUp = deck * view.metrePx * far.k;
    const nearTop = nearX + view.lean * nearUp;
    const farTop = farX + view.lean * farUp;
    if (side < 0) {
      buffer.deep(1 / near.k, 1 / far.k);
      buffer.cut(i * along, vTop, (i + 1) * along, vBottom);
      buffer.quad(nearTop, near.y - nearUp, nearX, near.y, farTop, far.y - farUp, farX, far.y);
    } else {
      buffer.deep(1 / far.k, 1 / near.k);
      buffer.cut(-(i + 1) * along, vTop, -i * along, vBottom);
      buffer.quad(farTop, far.y - farUp, farX, far.y, nearTop, near.y - nearUp, nearX, near.y);
    }
  }

  private piers(view: SceneView, deck: number, mood: Mood, art: OverpassArt): void {
    const { far } = this;
    const { pier } = art;
    const alpha = view.fadeAt(far.k);
    if (pier === null || alpha <= 0) return;
    const share = fogShare(far.k, mood.hazeDensity);
    for (const side of [-1, 1]) {
      const x = far.x + view.acrossPx(side, 1.5) * far.k;
      const sun = view.toSun(x);
      const lit = tintOf(litTint(mood, share, sun, 0.6), alpha);
      const metrePx = (view.metrePx * far.k * deck) / PIER_M;
      standPicture(view, pier, LIT, x, far.y, metrePx, lit, shadeTint(mood, share, sun, 0.6));
    }
  }

  private underLamps(view: SceneView, deck: number, mood: Mood, dance: Dance, art: OverpassArt): void {
    const { far } = this;
    const alpha = view.fadeAt(far.k) * mood.lamps;
    if (art.glow === null || alpha <= 0) return;
    const up = (deck - 0.3) * view.metrePx * far.k;
    for (const at of [-0.55, 0.55]) {
      const x = far.x + at * view.halfPx * far.k + view.lean * up;
      const tint = tintOf(dimmed(LAMP, 0.4 + 0.5 * dance.beat), alpha);
      layGlow(view, art.glow, x, far.y - up, 3.4 * view.metrePx * far.k, tint);
    }
  }

  /** Red lights on the parapet, once a bar. */
  private markers(view: SceneView, plates: PlatePen, deck: number, dance: Dance, art: OverpassArt): void {
    const { near } = this;
    const alpha = view.fadeAt(near.k);
    if (art.glow === null || alpha <= 0) return;
    const tint = tintOf(dimmed(MARKER, 0.25 + 0.75 * dance.bar), alpha);
    for (const side of [-1, 1]) {
      const x = plates.xAt(view, side * view.halfPx, deck + PARAPET_M);
      layGlow(view, art.glow, x, plates.yAt(view, deck + PARAPET_M), 1.5 * view.metrePx * near.k, tint);
    }
  }
}
