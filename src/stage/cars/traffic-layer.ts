import type * as Phaser from 'phaser';
import type { CourseVehicle } from '../../core/chase/events';
import type { Vehicle } from '../../core/level/model';
import type { Projected } from '../camera/projection';
import type { FrameView, StageChase } from '../frame-view';
import { DEPTH } from '../layers';
import { lightSprite } from '../light/fog';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import { createSpritePool, type SpritePool } from '../sprites/sprite-pool';
import type { StageLayer } from '../stage-layer';
import { type CarFrames, carFrames } from './car-frames';

const FAR_S = 9;
const GONE_S = 0.45;
const SLOTS = 40;
/** How long a car that was hit is seen flying off. */
const KNOCK_S = 0.9;

const PAINTS: Readonly<Record<Vehicle, readonly string[]>> = {
  sedan: ['sedan_cream', 'sedan_teal'],
  taxi: ['taxi', 'sedan_cream'],
  van: ['van', 'truck', 'sedan_teal'],
  truck: ['truck', 'van', 'sedan_cream'],
  bus: ['bus', 'truck', 'van'],
  'tow-truck': ['tow_truck', 'van', 'truck'],
};

interface Car {
  readonly vehicle: CourseVehicle;
  readonly frames: CarFrames | null;
  /** Song time at which it was hit, and to which side it flies; NaN while it drives. */
  hitMs: number;
  fling: number;
}

/** The other cars. Each stands beside the hero, or is driven into, exactly on its tick. */
export class TrafficLayer implements StageLayer {
  private atlas: Atlas | null = null;
  private scene: Phaser.Scene | null = null;
  private bodies: SpritePool | null = null;
  private shadows: SpritePool | null = null;
  private glows: SpritePool | null = null;
  private shadow: SpriteFrame | null = null;
  private glow: SpriteFrame | null = null;
  private cars: readonly Car[] = [];
  private first = 0;
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  create(scene: Phaser.Scene, atlas: Atlas): void {
    this.scene = scene;
    this.atlas = atlas;
    this.shadow = atlas.frame('fx/shadow');
    this.glow = atlas.frame('fx/glow');
  }

  load(chase: StageChase): void {
    const { scene, atlas } = this;
    if (scene === null || atlas === null) return;
    this.bodies ??= createSpritePool(scene, atlas, SLOTS, { depth: DEPTH.TRAFFIC });
    this.shadows ??= createSpritePool(scene, atlas, SLOTS, { depth: DEPTH.TRAFFIC_SHADOW });
    this.glows ??= createSpritePool(scene, atlas, SLOTS * 2, { depth: DEPTH.TRAFFIC_GLOW, isGlow: true });
    const known = new Map<string, CarFrames | null>();
    const framesOf = (name: string): CarFrames | null => {
      const found = known.get(name);
      if (found !== undefined) return found;
      const made = carFrames(atlas, `${name}/`);
      known.set(name, made);
      return made;
    };
    this.cars = chase.course.traffic.map((vehicle) => {
      const paints = PAINTS[vehicle.kind];
      const start = vehicle.kind === 'sedan' ? vehicle.index % paints.length : 0;
      let frames: CarFrames | null = null;
      for (let i = 0; i < paints.length && frames === null; i++) {
        frames = framesOf(paints[(start + i) % paints.length] ?? '');
      }
      return { vehicle, frames, hitMs: Number.NaN, fling: 0 };
    });
    this.first = 0;
  }

  render(frame: FrameView): void {
    const { bodies, shadows, glows, cars } = this;
    if (bodies === null || shadows === null || glows === null) return;
    this.noteCrashes(frame);
    const { songMs, rate } = frame;
    const goneMs = songMs - (GONE_S + KNOCK_S) * 1000 * rate;
    const farMs = songMs + FAR_S * 1000 * rate;
    let first = Math.min(this.first, cars.length);
    while (first > 0 && msOf(cars[first - 1]) > goneMs) first--;
    while (first < cars.length && msOf(cars[first]) <= goneMs) first++;
    this.first = first;
    let last = first;
    while (last < cars.length && msOf(cars[last]) <= farMs) last++;
    bodies.start();
    shadows.start();
    glows.start();
    for (let i = last - 1; i >= first; i--) {
      const car = cars[i];
      if (car !== undefined) this.place(car, frame, bodies, shadows, glows);
    }
    bodies.finish();
    shadows.finish();
    glows.finish();
  }

