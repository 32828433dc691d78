import type { Onsets } from './onsets';
import { type Arrow, pulseAt, type Stretch } from './pulse';

/** A pulse that keeps its time: lines at `phaseMs + n * periodMs`. */
export interface SteadyPulse {
  readonly periodMs: number;
  readonly phaseMs: number;
  /** One for each stretch. */
  readonly locals: readonly LocalPulse[];
  /** Share of the stretches, by how clearly they pulse, that lie on these lines. */
  readonly share: number;
  /** Standard error of the period, as a share of it. */
  readonly error: number;
}

/** Where the pulse stands in one stretch. */
export interface LocalPulse {
  readonly middleMs: number;
  /** How clearly it pulses, 0 to 1. */
  readonly clarity: number;
  /** How far its lines lie after the steady ones: at most half a period either way. */
  readonly lateMs: number;
  readonly isOnLine: boolean;
}

/** The pulse may be off so much from where the windowed search saw it, hertz, and at least so much of itself. */
const REACH_HZ = 0.02;
const LEAST_REACH = 0.006;
/** Stretches so near to a line lie on it. */
const ON_LINE_MS = 9;
/** A stretch that pulses less than this has no say. */
const CLEAR = 0.25;

/** Finds the period and phase on which most of the song lies, and how much of it does. */
export function steadyPulse(
  onsets: Onsets,
  weights: Float64Array,
  stretches: readonly Stretch[],
  nearPeriodMs: number,
): SteadyPulse {
  const arrow: Arrow = { length: 0, turns: 0 };
  const turns = new Float64Array(stretches.length);
  const clarity = new Float64Array(stretches.length);
  for (const [index, stretch] of stretches.entries()) {
    pulseAt(onsets.ms, weights, stretch, nearPeriodMs, arrow);
    turns[index] = arrow.turns;
    clarity[index] = arrow.length < CLEAR ? 0 : arrow.length ** 2;
  }
  let { periodMs, phaseMs } = bestLine(stretches, turns, clarity, nearPeriodMs);
  let error = 1;
  // The onsets themselves know their time better than the stretches do.
  for (const reachMs of [ON_LINE_MS * 1.5, ON_LINE_MS, ON_LINE_MS * 0.7]) {
    const locals = localsOn(stretches, turns, clarity, nearPeriodMs, periodMs, phaseMs);
    ({ periodMs, phaseMs, error } = fitOnsets(onsets, weights, stretches, locals, periodMs, phaseMs, reachMs));
  }
  const locals = localsOn(stretches, turns, clarity, nearPeriodMs, periodMs, phaseMs);
  let on = 0;
  let all = 0;
  for (const local of locals) {
    all += local.clarity;
    if (local.isOnLine) on += local.clarity;
  }
  return { periodMs, phaseMs, locals, share: all > 0 ? on / all : 0, error };
}

/** Tries every period near the given one; the best line is the one that most stretches lie near. */
function bestLine(
  stretches: readonly Stretch[],
  turns: Float64Array,
  clarity: Float64Array,
  nearPeriodMs: number,
): { periodMs: number; phaseMs: number } {
  const first = stretches[0]?.middleMs ?? 0;
  const spanMs = Math.max(10_000, (stretches.at(-1)?.middleMs ?? 0) - first);
  const binMs = 3;
  const bins = Math.max(8, Math.round(nearPeriodMs / binMs));
  const histogram = new Float64Array(bins);
  const step = 2 / spanMs;
  let best = { periodMs: nearPeriodMs, phaseMs: 0, score: -1 };
  const reach = Math.max(LEAST_REACH, (REACH_HZ * nearPeriodMs) / 1000);
  for (let off = -reach; off <= reach; off += step) {
    const periodMs = nearPeriodMs * (1 + off);
    histogram.fill(0);
    for (const [index, stretch] of stretches.entries()) {
      const place = lateTurns(turns[index] as number, stretch.middleMs, nearPeriodMs, periodMs) * bins;
      const low = Math.floor(place);
      const share = place - low;
      histogram[low % bins] = (histogram[low % bins] as number) + (1 - share) * (clarity[index] as number);
      histogram[(low + 1) % bins] = (histogram[(low + 1) % bins] as number) + share * (clarity[index] as number);
    }
    for (let bin = 0; bin < bins; bin += 1) {
      const score =
        (histogram[bin] as number) +
        0.7 * ((histogram[(bin + 1) % bins] as number) + (histogram[(bin + bins - 1) % bins] as number)) +
        0.3 * ((histogram[(bin + 2) % bins] as number) + (histogram[(bin + bins - 2) % bins] as number));
      if (score > best.score) best = { periodMs, phaseMs: (bin / bins) * periodMs, score };
    }
  }
  return best;
}

