import type * as Phaser from 'phaser';
import type { Projected } from '../camera/projection';
import type { FrameView } from '../frame-view';
import type { DEPTH } from '../layers';
import { litTint } from '../light/fog';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import { createSpritePool, type SpritePool } from '../sprites/sprite-pool';
import { cellHash } from './cell-hash';

const NAMES = ['fx/splash_0', 'fx/splash_1', 'fx/splash_2'] as const;
/** Splashes that spring up on each half beat, and how many half beats one is seen for at most. */
const PER_HALF = { low: 0, medium: 7, high: 12 } as const;
const LIFE_S = 0.2;
/** Metres that a splash is wide at its widest. */
const WIDE_M = 0.62;
const SIZES = [0.45, 0.8, 1] as const;
const COLOUR_SHARE = 0.9;

/** Drops that burst on the road, all of them on the half beat, where the lane dashes pulse too. */
export class Splashes {
  private pool: SpritePool | null = null;
  private frames: readonly SpriteFrame[] = [];
  private readonly spot: Projected = { x: 0, y: 0, k: 0, isVisible: false };

  create(scene: Phaser.Scene, atlas: Atlas, depth: (typeof DEPTH)[keyof typeof DEPTH]): void {
    this.frames = atlas.frames(NAMES);
    this.pool = createSpritePool(scene, atlas, PER_HALF.high, { depth });
  }

  render(frame: FrameView): void {
    const { pool, frames } = this;
    if (pool === null) return;
    pool.start();
    const strength = frame.mood.rain * (1 - frame.mood.cover);
    if (strength > 0.02 && frames.length === NAMES.length) this.burst(frame, strength, pool);
    pool.finish();
  }

  dispose(): void {
    this.pool?.dispose();
    this.pool = null;
  }

  private burst(frame: FrameView, strength: number, pool: SpritePool): void {
    const { projection, beats, songMs, rate, quality, mood } = frame;
    const i = beats.indexAt(songMs);
    const start = beats.ms[i] ?? 0;
    const halfMs = ((beats.ms[i + 1] ?? start + 500) - start) / 2;
    const half = songMs - start >= halfMs ? 1 : 0;
    const bornMs = start + half * halfMs;
    const age = (songMs - bornMs) / (1000 * rate) / LIFE_S;
    if (age < 0 || age >= 1) return;
    const index = Math.min(Math.floor(age * 3), 2);
    const sprite = this.frames[index];
    if (sprite === undefined) return;
    const seed = (beats.firstBeat + i) * 2 + half;
    for (let n = 0; n < PER_HALF[quality]; n++) {
      // It stays where it fell, while the road goes on under the camera.
      const aheadS = -0.06 + 1.3 * cellHash(seed, n) ** 1.6;
      const x = (cellHash(seed, n + 50) - 0.5) * 2.3;
      const spot = projection.point(bornMs + aheadS * 1000 * rate, x, 0, this.spot);
      if (!spot.isVisible) continue;
      const image = pool.next(sprite);
      if (image === null) return;
      const wide = WIDE_M * (SIZES[index] ?? 1) * projection.pxPerMetre(spot.k);
      image.setPosition(spot.x, spot.y).setScale(wide / sprite.widthPx);
      image.setAlpha(strength * 0.55 * (1 - age * age));
      const tint = litTint(mood, 0.25, 0.4, COLOUR_SHARE);
      image.setTint(tint).setTint2(tint);
    }
  }
}
