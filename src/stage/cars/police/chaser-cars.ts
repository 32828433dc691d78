import type * as Phaser from 'phaser';
import type { Projected } from '../../camera/projection';
import type { FrameView } from '../../frame-view';
import { QuadBuffer } from '../../ink/quad-buffer';
import { DEPTH } from '../../layers';
import { CAR_LIFT, lightSprite } from '../../light/fog';
import { createSpring, settle, stepSpring } from '../../spring';
import type { Atlas, SpriteFrame } from '../../sprites/atlas';
import { OverlayStack, type Stance } from '../overlay-stack';
import { CHASERS, type ChaserSlot, nearnessBelow, presenceOf, secondsBehind } from './chasers';
import { drawLightBar, isRed } from './light-bar';
import { BAR_M, type PoliceViews, policeViews } from './police-art';
import type { PoliceKind } from './police-plan';
import { vergeShare } from './verge-room';

/** How they follow the hero across the road: late, and never past it. */
const FOLLOW_FREQUENCY = 4.2;
const FOLLOW_DAMPING = 1;
/** Clear road between the hit line and a roof, in px of a picture of 1280 x 720. */
const MARGIN_PX = 8;
/** Nearest and farthest place of one on the verge, in real seconds behind the hit line, and metres from the edge. */
const VERGE = { near: 0.03, far: 0.3, outM: { police: 1.02, suv: 1.05, moto: 0.6 } };
/** Lanes between the hero and one that comes up behind. */
const BESIDE = 1.12;
/** Half the width of each kind, and the room that the hero takes, in metres. */
const HALF_CAR_M: Readonly<Record<PoliceKind, number>> = { police: 0.98, suv: 1.02, moto: 0.5 };
const HERO_ROOM_M = 1.1;
/** Room that each kind needs beside the road, in metres. */
const NEEDS_M: Readonly<Record<PoliceKind, number>> = { police: 2, suv: 2.1, moto: 1 };
const JUMP_MS = 400;

/** Where a shot may come from, in px. */
export interface Source {
  x: number;
  y: number;
  metre: number;
}

