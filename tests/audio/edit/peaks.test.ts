import { describe, expect, it } from 'vitest';
import { createPeakBuilder, FINEST, levelFor } from '../../../src/audio/edit/peaks';

const RATE = 48_000;

describe('the peaks of a song', () => {
  const frames = 100_003;
  const left = Float32Array.from({ length: frames }, (_, i) => Math.sin(i / 9) * (i / frames));
  const right = left.map((sample) => -0.5 * sample);

  function peaksInSlices(slice: number) {
    const builder = createPeakBuilder(frames, RATE);
    for (let from = 0; from < frames; from += slice) {
      builder.add([left.subarray(from, from + slice), right.subarray(from, from + slice)]);
    }
    return builder.finish();
  }

  it('are the smallest, the largest and the mean power of both channels, on every level', () => {
    const { levels } = peaksInSlices(frames);
    for (const { framesPerPeak, min, max, rms } of levels) {
      expect(min).toHaveLength(Math.ceil(frames / framesPerPeak));
      // The last stretch is a part of one; powers of whole ones are exact means.
      for (let at = 0; at < min.length - 1; at += 7) {
        const both = [left, right].flatMap((channel) => [
          ...channel.subarray(at * framesPerPeak, (at + 1) * framesPerPeak),
        ]);
        expect(min[at]).toBe(Math.min(...both));
        expect(max[at]).toBe(Math.max(...both));
        expect(rms[at]).toBeCloseTo(Math.sqrt(both.reduce((sum, one) => sum + one * one, 0) / both.length), 5);
      }
    }
  });

  it('are the same however they are sliced', () => {
    expect(peaksInSlices(FINEST * 5)).toEqual(peaksInSlices(frames));
  });

  it('have levels four times coarser each, down to a screen', () => {
    const { levels } = peaksInSlices(frames);
    expect(levels.map(({ framesPerPeak }) => framesPerPeak)).toEqual([64, 256]);
    expect(levels.at(-1)?.min.length).toBeLessThanOrEqual(512);
  });

  it.each([
    [0.5, 64],
    [64_000 / RATE, 64],
    [5.3, 64],
    [5.4, 256],
    [900, 256],
  ])('are drawn at %f ms a pixel from stretches of %i frames', (msPerPx, framesPerPeak) => {
    expect(levelFor(peaksInSlices(frames), msPerPx).framesPerPeak).toBe(framesPerPeak);
  });
});
