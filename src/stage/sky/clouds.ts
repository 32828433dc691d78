import * as Phaser from 'phaser';
import type { FrameView } from '../frame-view';
import { DEPTH } from '../layers';
import type { Mood } from '../light/mood';
import type { Atlas, SpriteFrame } from '../sprites/atlas';

const CLOUDS = [
  { name: 'sky/cloud_0', x: 0.14, y: 0.3, width: 0.26, speed: 22 },
  { name: 'sky/cloud_1', x: 0.62, y: 0.16, width: 0.3, speed: 16 },
  { name: 'sky/cloud_2', x: 0.88, y: 0.46, width: 0.2, speed: 28 },
] as const;

/** Clouds drift with the bends and swell a little on every bar. Their pictures are of dusk; other times bleach them. */
export class Clouds {
  private clouds: { cloud: (typeof CLOUDS)[number]; sprite: SpriteFrame; image: Phaser.GameObjects.Image }[] = [];

  create(scene: Phaser.Scene, atlas: Atlas): void {
    for (const cloud of CLOUDS) {
      const sprite = atlas.frame(cloud.name);
      if (sprite === null) continue;
      const image = atlas.image(scene, DEPTH.SKYLINE).setFrame(sprite.frame).setOrigin(0.5);
      this.clouds.push({ cloud, sprite, image: image.setTintMode(Phaser.TintModes.MULTIPLY_TWO) });
    }
  }

  /** @param seen 0..1, how much of the open sky is in sight */
  render(frame: FrameView, seen: number): void {
    const { projection, quality, openMood, dance, contrast } = frame;
    const { width, height, unit } = projection.frame;
    const heading = frame.road.headingAt(frame.songMs);
    const alpha = openMood.clouds * seen * (contrast ? 0.4 : 1);
    const isShown = quality !== 'low' && alpha > 0.01 && projection.horizonY > 0;
    const calm = contrast ? 0.5 : 1;
    for (const { cloud, sprite, image } of this.clouds) {
      image.setVisible(isShown);
      if (!isShown) continue;
      const wide = cloud.width * Math.max(width, height);
      const span = width + wide * 2;
      const drift = cloud.x * width - heading * cloud.speed * unit + frame.songMs * 0.004 * unit;
      image.setPosition(((((drift + wide) % span) + span) % span) - wide, cloud.y * projection.horizonY);
      image.setScale((wide / sprite.widthPx) * (1 + 0.02 * dance.bar));
      image.setAlpha(alpha * (0.92 + 0.08 * dance.bar));
      image.setTint(packed(openMood, 1, calm)).setTint2(packed(openMood, 0, calm));
    }
  }

  dispose(): void {
    for (const { image } of this.clouds) image.destroy();
    this.clouds = [];
  }
}

/** What white (1) or black (0) in a cloud's picture comes to, packed. Shade takes the colour of the sky behind it. */
function packed(mood: Mood, white: 0 | 1, calm: number): number {
  const { lift, cloud, sky, rain } = mood;
  // Day and rain both take the colours of the evening out of them.
  const bleach = Math.min(Math.max((lift[0] + lift[1] + lift[2]) * 0.88, rain * 0.88), 0.94);
  let colour = 0;
  for (let i = 0; i < 3; i++) {
    const share = white === 1 ? (cloud[i] ?? 0) : (sky[2][i] ?? 0) * bleach;
    colour = (colour << 8) | Math.min(Math.round(share * calm * 255), 255);
  }
  return colour;
}
