import type { Projected, Projection } from '../camera/projection';
import type { FrameView } from '../frame-view';
import { tintOf } from '../ink/quad-buffer';
import { fogShare, litTint, shadeTint } from '../light/fog';
import type { Mood } from '../light/mood';
import { drawGantry } from '../structures/gantry-pen';
import { HousePen } from '../structures/house-pen';
import { dimmed } from '../structures/hue';
import { OverpassPen } from '../structures/overpass-pen';
import type { Picture } from '../structures/picture';
import { PlatePen } from '../structures/plate-pen';
import { PolePen } from '../structures/pole-pen';
import { drawPortal } from '../structures/portal-pen';
import { GLOW, LIT } from '../structures/scene-buffer';
import { nearShade, type SceneView } from '../structures/scene-view';
import { layGlow, standPicture } from '../structures/stand-pen';
import type { CityArt, Facade } from './city-art';
import type { RoadsideThing } from './roadside-plan';

/** Where the lamps' light comes from, in metres over the road and up, as they were modelled; and how wide it glows. */
const LIGHTS = {
  lamp: [[2.38, 7.2, 3.4]],
  lantern: [
    [0.95, 4.77, 2],
    [-0.55, 4.47, 1.8],
  ],
  mast: [
    [2.9, 9.75, 3.6],
    [-2.9, 9.75, 2.4],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [number, number, number])[]>>;
const LAMP_HUE = { lamp: 0xffb869, lantern: 0xffb869, mast: 0xff8f3a } as const;

/** Crowns and arms reach back into the picture when their posts have left it: so much nearer they are gone as well. */
const CROWN = 1.5;
/** Small things are not worth drawing far away. */
const SMALL_K = 0.1;
/** Nearer than this a house's windows are drawn apart, so that they can dance. */
const DANCING_K = { low: 0.2, medium: 0.075, high: 0.06 } as const;
/** Houses higher than this carry a red light for aircraft. */
const TALL_M = 17;
const AIRCRAFT = 0xff2f28;

/** Draws one thing beside or over the road after another. */
export class ThingPen {
  private readonly houses = new HousePen();
  private readonly plates = new PlatePen();
  private readonly bridges = new OverpassPen();
  private readonly poles = new PolePen();
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  draw(view: SceneView, frame: FrameView, art: CityArt, thing: RoadsideThing, mood: Mood): void {
    const { projection, dance } = frame;
    const seconds = projection.secondsTo(thing.ms);
    const { spot } = this;
    switch (thing.kind) {
      case 'portal':
        projection.pointIn(seconds, 0, 0, spot);
        if (spot.isVisible) drawPortal(view, this.plates, spot, mood, dance, art.glow, thing.variant === 1);
        return;
      case 'gantry':
        projection.pointIn(seconds, 0, 0, spot);
        if (spot.isVisible) drawGantry(view, this.plates, spot, mood, art.panels, thing.variant);
        return;
      case 'overpass': {
        const farS = projection.secondsTo(thing.untilMs);
        this.bridges.draw(view, projection, this.plates, seconds, farS, thing.outM, mood, dance, art);
        return;
      }
      case 'pole':
        projection.pointIn(seconds, 0, 0, spot);
        this.poles.draw(
          view,
          projection,
          this.plates,
          spot,
          thing.side,
          thing.outM,
          seconds,
          projection.secondsTo(thing.untilMs),
          mood,
        );
        return;
      case 'walker':
        this.walker(view, frame, art, thing, seconds, mood);
        return;
      default:
        this.facade(view, frame, art, thing, seconds, mood);
    }
  }

  private facade(
    view: SceneView,
    frame: FrameView,
    art: CityArt,
    thing: RoadsideThing,
    seconds: number,
    mood: Mood,
  ): void {
    const all = art.of(thing.kind, thing.side);
    const facade = thing.kind === 'signal' ? all[SIGNALS[frame.dance.signal]] : all[thing.variant % all.length];
    if (facade === undefined) return;
    const { spot } = this;
    const { projection, quality, dance } = frame;
    const isDeep = thing.kind === 'house' || thing.kind === 'shed' || thing.kind === 'villa';
    projection.pointIn(seconds, view.acrossPx(thing.side, thing.outM) / view.halfPx, 0, spot);
    const isSmall = thing.kind === 'hydrant' || thing.kind === 'bin' || thing.kind === 'scrub';
    if (!isDeep && (!spot.isVisible || spot.k > view.nearK * CROWN)) return;
    if (isSmall && (spot.k < SMALL_K || quality === 'low')) return;
    const { k } = spot;
    const alpha = view.fadeAt(k);
    if (alpha <= 0) return;
    const share = fogShare(k, mood.hazeDensity);
    const sun = view.toSun(spot.x);
    const brightness = nearShade(k) + 0.05 * dance.beat;
    const lit = tintOf(litTint(mood, share, sun, brightness), alpha);
    const shade = shadeTint(mood, share, sun, brightness);
    const metrePx = view.metrePx * k;
    const basePx = thing.baseM * metrePx;
    if (isDeep) {
      this.house(view, frame, facade, thing, seconds, lit, shade, alpha * (1 - share), mood);
      return;
    }
    const x = spot.x + view.lean * basePx;
    const y = spot.y - basePx;
    standPicture(view, facade.base, LIT, x, y, metrePx, lit, shade);
    if (facade.neon !== null && quality !== 'low') {
      const tint = glowTint(0xffffff, (0.35 + 0.65 * dance.neon) * mood.windows * alpha * (1 - share));
      standPicture(view, facade.neon, GLOW, x, y, metrePx, tint, 0);
    }
    if (thing.kind === 'lamp' || thing.kind === 'lantern' || thing.kind === 'mast')
      this.lampLight(view, art, thing.kind, thing.side, x, y, metrePx, k, frame.dance.beat, mood);
  }

  private house(
    view: SceneView,
    frame: FrameView,
    facade: Facade,
    thing: RoadsideThing,
    seconds: number,
    lit: number,
    shade: number,
    clear: number,
    mood: Mood,
  ): void {
    const { projection, quality, dance } = frame;
    const { side, outM, baseM } = thing;
    const { k } = this.spot;
    const roofM = facade.base.topM;
    this.houses.draw(view, projection, facade.base, LIT, side, seconds, outM, baseM, roofM, lit, shade);
    if (k < DANCING_K[quality]) return;
    // What is near is calmer: windows beside the car must not outshine what is before it.
    const calm = clear * (1 - 0.45 * Math.min(Math.max((k - 0.25) / 0.6, 0), 1));
    const windows = mood.windows * calm;
    const isFirstHalf = thing.variant % 2 === 0;
    const isPlain = quality === 'low';
    if (!isPlain || isFirstHalf) {
      this.shine(view, projection, facade.a, thing, seconds, roofM, windows * (0.26 + 0.6 * dance.windowsA));
    }
    if (!isPlain || !isFirstHalf) {
      this.shine(view, projection, facade.b, thing, seconds, roofM, windows * (0.26 + 0.6 * dance.windowsB));
    }
    if (isPlain) return;
    this.shine(view, projection, facade.neon, thing, seconds, roofM, windows * (0.38 + 0.55 * dance.neon));
  }

  /** Lays a part of a house that shines by itself over it. */
  private shine(
    view: SceneView,
    projection: Projection,
    picture: Picture | null,
    { side, outM, baseM }: RoadsideThing,
    seconds: number,
    roofM: number,
    strength: number,
  ): void {
    if (picture === null || strength <= 0.02) return;
    const tint = glowTint(0xffffff, strength);
    this.houses.draw(view, projection, picture, GLOW, side, seconds, outM, baseM, roofM, tint, 0);
  }

  private lampLight(
    view: SceneView,
    art: CityArt,
    kind: keyof typeof LIGHTS,
    side: -1 | 1,
    x: number,
    y: number,
    metrePx: number,
    k: number,
    beat: number,
    mood: Mood,
  ): void {
    const { glow } = art;
    // Far off the halos lie over one another and would burn out.
    const apart = Math.min(Math.max((k - 0.1) * 3.2, 0), 1) * (1 - fogShare(k, mood.hazeDensity));
    const strength = (apart * (0.5 + 0.35 * beat) * mood.lamps) / (view.dress * view.dress);
    if (glow === null || strength <= 0.01) return;
    const tint = glowTint(LAMP_HUE[kind], strength);
    for (const [overRoadM, upM, sizeM] of LIGHTS[kind]) {
      const up = upM * metrePx;
      const at = x - side * overRoadM * metrePx + view.lean * up;
      layGlow(view, glow, at, y - up, sizeM * (1 + 0.35 * beat) * metrePx, tint);
    }
  }

  private walker(
    view: SceneView,
    frame: FrameView,
    art: CityArt,
    thing: RoadsideThing,
    seconds: number,
    mood: Mood,
  ): void {
    const { walkers } = art;
    const person = walkers[thing.variant % walkers.length];
    if (person === undefined) return;
    const { spot } = this;
    frame.projection.pointIn(seconds, view.acrossPx(thing.side, thing.outM) / view.halfPx, 0, spot);
    if (!spot.isVisible || spot.k < SMALL_K) return;
    const share = fogShare(spot.k, mood.hazeDensity);
    const sun = view.toSun(spot.x);
    const lit = tintOf(litTint(mood, share, sun, 0.95), view.fadeAt(spot.k));
    const picture = frame.dance.bystander >= 0.5 ? person[0] : person[1];
    standPicture(view, picture, LIT, spot.x, spot.y, view.metrePx * spot.k, lit, shadeTint(mood, share, sun, 0.95));
  }

  /** A red light on the roof of a tall house, once a bar. */
  aircraft(view: SceneView, frame: FrameView, art: CityArt, thing: RoadsideThing, mood: Mood): void {
    const facade = art.of(thing.kind, thing.side)[thing.variant % Math.max(art.of(thing.kind, thing.side).length, 1)];
    if (facade === undefined || art.glow === null || facade.base.topM < TALL_M || thing.variant % 3 !== 0) return;
    const { spot } = this;
    const { projection, dance } = frame;
    const across = view.acrossPx(thing.side, thing.outM + 3.5) / view.halfPx;
    projection.pointIn(projection.secondsTo(thing.ms), across, 0, spot);
    if (!spot.isVisible) return;
    const up = (facade.base.topM + 0.2) * view.metrePx * spot.k;
    const strength = (0.3 + 0.7 * dance.bar) * Math.max(mood.windows, 0.3) * view.fadeAt(spot.k);
    const size = 1.7 * view.metrePx * Math.max(spot.k, 0.1);
    layGlow(view, art.glow, spot.x + view.lean * up, spot.y - up, size, glowTint(AIRCRAFT, strength));
  }
}

const SIGNALS = { red: 0, amber: 1, green: 2 } as const;

/** A light's colour and strength, packed for the additive blend. */
function glowTint(rgb: number, strength: number): number {
  return tintOf(dimmed(rgb, 1), strength);
}
