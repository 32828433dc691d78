import * as Phaser from 'phaser';
import type { Projected } from '../../camera/projection';
import type { FrameView, StageChase } from '../../frame-view';
import { INK } from '../../ink/ink-cells';
import { QuadBuffer, tintOf } from '../../ink/quad-buffer';
import { DEPTH } from '../../layers';
import { lightSprite } from '../../light/fog';
import { seedOf } from '../../random';
import type { Atlas, SpriteFrame } from '../../sprites/atlas';
import { type CarFrames, carFrames } from '../car-frames';
import { OverlayStack, type Stance } from '../overlay-stack';
import type { Source } from './chaser-cars';
import { type BarSweep, createBarSweep, helicopterPresence } from './helicopter';
import { BLUE_RGB, RED_RGB } from './light-bar';

/** Song time for which one picture of the rotor stands. */
const ROTOR_MS = 34;
const LIGHT_RGB = 0xdfe9ff;
/** How far from the middle it hovers, and how wide its rotor is, as shares of the picture's width; and that rotor in metres. */
const AWAY = 0.235;
const WIDE = 0.19;
const WIDE_UPRIGHT = 0.38;
const ROTOR_M = 10;
/** It hovers this far down the sky, and is not seen where there is hardly any. */
const DOWN = 0.62;
const LEAST_SKY = 0.07;
/** Degrees by which it is turned towards the road, so that its shape tells at once what it is. */
const TURNED = 25;
/** The pool of light: how far it sweeps to either side in lanes, how far ahead of the car it lies, its size in metres. */
const SWEEP_LANES = 0.8;
const AHEAD_S = 0.05;
const POOL_M = { wide: 4.2, tall: 1.5 };
/** It hangs in the haze as things at this nearness do. */
const HAZE_K = 0.28;
/** Faint enough that a cue drawn over it loses nothing. */
const BEAM_ALPHA = 0.1;
const POOL_ALPHA = 0.17;

/** The helicopter in the sky and its search-light, which sweeps the road at the car from bar line to bar line. */
export class HelicopterCraft {
  readonly nose: Source = { x: 0, y: 0, metre: 0 };
  /** How much of it is there, 0..1. */
  presence = 0;
  /** Its own lamps, under the traffic, and the pool of light on the road. */
  readonly lamps = new QuadBuffer(4);
  readonly pool = new QuadBuffer(2);
  private frames: CarFrames | null = null;
  private rotors: readonly SpriteFrame[] = [];
  private cone: SpriteFrame | null = null;
  private craft: OverlayStack | null = null;
  private beam: Phaser.GameObjects.Image | null = null;
  private sweep: BarSweep | null = null;
  private side: -1 | 1 = 1;
  private readonly stance: Stance = { x: 0, y: 0, metreX: 1, metreY: 1, roll: 0 };
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  create(scene: Phaser.Scene, atlas: Atlas): void {
    this.frames = carFrames(atlas, 'helicopter/');
    this.rotors = atlas.frames(['helicopter/rotor_0', 'helicopter/rotor_1']);
    this.cone = atlas.frame('fx/searchlight');
    this.craft = new OverlayStack(scene, atlas, DEPTH.POLICE, 2);
    this.beam = atlas.image(scene, DEPTH.POLICE + 1).setBlendMode(Phaser.BlendModes.ADD);
    if (this.cone) this.beam.setFrame(this.cone.frame);
  }

  load(chase: StageChase, frame: FrameView): void {
    this.sweep = createBarSweep(frame.beats);
    this.side = seedOf(chase.level.id) % 2 === 0 ? 1 : -1;
  }

  /** @param heat 0..100, eased */
  draw(frame: FrameView, heat: number): void {
    const { craft } = this;
    this.lamps.clear();
    this.pool.clear();
    this.presence = helicopterPresence(heat, frame.places, frame.songMs) * (1 - frame.mood.cover);
    craft?.start();
    this.beam?.setVisible(false);
    if (this.presence > 0.01 && craft !== null) {
      this.hover(frame, craft);
      this.shine(frame);
    }
    craft?.finish();
  }

  dispose(): void {
    this.craft?.dispose();
    this.beam?.destroy();
    this.craft = null;
    this.beam = null;
  }

