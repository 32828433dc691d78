import type * as Phaser from 'phaser';
import type { FrameView, StageChase } from '../frame-view';
import { DEPTH } from '../layers';
import { CAR_LIFT, lightSprite } from '../light/fog';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import type { StageLayer } from '../stage-layer';
import type { Elevation } from './car-body';
import { Cockpit } from './cockpit';
import { createDamageLog } from './damage';
import { type HeroView, heroViews } from './hero-art';
import { isReversing, spinAt, steerOf } from './hero-look';
import { HeroRear } from './hero-rear';
import { OverlayStack, type Stance } from './overlay-stack';
import { createSteerSigns, type SteerSigns } from './steer-signs';

/** Share of the true angle at which the car is seen on the outer lanes. All of it would be read as steering. */
const VIEW_SHARE = 0.45;
const MOST_ROLL = 0.05;
/** Body, wheels, brake, damage, reverse and an indicator. */
const PICTURES = 6;
/** The indicators tell the next turn of the path this many beats ahead. */
const SIGN_BEATS = 2;
/** The hero stands out: it is lit a little more than the street. */
const BRIGHTNESS = 1.06;
/** The shadow's picture is this wide and long on the road, in metres. */
const SHADOW_M = { wide: 3.2, long: 4.6 };

/** The getaway car. It stands on the hit line, where the take says it is. */
export class HeroLayer implements StageLayer {
  private views: Readonly<Record<Elevation, HeroView>> | null = null;
  private shadow: SpriteFrame | null = null;
  private shade: Phaser.GameObjects.Image | null = null;
  private body: OverlayStack | null = null;
  private readonly rear = new HeroRear();
  private readonly cockpit = new Cockpit();
  private readonly damage = createDamageLog();
  private signs: SteerSigns | null = null;
  private knockedMs = Number.NEGATIVE_INFINITY;
  private takeUs = Number.NEGATIVE_INFINITY;
  private readonly stance: Stance = { x: 0, y: 0, metreX: 1, metreY: 1, roll: 0 };

  create(scene: Phaser.Scene, atlas: Atlas): void {
    this.views = heroViews(atlas);
    this.shadow = atlas.frame('fx/shadow');
    this.shade = atlas.image(scene, DEPTH.HERO_SHADOW);
    this.body = new OverlayStack(scene, atlas, DEPTH.HERO, PICTURES);
    this.rear.create(scene, atlas);
    this.cockpit.create(scene, atlas);
  }

  load(chase: StageChase): void {
    this.signs = createSteerSigns(chase.course);
    this.damage.forget();
    this.knockedMs = Number.NEGATIVE_INFINITY;
  }

  render(frame: FrameView): void {
    const { body, views } = this;
    if (body === null || views === null) return;
    this.damage.note(frame.take, frame.events);
    this.noteKnocks(frame);
    const { shape } = frame.camera;
    const view = views[shape.elevation];
    const yaw = this.yawOf(frame);
    body.start();
    this.rear.start();
    this.shade?.setVisible(shape.showsHero);
    if (shape.showsHero) {
      this.stand(frame);
      this.dress(frame, view, yaw, body);
      this.castShadow(frame, view.elevation, yaw);
      this.rear.draw(frame, this.stance, view.elevation, yaw, this.damage.level);
    }
    body.finish();
    this.rear.finish();
    this.cockpit.draw(frame);
  }

  resize(): void {}

  dispose(): void {
    this.body?.dispose();
    this.shade?.destroy();
    this.rear.dispose();
    this.cockpit.dispose();
    this.body = null;
    this.shade = null;
  }

  private noteKnocks(frame: FrameView): void {
    // Another take has not been knocked about yet.
    if (frame.take.us < this.takeUs) this.knockedMs = Number.NEGATIVE_INFINITY;
    this.takeUs = frame.take.us;
    for (const event of frame.events) {
      if (event.type === 'carCrashed' || (event.type === 'laneChanged' && event.why === 'knocked')) {
        this.knockedMs = event.us / 1000;
      }
    }
  }

