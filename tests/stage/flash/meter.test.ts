import { describe, expect, it } from 'vitest';
import { LIGHT_CELLS, LIGHT_COLUMNS, measureGrid } from '../../../src/stage/flash/light-grid';
import { createFlashMeter } from '../../../src/stage/flash/meter';

/** Light of a picture: luminance and redness by the number of a cell, 0..143. */
function light(luminance: (cell: number) => number, redness: (cell: number) => number = () => 0): Float32Array {
  return Float32Array.from({ length: 2 * LIGHT_CELLS }, (_, i) =>
    i < LIGHT_CELLS ? luminance(i) : redness(i - LIGHT_CELLS),
  );
}

/** Worst second of a picture that changes with time, sampled as a screen would show it. */
function worstOf(lightAt: (ms: number) => Float32Array, forMs = 5000, stepMs = 1000 / 60): number {
  const meter = createFlashMeter();
  for (let i = 0; i * stepMs <= forMs; i++) meter.add(i * stepMs, lightAt(i * stepMs));
  return meter.worst;
}

/** A light over the first cells that is on in the first half of each period. */
function blinking(hertz: number, dark: number, bright: number, cells = LIGHT_CELLS) {
  return (ms: number): Float32Array => {
    const isOn = ((ms * hertz) / 1000) % 1 < 0.5;
    return light((cell) => (isOn && cell < cells ? bright : dark));
  };
}

const FIFTH = Math.ceil(LIGHT_CELLS * 0.2);

describe('the flash meter, after WCAG 2.3.1', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
    [10, 10],
    [15, 15],
  ])('counts %i flashes a second as %i', (hertz, worst) => {
    expect(worstOf(blinking(hertz, 0.1, 0.9))).toBe(worst);
  });

  it.each([
    { rule: 'a step just under a tenth is none', dark: 0.2, bright: 0.299, worst: 0 },
    { rule: 'a step of a tenth is one', dark: 0.2, bright: 0.301, worst: 10 },
    { rule: 'between lights that are both bright it is none', dark: 0.81, bright: 1, worst: 0 },
    { rule: 'from just under 0.8 it is one', dark: 0.79, bright: 1, worst: 10 },
  ])('luminance: $rule', ({ dark, bright, worst }) => {
    expect(worstOf(blinking(10, dark, bright))).toBe(worst);
  });

  it.each([
    { rule: 'just under a fifth of the picture is small', cells: FIFTH - 1, worst: 0 },
    { rule: 'a fifth is large', cells: FIFTH, worst: 10 },
  ])('area: $rule', ({ cells, worst }) => {
    expect(worstOf(blinking(10, 0.1, 0.9, cells))).toBe(worst);
  });

  it('finds a flash of a single frame', () => {
    const isFlash = (ms: number): boolean => Math.abs(ms - 500) < 8;
    expect(worstOf((ms) => light(() => (isFlash(ms) ? 1 : 0)))).toBe(1);
  });

  it('finds flashes that fade as fast as they can be seen to fade', () => {
    const fading = (ms: number) => light(() => 0.05 + 0.5 * Math.exp(-(ms % 250) / 60));
    expect(worstOf(fading)).toBe(4);
  });

  it('counts a slow swell by its own pace, however smooth', () => {
    const swelling = (ms: number) => light(() => 0.4 + 0.3 * Math.sin((ms / 1000) * 2 * Math.PI * 2));
    expect(worstOf(swelling)).toBe(2);
  });

  it('does not count light that only rises', () => {
    expect(worstOf((ms) => light(() => Math.min(ms / 2000, 1)))).toBe(0);
  });

  it('counts halves of the picture that take turns as flashes of their own', () => {
    const turns = (ms: number) => {
      const isLeft = (ms / 1000) % 0.5 < 0.1;
      const isRight = (ms / 1000 + 0.25) % 0.5 < 0.1;
      return light((cell) => ((cell % LIGHT_COLUMNS < 8 ? isLeft : isRight) ? 0.9 : 0.1));
    };
    expect(worstOf(turns)).toBe(4);
  });

  it('counts a light that falls in steps as one flash, not as several', () => {
    const stepped = (ms: number) => {
      const since = ms % 600;
      return light((cell) => (since < 100 + 125 * Math.floor(cell / 48) ? 0.9 : 0.1));
    };
    expect(worstOf(stepped)).toBe(2);
  });

  it('does not add up lamps that pass one after another', () => {
    // A bright column crosses the picture in half a second, again and again: never a fifth of it at once.
    const passing = (ms: number) => light((cell) => (cell % LIGHT_COLUMNS === Math.floor(ms / 60) % 32 ? 0.9 : 0.1));
    expect(worstOf(passing)).toBe(0);
  });

  it('counts saturated red that flashes, though its luminance hardly changes', () => {
    const red = (ms: number) =>
      light(
        () => 0.1,
        () => (ms % 200 < 100 ? 0.2 : 0),
      );
    expect(worstOf(red)).toBe(5);
    const faint = (ms: number) =>
      light(
        () => 0.1,
        () => (ms % 200 < 100 ? 0.09 : 0),
      );
    expect(worstOf(faint)).toBe(0);
  });

  it('sees the same at half the frames', () => {
    expect(worstOf(blinking(4, 0.1, 0.9), 5000, 1000 / 30)).toBe(4);
  });

  it('forgets the past when time falls', () => {
    const meter = createFlashMeter();
    const blink = blinking(3, 0.1, 0.9);
    for (let ms = 0; ms < 1000; ms += 16) meter.add(ms, blink(ms));
    for (let ms = 0; ms < 1000; ms += 16) meter.add(ms, blink(ms));
    expect(meter.worst).toBeLessThanOrEqual(3);
  });
});

