import type { Family } from './families';
import { type Count, type Counted, FEATURES, measureCount } from './features';
import type { Onsets } from './onsets';
import type { Stretch } from './pulse';
import { type SteadyPulse, steadyPulse } from './steady';
import { DIRECT, UNITS } from './weights';

/** A beat is so many of the finest pulses. */
const PULSES_A_BEAT = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16];
/** Tempi that are considered: a little more than what is promised, so that its edges are no walls. */
export const SLOWEST_BPM = 50;
export const FASTEST_BPM = 250;
/** Real music is less like rendered music than rendered songs are like each other: how much less sure it makes. */
const DOUBT = 1.6;
/** Of two tempi the one that is kept for longer comes first: kept half as long, a quarter as likely. */
const COVERAGE = 2;
/** Half the length of a stretch. */
const HALF_STRETCH_MS = 4000;

/** A way to count the song and how likely it is among all of them. */
export interface Ranked extends Count {
  readonly steady: SteadyPulse;
  readonly family: Family;
  /** Onsets that keep the pulse. */
  readonly which: Int32Array;
  readonly probability: number;
}

/** Every beat that some family of pulses can be counted in, likeliest first. */
export function rankCounts(
  onsets: Onsets,
  weights: Float64Array,
  stretches: readonly Stretch[],
  families: readonly Family[],
): Ranked[] {
  const features = new Float64Array(FEATURES.length);
  const counts: { ranked: Ranked; score: number }[] = [];
  for (const family of families) {
    const steady = steadyPulse(onsets, weights, stretches, 1000 / family.hz);
    const kept = steady.locals.filter(({ isOnLine }) => isOnLine).length;
    const coverage = Math.max(1, kept) / Math.max(1, stretches.length);
    const counted = countedOf(onsets, stretches, steady, family.power);
    for (const pulses of PULSES_A_BEAT) {
      const beatMs = pulses * steady.periodMs;
      if (60_000 / beatMs < SLOWEST_BPM || 60_000 / beatMs > FASTEST_BPM) continue;
      for (let shift = 0; shift < pulses; shift += 1) {
        const phaseMs = steady.phaseMs + shift * steady.periodMs;
        measureCount(counted, { beatMs, phaseMs }, features);
        const score = scoreOf(features) / DOUBT + COVERAGE * Math.log(coverage);
        const ranked: Ranked = { beatMs, phaseMs, steady, family, which: counted.which, probability: 0 };
        counts.push({ ranked, score });
      }
    }
  }
  counts.sort((a, b) => b.score - a.score);
  const best = counts[0]?.score ?? 0;
  const total = counts.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  return counts.map(({ ranked, score }) => ({ ...ranked, probability: Math.exp(score - best) / total }));
}

function scoreOf(features: Float64Array): number {
  let score = dot(DIRECT, features);
  for (const { adds, bias, by } of UNITS) score += adds * Math.tanh(bias + dot(by, features));
  return score;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

/** The onsets of the stretches that lie on the steady lines, and how much of the song those are. */
export function countedOf(onsets: Onsets, stretches: readonly Stretch[], steady: SteadyPulse, power: number): Counted {
  const which: number[] = [];
  let ms = 0;
  let nextMs = Number.NEGATIVE_INFINITY;
  let next = 0;
  for (const [index, stretch] of stretches.entries()) {
    if (steady.locals[index]?.isOnLine !== true) continue;
    for (let at = Math.max(next, stretch.from); at < stretch.to; at += 1) which.push(at);
    next = Math.max(next, stretch.to);
    const endMs = stretch.middleMs + HALF_STRETCH_MS;
    ms += endMs - Math.max(nextMs, stretch.middleMs - HALF_STRETCH_MS);
    nextMs = endMs;
  }
  return { onsets, which: Int32Array.from(which), ms, power };
}
