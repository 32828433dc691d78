import type { Picture } from './picture';
import { type Blend, GLOW } from './scene-buffer';
import type { SceneView } from './scene-view';

/**
 * Stands a picture upright with its anchor at a place of the screen.
 *
 * @param metrePx px of a metre there
 * @param lit what white comes to, 0xAARRGGBB; of a glow, its colour and strength
 * @param shade what black comes to
 */
export function standPicture(
  view: SceneView,
  picture: Picture,
  blend: Blend,
  x: number,
  y: number,
  metrePx: number,
  lit: number,
  shade: number,
): void {
  const { buffer, lean, width } = view;
  const left = x + picture.leftM * metrePx;
  const right = x + picture.rightM * metrePx;
  const up = picture.topM * metrePx;
  const down = picture.bottomM * metrePx;
  const topX = lean * up;
  if (Math.min(left, left + topX) > width || Math.max(right, right + topX) < 0) return;
  const bottomX = lean * down;
  buffer.flat();
  buffer.ink(picture.slot, blend);
  buffer.cut(picture.u0, picture.v0, picture.u1, picture.v1);
  buffer.tint(lit, shade);
  buffer.quad(left + topX, y - up, left + bottomX, y - down, right + topX, y - up, right + bottomX, y - down);
}

/** Lays a round light, `sizePx` across, on the picture. */
export function layGlow(view: SceneView, glow: Picture, x: number, y: number, sizePx: number, tint: number): void {
  const half = sizePx / 2;
  if (x + half < 0 || x - half > view.width) return;
  const { buffer } = view;
  buffer.flat();
  buffer.ink(glow.slot, GLOW);
  buffer.cut(glow.u0, glow.v0, glow.u1, glow.v1);
  buffer.tint(tint, 0);
  buffer.quad(x - half, y - half, x - half, y + half, x + half, y - half, x + half, y + half);
}
