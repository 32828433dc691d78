import { describe, expect, it } from 'vitest';
import { integratedLoudness } from '../browser/desk-page/loudness';
import { truePeak } from '../browser/desk-page/true-peak';

function sine(hz: number, gain: number, seconds: number, phase = 0): Float32Array {
  return Float32Array.from(
    { length: 48_000 * seconds },
    (_, i) => gain * Math.sin((2 * Math.PI * hz * i) / 48_000 + phase),
  );
}
const joined = (...parts: readonly Float32Array[]): Float32Array =>
  Float32Array.from(parts.flatMap((part) => [...part]));

describe('integrated loudness', () => {
  it('of a full sine of 997 Hz on one channel is -3.01 LUFS, as BS.1770 says', () => {
    expect(integratedLoudness([sine(997, 1, 4)])).toBeCloseTo(-3.01, 1);
  });

  it('rises by 3 dB with a second channel and falls with the gain', () => {
    const half = sine(997, 0.1, 4);
    expect(integratedLoudness([half, half])).toBeCloseTo(-20, 1);
  });

  it('weighs down what is low', () => {
    expect(integratedLoudness([sine(40, 1, 4)])).toBeLessThan(-7);
  });

  it('leaves out pauses, and what is 10 LU softer than the rest', () => {
    const loud = sine(997, 0.1, 6);
    expect(integratedLoudness([joined(loud, new Float32Array(48_000 * 6))])).toBeCloseTo(-23, 0);
    expect(integratedLoudness([joined(loud, sine(997, 0.02, 6))])).toBeCloseTo(-23, 0);
  });
});

describe('true peak', () => {
  it('finds the top of a wave between its samples', () => {
    const offTheTop = sine(12_000, 0.8, 0.1, Math.PI / 4);
    expect(Math.max(...offTheTop)).toBeCloseTo(0.8 * Math.SQRT1_2, 3);
    expect(truePeak(offTheTop.subarray(200, -200), 0.5)).toBeCloseTo(0.8, 2);
  });

  it('is the largest sample where the wave is slow', () => {
    expect(truePeak(sine(100, 0.9, 0.1), 0.5)).toBeCloseTo(0.9, 3);
  });
});
