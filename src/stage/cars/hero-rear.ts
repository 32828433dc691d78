import * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import { ensureInkTexture, INK_TEXTURE } from '../ink/ink-atlas';
import { INK } from '../ink/ink-cells';
import { QuadBuffer, tintOf } from '../ink/quad-buffer';
import { QuadSheet } from '../ink/quad-sheet';
import { DEPTH } from '../layers';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import { type BodyPoint, bodyPoint, type Elevation } from './car-body';
import type { DamageLevel } from './damage';
import type { Stance } from './overlay-stack';
import { wetShine } from './wet-shine';

/** Metres from the car's middle: across, behind and up. */
const EXHAUST_M = { across: 0.4, behind: 1.95, up: 0.22 };
const LAMP_M = { across: 0.55, behind: 1.9, up: 0.66 };
/** The foot of the rear wiper, how long its blade is, and how far it swings from upright. */
const WIPER_M = { behind: 1.72, up: 0.84, long: 0.46 };
const WIPER_SWING = 1.15;
/** Turned further than this the rear window is seen from the side, and the wiper with it. */
const WIPER_MOST_YAW = 28;
const WIPER_RGB = 0x07060c;
const WIPER_EDGE_RGB = 0x9a93b8;
const FLAME_MS = 45;
/** A flame is never seen shorter than this share of its length, however much it points at the camera. */
const LEAST_FLAME = 0.6;
const TAIL_RGB = 0xff2a1c;
/** How far the tail lamps reach down the wet road, in metres on the screen. */
const REFLECTION_M = 2.6;

/** What is seen at the back of the hero: flames, the glow of the lamps, their light on the road, the rear wiper. */
export class HeroRear {
  private readonly light = new QuadBuffer(16);
  private readonly ground = new QuadBuffer(8);
  private readonly ink = new QuadBuffer(4);
  private sheets: QuadSheet[] = [];
  private flames: readonly SpriteFrame[] = [];
  private readonly fires: Phaser.GameObjects.Image[] = [];
  private readonly at: BodyPoint = { x: 0, y: 0 };
  private areFiresLit = false;

  create(scene: Phaser.Scene, atlas: Atlas): void {
    ensureInkTexture(scene.textures);
    this.flames = atlas.frames(['fx/flame_0', 'fx/flame_1', 'fx/flame_2']);
    this.add(scene, this.ground, DEPTH.HERO_SHADOW, true);
    this.add(scene, this.ink, DEPTH.HERO + 1, false);
    this.add(scene, this.light, DEPTH.HERO_GLOW, true);
    for (let i = 0; i < 2; i++) {
      this.fires.push(atlas.image(scene, DEPTH.HERO_GLOW).setBlendMode(Phaser.BlendModes.ADD));
    }
  }

  start(): void {
    this.light.clear();
    this.ground.clear();
    this.ink.clear();
    this.areFiresLit = false;
  }

  draw(frame: FrameView, stance: Stance, elevation: Elevation, yaw: number, damage: DamageLevel): void {
    this.burn(frame, stance, elevation, yaw);
    this.glow(frame, stance, elevation, yaw, damage);
    if (frame.mood.rain * (1 - frame.mood.cover) > 0.05) this.wipe(frame, stance, elevation, yaw);
  }

  finish(): void {
    if (!this.areFiresLit) for (const fire of this.fires) fire.setVisible(false);
  }

  dispose(): void {
    for (const sheet of this.sheets) sheet.destroy();
    for (const fire of this.fires) fire.destroy();
    this.sheets = [];
    this.fires.length = 0;
  }

  private add(scene: Phaser.Scene, quads: QuadBuffer, depth: number, isLight: boolean): void {
    const sheet = new QuadSheet(scene, INK_TEXTURE, quads);
    sheet.setDepth(depth);
    if (isLight) sheet.setBlendMode(Phaser.BlendModes.ADD);
    scene.add.existing(sheet);
    this.sheets.push(sheet);
  }

