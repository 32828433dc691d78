import type { Mood } from '../light/mood';
import { luminanceOf, rednessOf } from './light-grid';
import type { FlashZone } from './zones';

/**
 * The picture as the governor imagines it: coarse, but it knows the light before it is drawn. Each cell is imagined twice,
 * once as the darkest and once as the brightest that may stand there, because the same light added to a bright thing
 * changes it more.
 */
const COLUMNS = 3;
const ROWS = 10;
const KINDS = 2;
export const MODEL_CELLS = COLUMNS * ROWS * KINDS;

/** The mood's sky from the horizon up, as shares of the way to the top, as the sky is shaded. */
const SKY_AT = [0, 0.2, 0.46, 0.76, 1] as const;
/** By dusk, in sRGB shares: asphalt and the palest ground beside it; houses before the sky. */
const ASPHALT = [0.167, 0.15, 0.225] as const;
const PALE = [0.36, 0.33, 0.36] as const;
const HOUSE = [0.3, 0.24, 0.32] as const;
/** No ground is drawn brighter than this. */
const PALEST = 0.92;
/** How fast haze gives way to the ground, by nearness. */
const HAZE_FALL = 11;

/** Red counts as saturated sooner than by the rule: the street it falls on may be darker than is imagined. */
const SATURATED = 0.6;

/** What the model reads of a frame. */
export interface ModelView {
  readonly mood: Pick<Mood, 'sky' | 'haze' | 'hazeDensity' | 'light' | 'ground'>;
  /** Lines of horizon and hit line as shares of the picture's height. */
  readonly horizon: number;
  readonly hit: number;
}

/** The picture's light on a coarse grid: what the world gives by itself, and what is added to it. */
export class PictureModel {
  /** Luminance of each cell, then its redness, as `ChangeTrack` reads them. Written by `measure`. */
  readonly light = new Float32Array(2 * MODEL_CELLS);
  /** sRGB shares, three a cell. */
  private readonly shown = new Float32Array(3 * MODEL_CELLS);
  private horizonRow = 0;

  /** The world without added light. */
  begin(view: ModelView): void {
    const { horizon, hit, mood } = view;
    this.horizonRow = Math.min(Math.max(Math.round(horizon * ROWS), 0), ROWS);
    for (let row = 0; row < ROWS; row++) {
      const y = (row + 0.5) / ROWS;
      const nearness = (y - horizon) / Math.max(hit - horizon, 0.1);
      const haze = Math.exp((-nearness * HAZE_FALL) / Math.max(mood.hazeDensity, 0.2));
      for (let channel = 0; channel < 3; channel++) {
        const isSky = row < this.horizonRow;
        const dark = isSky ? houseOf(mood, channel) : groundOf(mood, ASPHALT, channel, haze);
        const bright = isSky ? skyAt(mood, 1 - y / horizon, channel) : groundOf(mood, PALE, channel, haze);
        for (let column = 0; column < COLUMNS; column++) {
          const at = (row * COLUMNS + column) * KINDS * 3 + channel;
          // The sky over the road stands free.
          this.shown[at] = isSky && column === 1 ? bright : dark;
          this.shown[at + 3] = bright;
        }
      }
    }
  }

  /** Adds light to a zone: a colour `0xRRGGBB` at a strength (which may be negative, to take it away again). */
  add(colour: number, strength: number, zone: FlashZone): void {
    const red = ((colour >> 16) / 255) * strength;
    const green = (((colour >> 8) & 255) / 255) * strength;
    const blue = ((colour & 255) / 255) * strength;
    for (let cell = 0; cell < MODEL_CELLS; cell++) {
      if (!this.isIn(cell, zone)) continue;
      const at = cell * 3;
      this.shown[at] = (this.shown[at] ?? 0) + red;
      this.shown[at + 1] = (this.shown[at + 1] ?? 0) + green;
      this.shown[at + 2] = (this.shown[at + 2] ?? 0) + blue;
    }
  }

  /** Writes `light`. */
  measure(): Float32Array {
    for (let cell = 0; cell < MODEL_CELLS; cell++) {
      const red = linear(this.shown[cell * 3] ?? 0);
      const green = linear(this.shown[cell * 3 + 1] ?? 0);
      const blue = linear(this.shown[cell * 3 + 2] ?? 0);
      this.light[cell] = luminanceOf(red, green, blue);
      this.light[MODEL_CELLS + cell] = rednessOf(red, green, blue, SATURATED);
    }
    return this.light;
  }

  private isIn(cell: number, zone: FlashZone): boolean {
    const place = Math.floor(cell / KINDS);
    const isSky = place < this.horizonRow * COLUMNS;
    const column = place % COLUMNS;
    switch (zone) {
      case 'whole':
        return true;
      case 'top':
        return isSky;
      case 'left':
        return column === 0;
      case 'right':
        return column === COLUMNS - 1;
      case 'road':
        return !isSky && column === 1;
    }
  }
}

function skyAt(mood: ModelView['mood'], height: number, channel: number): number {
  let i = 0;
  while (i < SKY_AT.length - 2 && (SKY_AT[i + 1] ?? 1) < height) i++;
  const from = SKY_AT[i] ?? 0;
  const share = (height - from) / ((SKY_AT[i + 1] ?? 1) - from);
  return mix(mood.sky[i]?.[channel] ?? 0, mood.sky[i + 1]?.[channel] ?? 0, share);
}

function houseOf(mood: ModelView['mood'], channel: number): number {
  return (HOUSE[channel] ?? 0) * (mood.light[channel] ?? 1);
}

function groundOf(mood: ModelView['mood'], colour: readonly number[], channel: number, haze: number): number {
  const lit = Math.min((colour[channel] ?? 0) * (mood.ground[channel] ?? 1), PALEST);
  return mix(lit, mood.haze[channel] ?? 0, haze);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * Math.min(Math.max(share, 0), 1);
}

/** Linear light of an sRGB share: a cubic that is true to a thousandth, as it is asked a hundred times a frame. */
function linear(share: number): number {
  const s = Math.min(Math.max(share, 0), 1);
  return s * (s * (s * 0.305306011 + 0.682171111) + 0.012522878);
}
