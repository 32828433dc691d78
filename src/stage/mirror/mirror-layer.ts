import * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import { ensureInkTexture, INK_TEXTURE } from '../ink/ink-atlas';
import { INK } from '../ink/ink-cells';
import { QuadBuffer, tintOf } from '../ink/quad-buffer';
import { QuadSheet } from '../ink/quad-sheet';
import { DEPTH } from '../layers';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import type { StageLayer } from '../stage-layer';
import { hangMirror, MIRROR_ART, type MirrorFrame } from './mirror-frame';
import { type PursuerSheet, pursuerSheet } from './pursuer-sheets';
import { isRedAt, kindOfPursuer, PURSUERS, type Pursuer, placePursuer, spillBeats } from './pursuit';

const RED_RGB = 0xff1626;
const BLUE_RGB = 0x2a56ff;
const LINE_RGB = 0xffe9c4;
/** The vanishing point and the road in the mirror's picture: px from the top of the glass, half the road at its foot. */
const HORIZON = 51;
const DEPTH_PX = 65;
const HALF_ROAD = 236;
const PX_PER_METRE = 46;
/** Nearer cars hang lower than the glass shows; they are lifted by this share, so that lamps and bar stay in it. */
const LIFT = 0.085;
/** Beats of road to be seen behind. */
const BEATS_BEHIND = 7;
/** How much of the day's haze is seen in the mirror. */
const DAY_LIFT = 0.75;
/** Milliseconds in which the mirror follows two thirds of a change of heat. */
const FOLLOW_MS = 420;
/** A step of song time over this is a seek: heat is shown as it is then. */
const JUMP_MS = 400;
/** Heat from which red and blue reach into the lower corners of the screen, and how bright they get. */
const SPILL_FROM = 70;
const SPILL_MOST = 0.3;

/** The rear-view mirror: how near the police are. */
export class MirrorLayer implements StageLayer {
  private readonly glow = new QuadBuffer(48);
  private readonly spill = new QuadBuffer(4);
  private readonly place: MirrorFrame = {
    left: 0,
    top: 0,
    scale: 1,
    glass: { left: 0, top: 0, right: 0, bottom: 0 },
  };
  private readonly pursuer: Pursuer = { size: 0, across: 0 };
  private pursuers: readonly PursuerSheet[] = [];
  private view: Phaser.GameObjects.Image | null = null;
  private rim: Phaser.GameObjects.Image | null = null;
  private sheets: QuadSheet[] = [];
  private heat = 0;
  private lastMs = Number.NEGATIVE_INFINITY;

  create(scene: Phaser.Scene, atlas: Atlas): void {
    ensureInkTexture(scene.textures);
    this.view = framed(atlas, scene, 'mirror/road', DEPTH.MIRROR);
    this.view?.setTintMode(Phaser.TintModes.MULTIPLY_TWO);
    this.rim = framed(atlas, scene, 'mirror/frame', DEPTH.MIRROR + 3);
    // The nearest last, so that it covers the others.
    const far = Array.from({ length: PURSUERS }, (_, i) => PURSUERS - 1 - i);
    const sheets = far.map((i) => pursuerSheet(scene, atlas, kindOfPursuer(i), DEPTH.MIRROR + 1));
    this.pursuers = sheets.reverse();
    this.sheets = [
      new QuadSheet(scene, INK_TEXTURE, this.glow).setDepth(DEPTH.MIRROR + 2).setBlendMode(Phaser.BlendModes.ADD),
      new QuadSheet(scene, INK_TEXTURE, this.spill).setDepth(DEPTH.MIRROR - 1).setBlendMode(Phaser.BlendModes.ADD),
    ];
    for (const sheet of this.sheets) scene.add.existing(sheet);
    this.sheets.push(...sheets.flatMap((pursuer) => pursuer.sheets));
  }

  load(): void {
    this.lastMs = Number.NEGATIVE_INFINITY;
  }

  resize(frame: FrameView): void {
    hangMirror(frame.projection.frame, this.place);
  }

