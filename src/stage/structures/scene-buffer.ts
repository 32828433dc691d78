/** How a quad is laid on the picture. The numbers are tint modes of the sprite shader (`sprites/steady-tints.ts`). */
export const LIT = 7;
/** Light that is added to what is there; black adds nothing. */
export const GLOW = 8;
export type Blend = typeof LIT | typeof GLOW;

/** Opaque white, packed: leaves a light as it was painted. */
export const WHITE = 0xffffffff;

/**
 * Everything beside and over the road in one list, far to near, so that whatever is nearer hides what is farther, be it
 * a house, a wall or a glow. Typed arrays of a fixed size: a frame allocates nothing. Corners are px in the order top
 * left, bottom left, top right, bottom right, as seen in the texture. What does not fit is dropped; `capacity` is
 * reckoned from the plan so that nothing ever is.
 */
export class SceneBuffer {
  readonly capacity: number;
  /** Eight numbers a quad: x and y of each corner. */
  readonly corners: Float32Array;
  /** Six numbers a quad: u0, v0, u1, v1, and v0 and v1 on the right, if the cut is slanted; v runs upwards. */
  readonly uvs: Float32Array;
  /** Four numbers a quad: what white comes to on the left and on the right (0xAARRGGBB), then what black comes to. */
  readonly tints: Uint32Array;
  /** Four numbers a quad: how far each corner is from the eye, by any measure. All alike: the quad faces the eye. */
  readonly depths: Float32Array;
  readonly slots: Uint8Array;
  readonly blends: Uint8Array;
  count = 0;
  private slot = 0;
  private blend: Blend = LIT;
  private u0 = 0;
  private v0 = 0;
  private u1 = 0;
  private v1 = 0;
  private v0Right = 0;
  private v1Right = 0;
  private litLeft = WHITE;
  private litRight = WHITE;
  private shadeLeft = 0;
  private shadeRight = 0;
  private depthTopLeft = 1;
  private depthFootLeft = 1;
  private depthTopRight = 1;
  private depthFootRight = 1;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.corners = new Float32Array(capacity * 8);
    this.uvs = new Float32Array(capacity * 6);
    this.tints = new Uint32Array(capacity * 4);
    this.depths = new Float32Array(capacity * 4);
    this.slots = new Uint8Array(capacity);
    this.blends = new Uint8Array(capacity);
  }

  clear(): void {
    this.count = 0;
  }

  /** Quads to come face the eye. */
  flat(): void {
    this.depthTopLeft = 1;
    this.depthFootLeft = 1;
    this.depthTopRight = 1;
    this.depthFootRight = 1;
  }

  /** Quads to come go away from the eye along their texture: how far off their left and right edges are. */
  deep(left: number, right: number): void {
    this.depthTopLeft = left;
    this.depthFootLeft = left;
    this.depthTopRight = right;
    this.depthFootRight = right;
  }

  /** Quads to come go away from the eye across their texture: how far off their top and bottom edges are. */
  deepDown(top: number, foot: number): void {
    this.depthTopLeft = top;
    this.depthFootLeft = foot;
    this.depthTopRight = top;
    this.depthFootRight = foot;
  }

  /** Chooses the texture and the way of blending for the quads to come. */
  ink(slot: number, blend: Blend): void {
    this.slot = slot;
    this.blend = blend;
  }

  /** Chooses the part of the texture for the quads to come. */
  cut(u0: number, v0: number, u1: number, v1: number, v0Right: number = v0, v1Right: number = v1): void {
    this.u0 = u0;
    this.v0 = v0;
    this.u1 = u1;
    this.v1 = v1;
    this.v0Right = v0Right;
    this.v1Right = v1Right;
  }

  /** Colours the quads to come: what white and black come to, on the left of the texture and on its right. */
  tint(lit: number, shade: number, litRight: number = lit, shadeRight: number = shade): void {
    this.litLeft = lit;
    this.shadeLeft = shade;
    this.litRight = litRight;
    this.shadeRight = shadeRight;
  }

  quad(x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    const at = this.count;
    if (at >= this.capacity || (this.litLeft >>> 24 === 0 && this.litRight >>> 24 === 0)) return;
    this.count = at + 1;
    const { corners, uvs, tints } = this;
    let i = at * 8;
    corners[i++] = x0;
    corners[i++] = y0;
    corners[i++] = x1;
    corners[i++] = y1;
    corners[i++] = x2;
    corners[i++] = y2;
    corners[i++] = x3;
    corners[i] = y3;
    i = at * 6;
    uvs[i] = this.u0;
    uvs[i + 1] = this.v0;
    uvs[i + 2] = this.u1;
    uvs[i + 3] = this.v1;
    uvs[i + 4] = this.v0Right;
    uvs[i + 5] = this.v1Right;
    i = at * 4;
    tints[i] = this.litLeft;
    tints[i + 1] = this.litRight;
    tints[i + 2] = this.shadeLeft;
    tints[i + 3] = this.shadeRight;
    const { depths } = this;
    depths[i] = this.depthTopLeft;
    depths[i + 1] = this.depthFootLeft;
    depths[i + 2] = this.depthTopRight;
    depths[i + 3] = this.depthFootRight;
    this.slots[at] = this.slot;
    this.blends[at] = this.blend;
  }
}
