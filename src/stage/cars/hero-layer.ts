import * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import { DEPTH } from '../layers';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import type { StageLayer } from '../stage-layer';
import { type CarFrames, carFrames } from './car-frames';

/** Share of the true angle at which the car is seen on the outer lanes. All of it would be read as steering. */
const VIEW_SHARE = 0.45;
const MOST_ROLL = 0.05;
/** Metres behind the car's middle at which its exhaust and lamps are, as the picture shows them: up and across. */
const EXHAUST_M = { up: 0.22, across: 0.42 };
const LAMP_M = { up: 0.62, across: 0.62 };
const FLAME_MS = 45;

/** The getaway car. It stands on the hit line, where the take says it is. */
export class HeroLayer implements StageLayer {
  private driving: CarFrames | null = null;
  private braking: CarFrames | null = null;
  private flames: readonly SpriteFrame[] = [];
  private shadow: SpriteFrame | null = null;
  private glow: SpriteFrame | null = null;
  private body: Phaser.GameObjects.Image | null = null;
  private shade: Phaser.GameObjects.Image | null = null;
  private readonly fires: Phaser.GameObjects.Image[] = [];
  private readonly lamps: Phaser.GameObjects.Image[] = [];

  create(scene: Phaser.Scene, atlas: Atlas): void {
    this.driving = carFrames(atlas, 'hero/');
    this.braking = carFrames(atlas, 'hero/brake_') ?? this.driving;
    this.flames = atlas.frames(['fx/flame_0', 'fx/flame_1', 'fx/flame_2']);
    this.shadow = atlas.frame('fx/shadow');
    this.glow = atlas.frame('fx/glow');
    this.shade = atlas.image(scene, DEPTH.HERO_SHADOW);
    this.body = atlas.image(scene, DEPTH.HERO);
    for (let i = 0; i < 2; i++) {
      this.fires.push(atlas.image(scene, DEPTH.HERO_GLOW).setBlendMode(Phaser.BlendModes.ADD));
      this.lamps.push(atlas.image(scene, DEPTH.HERO_GLOW).setBlendMode(Phaser.BlendModes.ADD));
    }
  }

  load(): void {}

  render(frame: FrameView): void {
    const { body, driving, braking } = this;
    if (body === null || driving === null || braking === null) return;
    const { hero, projection } = frame;
    const metre = projection.pxPerMetre(1);
    const yaw = hero.yaw + projection.viewYaw(0, hero.x) * VIEW_SHARE;
    const sprite = (hero.brake > 0.35 ? braking : driving).at(yaw);
    if (body.frame !== sprite.frame) body.setFrame(sprite.frame);
    // It nods on the beat, squats when it burns, and dives when it brakes.
    const nod = frame.view.mode === 'paused' ? 0 : frame.dance.beat * frame.motion;
    const squat = hero.boost * 0.035 - hero.brake * 0.02 + nod * 0.018;
    const roll = Math.min(Math.max(-hero.velocity * 0.012, -MOST_ROLL), MOST_ROLL) * frame.motion;
    const scale = metre / sprite.pxPerMetre;
    const shake = hero.boost * Math.sin(frame.perfMs * 0.09) * 0.012 * metre * frame.shake;
    body.setVisible(true).setPosition(hero.px + shake, hero.py + (0.02 - 0.05 * hero.boost) * metre);
    body.setScale(scale * (1 + squat * 0.35), scale * (1 - squat)).setRotation(roll);
    this.castShadow(frame, metre);
    this.burn(frame, metre, yaw);
    this.lightLamps(frame, metre, yaw);
  }

  resize(): void {}

  dispose(): void {
    this.body?.destroy();
    this.shade?.destroy();
    for (const image of [...this.fires, ...this.lamps]) image.destroy();
    this.fires.length = 0;
    this.lamps.length = 0;
    this.body = null;
    this.shade = null;
  }

  private castShadow(frame: FrameView, metre: number): void {
    const { shade, shadow } = this;
    if (shade === null || shadow === null) return;
    if (shade.frame !== shadow.frame) shade.setFrame(shadow.frame);
    const wide = 3.3 + Math.abs(frame.hero.drift) * 0.9;
    shade.setVisible(true).setPosition(frame.hero.px, frame.hero.py + 0.2 * metre);
    shade.setScale((wide * metre) / shadow.widthPx);
  }

  private burn(frame: FrameView, metre: number, yaw: number): void {
    const { flames, fires } = this;
    const { hero } = frame;
    const sprite = flames[Math.floor(frame.perfMs / FLAME_MS) % Math.max(flames.length, 1)];
    fires.forEach((fire, i) => {
      const isLit = sprite !== undefined && hero.boost > 0.05;
      fire.setVisible(isLit);
      if (!isLit) return;
      if (fire.frame !== sprite.frame) fire.setFrame(sprite.frame);
      this.atRear(fire, frame, metre, yaw, (i === 0 ? -1 : 1) * EXHAUST_M.across, EXHAUST_M.up);
      fire.setScale((metre / sprite.pxPerMetre) * (0.7 + 0.5 * hero.boost)).setAlpha(Math.min(hero.boost * 1.4, 1));
    });
  }

  private lightLamps(frame: FrameView, metre: number, yaw: number): void {
    const { glow, lamps } = this;
    if (glow === null) return;
    const strength = 0.16 + 0.08 * frame.dance.beat + 0.6 * frame.hero.brake;
    lamps.forEach((lamp, i) => {
      if (lamp.frame !== glow.frame) lamp.setFrame(glow.frame);
      this.atRear(lamp, frame, metre, yaw, (i === 0 ? -1 : 1) * LAMP_M.across, LAMP_M.up);
      const size = (1.1 + 0.7 * frame.hero.brake) * metre;
      lamp
        .setVisible(true)
        .setScale(size / glow.widthPx)
        .setTint(0xff2a1c)
        .setAlpha(strength);
    });
  }

  /** Puts something where the turned car's rear is: 2 m behind its middle. */
  private atRear(
    image: Phaser.GameObjects.Image,
    frame: FrameView,
    metre: number,
    yaw: number,
    acrossM: number,
    upM: number,
  ): void {
    const turn = (yaw * Math.PI) / 180;
    const x = acrossM * Math.cos(turn) - 1.95 * Math.sin(turn);
    const behind = 1.95 * Math.cos(turn) + acrossM * Math.sin(turn);
    image.setPosition(frame.hero.px + x * metre, frame.hero.py + (behind * 0.4 - upM) * metre);
  }
}
