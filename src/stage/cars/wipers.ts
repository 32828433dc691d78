import type * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import { INK } from '../ink/ink-cells';
import { QuadBuffer, tintOf } from '../ink/quad-buffer';
import { DEPTH } from '../layers';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import { type CockpitFrame, pxBelow, wiperAngle } from './cockpit-frame';

/** From this much rain on the wipers beat. */
const WET = 0.05;
/** The edge of what a wiper clears, in so many strokes, and the film of water that it drags along. */
const ARC_STEPS = 14;
const FILM_STEPS = 5;
const FILM_RAD = 0.3;
const WATER_RGB = 0xcfe2ff;
const EDGE_ALPHA = 0.1;
const FILM_ALPHA = 0.045;
/** Share of the picture's width that the blade takes, from its foot to its tip. */
const BLADE_SHARE = 0.96;

/** One wiper twice in the same place: all of it under the cues, and over the bonnet what lies below the hit line. */
interface Blade {
  readonly whole: Phaser.GameObjects.Image;
  readonly foot: Phaser.GameObjects.Image;
}

/** The wipers, which turn exactly on the beats. They sweep over the road, but never over a cue. */
export class Wipers {
  /** The water on the glass. */
  readonly film = new QuadBuffer(2 * (ARC_STEPS + FILM_STEPS));
  private readonly blades: Blade[] = [];
  private sprite: SpriteFrame | null = null;

  /** @param footDepth over the bonnet */
  create(scene: Phaser.Scene, atlas: Atlas, footDepth: number): void {
    const sprite = atlas.frame('hero/wiper');
    this.sprite = sprite;
    if (sprite === null) return;
    for (let i = 0; i < 2; i++) {
      const whole = atlas.image(scene, DEPTH.WIPERS).setFrame(sprite.frame);
      const foot = atlas.image(scene, footDepth).setFrame(sprite.frame);
      this.blades.push({ whole, foot });
    }
  }

  draw(frame: FrameView, fit: CockpitFrame): void {
    const { sprite } = this;
    this.film.clear();
    const rain = frame.mood.rain * (1 - frame.mood.cover);
    if (rain <= WET || sprite === null) {
      this.hide();
      return;
    }
    const { unit, hitY } = frame.projection.frame;
    const angle = wiperAngle(frame.dance.wiper);
    const scale = fit.bladePx / (sprite.widthPx * BLADE_SHARE);
    const thick = Math.max(sprite.anchorY, 1 - sprite.anchorY) * sprite.heightPx * scale;
    const below = pxBelow(hitY, fit.wiperY, angle, thick);
    const cut = sprite.anchorX * sprite.widthPx + below / scale;
    for (let i = 0; i < this.blades.length; i++) {
      const blade = this.blades[i];
      if (blade === undefined) continue;
      const x = fit.wiperX[i === 0 ? 0 : 1];
      blade.whole.setVisible(true).setPosition(x, fit.wiperY).setRotation(-angle).setScale(scale);
      blade.foot.setVisible(true).setPosition(x, fit.wiperY).setRotation(-angle).setScale(scale);
      blade.foot.setCrop(0, 0, Math.min(cut, sprite.widthPx), sprite.heightPx);
      this.wet(x, fit.wiperY, fit.bladePx, angle, rain, unit);
    }
  }

  hide(): void {
    this.film.clear();
    for (let i = 0; i < this.blades.length; i++) {
      this.blades[i]?.whole.setVisible(false);
      this.blades[i]?.foot.setVisible(false);
    }
  }

  dispose(): void {
    for (const { whole, foot } of this.blades) {
      whole.destroy();
      foot.destroy();
    }
    this.blades.length = 0;
  }

  /** The edge of the cleared fan, and the water just behind the blade. */
  private wet(x: number, y: number, reach: number, angle: number, rain: number, unit: number): void {
    const { film } = this;
    const low = wiperAngle(1);
    const high = wiperAngle(-1);
    const edge = tintOf(WATER_RGB, EDGE_ALPHA * rain);
    for (let i = 0; i < ARC_STEPS; i++) {
      const a = low + ((high - low) * i) / ARC_STEPS;
      const b = low + ((high - low) * (i + 1)) / ARC_STEPS;
      film.line(
        INK.solid,
        x + Math.cos(a) * reach,
        y - Math.sin(a) * reach,
        x + Math.cos(b) * reach,
        y - Math.sin(b) * reach,
        2 * unit,
        edge,
      );
    }
    for (let i = 0; i < FILM_STEPS; i++) {
      const a = Math.min(angle + (FILM_RAD * i) / FILM_STEPS, high);
      const b = Math.min(angle + (FILM_RAD * (i + 1)) / FILM_STEPS, high);
      const tint = tintOf(WATER_RGB, FILM_ALPHA * rain * (1 - i / FILM_STEPS));
      const near = reach * 0.12;
      film.quad(
        INK.solid,
        x + Math.cos(b) * reach,
        y - Math.sin(b) * reach,
        x + Math.cos(b) * near,
        y - Math.sin(b) * near,
        x + Math.cos(a) * reach,
        y - Math.sin(a) * reach,
        x + Math.cos(a) * near,
        y - Math.sin(a) * near,
        tint,
      );
    }
  }
}