  resize(): void {}

  dispose(): void {
    this.bodies?.dispose();
    this.shadows?.dispose();
    this.glows?.dispose();
    this.bodies = null;
    this.shadows = null;
    this.glows = null;
    this.cars = [];
  }

  private noteCrashes(frame: FrameView): void {
    for (const event of frame.events) {
      if (event.type !== 'carCrashed') continue;
      const car = this.cars[event.vehicle];
      if (car === undefined) continue;
      car.hitMs = event.us / 1000;
      // Off the road on the nearer side, away from the hero's way.
      car.fling = frame.projection.laneCentre(car.vehicle.lane) < 0 ? -1 : 1;
    }
  }

  private place(car: Car, frame: FrameView, bodies: SpritePool, shadows: SpritePool, glows: SpritePool): void {
    if (car.frames === null) return;
    const { projection, songMs, rate } = frame;
    const ms = msOf(car);
    let seconds = (ms - songMs) / (1000 * rate);
    let lateral = projection.laneCentre(car.vehicle.lane);
    let yaw = 0;
    let spin = 0;
    let heightM = 0;
    let alpha = 1;
    const sinceHit = (songMs - car.hitMs) / (1000 * rate);
    if (sinceHit >= 0 && sinceHit < KNOCK_S) {
      // Knocked on ahead and to the side: it slows, turns over its nose and is left behind.
      seconds = 0.04 + 0.34 * sinceHit - 0.62 * sinceHit * sinceHit;
      lateral += car.fling * (2.6 * sinceHit + 0.5 * sinceHit * sinceHit);
      heightM = Math.max(0, 4.2 * sinceHit - 9 * sinceHit * sinceHit);
      yaw = car.fling * 70 * Math.min(sinceHit * 2, 1);
      spin = car.fling * sinceHit * 2.2;
      alpha = Math.min(1, (KNOCK_S - sinceHit) * 5);
    } else if (seconds < -GONE_S || sinceHit >= KNOCK_S) return;
    const spot = projection.pointIn(seconds, lateral, 0, this.spot);
    if (!spot.isVisible) return;
    const { width, height, centreX } = projection.frame;
    const metre = projection.pxPerMetre(spot.k);
    const yawShown = projection.viewYaw(seconds, lateral) + yaw;
    const sprite = car.frames.at(yawShown);
    const scale = metre / sprite.pxPerMetre;
    if (spot.y - sprite.heightPx * scale > height) return;
    const shown = alpha * Math.min(Math.max((spot.k - 0.06) / 0.03, 0), 1);
    const toSun = Math.exp(-Math.abs(spot.x - centreX) / (width * 0.17));
    const body = bodies.next(sprite);
    if (body === null) return;
    const { x, y, k } = spot;
    body
      .setPosition(x, y - heightM * metre)
      .setScale(scale)
      .setRotation(projection.lean + spin);
    body.setAlpha(shown);
    lightSprite(body, k, toSun, frame.mood, 1.1);
    this.shade(x, y, metre, shown * (1 - heightM * 0.3), shadows);
    if (k > 0.09 && spin === 0) {
      // The lamps are in the rear, which the picture shows lowest.
      const rearY = y + (1 - sprite.anchorY) * sprite.heightPx * scale - 0.66 * metre;
      this.lightTails(x - 1.9 * Math.sin((yawShown * Math.PI) / 180) * metre, rearY, metre, shown, frame, glows);
    }
  }

  private shade(x: number, y: number, metre: number, alpha: number, shadows: SpritePool): void {
    if (this.shadow === null) return;
    const image = shadows.next(this.shadow);
    image
      ?.setPosition(x, y)
      .setScale((2.6 * metre) / this.shadow.widthPx)
      .setAlpha(alpha * 0.85);
  }

  private lightTails(x: number, y: number, metre: number, alpha: number, frame: FrameView, glows: SpritePool): void {
    if (this.glow === null) return;
    const size = (1.0 * metre) / this.glow.widthPx;
    for (let side = -1; side <= 1; side += 2) {
      const image = glows.next(this.glow);
      image?.setPosition(x + side * 0.62 * metre, y).setScale(size);
      image?.setTint(0xff2a1c).setAlpha(alpha * (0.3 + 0.14 * frame.dance.beat));
    }
  }
}

function msOf(car: Car | undefined): number {
  return car === undefined ? 0 : car.vehicle.us / 1000;
}
