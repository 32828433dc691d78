import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bpmAtTick, createTempoMap, msAtTick, tickAtMs } from '../../../src/core/time/tempo-map';
import { anyTempoMap, MAX_TESTED_TICK } from './arbitraries';

/** 120 BPM: a quarter (960 ticks) is 500 ms. 400 ms of silence at tick 1920, then 240 BPM from tick 3840. */
const map = createTempoMap({
  offsetMs: 100,
  tempo: [
    { tick: 0, bpm: 120 },
    { tick: 3840, bpm: 240 },
  ],
  stops: [{ tick: 1920, ms: 400 }],
});

describe('time of a tick', () => {
  test.each([
    ['a bar before the song, by the first tempo', -3840, -1900],
    ['the first beat, at the offset', 0, 100],
    ['one beat in', 960, 600],
    ['one tick before the stop', 1919, 1100 - 500 / 960],
    ['the stop: where it begins', 1920, 1100],
    ['just after the stop', 1920.5, 1500 + 250 / 960],
    ['one tick after the stop', 1921, 1500 + 500 / 960],
    ['the tempo change', 3840, 2500],
    ['one beat of the faster tempo', 4800, 2750],
    ['far behind the last change', 3840 + 960_000, 252_500],
  ])('%s', (_name, tick, ms) => {
    expect(msAtTick(map, tick)).toBeCloseTo(ms, 9);
  });
});

describe('tick at a time', () => {
  test.each([
    ['before the song', -1900, -3840],
    ['the first beat', 100, 0],
    ['a microsecond before the stop', 1099.999, 1920 - 0.001 * 1.92],
    ['the stop begins', 1100, 1920],
    ['in the middle of the stop', 1300, 1920],
    ['the stop ends', 1500, 1920],
    ['a microsecond after the stop', 1500.001, 1920 + 0.001 * 1.92],
    ['the tempo change', 2500, 3840],
    ['after the tempo change', 2750, 4800],
  ])('%s', (_name, ms, tick) => {
    expect(tickAtMs(map, ms)).toBeCloseTo(tick, 6);
  });
});

test.each([
  [-10, 120],
  [0, 120],
  [1920, 120],
  [3839, 120],
  [3840, 240],
  [99_999, 240],
])('tempo in force at tick %d is %d BPM', (tick, bpm) => {
  expect(bpmAtTick(map, tick)).toBe(bpm);
});

test('a stop at tick 0 holds the first beat back, not the beat itself', () => {
  const held = createTempoMap({ offsetMs: 0, tempo: [{ tick: 0, bpm: 60 }], stops: [{ tick: 0, ms: 250 }] });
  expect([msAtTick(held, -960), msAtTick(held, 0), msAtTick(held, 960)]).toEqual([-1000, 0, 1250]);
});

test('a tempo change and a stop on one tick: the stop first, then the new tempo', () => {
  const both = createTempoMap({
    offsetMs: 0,
    tempo: [
      { tick: 0, bpm: 60 },
      { tick: 960, bpm: 120 },
    ],
    stops: [{ tick: 960, ms: 100 }],
  });
  expect([msAtTick(both, 960), msAtTick(both, 1920)]).toEqual([1000, 1600]);
});

test('whole tempos give the beat to the last bit, however far in', () => {
  const steady = createTempoMap({ offsetMs: 0, tempo: [{ tick: 0, bpm: 160 }], stops: [] });
  expect(msAtTick(steady, 960 * 10_000)).toBe(375 * 10_000);
});

test.each([
  ['no tempo', [], []],
  ['a tempo that begins late', [{ tick: 1, bpm: 120 }], []],
  ['a tempo of zero', [{ tick: 0, bpm: 0 }], []],
  ['a tempo that is not a number', [{ tick: 0, bpm: Number.NaN }], []],
  ['two stops on one tick', [{ tick: 0, bpm: 120 }], [0, 0].map((tick) => ({ tick, ms: 5 }))],
  ['a stop before the song', [{ tick: 0, bpm: 120 }], [{ tick: -1, ms: 5 }]],
])('refuses %s', (_name, tempo, stops) => {
  expect(() => createTempoMap({ tempo, stops, offsetMs: 0 })).toThrow(RangeError);
});

describe('any tempo map with stops', () => {
  const anyTick = fc.integer({ min: -7680, max: MAX_TESTED_TICK });

  test('takes a tick to its time and back', () => {
    fc.assert(
      fc.property(anyTempoMap, anyTick, (anyMap, tick) => {
        expect(Math.abs(tickAtMs(anyMap, msAtTick(anyMap, tick)) - tick)).toBeLessThan(1e-5);
      }),
      { numRuns: 500 },
    );
  });

  test('is strictly rising from ticks to times', () => {
    fc.assert(
      fc.property(anyTempoMap, anyTick, fc.integer({ min: 1, max: 4000 }), (anyMap, tick, step) => {
        expect(msAtTick(anyMap, tick + step)).toBeGreaterThan(msAtTick(anyMap, tick));
      }),
      { numRuns: 500 },
    );
  });

  test('never falls from times to ticks', () => {
    const anyMs = fc.double({ min: -10_000, max: 600_000, noNaN: true });
    fc.assert(
      fc.property(anyTempoMap, anyMs, fc.double({ min: 0, max: 50, noNaN: true }), (anyMap, ms, step) => {
        expect(tickAtMs(anyMap, ms + step)).toBeGreaterThanOrEqual(tickAtMs(anyMap, ms));
      }),
      { numRuns: 500 },
    );
  });

  test('stands still for exactly the length of each stop', () => {
    fc.assert(
      fc.property(anyTempoMap, (anyMap) => {
        for (const { tick, arriveMs, leaveMs } of anyMap.nodes) {
          expect([arriveMs, (arriveMs + leaveMs) / 2, leaveMs].map((ms) => tickAtMs(anyMap, ms))).toEqual([
            tick,
            tick,
            tick,
          ]);
        }
      }),
    );
  });
});
