import { describe, expect, it } from 'vitest';
import { keyNoteOf, noteNumber, playbackRateFor } from '../../src/audio/pitch';

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
    ['E3', 'E2', 1],
    ['G2', 'E2', 2 ** (3 / 12)],
    ['D5', 'E2', 2 ** (-2 / 12)],
    ['Bb1', 'E2', 2 ** (6 / 12)],
    ['B2', 'E2', 2 ** (-5 / 12)],
    ['E2', 'E2', 1],
    [undefined, 'E2', 1],
    ['E3', undefined, 1],
    ['loud', 'E2', 1],
  ])('plays %s from a sound of %s at %f times its speed', (pitch, base, rate) => {
    expect(playbackRateFor(pitch, base)).toBeCloseTo(rate, 12);
  });

  it.each([
    [['E2', 'G2', 'E3', 'D2', 'E2'], 'E2'],
    [['F2', 'Bb2', 'Bb3'], 'Bb2'],
    [['F2', 'C3', 'C3', 'G2', 'C3', 'C3', 'F3'], 'F2'],
    [['C2', 'A2', 'A2', 'A2', 'A2', 'A2', 'A2', 'A2', 'D2'], 'A2'],
    [['C4'], 'C4'],
    [[undefined, undefined], undefined],
    [[], undefined],
  ])('of accents on %j is tuned to %s', (notes, key) => {
    expect(keyNoteOf(notes.map((note) => (note === undefined ? {} : { note })))).toBe(key);
  });
});