  render(frame: FrameView): void {
    for (const sheet of this.sheets) sheet.quads.clear();
    const isShown = frame.view.mode !== 'title';
    this.view?.setVisible(isShown);
    this.rim?.setVisible(isShown);
    if (!isShown) return;
    this.follow(frame);
    const sway = Math.sin(frame.beat * Math.PI) * frame.motion * this.heat * 0.012 * this.place.scale;
    this.hang(frame, sway);
    this.drawRoad(frame);
    for (let i = PURSUERS - 1; i >= 0; i--) this.drawPursuer(frame, i);
    this.drawSpill(frame);
  }

  dispose(): void {
    for (const sheet of this.sheets) sheet.destroy();
    this.sheets = [];
    this.view?.destroy();
    this.rim?.destroy();
    this.view = null;
    this.rim = null;
  }

  private follow(frame: FrameView): void {
    const isJump = Math.abs(frame.songMs - this.lastMs) > JUMP_MS * Math.max(frame.rate, 1);
    this.lastMs = frame.songMs;
    const share = isJump ? 1 : 1 - Math.exp(-frame.dtMs / FOLLOW_MS);
    this.heat += (frame.take.heat - this.heat) * share;
  }

  private hang(frame: FrameView, sway: number): void {
    const { left, top, scale } = this.place;
    this.rim?.setPosition(left + (MIRROR_ART.width / 2) * scale, top + (MIRROR_ART.height / 2) * scale).setScale(scale);
    const x = left + (MIRROR_ART.glassLeft + MIRROR_ART.glassWidth / 2) * scale;
    const y = top + (MIRROR_ART.glassTop + MIRROR_ART.glassHeight / 2) * scale;
    this.view?.setPosition(x, y + sway).setScale(scale);
    this.lightView(frame);
  }

  /** The street behind was painted by night; by day its dark parts fill with the light of the haze. */
  private lightView({ mood }: FrameView): void {
    const day = 1 - Math.max(mood.lamps, mood.cover);
    const { haze } = mood;
    const lift = DAY_LIFT * day;
    this.view?.setTint(rgbOf(1 - day * 0.2, 1 - day * 0.2, 1 - day * 0.2));
    this.view?.setTint2(rgbOf(haze[0] * lift, haze[1] * lift, haze[2] * lift));
  }

  /** Beat lines that run away behind: the mirror keeps the same time as the road. */
  private drawRoad(frame: FrameView): void {
    const { scale, glass } = this.place;
    const middle = (glass.left + glass.right) / 2;
    const phase = frame.beat - Math.floor(frame.beat);
    // Cars that fill the glass hide the road.
    const clear = Math.min(Math.max((70 - this.heat) / 30, 0), 1);
    for (let n = 0; n < BEATS_BEHIND; n++) {
      const k = 0.5 / (0.5 + (phase + n) * 0.55);
      const half = HALF_ROAD * k * scale;
      const thick = Math.max(3.2 * k * scale, 1);
      const y = glass.top + (HORIZON + DEPTH_PX * k) * scale;
      this.glow.window(
        INK.solid,
        middle - half,
        y,
        half * 2,
        thick,
        glass,
        tintOf(LINE_RGB, clear * (0.34 * k + 0.05)),
      );
    }
  }