/** The place of a stretch's line in a grid of another period, 0 to 1 period after song time 0. */
function lateTurns(turns: number, middleMs: number, nearPeriodMs: number, periodMs: number): number {
  // The stretch pulses at `turns` of the near period; in its middle that is a time, whatever the period.
  const lineMs = middleMs - fraction(middleMs / nearPeriodMs - turns) * nearPeriodMs;
  return fraction(lineMs / periodMs);
}

function localsOn(
  stretches: readonly Stretch[],
  turns: Float64Array,
  clarity: Float64Array,
  nearPeriodMs: number,
  periodMs: number,
  phaseMs: number,
): LocalPulse[] {
  return stretches.map((stretch, index) => {
    const place = lateTurns(turns[index] as number, stretch.middleMs, nearPeriodMs, periodMs) - phaseMs / periodMs;
    const lateMs = (place - Math.round(place)) * periodMs;
    const clear = clarity[index] as number;
    return {
      middleMs: stretch.middleMs,
      clarity: clear,
      lateMs,
      isOnLine: clear > 0 && Math.abs(lateMs) <= ON_LINE_MS,
    };
  });
}

/** Least squares through the onsets near the lines, over the stretches that lie on them. */
function fitOnsets(
  { ms, sharpness }: Onsets,
  weights: Float64Array,
  stretches: readonly Stretch[],
  locals: readonly LocalPulse[],
  periodMs: number,
  phaseMs: number,
  reachMs: number,
): { periodMs: number; phaseMs: number; error: number } {
  let w = 0;
  let x = 0;
  let y = 0;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  let count = 0;
  let next = 0;
  for (const [index, stretch] of stretches.entries()) {
    if (locals[index]?.isOnLine !== true) continue;
    for (let at = Math.max(next, stretch.from); at < stretch.to; at += 1) {
      const turn = Math.round(((ms[at] as number) - phaseMs) / periodMs);
      const late = (ms[at] as number) - phaseMs - turn * periodMs;
      if (Math.abs(late) > reachMs) continue;
      const weight = (weights[at] as number) * (sharpness[at] as number) * (1 - (late / reachMs) ** 2) ** 2;
      count += 1;
      w += weight;
      x += weight * turn;
      y += weight * late;
      xx += weight * turn * turn;
      xy += weight * turn * late;
      yy += weight * late * late;
    }
    next = Math.max(next, stretch.to);
  }
  if (count < 8 || w <= 0) return { periodMs, phaseMs, error: 1 };
  const varX = xx / w - (x / w) ** 2;
  const slope = varX > 0 ? (xy / w - (x / w) * (y / w)) / varX : 0;
  const varY = Math.max(0.01, yy / w - (y / w) ** 2 - slope * slope * varX);
  return {
    periodMs: periodMs + slope,
    phaseMs: phaseMs + y / w - (slope * x) / w,
    error: Math.sqrt(varY / (count * Math.max(1, varX))) / periodMs,
  };
}

function fraction(value: number): number {
  return value - Math.floor(value);
}
