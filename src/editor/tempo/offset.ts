import type { Count } from './features';
import type { Onsets } from './onsets';

/** Attacks are found a little early: by nothing on rendered drums, by 1 ms on the bundled songs, of which this is the mean. */
const EARLY_MS = 0.5;
/** An onset so near to a line was meant for it; the window closes round by round. */
const REACHES_MS = [18, 12, 8];
/** With fewer attacks on the beat the finer pulse is trusted instead. */
const FEWEST = 6;
/** A tempo that is this near to a whole one was meant so. */
const NEAREST_BPM = 0.008;
const FARTHEST_BPM = 0.03;

/** Brings a tempo that is whole but for what cannot be measured to the whole. `error` is the period's, as a share of it. */
export function roundTempo(bpm: number, error: number): number {
  const reach = Math.min(FARTHEST_BPM, Math.max(NEAREST_BPM, 4 * error * bpm));
  const whole = Math.round(bpm);
  return Math.abs(bpm - whole) <= reach ? whole : bpm;
}

/** Where the beat lines lie by the attacks on them alone, 0 to one beat. Swing and late offbeats have no say. */
export function offsetOf(
  onsets: Onsets,
  weights: Float64Array,
  which: Int32Array,
  measured: Count,
  beatMs: number,
): number {
  // The period may have been rounded: hold the lines in the middle of what was heard.
  const middleMs = which.length > 0 ? (onsets.ms[which[which.length >> 1] as number] as number) : 0;
  const line = Math.round((middleMs - measured.phaseMs) / measured.beatMs);
  let phaseMs = measured.phaseMs + line * measured.beatMs;
  for (const reachMs of REACHES_MS) {
    let weight = 0;
    let late = 0;
    let count = 0;
    for (const index of which) {
      const place = ((onsets.ms[index] as number) - phaseMs) / beatMs;
      const away = (place - Math.round(place)) * beatMs;
      if (Math.abs(away) > reachMs) continue;
      const share = (weights[index] as number) * (onsets.sharpness[index] as number) * (1 - (away / reachMs) ** 2);
      weight += share;
      late += share * away;
      count += 1;
    }
    if (count >= FEWEST && weight > 0) phaseMs += late / weight;
  }
  const heard = phaseMs + EARLY_MS;
  return heard - Math.floor(heard / beatMs) * beatMs;
}
