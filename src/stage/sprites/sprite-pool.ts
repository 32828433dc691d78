import * as Phaser from 'phaser';
import type { DEPTH } from '../layers';
import type { Atlas, SpriteFrame } from './atlas';

/** Images made once and lent out anew each frame, in the order of drawing: ask for the farthest first. */
export interface SpritePool {
  /** Begins a frame. */
  start(): void;
  /** The next image, showing a frame; null when all are in use. */
  next(sprite: SpriteFrame): Phaser.GameObjects.Image | null;
  /** Ends a frame: hides what was not asked for. */
  finish(): void;
  dispose(): void;
}

export interface PoolLook {
  readonly depth: (typeof DEPTH)[keyof typeof DEPTH];
  readonly isGlow?: boolean;
}

export function createSpritePool(scene: Phaser.Scene, atlas: Atlas, size: number, look: PoolLook): SpritePool {
  const images = Array.from({ length: size }, () => {
    const image = atlas.image(scene, look.depth);
    if (look.isGlow === true) image.setBlendMode(Phaser.BlendModes.ADD);
    else image.setTintMode(Phaser.TintModes.MULTIPLY_TWO);
    return image;
  });
  let used = 0;
  let shown = 0;
  return {
    start() {
      used = 0;
    },
    next(sprite) {
      const image = images[used];
      if (image === undefined) return null;
      used++;
      if (image.frame !== sprite.frame) image.setFrame(sprite.frame);
      if (!image.visible) image.setVisible(true);
      return image;
    },
    finish() {
      for (let i = used; i < shown; i++) images[i]?.setVisible(false);
      shown = used;
    },
    dispose() {
      for (const image of images) image.destroy();
      images.length = 0;
    },
  };
}
