import type * as Phaser from 'phaser';
import type { Projected } from '../camera/projection';
import { dressScale } from '../camera/view-frame';
import type { FrameView, StageChase } from '../frame-view';
import { DEPTH } from '../layers';
import { lightSprite } from '../light/fog';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import { createSpritePool, type SpritePool } from '../sprites/sprite-pool';
import type { StageLayer } from '../stage-layer';
import { HOUSE_LINE_M, planRoadside, type RoadsideKind, type RoadsideThing } from './roadside-plan';

/** Real seconds ahead at which a thing begins to show through the fog, and behind the hit line at which it is gone. */
const FAR_S = { low: 5.5, medium: 8, high: 9 } as const;
const GONE_S = 0.4;
/** From first showing to full within this nearness, so that nothing pops. */
const FADE_K = 0.025;
/** Small things are not worth drawing far away. */
const SMALL_K = 0.1;
const SLOTS = { low: 70, medium: 120, high: 150 } as const;

const SIDED: Readonly<Record<RoadsideKind, readonly string[]>> = {
  house: ['bld0', 'bld1', 'bld2', 'bld3', 'bld4', 'bld5', 'bld6', 'bld7', 'bld8', 'bld9'],
  lamp: ['lamp', 'lamp2'],
  signal: ['signal_red', 'signal_amber', 'signal_green'],
  palm: [],
  plane: [],
  hydrant: [],
  bin: [],
  billboard: ['billboard', 'billboard0', 'billboard1', 'billboard2'],
};
const PLAIN: Readonly<Partial<Record<RoadsideKind, readonly string[]>>> = {
  palm: ['palm_0', 'palm_1', 'palm_2'],
  plane: ['plane_0', 'plane_1', 'plane_2'],
  hydrant: ['hydrant'],
  bin: ['bin'],
};

/** Where the lamps' light comes from, in metres over the road and up, as they were modelled; and how wide it glows. */
const HEAD = [[2.38, 7.2, 3.4]] as const;
const GLOBES = [
  [0.95, 4.77, 2],
  [-0.55, 4.47, 1.8],
] as const;

interface Placed {
  readonly thing: RoadsideThing;
  readonly frames: readonly SpriteFrame[];
}

/** Houses, lamps, trees and signals along the road. */
export class RoadsideLayer implements StageLayer {
  private atlas: Atlas | null = null;
  private scene: Phaser.Scene | null = null;
  private sprites: SpritePool | null = null;
  private glows: SpritePool | null = null;
  private glow: SpriteFrame | null = null;
  private things: readonly Placed[] = [];
  private first = 0;
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  create(scene: Phaser.Scene, atlas: Atlas): void {
    this.scene = scene;
    this.atlas = atlas;
    this.glow = atlas.frame('fx/glow');
  }

  load(chase: StageChase, frame: FrameView): void {
    const { scene, atlas } = this;
    if (scene === null || atlas === null) return;
    this.sprites ??= createSpritePool(scene, atlas, SLOTS[frame.quality], { depth: DEPTH.ROADSIDE });
    this.glows ??= createSpritePool(scene, atlas, 48, { depth: DEPTH.ROADSIDE_GLOW, isGlow: true });
    const pictures = picturesOf(atlas);
    this.things = planRoadside(chase).flatMap((thing) => {
      const all = pictures(thing.kind, thing.side);
      if (all.length === 0) return [];
      if (thing.kind === 'signal') return [{ thing, frames: all }];
      const one = all[thing.variant % all.length];
      return one === undefined ? [] : [{ thing, frames: [one] }];
    });
    this.first = 0;
  }

  render(frame: FrameView): void {
    const { sprites, glows, things } = this;
    if (sprites === null || glows === null) return;
    const { songMs, rate, quality } = frame;
    const goneMs = songMs - GONE_S * 1000 * rate;
    const farMs = songMs + FAR_S[quality] * 1000 * rate;
    let first = Math.min(this.first, things.length);
    while (first > 0 && (things[first - 1]?.thing.ms ?? 0) > goneMs) first--;
    while (first < things.length && (things[first]?.thing.ms ?? 0) <= goneMs) first++;
    this.first = first;
    let last = first;
    while (last < things.length && (things[last]?.thing.ms ?? 0) <= farMs) last++;
    sprites.start();
    glows.start();
    // Whatever stands between the road and the house line hides a house, even one that is nearer: rows first.
    this.placeRow(true, first, last, frame, sprites, glows);
    this.placeRow(false, first, last, frame, sprites, glows);
    sprites.finish();
    glows.finish();
  }

