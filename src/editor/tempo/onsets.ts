import { attackNear, createAttackFinder } from './attack';
import { BANDS, type BandName, type OnsetCurves } from './flux';

/** Onsets with the time at which their sound begins, not the time at which it is loudest. */
export interface Onsets {
  readonly ms: Float64Array;
  /** 0 to 1: of the strongest usual onset. */
  readonly strengths: Float32Array;
  /** How suddenly each begins, 0 to 1: how far its time is to be trusted. */
  readonly sharpness: Float32Array;
  /** How much of each lies in each band, over what the band has around it anyway. */
  readonly bands: Readonly<Record<BandName, Float32Array>>;
}

/** An onset is the highest of what is so near to it. */
const ALONE_MS = 32;
/** What it has to stand out of. */
const AROUND_MS = 150;
const OVER_MEAN = 1.35;
/** And of the song as a whole: a share of its usual strong onset. */
const FAINTEST = 0.12;
/** A usual onset is several times the curve's mean square; where it is not even this, nothing begins: a tone ripples. */
const RIPPLE = 0.5;
/** The bands of one drum do not peak in the same frame. */
const PEAK_FRAMES = 2;

/** Picks the peaks of the onset curve, then looks in the sound itself for the moment of the attack. */
export function findOnsets(curves: OnsetCurves, mono: Float32Array, sampleRate: number): Onsets {
  const { all, length, frameMs, firstMs } = curves;
  const alone = Math.max(1, Math.round(ALONE_MS / frameMs));
  const around = Math.max(1, Math.round(AROUND_MS / frameMs));
  const usual = usualPeak(all, alone);
  const finder = createAttackFinder(mono, sampleRate);
  const found: { ms: number; strength: number; sharpness: number; frame: number }[] = [];
  let sum = 0;
  for (let frame = 0; frame < Math.min(length, around); frame += 1) sum += all[frame] as number;
  for (let frame = 0; frame < length; frame += 1) {
    if (frame + around < length) sum += all[frame + around] as number;
    if (frame - around - 1 >= 0) sum -= all[frame - around - 1] as number;
    const value = all[frame] as number;
    if (value < FAINTEST * usual || value < (OVER_MEAN * sum) / (2 * around + 1) || !isHighest(all, frame, alone))
      continue;
    const { ms, sharpness } = attackNear(finder, firstMs + frame * frameMs);
    const last = found.at(-1);
    // Two peaks can lead to one attack.
    if (last !== undefined && ms - last.ms < ALONE_MS / 2) continue;
    found.push({ ms, strength: Math.min(1, value / usual), sharpness, frame });
  }
  return {
    ms: Float64Array.from(found, (onset) => onset.ms),
    strengths: Float32Array.from(found, (onset) => onset.strength),
    sharpness: Float32Array.from(found, (onset) => onset.sharpness),
    bands: Object.fromEntries(
      BANDS.map((band) => [band, Float32Array.from(found, ({ frame }) => peakOver(curves.bands[band], frame, around))]),
    ) as Record<BandName, Float32Array>,
  };
}

/** How far a curve rises at an onset over its mean around it. */
function peakOver(values: Float32Array, at: number, around: number): number {
  let peak = 0;
  for (let near = Math.max(0, at - PEAK_FRAMES); near <= Math.min(values.length - 1, at + PEAK_FRAMES); near += 1) {
    peak = Math.max(peak, values[near] as number);
  }
  const from = Math.max(0, at - around);
  const to = Math.min(values.length, at + around + 1);
  let sum = 0;
  for (let near = from; near < to; near += 1) sum += values[near] as number;
  return Math.max(0, peak - sum / Math.max(1, to - from));
}

function isHighest(values: Float32Array, at: number, reach: number): boolean {
  const value = values[at] as number;
  for (let near = Math.max(0, at - reach); near <= Math.min(values.length - 1, at + reach); near += 1) {
    const other = values[near] as number;
    if (other > value || (other === value && near < at)) return false;
  }
  return value > 0;
}

/** The 90th of a hundred peaks. */
function usualPeak(values: Float32Array, reach: number): number {
  const peaks: number[] = [];
  for (let at = 0; at < values.length; at += 1) {
    if (isHighest(values, at, reach)) peaks.push(values[at] as number);
  }
  peaks.sort((a, b) => a - b);
  return Math.max(RIPPLE, peaks[Math.floor(peaks.length * 0.9)] ?? 0);
}
