import type { Quality } from './quality';

/** High quality draws at most this many pixels: beyond it a weak graphics chip drops frames and nobody sees a difference. */
const MAX_PIXELS_HIGH = 2560 * 1440;
/** Medium quality draws about 1280 x 720. */
const MAX_PIXELS_MEDIUM = 1280 * 720;
/** Low quality draws about 640 x 360 whatever the window. */
const MAX_PIXELS_LOW = 640 * 360;
const MAX_PIXELS: Readonly<Record<Quality, number>> = {
  low: MAX_PIXELS_LOW,
  medium: MAX_PIXELS_MEDIUM,
  high: MAX_PIXELS_HIGH,
};
const MAX_PIXEL_RATIO = 2;

/** Pixels of the canvas for a box in CSS pixels. Never under 16 either way, so that a hidden page does not break it. */
export function canvasSizeOf(
  cssWidth: number,
  cssHeight: number,
  pixelRatio: number,
  quality: Quality,
): { width: number; height: number } {
  const ratio = Math.min(Math.max(pixelRatio, 0.5), MAX_PIXEL_RATIO);
  const wide = Math.max(cssWidth, 16) * ratio;
  const tall = Math.max(cssHeight, 16) * ratio;
  const limit = MAX_PIXELS[quality];
  const scale = Math.min(1, Math.sqrt(limit / (wide * tall)));
  return { width: Math.max(Math.round(wide * scale), 16), height: Math.max(Math.round(tall * scale), 16) };
}
