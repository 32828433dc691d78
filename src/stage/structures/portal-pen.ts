import type { Dance } from '../beat/dance';
import { tintOf } from '../ink/quad-buffer';
import type { Mood } from '../light/mood';
import { dimmed } from './hue';
import type { Picture } from './picture';
import type { Plane, PlatePen } from './plate-pen';
import type { SceneView } from './scene-view';
import { layGlow } from './stand-pen';
import { TUNNEL_OUT_M, TUNNEL_VAULT_M, TUNNEL_WALL_SHARE } from './strip-specs';
import { waveAt } from './wave';

/** Masonry over the roof, and how the wings step down outwards: metres from the mouth and metres lower. */
const LINTEL_M = 4.2;
const WINGS = [
  { from: 0, to: 6, down: 0 },
  { from: 6, to: 15, down: 2.4 },
  { from: 15, to: 46, down: 4.8 },
] as const;
/** Out of town the mouth is cut into a mountain: so many faces of rock of so many metres, and how they rise over the roof. */
const CRAGS = 20;
const CRAG_M = 7;
const PEAK_M = 9;
const CRAG_WAVE_M = 4.5;
/** Of the wings only the first stands before it. */
const CRAG_WINGS = 1;
const CORNICE_M = 0.7;
const TRIM_M = 0.55;
const LAMP = 0xffb45e;

/** The mouth of a tunnel: a stone front with wings that step down, a trimmed vault and two lamps. */
export function drawPortal(
  view: SceneView,
  plates: PlatePen,
  plane: Plane,
  mood: Mood,
  dance: Dance,
  glow: Picture | null,
  isCountry: boolean,
): void {
  plates.on(view, plane, mood);
  if (isCountry) mountain(view, plates);
  const metre = view.metrePx;
  const mouth = view.acrossPx(1, TUNNEL_OUT_M);
  const vault = mouth - TUNNEL_VAULT_M * metre;
  const roof = view.roofM;
  const spring = roof * TUNNEL_WALL_SHARE;
  const top = roof + LINTEL_M;
  for (const side of [-1, 1] as const) {
    for (let n = (isCountry ? CRAG_WINGS : WINGS.length) - 1; n >= 0; n--) {
      const wing = WINGS[n];
      if (wing === undefined) continue;
      const near = side * (mouth + wing.from * metre);
      const far = side * (mouth + wing.to * metre);
      courses(view, plates, Math.min(near, far), Math.max(near, far), 0, top - wing.down, 0.74);
      plates.plate(
        view,
        'concrete',
        Math.min(near, far),
        Math.max(near, far),
        top - wing.down,
        top - wing.down + CORNICE_M,
        0.95,
        0.4,
        0.5,
      );
    }
    plates.gusset(view, 'stone', side * mouth, side * vault, spring, roof, 0.74);
  }
  courses(view, plates, -mouth, mouth, roof, top, 0.8);
  plates.plate(view, 'concrete', -mouth, mouth, top, top + CORNICE_M, 0.95, 0.4, 0.5);
  trim(view, plates, mouth, vault, spring, roof, plane.k);
  if (glow === null) return;
  const alpha = view.fadeAt(plane.k) * mood.lamps;
  for (const side of [-1, 1] as const) {
    const x = plates.xAt(view, side * (mouth + 1.3 * metre), spring);
    const tint = tintOf(dimmed(LAMP, 0.45 + 0.4 * dance.beat), alpha);
    layGlow(view, glow, x, plates.yAt(view, spring), 4.2 * metre * plane.k, tint);
  }
}

/** Rock on both sides of the mouth and over it, highest in the middle. */
function mountain(view: SceneView, plates: PlatePen): void {
  const mouth = view.acrossPx(1, TUNNEL_OUT_M);
  for (const side of [-1, 1]) {
    for (let n = 0; n < CRAGS / 2; n++) {
      const near = crestM(view, side * n);
      const far = crestM(view, side * (n + 1));
      const nearPx = side * (mouth + n * CRAG_M * view.metrePx);
      const farPx = side * (mouth + (n + 1) * CRAG_M * view.metrePx);
      const light = 0.7 + 0.06 * ((n * 7) % 3);
      if (side < 0) plates.crag(view, farPx, nearPx, far, near, light);
      else plates.crag(view, nearPx, farPx, near, far, light);
    }
  }
  lidOf(view, plates, mouth);
}

/** The rock over the mouth: it is drawn down to the roof only. */
function lidOf(view: SceneView, plates: PlatePen, mouth: number): void {
  const top = crestM(view, 0);
  plates.plate(view, 'cliff', -mouth, mouth, view.roofM, top, 0.74, 0.3, 1);
}

function crestM(view: SceneView, n: number): number {
  const out = Math.abs(n) / (CRAGS / 2);
  return view.roofM + LINTEL_M + PEAK_M * (1 - out * out * 1.4) + CRAG_WAVE_M * waveAt(n * 2 + 11) * (n === 0 ? 0 : 1);
}

/** Masonry of any height: the tile again and again from the ground up. */
function courses(
  view: SceneView,
  plates: PlatePen,
  left: number,
  right: number,
  lowM: number,
  highM: number,
  brightness: number,
): void {
  const stepM = 5.8;
  for (let at = Math.floor(lowM / stepM) * stepM; at < highM; at += stepM) {
    const from = Math.max(at, lowM);
    const to = Math.min(at + stepM, highM);
    plates.plate(view, 'stone', left, right, from, to, brightness, (from - at) / stepM, (to - at) / stepM);
  }
}

/** A pale band of stone around the mouth. */
function trim(
  view: SceneView,
  plates: PlatePen,
  mouth: number,
  vault: number,
  spring: number,
  roof: number,
  k: number,
): void {
  const hue = 0x8f8290;
  const wide = TRIM_M * view.metrePx * k;
  for (let side = -1; side <= 1; side += 2) {
    plates.strut(view, side * mouth, 0, side * mouth, spring, wide, hue);
    plates.strut(view, side * mouth, spring, side * vault, roof, wide, hue);
  }
  plates.strut(view, -vault, roof, vault, roof, wide, hue);
}
