import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskTempo } from '../../src/audio/tempo-steps';
import { createTempoMap, msAtTick } from '../../src/core/time/tempo-map';

/** Real ms since the start at which a desk that runs the steps reaches one of its ticks. */
function reach(steps: readonly { atMs: number; bpm: number }[], deskTick: number): number {
  let ticks = 0;
  for (const [index, { atMs, bpm }] of steps.entries()) {
    const next = steps[index + 1];
    const perMs = (bpm * 960) / 60000;
    const span = next === undefined ? Number.POSITIVE_INFINITY : (next.atMs - atMs) * perMs;
    if (deskTick <= ticks + span) return atMs + (deskTick - ticks) / perMs;
    ticks += span;
  }
  return Number.NaN;
}

describe('desk tempo', () => {
  it('runs one tempo as it stands', () => {
    const tempo = createTempoMap({ tempo: [{ tick: 0, bpm: 160 }], stops: [], offsetMs: 12 });
    const desk = deskTempo(tempo, 0, 1);
    expect(desk.steps).toEqual([{ atMs: 0, bpm: 160 }]);
    expect(desk.deskTick(960)).toBe(960);
  });

  it('starts in the count-in with the first tempo, and inside the song with the tempo there', () => {
    const tempo = createTempoMap({
      tempo: [
        { tick: 0, bpm: 120 },
        { tick: 960, bpm: 60 },
      ],
      stops: [],
      offsetMs: 0,
    });
    expect(deskTempo(tempo, -960, 1).steps).toEqual([
      { atMs: 0, bpm: 120 },
      { atMs: 500, bpm: 120 },
      { atMs: 1000, bpm: 60 },
    ]);
    expect(deskTempo(tempo, 1440, 1).steps).toEqual([{ atMs: 0, bpm: 60 }]);
  });

  it('counts extra ticks through a stop, and none before it', () => {
    const tempo = createTempoMap({ tempo: [{ tick: 0, bpm: 120 }], stops: [{ tick: 960, ms: 400 }], offsetMs: 0 });
    const desk = deskTempo(tempo, 0, 1);
    expect(desk.deskTick(960)).toBe(960);
    expect(desk.deskTick(961)).toBe(961 + 768);
    expect(reach(desk.steps, desk.deskTick(960))).toBeCloseTo(500, 9);
    expect(reach(desk.steps, desk.deskTick(1920))).toBeCloseTo(1400, 9);
  });

  it('reaches every tick when the tempo map does, through any tempo, stops, start and rate', () => {
    const change = fc.record({
      gap: fc.integer({ min: 1, max: 4000 }),
      bpm: fc.double({ min: 30, max: 400, noNaN: true }),
    });
    const stop = fc.record({ gap: fc.integer({ min: 1, max: 6000 }), ms: fc.integer({ min: 1, max: 3000 }) });
    const spread = <T extends { gap: number }>(items: readonly T[]) => {
      let tick = 0;
      return items.map((item) => {
        tick += item.gap;
        return { ...item, tick };
      });
    };
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 6 }),
        fc.array(stop, { maxLength: 4 }),
        fc.integer({ min: -8000, max: 20000 }),
        fc.constantFrom(0.75, 1, 1.5),
        fc.array(fc.integer({ min: 0, max: 20000 }), { minLength: 1, maxLength: 10 }),
        (changes, stops, fromTick, rate, ahead) => {
          const tempo = createTempoMap({
            tempo: [{ tick: 0, bpm: 150 }, ...spread(changes)],
            stops: spread(stops),
            offsetMs: -37.5,
          });
          const desk = deskTempo(tempo, fromTick, rate);
          for (const ticks of ahead) {
            const tick = fromTick + ticks;
            const due = (msAtTick(tempo, tick) - msAtTick(tempo, fromTick)) / rate;
            expect(Number.isInteger(desk.deskTick(tick))).toBe(true);
            expect(reach(desk.steps, desk.deskTick(tick))).toBeCloseTo(due, 6);
          }
        },
      ),
    );
  });
});