  private drawPursuer(frame: FrameView, index: number): void {
    const { pursuer, place } = this;
    placePursuer(index, this.heat, pursuer);
    const { size } = pursuer;
    if (size <= 0) return;
    const { scale, glass } = place;
    const isRed = isRedAt(frame.beat, index);
    const swing = Math.sin(frame.beat * Math.PI * 0.5 + index * 1.9) * 0.16 * frame.motion;
    const x = (glass.left + glass.right) / 2 + (pursuer.across + swing) * HALF_ROAD * Math.min(size, 1.4) * 0.8 * scale;
    const hop = frame.dance.beat * frame.motion * (1 + size) * 1.2;
    const foot = HORIZON + DEPTH_PX * size * (1 - LIFT * size) - hop;
    const y = glass.top + foot * scale;
    const metre = PX_PER_METRE * size * scale;
    const front = this.pursuers[index];
    const sprite = isRed ? front?.red : front?.blue;
    if (front && sprite) putFrame(isRed ? front.reds : front.blues, sprite, x, y, metre / sprite.pxPerMetre, glass);

    const rgb = isRed ? RED_RGB : BLUE_RGB;
    const side = isRed ? -1 : 1;
    const barX = x + side * 0.3 * metre;
    const barY = y - 1.42 * metre;
    const beam = 0.5 + 0.5 * halfBeatPulse(frame.beat);
    const halo = Math.max(metre * 2.4, 13 * scale);
    this.light(barX, barY, halo, halo, rgb, 0.85 * beam);
    this.light(barX, barY, halo * 0.3, halo * 0.3, 0xffffff, 0.7 * beam);
    this.light(x, y, metre * 5, metre * 1.3, rgb, 0.34 * beam);
    if (size < 0.5) return;
    // Close by: the light runs along the edges of the road.
    const reach = Math.min(size / 3, 1);
    const edge = side < 0 ? glass.left : glass.right;
    const tall = (glass.bottom - glass.top) * 1.5;
    this.light(edge, glass.bottom, tall * (0.8 + reach), tall, rgb, 0.5 * reach * beam);
  }

  private light(x: number, y: number, width: number, height: number, rgb: number, strength: number): void {
    this.glow.window(INK.soft, x - width / 2, y - height / 2, width, height, this.place.glass, tintOf(rgb, strength));
  }

  /** Red and blue in the lower corners, in turn and slowly swelling: a warning at the edge of sight, never a flash. */
  private drawSpill(frame: FrameView): void {
    const strength = Math.min(Math.max((this.heat - SPILL_FROM) / (100 - SPILL_FROM), 0), 1) * SPILL_MOST;
    if (strength <= 0.01) return;
    const { width, height } = frame.projection.frame;
    const i = frame.beats.indexAt(frame.songMs);
    const beatMs = Math.max((frame.beats.ms[i + 1] ?? 0) - (frame.beats.ms[i] ?? 0), 100) / frame.rate;
    const turn = (frame.beat / spillBeats(1000 / beatMs)) * Math.PI * 2;
    const wide = Math.min(width * 0.34, height * 0.6);
    const tall = height * 0.62;
    const red = strength * (0.55 + 0.45 * Math.sin(turn));
    const blue = strength * (0.55 - 0.45 * Math.sin(turn));
    const left = frame.shine(RED_RGB, red, 'left');
    const right = frame.shine(BLUE_RGB, blue, 'right');
    this.spill.sprite(INK.soft, 0, height, wide * 2, tall, tintOf(RED_RGB, left));
    this.spill.sprite(INK.soft, width, height, wide * 2, tall, tintOf(BLUE_RGB, right));
  }
}

function rgbOf(red: number, green: number, blue: number): number {
  return (byte(red) << 16) | (byte(green) << 8) | byte(blue);
}

function byte(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * 255);
}

function framed(atlas: Atlas, scene: Phaser.Scene, name: string, depth: number): Phaser.GameObjects.Image | null {
  const sprite = atlas.frame(name);
  if (sprite === null) return null;
  return atlas.image(scene, depth).setFrame(sprite.frame).setOrigin(0.5, 0.5);
}

/** Puts a picture with its anchor at a place, cut at a window. The picture may have been trimmed of its clear margins. */
function putFrame(
  quads: QuadBuffer,
  sprite: SpriteFrame,
  x: number,
  y: number,
  scale: number,
  clip: MirrorFrame['glass'],
): void {
  const { frame } = sprite;
  const left = x + (frame.x - sprite.anchorX * sprite.widthPx) * scale;
  const top = y + (frame.y - sprite.anchorY * sprite.heightPx) * scale;
  quads.window(frame, left, top, frame.cutWidth * scale, frame.cutHeight * scale, clip, 0xffffffff);
}

/** 1 at each half beat, falling to 0 before the next. */
function halfBeatPulse(beat: number): number {
  const phase = beat * 2 - Math.floor(beat * 2);
  return (1 - phase) * (1 - phase);
}
