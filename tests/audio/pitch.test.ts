import { describe, expect, it } from 'vitest';
import { noteNumber, playbackRateFor } from '../../src/audio/pitch';

describe('pitch', () => {
  it.each([
    ['C4', 60],
    ['A4', 69],
    ['E2', 40],
    ['F#3', 54],
    ['Bb1', 34],
    ['C0', 12],
    ['B8', 119],
    ['H2', null],
    ['E', null],
    ['E9', null],
    ['', null],
  ])('%s is note %s', (name, number) => {
    expect(noteNumber(name)).toBe(number);
  });

  it.each([
    ['E3', 'E2', 2],
    ['E1', 'E2', 0.5],
    ['E2', 'E2', 1],
    [undefined, 'E2', 1],
    ['E3', undefined, 1],
    ['loud', 'E2', 1],
  ])('plays %s from a sound of %s at %f times its speed', (pitch, base, rate) => {
    expect(playbackRateFor(pitch, base)).toBeCloseTo(rate, 12);
  });
});
