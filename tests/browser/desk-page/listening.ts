import type { HeardSound } from '../../../src/audio/desk';

/** Loudness of one pitch between two context times, as the amplitude of its sine. */
export function amplitude(heard: HeardSound, hz: number, fromS: number, toS: number): number {
  const first = Math.round(fromS * heard.sampleRate) - heard.firstFrame;
  const last = Math.round(toS * heard.sampleRate) - heard.firstFrame;
  let cosine = 0;
  let sine = 0;
  for (let i = first; i < last; i += 1) {
    const sample = heard.samples[i] ?? 0;
    const angle = (2 * Math.PI * hz * i) / heard.sampleRate;
    cosine += sample * Math.cos(angle);
    sine += sample * Math.sin(angle);
  }
  return (2 * Math.hypot(cosine, sine)) / (last - first);
}

/**
 * How much later than `atS` a known sound is heard, ms: the shift at which it matches best, within `reachMs` either way.
 * Null when nothing there resembles it.
 */
export function lateness(heard: HeardSound, sound: Float32Array, atS: number, reachMs: number): number | null {
  const reach = Math.round((reachMs / 1000) * heard.sampleRate);
  const due = Math.round(atS * heard.sampleRate) - heard.firstFrame;
  if (due < reach || due + reach + sound.length > heard.samples.length) return null;
  const energy = Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0));
  let best = 0;
  let bestShift = 0;
  for (let shift = -reach; shift <= reach; shift += 1) {
    let product = 0;
    let power = 0;
    for (let i = 0; i < sound.length; i += 1) {
      const sample = heard.samples[due + shift + i] ?? 0;
      product += sample * (sound[i] ?? 0);
      power += sample * sample;
    }
    const likeness = power === 0 ? 0 : product / (Math.sqrt(power) * energy);
    if (likeness <= best) continue;
    best = likeness;
    bestShift = shift;
  }
  return best > 0.9 ? (bestShift / heard.sampleRate) * 1000 : null;
}

/**
 * How much later than `atS` an attack begins, ms: where the steps from sample to sample first reach 30 % of their peak
 * over what sounded before. Null when there is no attack of its own.
 */
export function attackLateness(heard: HeardSound, atS: number, reachMs: number): number | null {
  const { sampleRate, samples } = heard;
  const reach = Math.round((reachMs / 1000) * sampleRate);
  const due = Math.round(atS * sampleRate) - heard.firstFrame;
  const step = (i: number): number => Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0));
  let floor = 0;
  for (let i = due - reach; i < due - reach / 2; i += 1) floor = Math.max(floor, step(i));
  let peak = 0;
  for (let i = due - reach; i < due + reach; i += 1) peak = Math.max(peak, step(i));
  if (peak < 2.5 * floor || peak < 0.004) return null;
  for (let i = due - reach; i < due + reach; i += 1) {
    if (step(i) >= floor + 0.3 * (peak - floor)) return ((i - due) / sampleRate) * 1000;
  }
  return null;
}