  private burn(frame: FrameView, stance: Stance, elevation: Elevation, yaw: number): void {
    const { boost } = frame.hero;
    if (this.flames.length === 0 || boost <= 0.05) return;
    // By song time, so that the same moment always looks the same; it begins below zero.
    const turn = Math.floor(frame.songMs / FLAME_MS) % this.flames.length;
    const sprite = this.flames[turn < 0 ? turn + this.flames.length : turn];
    if (sprite === undefined) return;
    this.areFiresLit = true;
    for (let i = 0; i < this.fires.length; i++) {
      const fire = this.fires[i];
      if (fire === undefined) continue;
      if (fire.frame !== sprite.frame) fire.setFrame(sprite.frame);
      const side = i === 0 ? -1 : 1;
      const across = side * EXHAUST_M.across;
      bodyPoint(elevation, yaw, across, EXHAUST_M.behind, EXHAUST_M.up, this.at);
      const x = stance.x + this.at.x * stance.metreX;
      const y = stance.y + this.at.y * stance.metreY;
      // It shoots out backwards, which is down the screen and to the side that the tail points to.
      bodyPoint(elevation, yaw, across, EXHAUST_M.behind + 1, EXHAUST_M.up, this.at);
      const tipX = stance.x + this.at.x * stance.metreX;
      const tipY = stance.y + this.at.y * stance.metreY;
      const long = Math.max(Math.hypot(tipX - x, tipY - y) / stance.metreX, LEAST_FLAME);
      fire
        .setVisible(true)
        .setPosition(x, y)
        .setRotation(Math.atan2(tipX - x, y - tipY));
      const wide = (stance.metreX / sprite.pxPerMetre) * (0.7 + 0.5 * boost);
      fire.setScale(wide, wide * Math.min(long, 1)).setAlpha(Math.min(boost * 1.4, 1));
    }
  }

  /** Tail lamps: a halo each, and on a wet road their long reflections. (The pool behind them is the road's.) */
  private glow(frame: FrameView, stance: Stance, elevation: Elevation, yaw: number, damage: DamageLevel): void {
    const { hero, mood, dance } = frame;
    const { metreX, metreY } = stance;
    const night = 0.35 + 0.65 * mood.headlights;
    const strength = (0.14 + 0.08 * dance.beat) * night + 0.55 * hero.brake;
    const size = (1.1 + 0.7 * hero.brake) * metreX;
    const wet = wetShine(mood.wet);
    for (let side = -1; side <= 1; side += 2) {
      // A battered car has lost a lamp.
      if (damage === 2 && side > 0 && dance.half < 0.35) continue;
      const { x, y } = bodyPoint(elevation, yaw, side * LAMP_M.across, LAMP_M.behind, LAMP_M.up, this.at);
      const px = stance.x + x * metreX;
      const py = stance.y + y * metreY;
      this.light.sprite(INK.soft, px, py, size, size, tintOf(TAIL_RGB, strength));
      const footY = py + 0.75 * metreY;
      const long = REFLECTION_M * metreY * (0.6 + 0.4 * hero.brake);
      const shine = (0.3 * night + 0.4 * hero.brake) * wet;
      this.ground.sprite(INK.soft, px, footY + long * 0.3, 0.62 * metreX, long, tintOf(TAIL_RGB, shine));
    }
  }

  /** It turns exactly on the beats, as the wipers on the windscreen do. */
  private wipe(frame: FrameView, stance: Stance, elevation: Elevation, yaw: number): void {
    if (Math.abs(yaw) > WIPER_MOST_YAW) return;
    const { metreX, metreY } = stance;
    const foot = bodyPoint(elevation, yaw, 0, WIPER_M.behind, WIPER_M.up, this.at);
    const x = stance.x + foot.x * metreX;
    const y = stance.y + foot.y * metreY;
    const angle = frame.dance.wiper * WIPER_SWING;
    const narrow = Math.cos((yaw * Math.PI) / 180);
    const tipX = x + Math.sin(angle) * WIPER_M.long * narrow * metreX;
    const tipY = y - Math.cos(angle) * WIPER_M.long * (elevation === 'low' ? 0.8 : 1) * metreY;
    const thick = Math.max(0.035 * metreX, 1);
    this.ink.line(INK.solid, x, y, tipX, tipY, thick * 1.6, tintOf(WIPER_RGB, 0.95));
    this.ink.line(INK.solid, x, y, tipX, tipY, thick * 0.6, tintOf(WIPER_EDGE_RGB, 0.8));
  }
}
