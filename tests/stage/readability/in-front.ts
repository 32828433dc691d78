import { readFileSync } from 'node:fs';
import type { Projection } from '../../../src/stage/camera/projection';
import type { FrameView } from '../../../src/stage/frame-view';
import { hangMirror, MIRROR_ART, type MirrorFrame } from '../../../src/stage/mirror/mirror-frame';
import type { Extent } from '../cues/drawn';

interface Sprite {
  readonly w: number;
  readonly h: number;
  readonly anchorX: number;
  readonly anchorY: number;
  readonly pxPerMetre: number;
}

const SPRITES: Readonly<Record<string, Sprite>> = JSON.parse(readFileSync('assets/sprites/sprites.json', 'utf8'));

const YAW_STEP = 8;
const LAST_YAW = 48;

/** The whole picture of the hero car as a box, as it stands in this frame; null where one looks out of it. */
export function heroBox(frame: Pick<FrameView, 'hero' | 'camera' | 'projection'>): Extent | null {
  const { hero, camera, projection } = frame;
  if (!camera.shape.showsHero) return null;
  const yaw = hero.yaw + projection.viewYaw(0, hero.x);
  const near = Math.min(Math.max(Math.round(yaw / YAW_STEP) * YAW_STEP, -LAST_YAW), LAST_YAW);
  const name = `yaw_${near < 0 ? '-' : '+'}${String(Math.abs(near)).padStart(2, '0')}`;
  const sprite =
    (camera.shape.elevation === 'low' ? SPRITES[`low/hero/red/${name}`] : null) ??
    SPRITES[`hero/red/${name}`] ??
    SPRITES[`hero/${name}`];
  if (sprite === undefined) throw new Error(`There is no picture of the hero at ${name}.`);
  const scale = projection.pxPerMetre(1) / sprite.pxPerMetre;
  const left = hero.px - sprite.anchorX * sprite.w * scale;
  const top = hero.py - sprite.anchorY * sprite.h * scale;
  return { left, top, right: left + sprite.w * scale, bottom: top + sprite.h * scale };
}

/** The mirror with its frame. */
export function mirrorBox(projection: Projection): Extent {
  const hung: MirrorFrame = { left: 0, top: 0, scale: 0, glass: { left: 0, top: 0, right: 0, bottom: 0 } };
  hangMirror(projection.frame, hung);
  const { left, top, scale } = hung;
  return { left, top, right: left + MIRROR_ART.width * scale, bottom: top + MIRROR_ART.height * scale };
}
