import type { Vehicle, Verb } from '../../../core/level/model';
import { GATE_ACCENT, GATE_RGB, RIM_RGB } from '../../../stage/cues/gate-colours';
import { hexOf } from './inks';

/** Shapes that are drawn again and again, each painted once on a canvas of its own. */
export type SpriteName = `${Verb}-${'tap' | 'hold'}` | Vehicle | 'cash';

export interface Sprites {
  /** Draws a shape of `size` CSS pixels around a place. */
  draw(context: CanvasRenderingContext2D, name: SpriteName, x: number, y: number, size: number, isLit: boolean): void;
  /** Device pixels to a CSS pixel. Forgets what was painted for others. */
  setDpr(dpr: number): void;
}

const MARGIN_PX = 3;
const MOST_KEPT = 160;

export function createSprites(page: Document, litInk: string): Sprites {
  const kept = new Map<string, HTMLCanvasElement>();
  let dpr = 1;

  function make(name: SpriteName, size: number, isLit: boolean): HTMLCanvasElement {
    const canvas = page.createElement('canvas');
    const px = Math.ceil((size + MARGIN_PX * 2) * dpr);
    canvas.width = px;
    canvas.height = px;
    const context = canvas.getContext('2d');
    if (context === null) return canvas;
    context.scale(dpr, dpr);
    context.translate(size / 2 + MARGIN_PX, size / 2 + MARGIN_PX);
    context.lineJoin = 'round';
    paintSprite(context, name, size, isLit ? litInk : null);
    return canvas;
  }

  return {
    draw(context, name, x, y, size, isLit) {
      const key = `${name}${size}${isLit}`;
      let canvas = kept.get(key);
      if (canvas === undefined) {
        if (kept.size > MOST_KEPT) kept.clear();
        canvas = make(name, size, isLit);
        kept.set(key, canvas);
      }
      const side = canvas.width / dpr;
      context.drawImage(
        canvas,
        Math.round((x - side / 2) * dpr) / dpr,
        Math.round((y - side / 2) * dpr) / dpr,
        side,
        side,
      );
    },
    setDpr(next) {
      if (next === dpr) return;
      dpr = next;
      kept.clear();
    },
  };
}

function paintSprite(context: CanvasRenderingContext2D, name: SpriteName, size: number, lit: string | null): void {
  const half = size / 2;
  if (name === 'left-tap') paintChevrons(context, half, -1, 'left', lit);
  else if (name === 'right-tap') paintChevrons(context, half, 1, 'right', lit);
  else if (name === 'left-hold') paintDrift(context, half, -1, 'left', lit);
  else if (name === 'right-hold') paintDrift(context, half, 1, 'right', lit);
  else if (name === 'brake-tap' || name === 'brake-hold') paintBrake(context, half, lit);
  else if (name === 'boost-tap' || name === 'boost-hold') paintBoost(context, half, lit);
  else if (name === 'cash') paintCash(context, half, lit);
  else paintVehicle(context, half, name, lit);
}

/** Fills the path with a dark rim around it, and a bright one around that where it is lit. */
function rimmed(context: CanvasRenderingContext2D, fill: string, lit: string | null): void {
  if (lit !== null) {
    context.strokeStyle = lit;
    context.lineWidth = 5;
    context.stroke();
  }
  context.strokeStyle = hexOf(RIM_RGB);
  context.lineWidth = 2.4;
  context.stroke();
  context.fillStyle = fill;
  context.fill();
}

/** Two chevrons that point to the lane ahead: up the page is left of the road. */
function paintChevrons(
  context: CanvasRenderingContext2D,
  half: number,
  way: -1 | 1,
  verb: Verb,
  lit: string | null,
): void {
  const width = half * 0.92;
  const rise = half * 0.62;
  const thick = half * 0.46;
  context.beginPath();
  for (const at of [-0.62, 0.2]) {
    const tip = way * half * (0.42 + at) + way * rise * 0.55;
    context.moveTo(0, tip);
    context.lineTo(width, tip - way * rise);
    context.lineTo(width, tip - way * (rise + thick));
    context.lineTo(0, tip - way * thick);
    context.lineTo(-width, tip - way * (rise + thick));
    context.lineTo(-width, tip - way * rise);
    context.closePath();
  }
  rimmed(context, hexOf(GATE_RGB[verb]), lit);
}

