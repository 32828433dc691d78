/** Taps of the low-pass for each of the three samples that lie between two: four times oversampled, as BS.1770 asks. */
const TAPS = 24;
const PHASES = 4;

const between = Array.from({ length: PHASES - 1 }, (_, phase) => tapsAt((phase + 1) / PHASES));
/** No sample between is larger than this times the largest of the samples round it. */
const MOST = Math.max(...between.map((taps) => taps.reduce((sum, tap) => sum + Math.abs(tap), 0)));

/** A sinc that reaches half of TAPS samples either side, under a Hann window. */
function tapsAt(share: number): Float64Array {
  const taps = new Float64Array(TAPS);
  for (let i = 0; i < TAPS; i += 1) {
    const x = i - (TAPS / 2 - 1) - share;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    taps[i] = sinc * (0.5 + 0.5 * Math.cos((2 * Math.PI * x) / TAPS));
  }
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

/**
 * The largest value of the wave that runs through the samples, as a ratio to full scale. Where the samples round a place
 * are so small that nothing between them can exceed `floor`, nothing is computed.
 */
export function truePeak(samples: Float32Array, floor: number): number {
  let peak = 0;
  const worthIt = floor / MOST;
  /** Samples up to here have been looked between, or need not be. */
  let done = TAPS / 2 - 1;
  for (let i = 0; i < samples.length; i += 1) {
    const size = Math.abs(samples[i] ?? 0);
    if (size > peak) peak = size;
    if (size < worthIt) continue;
    const until = Math.min(i + TAPS / 2, samples.length - TAPS / 2);
    for (let at = Math.max(done, i - TAPS / 2 + 1); at < until; at += 1) {
      for (const taps of between) {
        let value = 0;
        for (let k = 0; k < TAPS; k += 1) value += (taps[k] ?? 0) * (samples[at - TAPS / 2 + 1 + k] ?? 0);
        if (Math.abs(value) > peak) peak = Math.abs(value);
      }
    }
    done = Math.max(done, until);
  }
  return peak;
}