  private yawOf(frame: FrameView): number {
    const { hero, projection, camera } = frame;
    // What is due to the camera's own place is seen in full.
    return hero.yaw + (projection.viewYaw(0, hero.x) - camera.turn) * VIEW_SHARE + camera.turn;
  }

  /** It nods on the beat, squats when it burns, and dives when it brakes. */
  private stand(frame: FrameView): void {
    const { hero, projection, motion } = frame;
    const { stance } = this;
    const metre = projection.pxPerMetre(1);
    const nod = frame.view.mode === 'paused' ? 0 : frame.dance.beat * motion;
    const squat = hero.boost * 0.035 - hero.brake * 0.02 + nod * 0.018;
    const tremble = hero.boost * Math.sin(frame.perfMs * 0.09) * 0.012 * metre * frame.shake;
    stance.x = hero.px + tremble;
    stance.y = hero.py + (0.02 - 0.05 * hero.boost) * metre;
    stance.metreX = metre * (1 + squat * 0.35);
    stance.metreY = metre * (1 - squat);
    stance.roll = Math.min(Math.max(-hero.velocity * 0.012, -MOST_ROLL), MOST_ROLL) * motion;
  }

  private dress(frame: FrameView, view: HeroView, yaw: number, body: OverlayStack): void {
    const { hero, dance, mood, songMs } = frame;
    const { stance } = this;
    const base = body.put(view.bodies[frame.livery].at(yaw), stance);
    const steer = steerOf(hero.velocity, hero.drift);
    const spin = frame.view.mode === 'paused' ? 0 : spinAt(songMs, hero.brake);
    const wheels = body.put(view.wheels(steer, spin, yaw), stance);
    if (base) lightSprite(base, 1, 0, mood, BRIGHTNESS, CAR_LIFT);
    if (wheels) lightSprite(wheels, 1, 0, mood, BRIGHTNESS, CAR_LIFT);
    lit(body.put(view.brake?.at(yaw), stance, hero.brake * 1.5));
    // Over the brake lamps: a smashed one stays dark.
    const dents = this.damage.level > 0 ? body.put(view.damage?.at(yaw), stance) : null;
    if (dents) lightSprite(dents, 1, 0, mood, BRIGHTNESS, CAR_LIFT);
    const sinceKnock = (songMs - this.knockedMs) / (1000 * frame.rate);
    if (isReversing(frame.view.mode, dance.signal, sinceKnock)) lit(body.put(view.reverse?.at(yaw), stance));
    if (dance.indicator === 0) return;
    const side = this.signs?.sideWithin(songMs, songMs + SIGN_BEATS * beatMs(frame)) ?? 0;
    if (side !== 0) lit(body.put((side < 0 ? view.left : view.right)?.at(yaw), stance));
  }

  /** It lies under the car and turns with it. */
  private castShadow(frame: FrameView, elevation: Elevation, yaw: number): void {
    const { shade, shadow } = this;
    if (shade === null || shadow === null) return;
    if (shade.frame !== shadow.frame) shade.setFrame(shadow.frame);
    const metre = frame.projection.pxPerMetre(1);
    const turn = (yaw * Math.PI) / 180;
    const cos = Math.cos(turn);
    const sin = Math.abs(Math.sin(turn));
    const flat = elevation === 'low' ? 0.2 : 0.36;
    const wide = SHADOW_M.wide * cos + SHADOW_M.long * sin;
    const long = (SHADOW_M.long * cos + SHADOW_M.wide * sin) * flat;
    shade.setPosition(frame.hero.px, frame.hero.py + 0.12 * metre).setRotation(-Math.sin(turn) * flat * 0.8);
    shade.setScale((wide * metre) / shadow.widthPx, (long * metre) / shadow.heightPx);
  }
}

/** A lamp shines by itself: the light of the day does not fall on it. */
function lit(image: Phaser.GameObjects.Image | null): void {
  image?.setTint(0xffffff).setTint2(0);
}

/** Song time from the beat under way to the next. */
function beatMs({ beats, songMs }: FrameView): number {
  const i = beats.indexAt(songMs);
  return Math.max((beats.ms[i + 1] ?? 0) - (beats.ms[i] ?? 0), 1);
}
