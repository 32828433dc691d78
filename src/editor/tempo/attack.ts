/** Looks for attacks in the sound itself; its buffers are made once. */
export interface AttackFinder {
  readonly mono: Float32Array;
  readonly sampleRate: number;
  /** Sums of the log energy of the short steps around the place that is looked at. */
  readonly bright: Float64Array;
  readonly dark: Float64Array;
  /** Energies of a step below which there is silence. */
  readonly brightFloor: number;
  readonly darkFloor: number;
}

export interface Attack {
  readonly ms: number;
  /** 0 to 1. */
  readonly sharpness: number;
}

const STEP_MS = 0.5;
/** Where the attack may lie from where the spectrum began to grow. */
const EARLIEST_MS = -14;
const LATEST_MS = 18;
/** The quiet before and the sound after that are compared. */
const BEFORE_STEPS = 20;
const AFTER_STEPS = 12;
const STEPS = (LATEST_MS - EARLIEST_MS) / STEP_MS + 1;
/** A growth of so many nepers of energy (20 dB) is as sharp as can be. */
const SHARPEST = 4.6;
/** The bright part of a sound tells its time better than its bass; the bass is asked when that one stands out so much more. */
const DARK_HANDICAP = 1.8;

export function createAttackFinder(mono: Float32Array, sampleRate: number): AttackFinder {
  let bright = 0;
  let dark = 0;
  let count = 0;
  for (let index = 1; index < mono.length; index += 7) {
    const value = finite(mono[index]);
    const slope = value - finite(mono[index - 1]);
    dark += value * value;
    bright += slope * slope;
    count += 1;
  }
  const sums = STEPS + BEFORE_STEPS + AFTER_STEPS + 1;
  // A thousandth of the mean energy, 30 dB below it: what lies under that is not heard beside the song.
  const floor = (energy: number): number => Math.max(1e-20, (1e-3 * energy) / Math.max(1, count));
  return {
    mono,
    sampleRate,
    bright: new Float64Array(sums),
    dark: new Float64Array(sums),
    brightFloor: floor(bright),
    darkFloor: floor(dark),
  };
}

/** The moment near `ms` at which the energy after stands highest over the energy before. */
export function attackNear(finder: AttackFinder, ms: number): Attack {
  const fromMs = ms + EARLIEST_MS - BEFORE_STEPS * STEP_MS;
  sumEnergies(finder, fromMs);
  const bright = steepest(finder.bright);
  const dark = steepest(finder.dark);
  const best = dark.growth > DARK_HANDICAP * bright.growth ? dark : bright;
  return {
    ms: fromMs + (BEFORE_STEPS + best.step) * STEP_MS,
    sharpness: Math.max(0, Math.min(1, best.growth / SHARPEST)),
  };
}

function sumEnergies({ mono, sampleRate, bright, dark, brightFloor, darkFloor }: AttackFinder, fromMs: number): void {
  const perStep = (STEP_MS * sampleRate) / 1000;
  const start = (fromMs * sampleRate) / 1000;
  for (let step = 0; step + 1 < bright.length; step += 1) {
    const from = Math.round(start + step * perStep);
    const to = Math.max(from + 1, Math.round(start + (step + 1) * perStep));
    let brightSum = 0;
    let darkSum = 0;
    for (let index = from; index < to; index += 1) {
      const value = finite(mono[index]);
      const slope = value - finite(mono[index - 1]);
      brightSum += slope * slope;
      darkSum += value * value;
    }
    bright[step + 1] = (bright[step] as number) + Math.log(brightFloor + brightSum / (to - from));
    dark[step + 1] = (dark[step] as number) + Math.log(darkFloor + darkSum / (to - from));
  }
}

function steepest(sums: Float64Array): { step: number; growth: number } {
  let step = 0;
  let growth = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < STEPS; at += 1) {
    const here = sums[at + BEFORE_STEPS] as number;
    const after = ((sums[at + BEFORE_STEPS + AFTER_STEPS] as number) - here) / AFTER_STEPS;
    const before = (here - (sums[at] as number)) / BEFORE_STEPS;
    if (after - before > growth) {
      growth = after - before;
      step = at;
    }
  }
  return { step, growth };
}

function finite(value: number | undefined): number {
  return value === undefined || !Number.isFinite(value) ? 0 : value;
}
