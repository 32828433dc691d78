import { describe, expect, it } from 'vitest';
import { CLICK_SOUNDS, clickSamples } from '../../../src/audio/edit/click-sounds';

const RATE = 48_000;

/** Pitch by rising zero crossings of the first 20 ms. */
function pitchOf(samples: Float32Array): number {
  let crossings = 0;
  for (let i = 1; i < 0.02 * RATE; i += 1) if ((samples[i - 1] ?? 0) < 0 && (samples[i] ?? 0) >= 0) crossings += 1;
  return crossings / 0.02;
}

describe.each(CLICK_SOUNDS)('the click of %s', (sound) => {
  const samples = clickSamples(sound, RATE);

  it('sets in within a fifth of a millisecond, so that it is heard at its time', () => {
    const loudest = Math.max(...samples.map(Math.abs));
    expect(Math.max(...samples.subarray(0, RATE / 5000).map(Math.abs))).toBeGreaterThan(0.4 * loudest);
    expect(Math.max(...samples.subarray(0, RATE / 600).map(Math.abs))).toBe(loudest);
    expect(loudest).toBeGreaterThan(0.35);
    expect(loudest).toBeLessThan(0.8);
  });

  it('ends in silence', () => {
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
  });
});

it('has a pitch of its own for each sound', () => {
  const pitches = CLICK_SOUNDS.map((sound) => pitchOf(clickSamples(sound, RATE))).sort((a, b) => a - b);
  for (let i = 1; i < pitches.length; i += 1) expect(pitches[i]).toBeGreaterThan(1.15 * (pitches[i - 1] ?? 0));
});