/** The police close behind: they come up from below as heat rises, and hide nothing that is still to come. */
export class ChaserCars {
  readonly light = new QuadBuffer(CHASERS.length * 3);
  /** The nearest of them, while there is one. */
  readonly leader: Source = { x: 0, y: 0, metre: 0 };
  hasLeader = false;
  private cars: ReadonlyMap<PoliceKind, PoliceViews> = new Map();
  private shadow: SpriteFrame | null = null;
  private bodies: OverlayStack | null = null;
  private readonly lane = createSpring();
  private readonly stance: Stance = { x: 0, y: 0, metreX: 1, metreY: 1, roll: 0 };
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };
  private lastMs = Number.NEGATIVE_INFINITY;

  create(scene: Phaser.Scene, atlas: Atlas): void {
    this.cars = policeViews(atlas);
    this.shadow = atlas.frame('fx/shadow');
    this.bodies = new OverlayStack(scene, atlas, DEPTH.CHASERS, CHASERS.length * 2);
  }

  load(): void {
    this.lastMs = Number.NEGATIVE_INFINITY;
  }

  /** @param heat 0..100, eased */
  draw(frame: FrameView, heat: number): void {
    const { bodies } = this;
    this.light.clear();
    this.hasLeader = false;
    if (bodies === null) return;
    this.follow(frame);
    bodies.start();
    // From inside the car they are seen in the mirror alone.
    if (frame.camera.shape.showsHero) {
      // Those behind are nearer than those on the verge, and cover them.
      this.placeAll('verge', heat, frame, bodies);
      this.placeAll('behind', heat, frame, bodies);
    }
    bodies.finish();
  }

  dispose(): void {
    this.bodies?.dispose();
    this.bodies = null;
  }

  private follow(frame: FrameView): void {
    const { songMs, hero } = frame;
    const step = songMs - this.lastMs;
    this.lastMs = songMs;
    if (step < 0 || step > JUMP_MS) {
      settle(this.lane, hero.x);
      return;
    }
    this.lane.target = hero.x;
    stepSpring(this.lane, step / (1000 * frame.rate), FOLLOW_FREQUENCY, FOLLOW_DAMPING);
  }

  private placeAll(where: ChaserSlot['where'], heat: number, frame: FrameView, bodies: OverlayStack): void {
    for (let i = 0; i < CHASERS.length; i++) {
      const slot = CHASERS[i];
      if (slot?.where !== where) continue;
      const presence = presenceOf(slot, heat);
      const room = where === 'behind' ? 1 : vergeShare(frame.places, frame.songMs, slot.side, NEEDS_M[slot.kind]);
      this.place(slot, i, presence * room, frame, bodies);
    }
  }

  private place(slot: ChaserSlot, index: number, presence: number, frame: FrameView, bodies: OverlayStack): void {
    const views = this.cars.get(slot.kind) ?? this.cars.get('police');
    if (presence <= 0 || views === undefined) return;
    const { projection, dance, camera, mood, beat, motion } = frame;
    const { height, halfRoadPx, pxPerMetre, unit } = projection.frame;
    const lights = (isRed(dance) ? views.red : views.blue)[camera.shape.elevation];
    const sway = Math.sin((beat * Math.PI) / 4 + index * 1.9) * motion;
    const isBehind = slot.where === 'behind';
    const step = 2 / projection.lanes;
    const verge = slot.side * (1 + (VERGE.outM[slot.kind] * pxPerMetre) / halfRoadPx);
    const x = isBehind ? this.lane.value + slot.side * step * (BESIDE + 0.06 * sway) : verge + 0.02 * sway;
    let behindS: number;
    if (isBehind) {
      const top = lights.at(0);
      const topPx = (top.anchorY * top.heightPx * pxPerMetre) / top.pxPerMetre;
      const nearness = nearnessBelow(projection.hitY - projection.horizonY, topPx, MARGIN_PX * unit);
      behindS = secondsBehind(nearness, camera.shape.leadS);
    } else behindS = VERGE.far + (VERGE.near + 0.015 * sway - VERGE.far) * presence;
    const spot = projection.pointIn(-behindS, x, 0, this.spot);
    if (!spot.isVisible) return;
    const metre = projection.pxPerMetre(spot.k);
    const yaw = projection.viewYaw(-behindS, x) + (isBehind ? (this.lane.target - this.lane.value) * 60 : 0);
    const sprite = lights.at(Math.min(Math.max(yaw, -16), 16));
    const tall = (sprite.anchorY * sprite.heightPx * metre) / sprite.pxPerMetre;
    const { stance } = this;
    // Side by side, never into the hero.
    const apartPx = HALF_CAR_M[slot.kind] * metre + HERO_ROOM_M * pxPerMetre;
    const clearX = frame.hero.px + slot.side * apartPx;
    // It comes up from under the lower edge of the picture.
    stance.x = !isBehind ? spot.x : slot.side < 0 ? Math.min(spot.x, clearX) : Math.max(spot.x, clearX);
    stance.y = spot.y + (isBehind ? (1 - presence) * Math.max(height - (spot.y - tall), 0) : 0);
    if (stance.y - tall > height) return;
    this.shade(metre, bodies);
    stance.metreX = metre;
    stance.metreY = metre * (1 + 0.008 * dance.beat * motion);
    stance.roll = projection.lean;
    const image = bodies.put(sprite, stance);
    if (image) lightSprite(image, 1, 0, mood, 0.98, CAR_LIFT);
    const barY = stance.y - BAR_M[slot.kind] * metre;
    drawLightBar(this.light, stance.x, barY, stance.y, metre * 0.8, presence, dance);
    this.leader.x = stance.x;
    this.leader.y = barY;
    this.leader.metre = metre;
    this.hasLeader = true;
  }

  private shade(metre: number, bodies: OverlayStack): void {
    const { shadow, stance } = this;
    if (shadow === null) return;
    stance.metreX = (3 * metre * shadow.pxPerMetre) / shadow.widthPx;
    stance.metreY = stance.metreX;
    stance.roll = 0;
    bodies.put(shadow, stance, 0.8)?.setTint(0xffffff).setTint2(0);
  }
}
