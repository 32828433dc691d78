import { createFourier } from './fourier';

/** Frames that a column looks at: 43 ms at 48 kHz, long enough to part the notes of a bass. */
export const WINDOW = 2048;
/** Frames from column to column. */
export const HOP = 512;
export const TILE_COLUMNS = 256;
export const TILE_ROWS = 96;
export const FROM_HZ = 40;
export const TO_HZ = 16_000;
/** Loudness of a byte of 0 and of 255, dB of a full-scale sine. */
const QUIETEST_DB = -84;
const LOUDEST_DB = -6;

/** Frames of a song that a tile shows. */
export const TILE_FRAMES = HOP * TILE_COLUMNS;
/** Frames that a tile needs before the first it shows, and as many behind the last. */
export const MARGIN = (WINDOW - HOP) / 2;

/** Paints tiles of a spectrogram. Keeps its tables for the next. */
export interface TilePainter {
  /** @param samples `TILE_FRAMES` and `MARGIN` either side. */
  paint(samples: Float32Array): Uint8Array<ArrayBuffer>;
}

export function createTilePainter(sampleRate: number): TilePainter {
  const fourier = createFourier(WINDOW);
  const hann = Float64Array.from({ length: WINDOW }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW));
  const re = new Float64Array(WINDOW);
  const im = new Float64Array(WINDOW);
  const amplitudes = new Float64Array(WINDOW / 2);
  const rows = rowBins(sampleRate);

  function transformAt(samples: Float32Array, from: number): void {
    for (let i = 0; i < WINDOW; i += 1) re[i] = (samples[from + i] ?? 0) * (hann[i] as number);
    im.fill(0);
    fourier.transform(re, im);
    // A full-scale sine under a Hann window peaks at a quarter of the window.
    for (let bin = 0; bin < WINDOW / 2; bin += 1) {
      amplitudes[bin] = Math.hypot(re[bin] as number, im[bin] as number) / (WINDOW / 4);
    }
  }

  return {
    paint(samples) {
      const tile = new Uint8Array(TILE_COLUMNS * TILE_ROWS);
      for (let column = 0; column < TILE_COLUMNS; column += 1) {
        transformAt(samples, column * HOP);
        rows.forEach((bins, row) => {
          tile[column * TILE_ROWS + row] = byteOf(loudestOf(amplitudes, bins));
        });
      }
      return tile;
    },
  };
}

/** Pitch of a row, Hz: even ratios from row to row. */
export function rowHz(row: number): number {
  return FROM_HZ * (TO_HZ / FROM_HZ) ** (row / (TILE_ROWS - 1));
}

interface Bins {
  readonly from: number;
  readonly to: number;
}

/** The part of the bins that each row shows, fractions of a bin where it is narrower than one. */
function rowBins(sampleRate: number): readonly Bins[] {
  const binOf = (hz: number): number => Math.min(WINDOW / 2 - 1.001, (hz * WINDOW) / sampleRate);
  return Array.from({ length: TILE_ROWS }, (_, row) => ({
    from: binOf(rowHz(row - 0.5)),
    to: binOf(rowHz(row + 0.5)),
  }));
}

function loudestOf(amplitudes: Float64Array, { from, to }: Bins): number {
  const between = (bin: number): number => {
    const low = Math.floor(bin);
    const share = bin - low;
    return (amplitudes[low] as number) * (1 - share) + (amplitudes[low + 1] as number) * share;
  };
  let loudest = Math.max(between(from), between(to));
  for (let bin = Math.ceil(from); bin <= to; bin += 1) loudest = Math.max(loudest, amplitudes[bin] as number);
  return loudest;
}

function byteOf(amplitude: number): number {
  if (amplitude <= 0) return 0;
  const share = (20 * Math.log10(amplitude) - QUIETEST_DB) / (LOUDEST_DB - QUIETEST_DB);
  return Math.round(255 * Math.min(1, Math.max(0, share)));
}
