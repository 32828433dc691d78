import type { Ms } from '../../core/time/units';
import type { FrameView, StageChase } from '../frame-view';
import { STREET_MPS } from '../structures/house-pen';
import type { SceneView } from '../structures/scene-view';
import { StripPen } from '../structures/strip-pen';
import { cutsOf, planStrips, type Strip } from '../structures/strip-plan';
import { TILE_NAMES, type TileName, tilesPerBeat } from '../structures/tiles';
import { TunnelPen } from '../structures/tunnel-pen';
import type { CityArt } from './city-art';
import { type CityGround, surveyCity } from './city-ground';
import { PlaceLights } from './place-lights';
import { planRoadside, type RoadsideThing } from './roadside-plan';
import { ThingPen } from './thing-pen';

/** Real seconds behind the hit line at which a thing is gone. */
const GONE_S = 0.45;
/** What spans the road is drawn last of its slice. */
const OVER_ROAD = -100;
/** The end of a tunnel comes out of the dark within so many real seconds of coming into reach. */
const PLUG_FADE_S = 1.6;

/** A thing with the song time by which it is sorted: its far end, so that what stands beside a house lies over it. */
export interface SortedThing {
  readonly thing: RoadsideThing;
  readonly keyMs: Ms;
  readonly outM: number;
}

/** All that stands along the road of one level. */
export interface Scenery {
  readonly ground: CityGround;
  /** In order of their keys. */
  readonly things: readonly SortedThing[];
  readonly strips: readonly Strip[];
  readonly cuts: readonly Ms[];
}

export function planScenery(chase: StageChase, frame: Pick<FrameView, 'places' | 'road'>): Scenery {
  const ground = surveyCity(chase, frame.places, frame.road);
  const strips = planStrips({ ...ground, openings: ground.blocks });
  const things = planRoadside(chase, ground)
    .map((thing) => ({ thing, keyMs: keyOf(thing), outM: isOverRoad(thing) ? OVER_ROAD : thing.outM }))
    .sort((a, b) => a.keyMs - b.keyMs);
  const crossings = ground.passages.map((passage) => passage.ms);
  return { ground, things, strips, cuts: cutsOf(strips, crossings) };
}

function keyOf(thing: RoadsideThing): Ms {
  return thing.kind === 'house' || thing.kind === 'shed' || thing.kind === 'villa' ? thing.untilMs : thing.ms;
}

function isOverRoad({ kind }: RoadsideThing): boolean {
  return kind === 'portal' || kind === 'overpass' || kind === 'gantry';
}

/** Draws the scenery far to near: slice after slice, in each from the outside in. */
export class SceneryPen {
  private readonly strips = new StripPen();
  private readonly tunnels = new TunnelPen();
  private readonly thingPen = new ThingPen();
  private readonly lights: PlaceLights;
  private readonly repeats: Readonly<Record<TileName, number>>;
  private readonly active: Strip[] = [];
  private activeCount = 0;
  private first = 0;

  constructor(
    private readonly scenery: Scenery,
    frame: Pick<FrameView, 'places' | 'beats' | 'rate'>,
  ) {
    this.lights = new PlaceLights(frame.places);
    const { beats } = frame;
    const beatS = ((beats.ms[beats.count - 1] ?? 0) - (beats.ms[0] ?? 0)) / Math.max(beats.count - 1, 1) / 1000;
    const beatMetres = (beatS / frame.rate) * STREET_MPS;
    const repeats: Partial<Record<TileName, number>> = {};
    for (const name of TILE_NAMES) repeats[name] = tilesPerBeat(name, beatMetres);
    this.repeats = repeats as Record<TileName, number>;
  }

  draw(view: SceneView, frame: FrameView, art: CityArt): void {
    const { projection, beats, songMs, rate } = frame;
    view.begin(frame);
    view.slices.fill(projection, beats, view.nearS(projection.leadS), view.farS, this.scenery.cuts);
    this.lights.moveTo(frame.openMood);
    this.choose(view);
    const { things } = this.scenery;
    const { slices } = view;
    const goneMs = songMs - GONE_S * 1000 * rate;
    const farMs = songMs + view.farS * 1000 * rate;
    let first = Math.min(this.first, things.length);
    while (first > 0 && (things[first - 1]?.keyMs ?? 0) > goneMs) first--;
    while (first < things.length && (things[first]?.keyMs ?? 0) <= goneMs) first++;
    this.first = first;
    let next = first;
    // A house is as near as its corner, and sorted by its far end.
    while (next < things.length && (things[next]?.keyMs ?? 0) <= farMs + 1000 * rate) next++;
    for (let i = slices.count - 1; i >= 0; i--) {
      const sliceMs = i === 0 ? Number.NEGATIVE_INFINITY : (slices.ms[i] ?? 0);
      let low = next;
      while (low > first && (things[low - 1]?.keyMs ?? 0) >= sliceMs) low--;
      this.slice(view, frame, art, i, low, next, farMs);
      next = low;
    }
  }

