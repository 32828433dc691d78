import * as Phaser from 'phaser';
import type { Atlas, SpriteFrame } from '../sprites/atlas';

/** One stance for a body and all that is laid over it. */
export interface Stance {
  x: number;
  y: number;
  /** Px for a metre, across and up: the car squats and dives by them. */
  metreX: number;
  metreY: number;
  /** Radians. */
  roll: number;
}

/** Images at one place, in the tint mode that `lightSprite` asks for, drawn in the order in which they are put. Made once; a frame only sets them. */
export class OverlayStack {
  private readonly images: Phaser.GameObjects.Image[];
  private used = 0;
  private shown = 0;

  constructor(scene: Phaser.Scene, atlas: Atlas, depth: number, room: number) {
    this.images = Array.from({ length: room }, () =>
      atlas.image(scene, depth).setTintMode(Phaser.TintModes.MULTIPLY_TWO),
    );
  }

  start(): void {
    this.used = 0;
  }

  /** Lays a picture over what is there. Nothing happens for one that is missing or clear. */
  put(sprite: SpriteFrame | null | undefined, stance: Stance, alpha = 1): Phaser.GameObjects.Image | null {
    if (!sprite || alpha <= 0.01) return null;
    const image = this.images[this.used];
    if (image === undefined) return null;
    this.used++;
    if (image.frame !== sprite.frame) image.setFrame(sprite.frame);
    image.setVisible(true).setPosition(stance.x, stance.y).setRotation(stance.roll);
    image.setScale(stance.metreX / sprite.pxPerMetre, stance.metreY / sprite.pxPerMetre);
    return image.setAlpha(Math.min(alpha, 1));
  }

  finish(): void {
    for (let i = this.used; i < this.shown; i++) this.images[i]?.setVisible(false);
    this.shown = this.used;
  }

  dispose(): void {
    for (const image of this.images) image.destroy();
    this.images.length = 0;
  }
}
