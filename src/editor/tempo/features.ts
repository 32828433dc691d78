import { BANDS, type BandName } from './flux';
import type { Onsets } from './onsets';

/** A way to count a song: beat lines at `phaseMs + n * beatMs`. */
export interface Count {
  readonly beatMs: number;
  readonly phaseMs: number;
}

/** A beat is looked at in twelfths: it holds sixteenths and triplets. */
const TWELFTHS = 12;
/** An onset louder than so many usual ones counts no more. */
const LOUDEST = 3;

/** What is asked of every count. Each is about 0 to 1 (the tempo in octaves from 120), so that their weights compare. */
export const FEATURES = [
  'low on',
  'low half',
  'low quarters',
  'low thirds',
  'body on',
  'body half',
  'body quarters',
  'body thirds',
  'high on',
  'high half',
  'high quarters',
  'high thirds',
  'metal on',
  'metal half',
  'metal quarters',
  'metal thirds',
  'kick and snare take turns',
  'low takes turns',
  'high takes turns',
  'high takes turns on the half',
  'beats met',
  'halves met',
  'onsets a beat',
  'onsets a beat, squared',
  'fast',
  'slow',
  'fast, squared',
  'slow, squared',
  'power',
  'halves like beats',
  'thirds like beats',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** The onsets that may be counted: those of the stretches that keep the pulse. */
export interface Counted {
  readonly onsets: Onsets;
  /** Indices of the onsets, ascending. */
  readonly which: Int32Array;
  /** Length of the stretches in which they lie. */
  readonly ms: number;
  /** Power of the pulse family. */
  readonly power: number;
}

/** Measures a count. Writes into `into`, which holds one value per feature. */
export function measureCount(
  { onsets, which, ms, power }: Counted,
  { beatMs, phaseMs }: Count,
  into: Float64Array,
): void {
  into.fill(0);
  let hits = 0;
  let halves = 0;
  let lastHit = Number.NEGATIVE_INFINITY;
  let lastHalf = Number.NEGATIVE_INFINITY;
  for (const index of which) {
    if ((onsets.strengths[index] as number) < 0.15) continue;
    const place = placeOf(onsets.ms[index] as number, phaseMs, beatMs);
    if (place % TWELFTHS === 0 && place !== lastHit) {
      hits += 1;
      lastHit = place;
    } else if (place % TWELFTHS === TWELFTHS / 2 && place !== lastHalf) {
      halves += 1;
      lastHalf = place;
    }
  }
  for (const [number, band] of BANDS.entries()) {
    measureBand(onsets, which, band, beatMs, phaseMs);
    const scale = 1 / Math.max(1e-9, sum(sums));
    const at = number * 4;
    into[at] = (sums[0] as number) * scale;
    into[at + 1] = (sums[6] as number) * scale;
    into[at + 2] = ((sums[3] as number) + (sums[9] as number)) * scale;
    into[at + 3] = ((sums[4] as number) + (sums[8] as number)) * scale;
    turns[number] =
      ((parities[0] as number) - (parities[1] as number)) /
      Math.max(1e-9, sum(sums) * 0.25 + (parities[0] as number) + (parities[1] as number));
    halfTurns[number] =
      ((parities[2] as number) - (parities[3] as number)) /
      Math.max(1e-9, sum(sums) * 0.25 + (parities[2] as number) + (parities[3] as number));
  }
  const low = turns[0] as number;
  const high = 0.5 * ((turns[1] as number) + (turns[2] as number));
  const beats = Math.max(1, ms / beatMs);
  const perBeat = Math.log2(Math.max(0.25, which.length / beats));
  const octaves = Math.log2(60_000 / beatMs / 120);
  into[16] = Math.max(0, -low * high) ** 0.5;
  into[17] = Math.abs(low);
  into[18] = Math.abs(high);
  into[19] = Math.abs(0.5 * ((halfTurns[1] as number) + (halfTurns[2] as number)));
  into[20] = Math.min(1, hits / beats);
  into[21] = Math.min(1, halves / beats);
  into[22] = perBeat;
  into[23] = perBeat * perBeat;
  into[24] = Math.max(0, octaves);
  into[25] = Math.max(0, -octaves);
  into[26] = Math.max(0, octaves) ** 2;
  into[27] = Math.max(0, -octaves) ** 2;
  into[28] = power;
  into[29] = likeness(into, 1, 1) ** 4;
  into[30] = likeness(into, 3, 0.5) ** 4;
}

/** How alike, over all bands, what falls on the beat is to what falls on another place: 1 says that both are beats. */
function likeness(shares: Float64Array, place: number, scale: number): number {
  let least = 0;
  let most = 1e-9;
  for (let band = 0; band < BANDS.length; band += 1) {
    const on = shares[4 * band] as number;
    const other = (shares[4 * band + place] as number) * scale;
    least += Math.min(on, other);
    most += Math.max(on, other);
  }
  return least / most;
}

const sums = new Float64Array(TWELFTHS);
/** On even beats, on odd beats, on the halves of even beats, of odd beats. */
const parities = new Float64Array(4);
const turns = new Float64Array(BANDS.length);
const halfTurns = new Float64Array(BANDS.length);

function measureBand(onsets: Onsets, which: Int32Array, band: BandName, beatMs: number, phaseMs: number): void {
  const values = onsets.bands[band];
  sums.fill(0);
  parities.fill(0);
  for (const index of which) {
    const place = placeOf(onsets.ms[index] as number, phaseMs, beatMs);
    const twelfth = ((place % TWELFTHS) + TWELFTHS) % TWELFTHS;
    const value = Math.min(LOUDEST, values[index] as number);
    sums[twelfth] = (sums[twelfth] as number) + value;
    const isOdd = Math.floor(place / TWELFTHS) & 1;
    if (twelfth === 0) parities[isOdd] = (parities[isOdd] as number) + value;
    if (twelfth === 6) parities[2 + isOdd] = (parities[2 + isOdd] as number) + value;
  }
}

function placeOf(ms: number, phaseMs: number, beatMs: number): number {
  return Math.round(((ms - phaseMs) / beatMs) * TWELFTHS);
}

function sum(values: Float64Array): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
