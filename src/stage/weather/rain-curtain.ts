import type * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import { DEPTH } from '../layers';
import type { Atlas } from '../sprites/atlas';

/** It lies over the road too, and so stays thin. */
const ALPHA = 0.12;
/** Heights of the picture that it falls by in a real second, and widths of it that it is driven aside by in a bend. */
const FALL = 1.9;
const ASIDE = 0.12;
const SCALE = 1.9;

/** The rain farther off: one sheet of streaks that falls over the whole picture. Low quality does without it. */
export class RainCurtain {
  private sheet: Phaser.GameObjects.TileSprite | null = null;

  create(scene: Phaser.Scene, atlas: Atlas): void {
    const sprite = atlas.frame('fx/rain');
    if (sprite === null) return;
    this.sheet = scene.add.tileSprite(0, 0, 16, 16, sprite.frame.texture.key, sprite.name);
    this.sheet.setOrigin(0).setDepth(DEPTH.RAIN).setVisible(false);
  }

  render(frame: FrameView): void {
    const { sheet } = this;
    if (sheet === null) return;
    const alpha = ALPHA * frame.mood.rain * (1 - frame.mood.cover);
    sheet.setVisible(alpha > 0.005 && frame.quality !== 'low');
    if (!sheet.visible) return;
    const { width, height, unit } = frame.projection.frame;
    const scale = SCALE * unit;
    const seconds = frame.songMs / 1000 / frame.rate;
    sheet
      .setScale(scale)
      .setSize(width / scale, height / scale)
      .setAlpha(alpha);
    sheet.tilePositionY = (-seconds * FALL * height) / scale;
    sheet.tilePositionX = (frame.road.headingAt(frame.songMs) * ASIDE * width) / scale;
  }

  dispose(): void {
    this.sheet?.destroy();
    this.sheet = null;
  }
}
