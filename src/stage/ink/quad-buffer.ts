import type { InkCell } from './ink-cells';

/** A packed colour `0xAARRGGBB`, not premultiplied. */
export type Tint = number;

/** Colour `0xRRGGBB` with an alpha of 0..1 (clamped), packed. */
export function tintOf(rgb: number, alpha: number): Tint {
  const a = alpha <= 0 ? 0 : alpha >= 1 ? 255 : (alpha * 255) | 0;
  return ((a << 24) | rgb) >>> 0;
}

/** Colour between two others: 0 gives `from`, 1 gives `to`. */
export function mixRgb(from: number, to: number, share: number): number {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const red = (from >> 16) + ((to >> 16) - (from >> 16)) * share;
  const green = ((from >> 8) & 255) + (((to >> 8) & 255) - ((from >> 8) & 255)) * share;
  const blue = (from & 255) + ((to & 255) - (from & 255)) * share;
  return (red << 16) | (green << 8) | (blue & 255);
}

/**
 * Textured quads waiting to be drawn, in typed arrays of a fixed size, so that a frame allocates nothing. Corners are
 * in pixels, in the order top left, bottom left, top right, bottom right (as seen in the texture, not on the screen).
 * A full buffer drops what does not fit: a picture with a mark too few is better than a stall.
 */
export class QuadBuffer {
  readonly capacity: number;
  /** Eight numbers a quad: x and y of each corner. */
  readonly corners: Float32Array;
  /** Four numbers a quad: u0, v0, u1, v1. */
  readonly cells: Float32Array;
  /** Two numbers a quad: tint of the left side of the texture, tint of the right side. */
  readonly tints: Uint32Array;
  count = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.corners = new Float32Array(capacity * 8);
    this.cells = new Float32Array(capacity * 4);
    this.tints = new Uint32Array(capacity * 2);
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds a quad. `tintRight` colours the right side of the texture; without it the whole quad has one tint. */
  quad(
    cell: InkCell,
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    x3: number,
    y3: number,
    tint: Tint,
    tintRight: Tint = tint,
  ): void {
    const at = this.count;
    if (at >= this.capacity) return;
    if (tint >>> 24 === 0 && tintRight >>> 24 === 0) return;
    this.count = at + 1;
    const corners = this.corners;
    let i = at * 8;
    corners[i++] = x0;
    corners[i++] = y0;
    corners[i++] = x1;
    corners[i++] = y1;
    corners[i++] = x2;
    corners[i++] = y2;
    corners[i++] = x3;
    corners[i] = y3;
    const cells = this.cells;
    i = at * 4;
    cells[i++] = cell.u0;
    cells[i++] = cell.v0;
    cells[i++] = cell.u1;
    cells[i] = cell.v1;
    this.tints[at * 2] = tint;
    this.tints[at * 2 + 1] = tintRight;
  }

  /** Adds an upright rectangle with its middle at (`x`, `y`). */
  sprite(cell: InkCell, x: number, y: number, width: number, height: number, tint: Tint): void {
    const w = width / 2;
    const h = height / 2;
    this.quad(cell, x - w, y - h, x - w, y + h, x + w, y - h, x + w, y + h, tint);
  }

  /** Adds a rectangle from (`x0`, `y0`) to (`x1`, `y1`), `width` pixels thick; the texture's `u` runs along it. */
  line(
    cell: InkCell,
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    width: number,
    tint: Tint,
    tintEnd: Tint = tint,
    widthEnd: number = width,
  ): void {
    const dx = x1 - x0;
    const dy = y1 - y0;
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length < 1e-6) return;
    const nx = -dy / length / 2;
    const ny = dx / length / 2;
    const ax = nx * width;
    const ay = ny * width;
    const bx = nx * widthEnd;
    const by = ny * widthEnd;
    this.quad(cell, x0 - ax, y0 - ay, x0 + ax, y0 + ay, x1 - bx, y1 - by, x1 + bx, y1 + by, tint, tintEnd);
  }

  /**
   * Adds the part of an upright rectangle that lies inside a window; the texture is cut, not squeezed. Nothing is added
   * when they do not meet.
   */
  window(
    cell: InkCell,
    left: number,
    top: number,
    width: number,
    height: number,
    clip: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
    tint: Tint,
  ): void {
    const right = left + width;
    const bottom = top + height;
    const x0 = Math.max(left, clip.left);
    const y0 = Math.max(top, clip.top);
    const x1 = Math.min(right, clip.right);
    const y1 = Math.min(bottom, clip.bottom);
    if (x1 <= x0 || y1 <= y0) return;
    const at = this.count;
    this.quad(cell, x0, y0, x0, y1, x1, y0, x1, y1, tint);
    if (this.count === at) return;
    const du = (cell.u1 - cell.u0) / width;
    const dv = (cell.v1 - cell.v0) / height;
    const i = at * 4;
    this.cells[i] = cell.u0 + (x0 - left) * du;
    this.cells[i + 1] = cell.v0 + (y0 - top) * dv;
    this.cells[i + 2] = cell.u1 + (x1 - right) * du;
    this.cells[i + 3] = cell.v1 + (y1 - bottom) * dv;
  }
}
