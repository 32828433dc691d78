import type * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import { DEPTH } from '../layers';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import type { StageLayer } from '../stage-layer';

interface Strip {
  readonly name: string;
  /** Height as a share of the way from the top of the picture to the horizon. */
  readonly height: number;
  /** Px of a 720-line picture that a full bend moves the strip by in a second. */
  readonly speed: number;
  readonly alpha: number;
}

const STRIPS: readonly Strip[] = [
  { name: 'sky/skyline_far', height: 0.36, speed: 55, alpha: 0.85 },
  { name: 'sky/skyline_near', height: 0.46, speed: 95, alpha: 1 },
];
const CLOUDS = [
  { name: 'sky/cloud_0', x: 0.14, y: 0.3, width: 0.26, speed: 22 },
  { name: 'sky/cloud_1', x: 0.62, y: 0.16, width: 0.3, speed: 16 },
  { name: 'sky/cloud_2', x: 0.88, y: 0.46, width: 0.2, speed: 28 },
] as const;

/** What stands on the horizon and moves with the bends: clouds and two strips of the far town. */
export class SkylineLayer implements StageLayer {
  private strips: { strip: Strip; sprite: SpriteFrame; tile: Phaser.GameObjects.TileSprite }[] = [];
  private clouds: { cloud: (typeof CLOUDS)[number]; sprite: SpriteFrame; image: Phaser.GameObjects.Image }[] = [];

  create(scene: Phaser.Scene, atlas: Atlas): void {
    for (const cloud of CLOUDS) {
      const sprite = atlas.frame(cloud.name);
      if (sprite === null) continue;
      const image = atlas.image(scene, DEPTH.SKYLINE).setFrame(sprite.frame).setOrigin(0.5);
      this.clouds.push({ cloud, sprite, image: image.setVisible(true).setAlpha(0.75) });
    }
    for (const strip of STRIPS) {
      const sprite = atlas.frame(strip.name);
      if (sprite === null) continue;
      const tile = scene.add.tileSprite(0, 0, 16, sprite.heightPx, sprite.frame.texture.key, sprite.name);
      tile.setOrigin(0, 1).setDepth(DEPTH.SKYLINE + 1);
      this.strips.push({ strip, sprite, tile });
    }
  }

  load(): void {}

  render(frame: FrameView): void {
    const { projection, quality } = frame;
    const { width, height, flatHorizonY, unit, upright } = projection.frame;
    const heading = frame.road.headingAt(frame.songMs);
    const far = projection.horizonX - projection.frame.centreX;
    for (const { strip, sprite, tile } of this.strips) {
      const scale = (flatHorizonY * strip.height * (1 - 0.45 * upright)) / sprite.heightPx;
      tile.setPosition(0, projection.horizonY + 3 * unit).setScale(scale);
      tile.setSize(width / scale, sprite.heightPx);
      tile.tilePositionX = (heading * strip.speed * unit - far * 0.3) / scale;
      tile.setAlpha(strip.alpha);
    }
    for (const { cloud, sprite, image } of this.clouds) {
      const wide = cloud.width * Math.max(width, height);
      const span = width + wide * 2;
      const drift = cloud.x * width - heading * cloud.speed * unit + frame.songMs * 0.004 * unit;
      image.setPosition(((((drift + wide) % span) + span) % span) - wide, cloud.y * projection.horizonY);
      image.setScale(wide / sprite.widthPx).setVisible(quality !== 'low');
    }
  }

  resize(): void {}

  dispose(): void {
    for (const { tile } of this.strips) tile.destroy();
    for (const { image } of this.clouds) image.destroy();
    this.strips = [];
    this.clouds = [];
  }
}
