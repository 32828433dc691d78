import fc from 'fast-check';
import { createMeterMap, type MeterMap } from '../../../src/core/time/meter-map';
import { createTempoMap, type TempoMap } from '../../../src/core/time/tempo-map';

/** About ten minutes of quarter notes at 200 BPM. */
export const MAX_TESTED_TICK = 2_000_000;

const anyBpm = fc.double({ min: 20, max: 400, noNaN: true });
const laterTick = fc.integer({ min: 1, max: MAX_TESTED_TICK });

/** Up to 30 tempo changes and 30 stops, some on the same tick. */
export const anyTempoMap: fc.Arbitrary<TempoMap> = fc
  .record({
    offsetMs: fc.double({ min: -5000, max: 5000, noNaN: true }),
    firstBpm: anyBpm,
    changes: fc.uniqueArray(fc.record({ tick: laterTick, bpm: anyBpm }), {
      selector: ({ tick }) => tick,
      maxLength: 30,
    }),
    stops: fc.uniqueArray(
      fc.record({
        tick: fc.integer({ min: 0, max: MAX_TESTED_TICK }),
        ms: fc.double({ min: 0.01, max: 60_000, noNaN: true }),
      }),
      { selector: ({ tick }) => tick, maxLength: 30 },
    ),
    stopsOnFirstChange: fc.boolean(),
  })
  .map(({ offsetMs, firstBpm, changes, stops, stopsOnFirstChange }) => {
    const tempo = [{ tick: 0, bpm: firstBpm }, ...changes].sort((a, b) => a.tick - b.tick);
    const shared = tempo[1]?.tick;
    const apart = stops.filter((stop) => stop.tick !== shared);
    const all = stopsOnFirstChange && shared !== undefined ? [...apart, { tick: shared, ms: 400 }] : apart;
    return createTempoMap({ tempo, stops: all.sort((a, b) => a.tick - b.tick), offsetMs });
  });

const anyMeter = fc.record({
  bars: fc.integer({ min: 1, max: 40 }),
  beats: fc.integer({ min: 1, max: 15 }),
  unit: fc.constantFrom(1, 2, 4, 8, 16),
});

/** One to eight meters, each lasting a whole number of bars. */
export const anyMeterMap: fc.Arbitrary<MeterMap> = fc.array(anyMeter, { minLength: 1, maxLength: 8 }).map((meters) => {
  let tick = 0;
  const changes = meters.map(({ bars, beats, unit }) => {
    const change = { tick, beats, unit };
    tick += (bars * beats * 3840) / unit;
    return change;
  });
  return createMeterMap(changes);
});
