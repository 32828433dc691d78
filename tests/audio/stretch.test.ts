import { describe, expect, it } from 'vitest';
import { stretch } from '../../src/audio/stretch/stretch';
import { BEAT_MS, hits, onsetNear, pitchOf, SAMPLE_RATE, SECONDS, sine } from './heard-sounds';

describe.each([0.75, 0.9, 1.25, 1.5])('stretching to a rate of %f', (rate) => {
  it('makes it 1/rate as long', async () => {
    const [left, right] = await stretch([hits(), hits()], SAMPLE_RATE, rate);
    expect(left?.length).toBe(Math.round((SECONDS * SAMPLE_RATE) / rate));
    expect(right?.length).toBe(left?.length);
  });

  it('puts every hit within 3 ms of its time', async () => {
    const source = hits();
    const [stretched = new Float32Array()] = await stretch([source], SAMPLE_RATE, rate);
    for (let ms = 100; ms < SECONDS * 1000 - 200; ms += BEAT_MS) {
      expect(Math.abs(onsetNear(stretched, ms / rate) - onsetNear(source, ms) / rate)).toBeLessThanOrEqual(3);
    }
  });

  it('keeps the pitch within 3 cents', async () => {
    const [stretched = new Float32Array()] = await stretch([sine(440)], SAMPLE_RATE, rate);
    expect(Math.abs(1200 * Math.log2(pitchOf(stretched) / 440))).toBeLessThanOrEqual(3);
  });

  it('tells how far it is, rising to the end', async () => {
    const shares: number[] = [];
    await stretch([sine(440)], SAMPLE_RATE, rate, (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
