import { describe, expect, it } from 'vitest';
import { askedQuality, qualityOf } from '../../src/app/quality';

describe('quality', () => {
  it.each([
    [0.05, 'high'],
    [2.5, 'high'],
    [2.51, 'medium'],
    [8, 'medium'],
    [8.01, 'low'],
    [70, 'low'],
    [Number.NaN, 'low'],
    [Number.POSITIVE_INFINITY, 'low'],
  ])('%d ms for a million pixels gives %s', (ms, quality) => {
    expect(qualityOf(ms)).toBe(quality);
  });

  it.each([
    ['?quality=low', '#/', 'low'],
    ['', '#/gallery?quality=medium', 'medium'],
    ['?quality=high', '#/drive/x?quality=low', 'low'],
    ['?quality=best', '#/', null],
    ['', '#/', null],
  ])('the address %s%s asks for %s', (search, hash, asked) => {
    expect(askedQuality({ search, hash })).toBe(asked);
  });
});
