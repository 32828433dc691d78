import { countedOf, rankCounts } from '../../../src/editor/tempo/candidates';
import type { TempoSamples } from '../../../src/editor/tempo/detect';
import { familiesOf } from '../../../src/editor/tempo/families';
import { FEATURES, measureCount } from '../../../src/editor/tempo/features';
import { onsetCurves } from '../../../src/editor/tempo/flux';
import { findOnsets } from '../../../src/editor/tempo/onsets';
import { pulsesOf, stretchesOf, weightsOf } from '../../../src/editor/tempo/pulse';

/** A count is the true one within these. */
const TEMPO_SHARE = 0.002;
const PHASE_MS = 12;

/** One of the ways to count a song. */
export interface CountRow {
  readonly isTrue: boolean;
  readonly features: readonly number[];
}

/** Every way the detector sees to count a song, in an order that does not depend on the weights. */
export function countSong({ mono, sampleRate }: TempoSamples, bpm: number, offsetMs: number): CountRow[] {
  const onsets = findOnsets(onsetCurves(mono, sampleRate), mono, sampleRate);
  const weights = weightsOf(onsets);
  const stretches = stretchesOf(onsets.ms);
  const families = familiesOf(pulsesOf(onsets.ms, weights, stretches));
  const counts = rankCounts(onsets, weights, stretches, families);
  counts.sort((a, b) => a.beatMs - b.beatMs || a.phaseMs - b.phaseMs);
  const into = new Float64Array(FEATURES.length);
  return counts.map(({ beatMs, phaseMs, steady, family }) => {
    measureCount(countedOf(onsets, stretches, steady, family.power), { beatMs, phaseMs }, into);
    const away = (phaseMs - offsetMs) / beatMs;
    const isTempo = Math.abs(60_000 / beatMs / bpm - 1) < TEMPO_SHARE;
    const isPhase = Math.abs(away - Math.round(away)) * beatMs < PHASE_MS;
    return { isTrue: isTempo && isPhase, features: Array.from(into, round) };
  });
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
