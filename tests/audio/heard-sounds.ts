export const SAMPLE_RATE = 48_000;
export const BEAT_MS = 375;
export const SECONDS = 6;

/** Bursts of noise that die in 20 ms, one a beat: a hi-hat to the eye of a stretcher. */
export function hits(): Float32Array {
  const samples = new Float32Array(SECONDS * SAMPLE_RATE);
  let noise = 1;
  for (let ms = 100; ms < SECONDS * 1000 - 100; ms += BEAT_MS) {
    const first = Math.round((ms / 1000) * SAMPLE_RATE);
    for (let i = 0; i < 0.1 * SAMPLE_RATE && first + i < samples.length; i += 1) {
      noise = (Math.imul(noise, 1664525) + 1013904223) | 0;
      samples[first + i] = (noise / 2 ** 31) * 0.5 * Math.exp(-i / (0.02 * SAMPLE_RATE));
    }
  }
  return samples;
}

export function sine(hz: number): Float32Array {
  return Float32Array.from(
    { length: SECONDS * SAMPLE_RATE },
    (_, i) => 0.3 * Math.sin((2 * Math.PI * hz * i) / SAMPLE_RATE),
  );
}

/** Milliseconds at which the sound rises through half the peak of the surroundings of `ms`. */
export function onsetNear(samples: Float32Array, ms: number): number {
  const first = Math.round(((ms - 40) / 1000) * SAMPLE_RATE);
  const last = Math.round(((ms + 40) / 1000) * SAMPLE_RATE);
  let peak = 0;
  for (let i = first; i < last; i += 1) peak = Math.max(peak, Math.abs(samples[i] ?? 0));
  for (let i = first; i < last; i += 1) if (Math.abs(samples[i] ?? 0) > peak / 2) return (i / SAMPLE_RATE) * 1000;
  return Number.NaN;
}

/** Rising zero crossings a second in the middle of a sound. */
export function pitchOf(samples: Float32Array): number {
  const from = Math.round(samples.length * 0.3);
  const to = Math.round(samples.length * 0.7);
  let crossings = 0;
  for (let i = from; i < to; i += 1) if ((samples[i - 1] ?? 0) < 0 && (samples[i] ?? 0) >= 0) crossings += 1;
  return (crossings * SAMPLE_RATE) / (to - from);
}
