import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beatLines, beatPhaseAt } from '../../../src/core/time/beat-grid';
import { createMeterMap } from '../../../src/core/time/meter-map';
import { createTempoMap } from '../../../src/core/time/tempo-map';
import { anyMeterMap, anyTempoMap } from './arbitraries';

/** 120 BPM with 250 ms of silence on tick 3840; one bar of 3/4, then 6/8. */
const tempo = createTempoMap({ offsetMs: 0, tempo: [{ tick: 0, bpm: 120 }], stops: [{ tick: 3840, ms: 250 }] });
const meter = createMeterMap([
  { tick: 0, beats: 3, unit: 4 },
  { tick: 2880, beats: 6, unit: 8 },
]);

test('lines come on the beats of each meter, with the bar lines marked', () => {
  expect(beatLines(tempo, meter, -960, 4800)).toEqual([
    { tick: -960, ms: -500, bar: -1, beat: 2, isBar: false },
    { tick: 0, ms: 0, bar: 0, beat: 0, isBar: true },
    { tick: 960, ms: 500, bar: 0, beat: 1, isBar: false },
    { tick: 1920, ms: 1000, bar: 0, beat: 2, isBar: false },
    { tick: 2880, ms: 1500, bar: 1, beat: 0, isBar: true },
    { tick: 3360, ms: 1750, bar: 1, beat: 1, isBar: false },
    { tick: 3840, ms: 2000, bar: 1, beat: 2, isBar: false },
    { tick: 4320, ms: 2500, bar: 1, beat: 3, isBar: false },
  ]);
});

test.each([
  [-960, 1, [-960, 0]],
  [1, 960, []],
  [1, 961, [960]],
  [0, 0, []],
  [960, 960, []],
])('lines from tick %d up to, not with, tick %d', (from, to, ticks) => {
  expect(beatLines(tempo, meter, from, to).map((line) => line.tick)).toEqual(ticks);
});

test.each([
  // ms, bar, beat, phase, beats since the start
  [-250, -1, 2, 0.5, -0.5],
  [0, 0, 0, 0, 0],
  [125, 0, 0, 0.25, 0.25],
  [1500, 1, 0, 0, 3],
  [1625, 1, 0, 0.5, 3.5],
  [2000, 1, 2, 0, 5],
  [2100, 1, 2, 0, 5],
  [2250, 1, 2, 0, 5],
  [2375, 1, 2, 0.5, 5.5],
])('at %d ms it is bar %d beat %d phase %d', (ms, bar, beat, phase, beatIndex) => {
  expect(beatPhaseAt(tempo, meter, ms)).toEqual({ bar, beat, phase, beatIndex });
});

test('two spans of any grid join into one, without a gap or a double line', () => {
  const anyTicks = fc.array(fc.integer({ min: -8000, max: 60_000 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(anyTempoMap, anyMeterMap, anyTicks, (anyTempo, anyMeter, ticks) => {
      const [from = 0, middle = 0, to = 0] = ticks.sort((a, b) => a - b);
      const lines = (a: number, b: number) => beatLines(anyTempo, anyMeter, a, b);
      expect([...lines(from, middle), ...lines(middle, to)]).toEqual(lines(from, to));
    }),
  );
});

test('the phase of any moment is at least 0 and below 1', () => {
  fc.assert(
    fc.property(
      anyTempoMap,
      anyMeterMap,
      fc.double({ min: -5000, max: 400_000, noNaN: true }),
      (anyTempo, anyMeter, ms) => {
        const { phase } = beatPhaseAt(anyTempo, anyMeter, ms);
        expect(phase).toBeGreaterThanOrEqual(0);
        expect(phase).toBeLessThan(1);
      },
    ),
    { numRuns: 500 },
  );
});
