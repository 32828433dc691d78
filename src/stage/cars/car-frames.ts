import type { Atlas, SpriteFrame } from '../sprites/atlas';
import type { Elevation } from './car-body';

/** The pictures of one car, or of one overlay of it, by how far its nose is turned. */
export interface CarFrames {
  /** The picture nearest to a yaw in degrees, positive to the right. */
  at(yaw: number): SpriteFrame;
}

/** The same car seen from the play camera and from a low one. */
export type CarViews = Readonly<Record<Elevation, CarFrames>>;

const STEP = 8;
const MOST = 48;

/** Pictures that are laid over a car: null for a yaw that has none, as one of another yaw would not fit. */
export interface OverlayFrames {
  at(yaw: number): SpriteFrame | null;
}

/** `yaw_+08`, `yaw_-32`: the end of the name of the picture with that yaw. */
export function yawName(yaw: number): string {
  return `yaw_${yaw < 0 ? '-' : '+'}${String(Math.abs(yaw)).padStart(2, '0')}`;
}

/** Frames named `<prefix>yaw_+08` and so on; null when there are none. Gaps are filled with the nearest there is. */
export function carFrames(atlas: Atlas, prefix: string): CarFrames | null {
  const known: { yaw: number; sprite: SpriteFrame }[] = [];
  for (let yaw = -MOST; yaw <= MOST; yaw += STEP) {
    const sprite = atlas.frame(prefix + yawName(yaw));
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
  return { at: (yaw) => table[indexOf(yaw)] ?? first.sprite };
}

/** Overlays named like the frames of a car; null when there are none at all. */
export function overlayFrames(atlas: Atlas, prefix: string): OverlayFrames | null {
  const table: (SpriteFrame | null)[] = [];
  for (let yaw = -MOST; yaw <= MOST; yaw += STEP) table.push(atlas.frame(prefix + yawName(yaw)));
  if (table.every((sprite) => sprite === null)) return null;
  return { at: (yaw) => table[indexOf(yaw)] ?? null };
}

function indexOf(yaw: number): number {
  return Math.round((Math.min(Math.max(yaw, -MOST), MOST) + MOST) / STEP);
}

/** Both views of a car; the play view stands in for a low one that is missing. Null when there is neither. */
export function carViews(atlas: Atlas, prefix: string): CarViews | null {
  const play = carFrames(atlas, prefix);
  const low = carFrames(atlas, `low/${prefix}`) ?? play;
  return play === null || low === null ? null : { play, low };
}