/** A solid head over a slanted track: sliding, not stepping. */
function paintDrift(
  context: CanvasRenderingContext2D,
  half: number,
  way: -1 | 1,
  verb: Verb,
  lit: string | null,
): void {
  context.beginPath();
  context.moveTo(0, way * half * 0.96);
  context.lineTo(half * 0.92, -way * half * 0.1);
  context.lineTo(-half * 0.92, -way * half * 0.1);
  context.closePath();
  rimmed(context, hexOf(GATE_RGB[verb]), lit);
  context.beginPath();
  context.rect(-half * 0.62, way < 0 ? half * 0.32 : -half * 0.32 - half * 0.24, half * 1.24, half * 0.24);
  context.rect(-half * 0.38, way < 0 ? half * 0.72 : -half * 0.72 - half * 0.2, half * 0.76, half * 0.2);
  rimmed(context, hexOf(GATE_ACCENT[verb]), null);
}

/** The barrier across the lane, striped. */
function paintBrake(context: CanvasRenderingContext2D, half: number, lit: string | null): void {
  const width = Math.max(half * 0.56, 5);
  context.beginPath();
  context.rect(-width / 2, -half, width, half * 2);
  rimmed(context, hexOf(GATE_RGB.brake), lit);
  context.save();
  context.clip();
  context.fillStyle = hexOf(GATE_ACCENT.brake);
  const step = half * 0.62;
  for (let y = -half * 1.4; y < half * 1.4; y += step) {
    context.beginPath();
    context.moveTo(-width / 2, y + width * 0.5);
    context.lineTo(width / 2, y - width * 0.5);
    context.lineTo(width / 2, y - width * 0.5 + step * 0.46);
    context.lineTo(-width / 2, y + width * 0.5 + step * 0.46);
    context.fill();
  }
  context.restore();
}

/** An arrow head up the road, which is to the right, over speed slats. */
function paintBoost(context: CanvasRenderingContext2D, half: number, lit: string | null): void {
  context.beginPath();
  context.moveTo(half, 0);
  context.lineTo(-half * 0.16, -half * 0.9);
  context.lineTo(-half * 0.16, half * 0.9);
  context.closePath();
  rimmed(context, hexOf(GATE_RGB.boost), lit);
  context.beginPath();
  context.rect(-half * 0.56, -half * 0.62, half * 0.22, half * 1.24);
  context.rect(-half * 0.96, -half * 0.4, half * 0.2, half * 0.8);
  rimmed(context, hexOf(GATE_ACCENT.boost), null);
}

const BODY: Readonly<
  Record<Vehicle, { readonly long: number; readonly wide: number; readonly ink: string; readonly roof: string }>
> = {
  sedan: { long: 0.82, wide: 0.42, ink: '#8f86a8', roof: '#5b5378' },
  taxi: { long: 0.82, wide: 0.42, ink: '#e8a92c', roof: '#8a6a2c' },
  van: { long: 0.88, wide: 0.5, ink: '#b8ad9f', roof: '#8f8580' },
  truck: { long: 1, wide: 0.54, ink: '#7d8fae', roof: '#5d6c8a' },
  bus: { long: 1, wide: 0.54, ink: '#a8705f', roof: '#7d5249' },
  'tow-truck': { long: 0.94, wide: 0.5, ink: '#7fa08b', roof: '#55705f' },
};

/** From above, driving to the right: body, roof, windscreen, tail lamps. */
function paintVehicle(context: CanvasRenderingContext2D, half: number, kind: Vehicle, lit: string | null): void {
  const { long, wide, ink, roof } = BODY[kind];
  const x = half * long;
  const y = half * wide;
  context.beginPath();
  context.roundRect(-x, -y, x * 2, y * 2, y * 0.4);
  rimmed(context, ink, lit);
  context.fillStyle = roof;
  const isBox = kind === 'truck' || kind === 'bus' || kind === 'van';
  context.fillRect(isBox ? -x * 0.86 : -x * 0.5, -y * 0.72, isBox ? x * 1.2 : x * 0.8, y * 1.44);
  context.fillStyle = '#171229';
  context.fillRect(isBox ? x * 0.46 : x * 0.3, -y * 0.7, x * 0.22, y * 1.4);
  if (kind === 'tow-truck') context.fillRect(-x * 0.92, -y * 0.14, x * 0.5, y * 0.28);
  context.fillStyle = '#ff5a5f';
  context.fillRect(-x, -y * 0.86, x * 0.14, y * 0.5);
  context.fillRect(-x, y * 0.36, x * 0.14, y * 0.5);
}

/** A bag of money, from above. */
function paintCash(context: CanvasRenderingContext2D, half: number, lit: string | null): void {
  context.beginPath();
  context.arc(0, 0, half * 0.86, 0, Math.PI * 2);
  rimmed(context, '#ffd66b', lit);
  context.fillStyle = '#5a3d0a';
  context.font = `600 ${Math.round(half * 1.6)}px "Overpass Mono", monospace`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText('$', 0, half * 0.12);
}
