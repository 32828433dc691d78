import { joinSame, withAlternatives } from './alternatives';
import type { OnTempoProgress, TempoAnswer, TempoCandidate } from './answer';
import { type Ranked, rankCounts } from './candidates';
import { steadinessOf } from './drift';
import { familiesOf } from './families';
import { onsetCurves } from './flux';
import { offsetOf, roundTempo } from './offset';
import { findOnsets, type Onsets } from './onsets';
import { pulsesOf, stretchesOf, weightsOf } from './pulse';
import { SURE, wordsFor } from './words';

export type { OnTempoProgress, TempoAnswer, TempoCandidate, TempoDrift } from './answer';

/** A song's sound, mixed down to one channel. */
export interface TempoSamples {
  readonly mono: Float32Array;
  /** Hertz. */
  readonly sampleRate: number;
}

/** What is less likely than so many others is no candidate. */
const MOST_COUNTS = 32;
/** Outside of these a song may as well be counted twice as fast or half as fast: no sound tells how it is meant. */
const USUAL_BPM = [70, 190] as const;
const OCTAVE_DOUBT = 0.7;
/** Hearing takes this share of the work. */
const HEARING_SHARE = 0.85;

/**
 * Finds the tempo and the beat of a song that is played at its own rate. Right for a steady tempo from 60 to 240 BPM;
 * anything else is said in the answer. Pure: the same samples give the same answer.
 */
export function detectTempo(samples: TempoSamples, onProgress: OnTempoProgress = () => undefined): TempoAnswer {
  const { mono, sampleRate } = samples;
  onProgress(0);
  const curves = onsetCurves(mono, sampleRate, (share) => onProgress(HEARING_SHARE * share));
  const onsets = findOnsets(curves, mono, sampleRate);
  onProgress(HEARING_SHARE + 0.05);
  const weights = weightsOf(onsets);
  const stretches = stretchesOf(onsets.ms);
  const families = familiesOf(pulsesOf(onsets.ms, weights, stretches));
  const counts = rankCounts(onsets, weights, stretches, families);
  const heard = { onsetsMs: onsets.ms, strengths: onsets.strengths };
  const [best] = counts;
  onProgress(1);
  if (best === undefined) {
    return { candidates: [], isUnsure: true, drift: null, ...heard, words: wordsFor([], null, onsets.ms.length) };
  }
  const { share, drift } = steadinessOf(onsets, weights, stretches, best.steady, 60_000 / best.beatMs);
  const ranked = counts.slice(0, MOST_COUNTS).map((count) => candidateOf(count, onsets, weights, share));
  const candidates = withAlternatives(joinSame(ranked));
  const isUnsure = drift !== null || (candidates[0]?.confidence ?? 0) < SURE;
  return { candidates, isUnsure, drift, ...heard, words: wordsFor(candidates, drift, onsets.ms.length) };
}

function candidateOf(count: Ranked, onsets: Onsets, weights: Float64Array, share: number): TempoCandidate {
  const bpm = roundTempo(60_000 / count.beatMs, count.steady.error);
  const offsetMs = offsetOf(onsets, weights, count.which, count, 60_000 / bpm);
  const isUsual = bpm >= USUAL_BPM[0] && bpm <= USUAL_BPM[1];
  return { bpm, offsetMs, confidence: count.probability * share * (isUsual ? 1 : OCTAVE_DOUBT) };
}
