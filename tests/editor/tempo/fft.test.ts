import { describe, expect, it } from 'vitest';
import { createFourier } from '../../../src/editor/tempo/fft';
import { createChance } from './render/chance';

describe('the transform', () => {
  it.each([2, 8, 64, 256])('of %i values is the sum that defines it', (size) => {
    const chance = createChance(size);
    const re = Float64Array.from({ length: size }, () => chance.normal());
    const im = Float64Array.from({ length: size }, () => chance.normal());
    const expected = Array.from({ length: size }, (_, bin) => {
      let real = 0;
      let imaginary = 0;
      for (let at = 0; at < size; at += 1) {
        const angle = (-2 * Math.PI * bin * at) / size;
        real += (re[at] ?? 0) * Math.cos(angle) - (im[at] ?? 0) * Math.sin(angle);
        imaginary += (re[at] ?? 0) * Math.sin(angle) + (im[at] ?? 0) * Math.cos(angle);
      }
      return [real, imaginary] as const;
    });
    createFourier(size).transform(re, im);
    for (const [bin, [real, imaginary]] of expected.entries()) {
      expect(re[bin]).toBeCloseTo(real, 9);
      expect(im[bin]).toBeCloseTo(imaginary, 9);
    }
  });

  it('of a size that is no power of two is refused', () => {
    expect(() => createFourier(100)).toThrow(RangeError);
  });
});
