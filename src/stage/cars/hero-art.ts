import type { Livery } from '../frame-view';
import type { Atlas, SpriteFrame } from '../sprites/atlas';
import type { Elevation } from './car-body';
import { type CarFrames, carFrames, type OverlayFrames, overlayFrames } from './car-frames';
import type { Side } from './hero-look';

/** The hero from one elevation: a body for each livery, and what is laid over any of them. Missing overlays are null. */
export interface HeroView {
  readonly elevation: Elevation;
  readonly bodies: Readonly<Record<Livery, CarFrames>>;
  readonly brake: OverlayFrames | null;
  readonly reverse: OverlayFrames | null;
  readonly left: OverlayFrames | null;
  readonly right: OverlayFrames | null;
  readonly damage: OverlayFrames | null;
  /** Wheels by where the front ones point and how far they have turned; null where the body's own will do. */
  wheels(steer: Side, spin: 0 | 1, yaw: number): SpriteFrame | null;
}

/** Both views of the hero. The play view stands in for a low one that is missing. */
export function heroViews(atlas: Atlas): Readonly<Record<Elevation, HeroView>> | null {
  const play = viewOf(atlas, 'play', 'hero/');
  return play === null ? null : { play, low: viewOf(atlas, 'low', 'low/hero/') ?? play };
}

function viewOf(atlas: Atlas, elevation: Elevation, prefix: string): HeroView | null {
  const red = carFrames(atlas, `${prefix}red/`);
  const teal = carFrames(atlas, `${prefix}teal/`);
  const midnight = carFrames(atlas, `${prefix}midnight/`);
  const any = red ?? teal ?? midnight;
  if (any === null) return null;
  const steered = ['l', 'c', 'r'].map((steer) =>
    [0, 1].map((spin) => overlayFrames(atlas, `${prefix}wheels/${steer}_${spin}_`)),
  );
  return {
    elevation,
    bodies: { red: red ?? any, teal: teal ?? any, midnight: midnight ?? any },
    brake: overlayFrames(atlas, `${prefix}brake/`),
    reverse: overlayFrames(atlas, `${prefix}reverse/`),
    left: overlayFrames(atlas, `${prefix}indicator_l/`),
    right: overlayFrames(atlas, `${prefix}indicator_r/`),
    damage: overlayFrames(atlas, `${prefix}damage/`),
    wheels(steer, spin, yaw) {
      const turns = steered[steer + 1];
      // Without steered wheels at least the straight ones turn.
      return turns?.[spin]?.at(yaw) ?? turns?.[0]?.at(yaw) ?? steered[1]?.[spin]?.at(yaw) ?? null;
    },
  };
}
