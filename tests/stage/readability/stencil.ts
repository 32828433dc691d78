import { INK } from '../../../src/stage/ink/ink-cells';
import type { QuadBuffer } from '../../../src/stage/ink/quad-buffer';
import { alphaOf, type Extent, isInside } from '../cues/drawn';

/** A quad that hides what is behind it, or that one reads: the fainter ones (glows, beds, shades) do neither. */
const SOLID_ALPHA = 0.85;

/** A part of the picture px by px, in which it is marked what is painted there. */
export class Stencil {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  private readonly marks: Uint8Array;

  constructor(extent: Extent) {
    this.left = Math.floor(extent.left);
    this.top = Math.floor(extent.top);
    this.width = Math.max(Math.ceil(extent.right) - this.left, 1);
    this.height = Math.max(Math.ceil(extent.bottom) - this.top, 1);
    this.marks = new Uint8Array(this.width * this.height);
  }

  /** Marks the px under the solid quads with a bit. */
  addQuads(quads: QuadBuffer, bit: number): void {
    for (let i = 0; i < quads.count; i++) {
      if (alphaOf(quads, i) < SOLID_ALPHA) continue;
      this.each(boundsOf(quads, i), (at, x, y) => {
        if (covers(quads, i, x, y)) this.marks[at] = (this.marks[at] ?? 0) | bit;
      });
    }
  }

  addBox(box: Extent, bit: number): void {
    this.each(box, (at) => {
      this.marks[at] = (this.marks[at] ?? 0) | bit;
    });
  }

  /** Px with all bits of `all` and none of `none`, and how wide the stretch is that they span. */
  count(all: number, none: number): { px: number; widthPx: number } {
    let px = 0;
    let first = this.width;
    let last = -1;
    this.marks.forEach((mark, at) => {
      if ((mark & all) !== all || (mark & none) !== 0) return;
      px += 1;
      const x = at % this.width;
      if (x < first) first = x;
      if (x > last) last = x;
    });
    return { px, widthPx: Math.max(last - first + 1, 0) };
  }

  private each(box: Extent, visit: (at: number, x: number, y: number) => void): void {
    const fromX = Math.max(Math.floor(box.left), this.left);
    const toX = Math.min(Math.ceil(box.right), this.left + this.width);
    const fromY = Math.max(Math.floor(box.top), this.top);
    const toY = Math.min(Math.ceil(box.bottom), this.top + this.height);
    for (let y = fromY; y < toY; y++) {
      for (let x = fromX; x < toX; x++) {
        visit((y - this.top) * this.width + x - this.left, x + 0.5, y + 0.5);
      }
    }
  }
}

/** An arrow fills its quad from the whole left side to the middle of the right one; the other cells fill theirs. */
function covers(quads: QuadBuffer, i: number, x: number, y: number): boolean {
  if (!isInside(quads, i, x, y)) return false;
  if (quads.cells[i * 4] !== Math.fround(INK.arrow.u0)) return true;
  const c = (n: number): number => quads.corners[i * 8 + n] ?? 0;
  const tipX = (c(4) + c(6)) / 2;
  const tipY = (c(5) + c(7)) / 2;
  const side = (ax: number, ay: number, bx: number, by: number): number => (x - bx) * (ay - by) - (ax - bx) * (y - by);
  const a = side(c(0), c(1), c(2), c(3));
  const b = side(c(2), c(3), tipX, tipY);
  const d = side(tipX, tipY, c(0), c(1));
  return !((a < 0 || b < 0 || d < 0) && (a > 0 || b > 0 || d > 0));
}

function boundsOf(quads: QuadBuffer, i: number): Extent {
  const xs = [0, 2, 4, 6].map((n) => quads.corners[i * 8 + n] ?? 0);
  const ys = [1, 3, 5, 7].map((n) => quads.corners[i * 8 + n] ?? 0);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
