/** A rectangle of the ink atlas in texture coordinates. In Phaser 4 `v` runs upwards, so `v0` (top) is above `v1`. */
export interface InkCell {
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
}

/** Size of the ink atlas in texels: one small texture holds every mark, so that a whole sheet is one draw call. */
export const INK_WIDTH = 256;
export const INK_HEIGHT = 128;

/** Where each mark lies in the atlas, in texels from the top left. Every mark keeps a clear border against bleeding. */
export const INK_PLACES = {
  /** Flat white, for shapes with hard edges. */
  solid: { x: 4, y: 100, width: 16, height: 16 },
  /** White with soft long edges (across `v`), for lines and arms that need no antialiasing of the canvas. */
  band: { x: 132, y: 68, width: 120, height: 24 },
  /** A round gaussian, for light. */
  soft: { x: 2, y: 2, width: 60, height: 60 },
  /** A thin ring with a soft edge. */
  ring: { x: 66, y: 2, width: 60, height: 60 },
  /** A bright core in a small halo, for lamps. */
  lamp: { x: 130, y: 2, width: 60, height: 60 },
  /** A comet: bright at the right end, fading to the left. */
  streak: { x: 2, y: 68, width: 124, height: 24 },
  /** A shard: a crooked triangle with a hard edge. */
  shard: { x: 194, y: 2, width: 28, height: 28 },
  /** An arrow head that points right, filling its cell from the base to the tip, with soft edges. */
  arrow: { x: 24, y: 98, width: 44, height: 28 },
  /** A plate with eight sides. */
  octagon: { x: 226, y: 2, width: 28, height: 28 },
  /** A rounded disc, for dust and lamps that are out. */
  disc: { x: 194, y: 34, width: 28, height: 28 },
} as const;

export type InkName = keyof typeof INK_PLACES;

function cellOf(place: { x: number; y: number; width: number; height: number }): InkCell {
  return {
    u0: place.x / INK_WIDTH,
    v0: 1 - place.y / INK_HEIGHT,
    u1: (place.x + place.width) / INK_WIDTH,
    v1: 1 - (place.y + place.height) / INK_HEIGHT,
  };
}

function middleOf(place: { x: number; y: number; width: number; height: number }): InkCell {
  const u = (place.x + place.width / 2) / INK_WIDTH;
  const v = 1 - (place.y + place.height / 2) / INK_HEIGHT;
  return { u0: u, v0: v, u1: u, v1: v };
}

/** The marks of the ink atlas. `solid` is a single point of it, so that it stays flat however far it is stretched. */
export const INK: Readonly<Record<InkName, InkCell>> = {
  solid: middleOf(INK_PLACES.solid),
  band: cellOf(INK_PLACES.band),
  soft: cellOf(INK_PLACES.soft),
  ring: cellOf(INK_PLACES.ring),
  lamp: cellOf(INK_PLACES.lamp),
  streak: cellOf(INK_PLACES.streak),
  shard: cellOf(INK_PLACES.shard),
  arrow: cellOf(INK_PLACES.arrow),
  octagon: cellOf(INK_PLACES.octagon),
  disc: cellOf(INK_PLACES.disc),
};
