import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  barBeatAt,
  barTickAtOrBefore,
  barTicksAt,
  beatIndexAt,
  createMeterMap,
  nextBarTick,
  tickOfBar,
} from '../../../src/core/time/meter-map';
import { anyMeterMap } from './arbitraries';

/** Two bars of 4/4 (ticks 0 and 3840), two of 6/8 (7680 and 10560), then 7/4 from 13440. */
const map = createMeterMap([
  { tick: 0, beats: 4, unit: 4 },
  { tick: 7680, beats: 6, unit: 8 },
  { tick: 13_440, beats: 7, unit: 4 },
]);

test.each([
  // tick, bar, beat, tick in beat, ticks of a beat, beats in the bar
  [-3840, -1, 0, 0, 960, 4],
  [-1, -1, 3, 959, 960, 4],
  [0, 0, 0, 0, 960, 4],
  [959, 0, 0, 959, 960, 4],
  [960, 0, 1, 0, 960, 4],
  [3839, 0, 3, 959, 960, 4],
  [3840, 1, 0, 0, 960, 4],
  [7679, 1, 3, 959, 960, 4],
  [7680, 2, 0, 0, 480, 6],
  [8160, 2, 1, 0, 480, 6],
  [10_559, 2, 5, 479, 480, 6],
  [10_560, 3, 0, 0, 480, 6],
  [13_440, 4, 0, 0, 960, 7],
  [13_440 + 6720, 5, 0, 0, 960, 7],
])('tick %d is bar %d beat %d and %d ticks', (tick, bar, beat, tickInBeat, beatTicks, beatsInBar) => {
  expect(barBeatAt(map, tick)).toEqual({ bar, beat, tickInBeat, beatTicks, beatsInBar });
});

test.each([
  // tick, bar line at or before, next bar line, length of the bar
  [-1, -3840, 0, 3840],
  [0, 0, 3840, 3840],
  [3839, 0, 3840, 3840],
  [7679, 3840, 7680, 3840],
  [7680, 7680, 10_560, 2880],
  [13_439, 10_560, 13_440, 2880],
  [13_440, 13_440, 20_160, 6720],
])('tick %d lies in the bar from %d to %d', (tick, from, to, length) => {
  expect([barTickAtOrBefore(map, tick), nextBarTick(map, tick), barTicksAt(map, tick)]).toEqual([from, to, length]);
});

test.each([
  [-2, -7680],
  [0, 0],
  [1, 3840],
  [2, 7680],
  [3, 10_560],
  [4, 13_440],
  [6, 26_880],
])('bar %d begins at tick %d', (bar, tick) => {
  expect(tickOfBar(map, bar)).toBe(tick);
});

test.each([
  [-480, -0.5],
  [0, 0],
  [7680, 8],
  [7920, 8.5],
  [13_440, 20],
  [14_400, 21],
])('tick %d is %d beats into the song', (tick, beats) => {
  expect(beatIndexAt(map, tick)).toBe(beats);
});

test.each([
  ['no meter', []],
  ['a meter that begins late', [{ tick: 960, beats: 4, unit: 4 }]],
  ['a change in mid-bar', [0, 960].map((tick) => ({ tick, beats: 4, unit: 4 }))],
  ['two changes on one bar line', [0, 3840, 3840].map((tick) => ({ tick, beats: 4, unit: 4 }))],
  ['a bar without beats', [{ tick: 0, beats: 0, unit: 4 }]],
  ['a beat that is no whole number of ticks', [{ tick: 0, beats: 4, unit: 7 }]],
])('refuses %s', (_name, changes) => {
  expect(() => createMeterMap(changes)).toThrow(RangeError);
});

describe('any meter map', () => {
  const anyTick = fc.integer({ min: -100_000, max: 3_000_000 });

  test('puts every tick between its own bar line and the next', () => {
    fc.assert(
      fc.property(anyMeterMap, anyTick, (anyMap, tick) => {
        const from = barTickAtOrBefore(anyMap, tick);
        const to = nextBarTick(anyMap, tick);
        expect(from).toBeLessThanOrEqual(tick);
        expect(to).toBeGreaterThan(tick);
        expect(barTickAtOrBefore(anyMap, to)).toBe(to);
        expect(barTickAtOrBefore(anyMap, to - 1)).toBe(from);
      }),
    );
  });

  test('finds a tick again from its bar and beat', () => {
    fc.assert(
      fc.property(anyMeterMap, anyTick, (anyMap, tick) => {
        const { bar, beat, tickInBeat, beatTicks, beatsInBar } = barBeatAt(anyMap, tick);
        expect(tickOfBar(anyMap, bar) + beat * beatTicks + tickInBeat).toBe(tick);
        expect(beat).toBeGreaterThanOrEqual(0);
        expect(beat).toBeLessThan(beatsInBar);
      }),
    );
  });

  test('counts a tick later as no earlier a beat', () => {
    fc.assert(
      fc.property(anyMeterMap, anyTick, (anyMap, tick) => {
        expect(beatIndexAt(anyMap, tick + 1)).toBeGreaterThan(beatIndexAt(anyMap, tick));
      }),
    );
  });
});