  /** One slice: what is farther out than a strip is drawn before it. Things are `low` to `high` of the list. */
  private slice(
    view: SceneView,
    frame: FrameView,
    art: CityArt,
    i: number,
    low: number,
    high: number,
    farMs: Ms,
  ): void {
    const { slices } = view;
    const { cover } = frame.mood;
    let outerM = Number.POSITIVE_INFINITY;
    if (i + 1 < slices.count) {
      const middleMs = ((slices.ms[i] ?? 0) + (slices.ms[i + 1] ?? 0)) / 2;
      let tunnel = -1;
      let solid = 0;
      for (let n = 0; n < this.activeCount; n++) {
        const strip = this.active[n];
        if (strip === undefined || middleMs < strip.fromMs || middleMs > strip.untilMs) continue;
        if (strip.outM < outerM) {
          this.things(view, frame, art, low, high, outerM, strip.outM, farMs);
          outerM = strip.outM;
        }
        const isTunnel = strip.spec.isLampLit === true;
        if (isTunnel && tunnel < 0) {
          tunnel = strip.span;
          solid = Math.max(cover, this.mouthShare(view, frame, strip));
          if (i + 2 === slices.count) this.plug(view, frame, strip, solid);
        }
        const mood = this.lights.moodOf(strip.span);
        this.strips.draw(view, i, strip, mood, frame.dance, this.repeats[strip.spec.tile], isTunnel ? solid : 0);
      }
      if (tunnel >= 0) this.tunnels.lamps(view, i, this.lights.moodOf(tunnel), frame.dance, solid, art.glow);
    }
    this.things(view, frame, art, low, high, outerM, Number.NEGATIVE_INFINITY, farMs);
  }

  /** Draws those of the things `low` to `high` that stand between two distances from the road, far to near. */
  private things(
    view: SceneView,
    frame: FrameView,
    art: CityArt,
    low: number,
    high: number,
    outerM: number,
    innerM: number,
    farMs: Ms,
  ): void {
    const { things } = this.scenery;
    for (let n = high - 1; n >= low; n--) {
      const sorted = things[n];
      if (sorted === undefined || sorted.outM > outerM || sorted.outM <= innerM || sorted.thing.ms > farMs) continue;
      const { thing } = sorted;
      const mood = this.lights.moodOf(thing.span);
      this.thingPen.draw(view, frame, art, thing, mood);
      if (thing.kind === 'house' && frame.quality !== 'low') this.thingPen.aircraft(view, frame, art, thing, mood);
    }
  }

  /** How much of a tunnel's mouth shows through the haze: all that lies inside shows as much, however far off. */
  private mouthShare(view: SceneView, frame: FrameView, strip: Strip): number {
    const { leadS } = frame.projection;
    const seconds = Math.max(frame.projection.secondsTo(strip.fromMs), 0);
    return view.fadeAt(leadS / (leadS + seconds));
  }

  /** Shuts a tunnel where it goes on beyond what is drawn; its end comes out of the dark. */
  private plug(view: SceneView, frame: FrameView, strip: Strip, solid: number): void {
    const last = view.slices.count - 1;
    const left = frame.projection.secondsTo(strip.untilMs) - view.farS;
    const shut = Math.min(Math.max(left / PLUG_FADE_S + 1, 0), 1);
    this.tunnels.plug(view, last, this.lights.moodOf(strip.span), solid * shut);
  }

  /** The strips that reach into this frame. */
  private choose(view: SceneView): void {
    const { slices } = view;
    const nearMs = slices.ms[0] ?? 0;
    const farMs = slices.ms[slices.count - 1] ?? 0;
    let count = 0;
    for (const strip of this.scenery.strips) {
      if (strip.untilMs <= nearMs || strip.fromMs >= farMs) continue;
      this.active[count++] = strip;
    }
    this.activeCount = count;
  }
}
