import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnSnap, nearestBarLine, nextSnap, SNAPS, type Snap, snapTick } from '../../../src/core/edit/snap';
import { barTickAtOrBefore, createMeterMap } from '../../../src/core/time/meter-map';

const FOUR = createMeterMap([{ tick: 0, beats: 4, unit: 4 }]);
/** Two bars of 4/4, then 5/8: bars of 2400 ticks, which no half note divides. */
const ODD = createMeterMap([
  { tick: 0, beats: 4, unit: 4 },
  { tick: 7680, beats: 5, unit: 8 },
]);
const by = (division: number): Snap => ({ division });

describe('snapping', () => {
  test.each<[string, Snap, number, number]>([
    ['on the line', by(4), 960, 960],
    ['just before half way', by(4), 1439.9, 960],
    ['half way', by(4), 1440, 1920],
    ['just after half way', by(4), 1440.1, 1920],
    ['whole notes', by(1), 1919, 0],
    ['sixteenths', by(16), 350, 240],
    ['eighth triplets', by(12), 600, 640],
    ['sixteenth triplets', by(24), 250, 320],
    ['quintuplets', by(20), 290, 384],
    ['free', 'free', 350.4, 350],
    ['free, half', 'free', 350.5, 351],
    ['in the count-in', by(4), -1000, -960],
  ])('%s', (_, snap, tick, expected) => {
    expect(snapTick(snap, FOUR, tick)).toBe(expected);
  });

  test('counts from each bar line: a bar that ends early begins the grid anew', () => {
    expect(snapTick(by(2), ODD, 7680 + 1000)).toBe(7680 + 1920);
    expect(snapTick(by(2), ODD, 7680 + 2300)).toBe(7680 + 2400);
    expect(nextSnap(by(2), ODD, 7680 + 1920, 1)).toBe(7680 + 2400);
    expect(nextSnap(by(2), ODD, 7680 + 2400, -1)).toBe(7680 + 1920);
  });

  test.each<[number, number, number]>([
    [960, 1, 1920],
    [960, -1, 0],
    [970, 1, 1920],
    [970, -1, 960],
    [0, -1, -960],
    [0, 5, 4800],
    [0, 0, 0],
  ])('steps from %i by %i quarters to %i', (tick, steps, expected) => {
    expect(nextSnap(by(4), FOUR, tick, steps)).toBe(expected);
  });

  test('there and back is where it began, on any line of any grid', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SNAPS),
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: 40 }),
        (named, tick, steps) => {
          const { snap } = named;
          const line = snapTick(snap, ODD, tick);
          expect(Number.isInteger(line)).toBe(true);
          expect(snapTick(snap, ODD, line)).toBe(line);
          expect(nextSnap(snap, ODD, nextSnap(snap, ODD, line, steps), -steps)).toBe(line);
          if (snap !== 'free') expect(isOnSnap(snap, ODD, line)).toBe(true);
        },
      ),
    );
  });

  test('every bar line is a line of every grid', () => {
    for (const { snap } of SNAPS) {
      for (const tick of [0, 3840, 7680, 10_080, 12_480]) expect(snapTick(snap, ODD, tick)).toBe(tick);
    }
    expect([7700, 8879, 8880, -500].map((tick) => nearestBarLine(ODD, tick))).toEqual([7680, 7680, 10_080, 0]);
    expect(barTickAtOrBefore(ODD, 10_080)).toBe(10_080);
  });

  test('a division that no line can be told by is no trap', () => {
    for (const division of [0, -1, 7, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(snapTick(by(division), FOUR, 1000)).toBe(960);
    }
  });
});
