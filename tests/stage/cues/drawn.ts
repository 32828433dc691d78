import type { QuadBuffer } from '../../../src/stage/ink/quad-buffer';

export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Bounding box of the quads at least as opaque as `leastAlpha` (0..1). */
export function extentOf(quads: QuadBuffer, leastAlpha: number): Extent {
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let i = 0; i < quads.count; i++) {
    if (alphaOf(quads, i) < leastAlpha) continue;
    for (let corner = 0; corner < 4; corner++) {
      const x = quads.corners[i * 8 + corner * 2] ?? 0;
      const y = quads.corners[i * 8 + corner * 2 + 1] ?? 0;
      extent.left = Math.min(extent.left, x);
      extent.right = Math.max(extent.right, x);
      extent.top = Math.min(extent.top, y);
      extent.bottom = Math.max(extent.bottom, y);
    }
  }
  return extent;
}

export function alphaOf(quads: QuadBuffer, i: number): number {
  return Math.max((quads.tints[i * 2] ?? 0) >>> 24, (quads.tints[i * 2 + 1] ?? 0) >>> 24) / 255;
}

/** Luminance 0..1 of a quad's colour: what is left of it in a grey picture. */
export function greyOf(quads: QuadBuffer, i: number): number {
  const tint = quads.tints[i * 2 + 1] ?? 0;
  return (0.299 * ((tint >> 16) & 255) + 0.587 * ((tint >> 8) & 255) + 0.114 * (tint & 255)) / 255;
}

/** Paints the quads into a small grey picture, later ones over earlier ones, flat. Unpainted cells are 0. */
export function greyPicture(quads: QuadBuffer, box: Extent, columns: number, rows: number): Float64Array {
  const picture = new Float64Array(columns * rows);
  for (let i = 0; i < quads.count; i++) {
    const alpha = alphaOf(quads, i);
    const grey = greyOf(quads, i);
    for (let row = 0; row < rows; row++) {
      const y = box.top + ((row + 0.5) / rows) * (box.bottom - box.top);
      for (let column = 0; column < columns; column++) {
        const x = box.left + ((column + 0.5) / columns) * (box.right - box.left);
        if (!isInside(quads, i, x, y)) continue;
        const at = row * columns + column;
        picture[at] = (picture[at] ?? 0) * (1 - alpha) + grey * alpha;
      }
    }
  }
  return picture;
}

/** Likeness of two pictures, -1..1 (correlation): 1 is the same picture whatever its brightness and contrast. */
export function likeness(a: Float64Array, b: Float64Array): number {
  const meanA = a.reduce((sum, value) => sum + value, 0) / a.length;
  const meanB = b.reduce((sum, value) => sum + value, 0) / b.length;
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i++) {
    const da = (a[i] ?? 0) - meanA;
    const db = (b[i] ?? 0) - meanB;
    both += da * db;
    squaresA += da * da;
    squaresB += db * db;
  }
  return both / Math.sqrt(squaresA * squaresB);
}

/** Whether a place of the screen lies in a quad. */
export function isInside(quads: QuadBuffer, i: number, x: number, y: number): boolean {
  const c = (n: number): number => quads.corners[i * 8 + n] ?? 0;
  // Corners go top left, bottom left, top right, bottom right: two triangles with the middle edge in common.
  return inTriangle(x, y, c(0), c(1), c(2), c(3), c(4), c(5)) || inTriangle(x, y, c(2), c(3), c(4), c(5), c(6), c(7));
}

function inTriangle(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): boolean {
  const d1 = (x - bx) * (ay - by) - (ax - bx) * (y - by);
  const d2 = (x - cx) * (by - cy) - (bx - cx) * (y - cy);
  const d3 = (x - ax) * (cy - ay) - (cx - ax) * (y - ay);
  return !((d1 < 0 || d2 < 0 || d3 < 0) && (d1 > 0 || d2 > 0 || d3 > 0));
}