  /** It comes in over the side of the picture and hangs there, swaying slowly. */
  private hover(frame: FrameView, craft: OverlayStack): void {
    const { stance, nose, side } = this;
    const { projection, beat, motion, dance } = frame;
    const { width, height, centreX, upright } = projection.frame;
    const drift = Math.sin((beat * Math.PI) / 16) * motion;
    const away = AWAY + 0.03 * drift + (1 - this.presence) * 0.4;
    // From another helicopter it is not seen, but its light is.
    const sky = Math.max(projection.horizonY, 0);
    const isSeen = sky > height * LEAST_SKY;
    stance.x = centreX + side * away * width;
    stance.y = isSeen ? sky * DOWN + 0.006 * height * drift : -height * 0.1;
    const sprite = this.frames?.at(-side * (TURNED + 8 * drift));
    const wide = (WIDE + (WIDE_UPRIGHT - WIDE) * upright) * width;
    const metre = wide / ROTOR_M;
    nose.x = stance.x;
    nose.y = stance.y + metre;
    nose.metre = metre;
    if (sprite === undefined || !isSeen) return;
    stance.metreX = metre;
    stance.metreY = metre;
    stance.roll = -side * 0.05 + 0.03 * drift;
    light(craft.put(sprite, stance), frame);
    nose.x += ((sprite.lightX ?? sprite.anchorX) - sprite.anchorX) * (sprite.widthPx / sprite.pxPerMetre) * metre;
    nose.y = stance.y + ((sprite.lightY ?? 1) - sprite.anchorY) * (sprite.heightPx / sprite.pxPerMetre) * metre;
    const rotor = this.rotors[Math.floor(frame.songMs / ROTOR_MS) % 2 === 0 ? 0 : 1];
    stance.x += ((sprite.hubX ?? sprite.anchorX) - sprite.anchorX) * (sprite.widthPx / sprite.pxPerMetre) * metre;
    stance.y += ((sprite.hubY ?? 0.5) - sprite.anchorY) * (sprite.heightPx / sprite.pxPerMetre) * metre;
    light(craft.put(rotor, stance), frame);
    const lamp = 2.2 * metre;
    const { lamps } = this;
    lamps.sprite(INK.soft, nose.x - metre, nose.y - metre, lamp, lamp, tintOf(RED_RGB, 0.8 * dance.policeRed));
    lamps.sprite(INK.soft, nose.x + metre, nose.y - metre, lamp, lamp, tintOf(BLUE_RGB, 0.8 * dance.policeBlue));
    lamps.sprite(INK.lamp, nose.x, nose.y, 1.8 * metre, 1.8 * metre, tintOf(LIGHT_RGB, 0.9 * this.presence));
  }

  /** A thin cone through the air, and a soft pool on the road beside the car. */
  private shine(frame: FrameView): void {
    const { cone, beam, nose, spot } = this;
    const { projection, hero, mood } = frame;
    const sweep = this.sweep?.at(frame.songMs) ?? 0;
    const x = hero.x + (sweep * SWEEP_LANES * 2) / projection.lanes;
    projection.pointIn(AHEAD_S, x, 0, spot);
    const metre = projection.pxPerMetre(spot.k);
    const dark = (0.3 + 0.7 * mood.headlights) * this.presence;
    const alpha = POOL_ALPHA * dark;
    this.pool.sprite(INK.soft, spot.x, spot.y, POOL_M.wide * metre, POOL_M.tall * metre, tintOf(LIGHT_RGB, alpha));
    if (cone === null || beam === null) return;
    const dx = spot.x - nose.x;
    const dy = spot.y - nose.y;
    const long = Math.sqrt(dx * dx + dy * dy);
    beam.setVisible(true).setPosition(nose.x, nose.y).setRotation(Math.atan2(-dx, dy));
    beam.setScale((POOL_M.wide * 0.62 * metre) / cone.widthPx, long / cone.heightPx);
    beam.setTint(LIGHT_RGB).setAlpha(BEAM_ALPHA * dark);
  }
}

/** A shape against the sky, a little into its haze. */
function light(image: Phaser.GameObjects.Image | null, { mood }: FrameView): void {
  if (image) lightSprite(image, HAZE_K, 0, mood, 0.95);
}
