/** The grid in which large light is judged: cells across and down the picture. */
export const LIGHT_COLUMNS = 16;
export const LIGHT_ROWS = 9;
export const LIGHT_CELLS = LIGHT_COLUMNS * LIGHT_ROWS;

/** Shares of red, green and blue in relative luminance (WCAG 2.x, sRGB). */
const RED = 0.2126;
const GREEN = 0.7152;
const BLUE = 0.0722;
/** Red is saturated from this share of all light on (WCAG 2.3.1). */
const SATURATED = 0.8;
/** (R - G - B) x 320 of WCAG with its limit of 20, scaled so that the limit is 0.1, as that of luminance. */
const RED_SCALE = 320 / 200;

const LINEAR = Float32Array.from({ length: 256 }, (_, byte) => linearOf(byte / 255));

/** Linear light of an sRGB share, 0..1 (IEC 61966-2-1). */
export function linearOf(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0..1, of linear light. */
export function luminanceOf(red: number, green: number, blue: number): number {
  return RED * red + GREEN * green + BLUE * blue;
}

/** How strong a saturated red linear light is; 0 when it is none, and a change of 0.1 is that of WCAG's red flash. */
export function rednessOf(red: number, green: number, blue: number, saturated = SATURATED): number {
  const sum = red + green + blue;
  return sum > 0 && red >= saturated * sum ? Math.max(red - green - blue, 0) * RED_SCALE : 0;
}

/**
 * Measures a picture in sRGB bytes (RGBA, rows from the top). Writes the mean relative luminance of each cell, row by
 * row, and then the mean redness of each cell: `2 * LIGHT_CELLS` numbers.
 */
export function measureGrid(rgba: Uint8ClampedArray, width: number, height: number, out: Float32Array): Float32Array {
  out.fill(0);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * LIGHT_ROWS) / height) * LIGHT_COLUMNS;
    for (let x = 0; x < width; x++) {
      const cell = row + Math.floor((x * LIGHT_COLUMNS) / width);
      const at = (y * width + x) * 4;
      const red = LINEAR[rgba[at] ?? 0] ?? 0;
      const green = LINEAR[rgba[at + 1] ?? 0] ?? 0;
      const blue = LINEAR[rgba[at + 2] ?? 0] ?? 0;
      out[cell] = (out[cell] ?? 0) + luminanceOf(red, green, blue);
      out[LIGHT_CELLS + cell] = (out[LIGHT_CELLS + cell] ?? 0) + rednessOf(red, green, blue);
    }
  }
  const perCell = (width * height) / LIGHT_CELLS;
  for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) / perCell;
  return out;
}
