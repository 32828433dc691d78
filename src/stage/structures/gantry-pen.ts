import { tintOf } from '../ink/quad-buffer';
import { fogShare, litTint, shadeTint } from '../light/fog';
import type { Mood } from '../light/mood';
import type { Picture } from './picture';
import type { Plane, PlatePen } from './plate-pen';
import { LIT } from './scene-buffer';
import type { SceneView } from './scene-view';
import { standPicture } from './stand-pen';

const STEEL = 0x3d4164;
const STEEL_LIGHT = 0x5f6694;
const POST_OUT_M = 1.25;
const TRUSS_M = 1.1;
const BAYS = 8;

/** Where the road signs hang, in half road widths from the middle. */
const SIGNS_ACROSS = [-0.52, 0.5] as const;

/** A frame of steel over the road with road signs under its truss. Its feet stand outside the edges. */
export function drawGantry(
  view: SceneView,
  plates: PlatePen,
  plane: Plane,
  mood: Mood,
  panels: readonly Picture[],
  variant: number,
): void {
  plates.on(view, plane, mood);
  const post = view.acrossPx(1, POST_OUT_M);
  const low = view.deckM + 1.4;
  const high = low + TRUSS_M;
  const metre = view.metrePx * plane.k;
  for (let side = -1; side <= 1; side += 2) {
    const inner = side * (post - 0.08 * view.metrePx);
    plates.strut(view, side * post, 0, side * post, high, 0.34 * metre, STEEL);
    plates.strut(view, inner, 0, inner, high, 0.07 * metre, STEEL_LIGHT);
  }
  for (let i = 0; i < BAYS; i++) {
    const from = -post + (2 * post * i) / BAYS;
    const to = -post + (2 * post * (i + 1)) / BAYS;
    const isRising = i % 2 === 0;
    plates.strut(view, from, isRising ? low : high, to, isRising ? high : low, 0.09 * metre, STEEL);
  }
  plates.strut(view, -post, low, post, low, 0.2 * metre, STEEL);
  plates.strut(view, -post, high, post, high, 0.2 * metre, STEEL_LIGHT);
  const alpha = view.fadeAt(plane.k);
  if (panels.length === 0 || alpha <= 0) return;
  const share = fogShare(plane.k, mood.hazeDensity);
  const sun = view.toSun(plane.x);
  const lit = tintOf(litTint(mood, share, sun, 0.95), alpha);
  const shade = shadeTint(mood, share, sun, 0.95);
  const up = low - 0.55;
  for (let i = 0; i < SIGNS_ACROSS.length; i++) {
    const panel = panels[(variant + i) % panels.length];
    if (panel === undefined) continue;
    const x = plates.xAt(view, (SIGNS_ACROSS[i] ?? 0) * view.halfPx, up);
    standPicture(view, panel, LIT, x, plates.yAt(view, up), metre, lit, shade);
  }
}