describe('the light of a picture', () => {
  /** A picture of one colour on the left half and another on the right. */
  function halves(left: readonly number[], right: readonly number[]): Float32Array {
    const rgba = new Uint8ClampedArray(32 * 18 * 4);
    for (let i = 0; i < 32 * 18; i++) rgba.set([...(i % 32 < 16 ? left : right), 255], i * 4);
    return measureGrid(rgba, 32, 18, new Float32Array(2 * LIGHT_CELLS));
  }

  it.each([
    { name: 'white', rgb: [255, 255, 255], luminance: 1 },
    { name: 'middle grey', rgb: [118, 118, 118], luminance: 0.1812 },
    { name: 'red', rgb: [255, 0, 0], luminance: 0.2126 },
    { name: 'green', rgb: [0, 255, 0], luminance: 0.7152 },
    { name: 'blue', rgb: [0, 0, 255], luminance: 0.0722 },
  ])('of $name is $luminance, and only where it is', ({ rgb, luminance }) => {
    const grid = halves(rgb, [0, 0, 0]);
    expect(grid[0]).toBeCloseTo(luminance, 3);
    expect(grid[LIGHT_COLUMNS - 1]).toBe(0);
  });

  it.each([
    { name: 'police red', rgb: [255, 22, 38], isSaturated: true },
    { name: 'a brake lamp in the dark', rgb: [120, 10, 10], isSaturated: true },
    { name: 'dusk', rgb: [255, 107, 97], isSaturated: false },
    { name: 'white', rgb: [255, 255, 255], isSaturated: false },
  ])('of $name is saturated red: $isSaturated', ({ rgb, isSaturated }) => {
    expect((halves(rgb, [0, 0, 0])[LIGHT_CELLS] ?? 0) > 0).toBe(isSaturated);
  });

  it('is the mean of light, not of bytes', () => {
    const rgba = new Uint8ClampedArray(32 * 18 * 4).fill(255);
    for (let i = 0; i < 32 * 18; i += 2) rgba.set([0, 0, 0, 255], i * 4);
    const grid = measureGrid(rgba, 32, 18, new Float32Array(2 * LIGHT_CELLS));
    expect(grid[5]).toBeCloseTo(0.5, 5);
  });
});
