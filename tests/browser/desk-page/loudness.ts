/**
 * Integrated loudness after Recommendation ITU-R BS.1770-4 (2015), Annex 1: K-weighting, mean square in blocks of 400 ms
 * that overlap by three quarters, an absolute gate at -70 LUFS and a relative one 10 LU under what passes it. Left and
 * right only, which both weigh 1.
 */

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** The two filters of K-weighting at 48 kHz, as the Recommendation tabulates them: the head, and the low end. */
const HEAD: Biquad = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
};
const LOW_END: Biquad = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] };
const SAMPLE_RATE = 48_000;

const STEP = SAMPLE_RATE / 10;
const STEPS_A_BLOCK = 4;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

/**
 * Loudness in LUFS.
 *
 * @param channels one or two, at 48 kHz.
 */
export function integratedLoudness(channels: readonly Float32Array[]): number {
  const steps = Math.floor((channels[0]?.length ?? 0) / STEP);
  const power = new Float64Array(steps);
  for (const channel of channels) addWeightedPower(channel, power);
  const blocks: number[] = [];
  for (let first = 0; first + STEPS_A_BLOCK <= steps; first += 1) {
    let sum = 0;
    for (let i = first; i < first + STEPS_A_BLOCK; i += 1) sum += power[i] ?? 0;
    blocks.push(sum / (STEPS_A_BLOCK * STEP));
  }
  const audible = blocks.filter((block) => loudnessOf(block) > ABSOLUTE_GATE);
  const gate = loudnessOf(mean(audible)) + RELATIVE_GATE;
  return loudnessOf(mean(audible.filter((block) => loudnessOf(block) > gate)));
}

/** Adds to each tenth of a second the sum of squares of a channel after K-weighting. */
function addWeightedPower(channel: Float32Array, power: Float64Array): void {
  const [hb0, hb1, hb2] = HEAD.b;
  const [ha1, ha2] = HEAD.a;
  const [lb0, lb1, lb2] = LOW_END.b;
  const [la1, la2] = LOW_END.a;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  let z1 = 0;
  let z2 = 0;
  for (let step = 0; step < power.length; step += 1) {
    let sum = 0;
    for (let i = step * STEP; i < (step + 1) * STEP; i += 1) {
      const x = channel[i] ?? 0;
      const y = hb0 * x + hb1 * x1 + hb2 * x2 - ha1 * y1 - ha2 * y2;
      const z = lb0 * y + lb1 * y1 + lb2 * y2 - la1 * z1 - la2 * z2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      z2 = z1;
      z1 = z;
      sum += z * z;
    }
    power[step] = (power[step] ?? 0) + sum;
  }
}

function loudnessOf(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
