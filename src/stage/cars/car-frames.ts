import type { Atlas, SpriteFrame } from '../sprites/atlas';

/** The pictures of one car by how far its nose is turned. */
export interface CarFrames {
  /** The picture nearest to a yaw in degrees, positive to the right. */
  at(yaw: number): SpriteFrame;
}

const STEP = 8;
const MOST = 48;

/** Frames named `<prefix>yaw_+08` and so on; null when there are none. Gaps are filled with the nearest there is. */
export function carFrames(atlas: Atlas, prefix: string): CarFrames | null {
  const known: { yaw: number; sprite: SpriteFrame }[] = [];
  for (let yaw = -MOST; yaw <= MOST; yaw += STEP) {
    const sprite = atlas.frame(`${prefix}yaw_${yaw < 0 ? '-' : '+'}${String(Math.abs(yaw)).padStart(2, '0')}`);
    if (sprite !== null) known.push({ yaw, sprite });
  }
  const [first] = known;
  if (first === undefined) return null;
  const table: SpriteFrame[] = [];
  for (let yaw = -MOST; yaw <= MOST; yaw += STEP) {
    let best = first;
    for (const candidate of known) if (Math.abs(candidate.yaw - yaw) < Math.abs(best.yaw - yaw)) best = candidate;
    table.push(best.sprite);
  }
  return {
    at(yaw) {
      const i = Math.round((Math.min(Math.max(yaw, -MOST), MOST) + MOST) / STEP);
      return table[i] ?? first.sprite;
    },
  };
}
