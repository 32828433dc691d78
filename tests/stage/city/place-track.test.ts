import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_TIMES, PLACES, WEATHERS } from '../../../src/core/level/model';
import { createTempoMap, msAtTick } from '../../../src/core/time/tempo-map';
import { createPlaceTrack, LEAST_LOOK_MS } from '../../../src/stage/city/place-track';
import type { StageSection } from '../../../src/stage/frame-view';

const TEMPO = createTempoMap({ tempo: [{ tick: 0, bpm: 120 }], stops: [], offsetMs: 0 });

function trackOf(sections: readonly StageSection[]) {
  return createPlaceTrack({ id: 'street', song: { durationMs: 60_000 }, sections, road: [] }, TEMPO);
}

describe('the places of a level', () => {
  it('begin at their sections, and the first before all', () => {
    const track = trackOf([
      { tick: 0, name: 'Verse', place: 'boulevard' },
      { tick: 7680, name: 'Bridge', place: 'tunnel', time: 'night', energy: 0.9 },
    ]);
    expect(track.at(-5000)).toMatchObject({ name: 'Verse', place: 'boulevard', time: 'dusk' });
    expect(track.at(3999.9).place).toBe('boulevard');
    expect(track.at(4000)).toMatchObject({ name: 'Bridge', place: 'tunnel', time: 'night', energy: 0.9 });
  });

  it('that flicker by turns keep the look they began with, and their own names', () => {
    const sections = Array.from({ length: 40 }, (_, i) => ({
      tick: i * 480,
      name: `Part ${i}`,
      place: i % 2 === 0 ? 'desert' : 'tunnel',
      time: 'noon',
    }));
    const track = trackOf(sections);
    for (let ms = 0; ms < 9700; ms += 50) expect(track.at(ms).place).toBe('desert');
    expect(track.at(260).name).toBe('Part 1');
  });

  it('never change their look twice within its least time, whatever a level writes', () => {
    const section = fc.record({
      beats: fc.integer({ min: 1, max: 12 }),
      place: fc.constantFrom(...PLACES),
      time: fc.constantFrom(...DAY_TIMES),
      weather: fc.constantFrom(...WEATHERS),
    });
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 30 }), (list) => {
        let tick = 0;
        const sections = list.map(({ beats, ...look }, i) => {
          const here = { tick, name: `Part ${i}`, ...look };
          tick += beats * 480;
          return here;
        });
        const { spans } = trackOf(sections);
        let lastMs = Number.NEGATIVE_INFINITY;
        spans.forEach((span, i) => {
          const before = spans[i - 1];
          if (before === undefined) return;
          expect(span.fromMs).toBe(msAtTick(TEMPO, sections[i]?.tick ?? 0));
          if (span.place === before.place && span.time === before.time && span.weather === before.weather) return;
          expect(span.fromMs - lastMs).toBeGreaterThanOrEqual(LEAST_LOOK_MS);
          lastMs = span.fromMs;
        });
      }),
    );
  });
});
