import { createFourier } from './fft';

/** Parts of the spectrum whose onsets are told apart: kick and bass, body, snare and voice, metal. */
export const BANDS = ['low', 'body', 'high', 'metal'] as const;
export type BandName = (typeof BANDS)[number];
const BAND_EDGES_HZ = [30, 180, 1200, 6500, 16_000] as const;

/** Values a second of every curve, near enough; `frameMs` is exact. */
const FRAMES_A_SECOND = 200;
/** Length of the window over which a spectrum is taken, near enough. */
const WINDOW_SECONDS = 0.0213;
/** A spectrum is compared with the one so many frames before: about 10 ms, in which a drum rises. */
const LAG = 2;
/** How far below the loudest parts a sound still counts: gain before the logarithm. */
const COMPRESSION = 300;

/** A band in which less than this begins (nepers a frame) is not made louder than that: a steady tone ripples. */
const QUIETEST = 0.01;

/** How much sound begins at each moment of a song. */
export interface OnsetCurves {
  /** Time between two values. */
  readonly frameMs: number;
  /** Song time that the first value stands for. */
  readonly firstMs: number;
  readonly length: number;
  readonly bands: Readonly<Record<BandName, Float32Array>>;
  /** All bands, each brought to the same weight. */
  readonly all: Float32Array;
}

/** Log-spectral flux in four bands. */
export function onsetCurves(
  mono: Float32Array,
  sampleRate: number,
  onProgress: (share: number) => void = () => undefined,
): OnsetCurves {
  const hop = Math.max(1, Math.round(sampleRate / FRAMES_A_SECOND));
  const size = 2 ** Math.max(6, Math.round(Math.log2(sampleRate * WINDOW_SECONDS)));
  const length = Math.ceil(mono.length / hop) + 1;
  const fourier = createFourier(size);
  const window = Float64Array.from(
    { length: size },
    (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / size),
  );
  const edges = BAND_EDGES_HZ.map((hz) => Math.min(size / 2, Math.max(1, Math.round((hz * size) / sampleRate))));
  const top = edges[BANDS.length] as number;
  const gain = COMPRESSION / (loudPeak(mono) * size * 0.25);
  // A ring of spectra: the newest two and as many as the lag looks back.
  const ring = Array.from({ length: LAG + 2 }, () => new Float32Array(top + 1));
  const curves = BANDS.map(() => new Float32Array(length));
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const report = Math.max(2, (length >> 5) & ~1);
  for (let frame = 0; frame < length; frame += 2) {
    // Two real frames ride in one complex transform.
    fill(re, mono, frame * hop - size / 2, window);
    fill(im, mono, (frame + 1) * hop - size / 2, window);
    fourier.transform(re, im);
    const first = ring[frame % ring.length] as Float32Array;
    const second = ring[(frame + 1) % ring.length] as Float32Array;
    for (let bin = 0; bin <= top; bin += 1) {
      const back = (size - bin) & (size - 1);
      const ar = (re[bin] as number) + (re[back] as number);
      const ai = (im[bin] as number) - (im[back] as number);
      const br = (im[bin] as number) + (im[back] as number);
      const bi = (re[back] as number) - (re[bin] as number);
      first[bin] = Math.log1p(gain * 0.5 * Math.sqrt(ar * ar + ai * ai));
      second[bin] = Math.log1p(gain * 0.5 * Math.sqrt(br * br + bi * bi));
    }
    for (const [band, curve] of curves.entries()) {
      const from = edges[band] as number;
      const to = edges[band + 1] as number;
      curve[frame] = rise(first, ring[(frame + ring.length - LAG) % ring.length] as Float32Array, from, to);
      if (frame + 1 < length) {
        curve[frame + 1] = rise(second, ring[(frame + 1 + ring.length - LAG) % ring.length] as Float32Array, from, to);
      }
    }
    if (frame % report === 0) onProgress(frame / length);
  }
  const [low, body, high, metal] = curves as [Float32Array, Float32Array, Float32Array, Float32Array];
  const all = new Float32Array(length);
  for (const curve of curves) {
    const scale = 1 / Math.max(QUIETEST, rms(curve));
    for (let frame = 0; frame < length; frame += 1) {
      curve[frame] = (curve[frame] as number) * scale;
      all[frame] = (all[frame] as number) + 0.25 * (curve[frame] as number);
    }
  }
  // A rise is seen between two frames: it stands for the middle of them.
  const frameMs = (hop * 1000) / sampleRate;
  return { frameMs, firstMs: (-LAG * frameMs) / 2, length, bands: { low, body, high, metal }, all };
}

function fill(into: Float64Array, mono: Float32Array, from: number, window: Float64Array): void {
  for (let index = 0; index < window.length; index += 1) {
    const value = mono[from + index];
    // Outside the song, and where a decoder left no number, there is silence.
    into[index] = value === undefined || !Number.isFinite(value) ? 0 : value * (window[index] as number);
  }
}

/** What grew in a band. A partial that only moves to the next bin, as in vibrato, has not begun. */
function rise(now: Float32Array, before: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let bin = from; bin < to; bin += 1) {
    const was = Math.max(before[bin - 1] as number, before[bin] as number, before[bin + 1] as number);
    const grown = (now[bin] as number) - was;
    if (grown > 0) sum += grown;
  }
  return to > from ? sum / (to - from) : 0;
}

/** A level that the song's loud moments reach: a single crack does not set it. */
function loudPeak(mono: Float32Array): number {
  const peaks: number[] = [];
  for (let from = 0; from < mono.length; from += 8192) {
    let peak = 0;
    for (let index = from; index < Math.min(mono.length, from + 8192); index += 4) {
      const value = Math.abs(mono[index] as number);
      if (value > peak && value < Number.POSITIVE_INFINITY) peak = value;
    }
    peaks.push(peak);
  }
  peaks.sort((a, b) => a - b);
  return Math.max(1e-9, peaks[Math.floor(peaks.length * 0.9)] ?? 0);
}

function rms(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / Math.max(1, values.length));
}