  resize(): void {
    this.first = 0;
  }

  dispose(): void {
    this.sprites?.dispose();
    this.glows?.dispose();
    this.sprites = null;
    this.glows = null;
    this.things = [];
  }

  /** Far to near, either what stands on the house line or what stands before it. */
  private placeRow(
    isHouseLine: boolean,
    first: number,
    last: number,
    frame: FrameView,
    sprites: SpritePool,
    glows: SpritePool,
  ): void {
    for (let i = last - 1; i >= first; i--) {
      const placed = this.things[i];
      if (placed === undefined || placed.thing.outM >= HOUSE_LINE_M !== isHouseLine) continue;
      this.place(placed, frame, sprites, glows);
    }
  }

  private place(placed: Placed, frame: FrameView, sprites: SpritePool, glows: SpritePool): void {
    const { thing, frames } = placed;
    const { projection, quality } = frame;
    const { halfRoadPx, pxPerMetre, width, centreX } = projection.frame;
    const dress = dressScale(projection.frame);
    const out = 1 + (thing.outM * dress * pxPerMetre) / halfRoadPx;
    const spot = projection.point(thing.ms, thing.side * out, 0, this.spot);
    const isSmall = thing.kind === 'hydrant' || thing.kind === 'bin';
    if (!spot.isVisible || (isSmall && (spot.k < SMALL_K || quality === 'low'))) return;
    const sprite = frames.length === 1 ? frames[0] : frames[signalState(frame)];
    if (sprite === undefined) return;
    const scale = (pxPerMetre * spot.k * dress) / sprite.pxPerMetre;
    const left = spot.x - sprite.anchorX * sprite.widthPx * scale;
    if (left > width || left + sprite.widthPx * scale < 0) return;
    const image = sprites.next(sprite);
    if (image === null) return;
    const farK = projection.leadS / (projection.leadS + FAR_S[quality]);
    const toSun = Math.exp(-Math.abs(spot.x - centreX) / (width * 0.17));
    image.setPosition(spot.x, spot.y).setScale(scale).setRotation(projection.lean);
    image.setAlpha(Math.min(Math.max((spot.k - farK) / FADE_K, 0), 1));
    // The nearer, the darker: what is beside the car must not compete with what is before it.
    const near = Math.min(Math.max((spot.k - 0.12) / 0.6, 0), 1);
    const brightness = 0.93 - 0.29 * near + 0.07 * frame.dance.beat;
    lightSprite(image, spot.k, toSun, frame.mood, brightness);
    if (thing.kind === 'lamp') this.light(sprite, thing, scale, frame, glows);
  }

  /** The lamp's halo pulses with the beat. */
  private light(sprite: SpriteFrame, thing: RoadsideThing, scale: number, frame: FrameView, glows: SpritePool): void {
    if (this.glow === null) return;
    const { spot } = this;
    const { lean } = frame.projection;
    const metre = sprite.pxPerMetre * scale;
    for (const [overRoadM, upM, sizeM] of sprite.name.startsWith('lamp2') ? GLOBES : HEAD) {
      const image = glows.next(this.glow);
      if (image === null) return;
      image.setPosition(spot.x - thing.side * overRoadM * metre + lean * upM * metre, spot.y - upM * metre);
      image.setScale((sizeM * (1 + 0.35 * frame.dance.beat) * metre) / this.glow.widthPx).setTint(0xffb869);
      // Far off the halos lie over one another and would burn out.
      image.setAlpha(Math.min(Math.max((spot.k - 0.07) * 5, 0), 1) * (0.5 + 0.35 * frame.dance.beat));
    }
  }
}

/** Amber on the last beat of a bar, green on its first, else red. The frames stand in the order red, amber, green. */
function signalState(frame: FrameView): number {
  const { beats } = frame;
  const i = beats.indexAt(frame.songMs);
  if (beats.isBar[i] === 1) return 2;
  return beats.isBar[i + 1] === 1 ? 1 : 0;
}

function picturesOf(atlas: Atlas): (kind: RoadsideKind, side: -1 | 1) => readonly SpriteFrame[] {
  const made = new Map<string, readonly SpriteFrame[]>();
  return (kind, side) => {
    const key = `${kind}${side}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const tail = side < 0 ? '_l' : '_r';
    const frames = atlas.frames([...SIDED[kind].map((name) => name + tail), ...(PLAIN[kind] ?? [])]);
    made.set(key, frames);
    return frames;
  };
}
