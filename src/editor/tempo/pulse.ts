import type { Onsets } from './onsets';

/** Windows in which a song is asked for its pulse: long enough for eight beats of the slowest tempo. */
const WINDOW_MS = 8000;
const HOP_MS = 2000;
/** Fewer onsets than these say nothing about a pulse. */
const FEWEST = 6;

/** The onsets of a stretch of a song. */
export interface Stretch {
  readonly middleMs: number;
  /** First onset and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** What each onset counts: a loud, sudden one most. */
export function weightsOf({ strengths, sharpness }: Onsets): Float64Array {
  return Float64Array.from(strengths, (strength, index) => strength * (0.15 + (sharpness[index] as number)));
}

export function stretchesOf(ms: Float64Array): Stretch[] {
  const stretches: Stretch[] = [];
  const end = ms.at(-1) ?? 0;
  let from = 0;
  let to = 0;
  for (let start = -WINDOW_MS / 2; start < end; start += HOP_MS) {
    while (from < ms.length && (ms[from] as number) < start) from += 1;
    while (to < ms.length && (ms[to] as number) < start + WINDOW_MS) to += 1;
    if (to - from >= FEWEST) stretches.push({ middleMs: start + WINDOW_MS / 2, from, to });
  }
  return stretches;
}

/** How strongly the onsets of a stretch pulse, as a turning arrow: its length 0 to 1, its angle in turns at song time 0. */
export interface Arrow {
  length: number;
  turns: number;
}

/** Fourier sum of the onsets `from` to `to` at one period. Writes into `arrow`; onsets near the middle count more. */
export function pulseAt(
  ms: Float64Array,
  weights: Float64Array,
  stretch: Stretch,
  periodMs: number,
  arrow: Arrow,
): void {
  let re = 0;
  let im = 0;
  let sum = 0;
  for (let index = stretch.from; index < stretch.to; index += 1) {
    const time = ms[index] as number;
    const near = 1 - ((time - stretch.middleMs) / (0.55 * WINDOW_MS)) ** 2;
    const weight = (weights[index] as number) * near;
    const angle = (2 * Math.PI * (time - stretch.middleMs)) / periodMs;
    re += weight * Math.cos(angle);
    im += weight * Math.sin(angle);
    sum += weight;
  }
  arrow.length = sum > 0 ? Math.hypot(re, im) / sum : 0;
  arrow.turns = Math.atan2(im, re) / (2 * Math.PI) + stretch.middleMs / periodMs;
}

/** Pulses from 40 a minute to sixteen a second. */
const SLOWEST_HZ = 0.66;
const FASTEST_HZ = 17;
const STEP_HZ = 1 / 40;

/** How strongly a song pulses at each frequency, whatever the phase: its stretches may drift against each other. */
export interface Pulses {
  readonly firstHz: number;
  readonly stepHz: number;
  readonly power: Float64Array;
}

export function pulsesOf(ms: Float64Array, weights: Float64Array, stretches: readonly Stretch[]): Pulses {
  const power = new Float64Array(Math.ceil((FASTEST_HZ - SLOWEST_HZ) / STEP_HZ));
  const arrow: Arrow = { length: 0, turns: 0 };
  // Neighbouring stretches overlap: every second one is enough here.
  for (let at = 0; at < stretches.length; at += 2) {
    const stretch = stretches[at] as Stretch;
    // A chance crowd of n onsets has a mean power of 1/n.
    const chance = 1 / (stretch.to - stretch.from);
    for (let index = 0; index < power.length; index += 1) {
      pulseAt(ms, weights, stretch, 1000 / (SLOWEST_HZ + index * STEP_HZ), arrow);
      power[index] = (power[index] as number) + Math.max(0, (arrow.length * arrow.length - chance) / (1 - chance));
    }
  }
  const count = Math.max(1, Math.ceil(stretches.length / 2));
  for (let index = 0; index < power.length; index += 1) power[index] = (power[index] as number) / count;
  return { firstHz: SLOWEST_HZ, stepHz: STEP_HZ, power };
}

export function powerAt({ firstHz, stepHz, power }: Pulses, hz: number): number {
  const place = (hz - firstHz) / stepHz;
  const index = Math.floor(place);
  if (index < 0 || index + 1 >= power.length) return 0;
  const share = place - index;
  return (1 - share) * (power[index] as number) + share * (power[index + 1] as number);
}
