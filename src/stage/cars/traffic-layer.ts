import type * as Phaser from 'phaser';
import type { Projected } from '../camera/projection';
import type { FrameView, StageChase } from '../frame-view';
import { DEPTH } from '../layers';
import { CAR_LIFT, lightSprite } from '../light/fog';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import { createSpritePool, type SpritePool } from '../sprites/sprite-pool';
import type { StageLayer } from '../stage-layer';
import { type CarViews, carViews } from './car-frames';
import { type CarMoment, createCarMoment, GONE_S, KNOCK_S, moveCar, type Passing } from './traffic-motion';
import { type PlannedVehicle, planTraffic } from './traffic-plan';
import { wetShine } from './wet-shine';

const FAR_S = 9;
const SLOTS = 40;
const TAIL_RGB = 0xff2a1c;
const AMBER_RGB = 0xffb020;
/** Nearness from which lamps are worth drawing. */
const LAMP_K = 0.09;
/** Tail lamps come on with the dusk; brakes are seen at noon too. */
const BRAKE_GLOW = 0.55;
/** A lamp seen in the wet road: so far below the lamp it begins, and its size. */
const REFLECTION_M = { down: 0.55, wide: 0.8, long: 2.6 };

interface Car extends Passing {
  readonly plan: PlannedVehicle;
  readonly views: CarViews | null;
  readonly laneX: number;
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
  private streak: SpriteFrame | null = null;
  private cars: readonly Car[] = [];
  private first = 0;
  private takeUs = Number.NEGATIVE_INFINITY;
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };
  private readonly moment: CarMoment = createCarMoment();

  create(scene: Phaser.Scene, atlas: Atlas): void {
    this.scene = scene;
    this.atlas = atlas;
    this.shadow = atlas.frame('fx/shadow');
    this.glow = atlas.frame('fx/glow');
    this.streak = atlas.frame('fx/reflection');
  }

  load(chase: StageChase, frame: FrameView): void {
    const { scene, atlas } = this;
    if (scene === null || atlas === null) return;
    this.bodies ??= createSpritePool(scene, atlas, SLOTS, { depth: DEPTH.TRAFFIC });
    this.shadows ??= createSpritePool(scene, atlas, SLOTS, { depth: DEPTH.TRAFFIC_SHADOW });
    this.glows ??= createSpritePool(scene, atlas, SLOTS * 5, { depth: DEPTH.TRAFFIC_GLOW, isGlow: true });
    const viewsOf = knownViews(atlas);
    this.cars = planTraffic(chase.course).map((plan) => ({
      plan,
      dueMs: plan.dueMs,
      laneX: frame.projection.laneCentre(plan.vehicle.lane),
      views: viewsOf(plan.paints),
      hitMs: Number.NaN,
      fling: 0,
    }));
    this.first = 0;
    this.takeUs = Number.NEGATIVE_INFINITY;
  }

  render(frame: FrameView): void {
    const { bodies, shadows, glows, cars } = this;
    if (bodies === null || shadows === null || glows === null) return;
    this.noteCrashes(frame);
    const { songMs, rate } = frame;
    const goneMs = songMs - (GONE_S + KNOCK_S) * 1000 * rate;
    const farMs = songMs + FAR_S * 1000 * rate;
    let first = Math.min(this.first, cars.length);
    while (first > 0 && dueOf(cars[first - 1]) > goneMs) first--;
    while (first < cars.length && dueOf(cars[first]) <= goneMs) first++;
    this.first = first;
    let last = first;
    while (last < cars.length && dueOf(cars[last]) <= farMs) last++;
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
    // Another take drives past the same cars, and none of them has been hit yet.
    if (frame.take.us < this.takeUs) for (const car of this.cars) car.hitMs = Number.NaN;
    this.takeUs = frame.take.us;
    for (const event of frame.events) {
      if (event.type !== 'carCrashed') continue;
      const car = this.cars[event.vehicle];
      if (car === undefined) continue;
      car.hitMs = event.us / 1000;
      // Off the road on the nearer side, away from the hero's way.
      car.fling = car.laneX < 0 ? -1 : 1;
    }
  }

  private place(car: Car, frame: FrameView, bodies: SpritePool, shadows: SpritePool, glows: SpritePool): void {
    if (car.views === null) return;
    const { projection } = frame;
    const moment = moveCar(car, frame.songMs, frame.rate, this.moment);
    if (!moment.isThere) return;
    const spot = projection.pointIn(moment.seconds, moment.x, 0, this.spot);
    if (!spot.isVisible) return;
    const { width, height, centreX } = projection.frame;
    const { x, y, k } = spot;
    const metre = projection.pxPerMetre(k);
    const yaw = projection.viewYaw(moment.seconds, moment.x) + moment.yaw;
    const sprite = car.views[frame.camera.shape.elevation].at(yaw);
    const scale = metre / sprite.pxPerMetre;
    if (y - sprite.heightPx * scale > height) return;
    const shown = moment.alpha * Math.min(Math.max((k - 0.06) / 0.03, 0), 1);
    const body = bodies.next(sprite);
    if (body === null) return;
    body.setPosition(x, y - moment.heightM * metre).setScale(scale);
    body.setRotation(projection.lean + moment.spin).setAlpha(shown);
    const toSun = Math.exp(-Math.abs(x - centreX) / (width * 0.17));
    lightSprite(body, k, toSun, frame.mood, 1.06, CAR_LIFT);
    this.shade(x, y, metre, shown * (1 - moment.heightM * 0.3), shadows);
    if (k < LAMP_K || moment.spin !== 0) return;
    // The lamps are in the rear, which the picture shows lowest.
    const rearY = y + (1 - sprite.anchorY) * sprite.heightPx * scale - car.plan.lamps.up * metre;
    const rearX = x - car.plan.lamps.behind * Math.sin((yaw * Math.PI) / 180) * metre;
    this.lightTails(car.plan, rearX, rearY, metre, shown, frame, glows);
  }

  private shade(x: number, y: number, metre: number, alpha: number, shadows: SpritePool): void {
    if (this.shadow === null) return;
    const image = shadows.next(this.shadow);
    image?.setPosition(x, y).setScale((2.6 * metre) / this.shadow.widthPx);
    image?.setAlpha(alpha * 0.85);
  }

  /** Tail lamps; some cars tap their brakes on the beat, and some signal that they pull over. */
  private lightTails(
    plan: PlannedVehicle,
    x: number,
    y: number,
    metre: number,
    alpha: number,
    { dance, mood, quality }: FrameView,
    glows: SpritePool,
  ): void {
    const { glow, streak } = this;
    if (glow === null) return;
    const tail = (0.2 + 0.14 * dance.beat) * (0.3 + 0.7 * mood.headlights);
    const brake = plan.isBraking ? BRAKE_GLOW * dance.beat : 0;
    const size = ((1 + 0.5 * brake) * metre) / glow.widthPx;
    const across = plan.lamps.across * metre;
    const shine = quality === 'low' ? 0 : wetShine(mood.wet) * (tail + brake);
    for (let side = -1; side <= 1; side += 2) {
      const lamp = glows.next(glow);
      lamp?.setPosition(x + side * across, y).setScale(size);
      lamp?.setTint(TAIL_RGB).setAlpha(alpha * (tail + brake));
      if (streak === null || shine < 0.02) continue;
      const below = glows.next(streak);
      below?.setPosition(x + side * across, y + REFLECTION_M.down * metre);
      below?.setScale((REFLECTION_M.wide * metre) / streak.widthPx, (REFLECTION_M.long * metre) / streak.heightPx);
      below?.setTint(TAIL_RGB).setAlpha(alpha * shine);
    }
    if (plan.signal === 0 || dance.indicator === 0) return;
    const lamp = glows.next(glow);
    lamp?.setPosition(x + plan.signal * (across + 0.14 * metre), y).setScale((0.9 * metre) / glow.widthPx);
    lamp?.setTint(AMBER_RGB).setAlpha(alpha * 0.8);
  }
}

function dueOf(car: Car | undefined): number {
  return car === undefined ? 0 : car.dueMs;
}

/** The first of some pictures that exists, each looked up once. */
function knownViews(atlas: Atlas): (names: readonly string[]) => CarViews | null {
  const known = new Map<string, CarViews | null>();
  return (names) => {
    for (const name of names) {
      const views = known.get(name) ?? carViews(atlas, `${name}/`);
      known.set(name, views);
      if (views !== null) return views;
    }
    return null;
  };
}
