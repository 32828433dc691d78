import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/core/edit/draft';
import {
  addStop,
  addTempo,
  dragGridLine,
  removeTiming,
  setBpm,
  setMeter,
  setOffset,
} from '../../../src/core/edit/timing';
import { tempoOf } from '../../../src/core/edit/timing-of';
import { msAtTick } from '../../../src/core/time/tempo-map';
import { cuesOf, tinyDraft, written } from './tiny-draft';

/** A beat at 120 BPM is 500 ms. */
const draft = () => tinyDraft(cuesOf('960 left', '1920 brake 960'));
const msOf = (changed: Draft) => (changed.charts[0]?.cues ?? []).map(({ tick }) => msAtTick(tempoOf(changed), tick));

describe('the offset', () => {
  test('moves everything along when ticks are kept', () => {
    const changed = setOffset(draft(), 100);
    expect(written(changed)).toEqual(['960 left', '1920 brake 960']);
    expect(msOf(changed)).toEqual([600, 1100]);
  });

  test('moves the grid under everything when times are kept', () => {
    const changed = setOffset(draft(), 125, 'times');
    expect(written(changed)).toEqual(['720 left', '1680 brake 960']);
    expect(msOf(changed)).toEqual([500, 1000]);
  });

  test('drops what then is heard before tick 0, but no section and no road', () => {
    const changed = setOffset(draft(), 750, 'times');
    expect(written(changed)).toEqual(['480 brake 960']);
    expect(changed.sections).toHaveLength(1);
    expect(changed.road).toHaveLength(1);
  });

  test.each([Number.NaN, 0, Number.POSITIVE_INFINITY])('%f changes nothing', (offset) => {
    const before = draft();
    expect(setOffset(before, offset)).toBe(before);
  });

  test('is held within what the format takes', () => {
    expect(setOffset(draft(), 1e9).song.offsetMs).toBe(60_000);
  });
});

describe('the tempo', () => {
  test('in force at a tick is changed from where it begins', () => {
    const two = addTempo(draft(), 3840, 100);
    const changed = setBpm(two, 9999, 90);
    expect(changed.tempo).toEqual([
      { tick: 0, bpm: 120 },
      { tick: 3840, bpm: 90 },
    ]);
    expect(changed.charts).toBe(two.charts);
  });

  test('twice as fast with times kept puts twice as many ticks between cues; holds last as long', () => {
    const changed = setBpm(draft(), 0, 240, 'times');
    expect(written(changed)).toEqual(['1920 left', '3840 brake 1920']);
    expect(msOf(changed)).toEqual([500, 1000]);
  });

  test('with times kept brings sections and shots to bar lines', () => {
    const before = {
      ...draft(),
      sections: [{ tick: 3840, name: 'A', energy: 0.5, place: 'tunnel', time: 'dusk', weather: 'clear' } as const],
    };
    // 2000 ms are 4224 ticks at 132 BPM: nearest to the first bar line.
    expect(setBpm(before, 0, 132, 'times').sections[0]?.tick).toBe(3840);
  });

  test.each([
    [5, 20],
    [1000, 400],
  ])('of %i BPM is held at %i', (bpm, expected) => {
    expect(setBpm(draft(), 0, bpm).tempo[0]?.bpm).toBe(expected);
  });

  test('keeps what else its change holds', () => {
    const before = { ...draft(), tempo: [{ tick: 0, bpm: 120, why: 'tapped' }] };
    expect(setBpm(before, 0, 121).tempo).toEqual([{ tick: 0, bpm: 121, why: 'tapped' }]);
  });

  test('is dragged by a line of the grid: the line falls where it is put', () => {
    const changed = dragGridLine(draft(), 3840, 2100);
    expect(msAtTick(tempoOf(changed), 3840)).toBeCloseTo(2100, 9);
    expect(changed.tempo).toHaveLength(1);
    const second = dragGridLine(addTempo(changed, 3840, 120), 7680, 4000);
    expect(msAtTick(tempoOf(second), 7680)).toBeCloseTo(4000, 9);
    expect(msAtTick(tempoOf(second), 3840)).toBeCloseTo(2100, 9);
  });

  test('is dragged past a stop, which lasts as long as before', () => {
    const changed = dragGridLine(addStop(draft(), 1920, 400), 3840, 3000);
    expect(msAtTick(tempoOf(changed), 3840)).toBeCloseTo(3000, 9);
    expect(changed.stops).toEqual([{ tick: 1920, ms: 400 }]);
  });

  test('the first line drags the whole grid', () => {
    expect(dragGridLine(draft(), 0, 80).song.offsetMs).toBe(80);
  });
});

describe('stops', () => {
  test('are set, changed and taken out', () => {
    const one = addStop(draft(), 960, 300);
    expect(one.stops).toEqual([{ tick: 960, ms: 300 }]);
    expect(addStop(one, 960, 200).stops).toEqual([{ tick: 960, ms: 200 }]);
    expect(addStop(one, 960, 0).stops).toEqual([]);
    expect(msOf(one)).toEqual([500, 1300]);
  });

  test('are no more than the format takes', () => {
    const stops = Array.from({ length: 500 }, (_, at) => ({ tick: at * 100, ms: 10 }));
    const full = { ...draft(), stops };
    expect(addStop(full, 77, 10)).toBe(full);
    expect(addStop(full, 100, 20).stops[1]).toEqual({ tick: 100, ms: 20 });
  });

  test('with times kept move the ticks behind them', () => {
    const changed = addStop(draft(), 960, 250, 'times');
    expect(msOf(changed)).toEqual([500, 1000]);
    expect(written(changed)).toEqual(['960 left', '1440 brake 960']);
  });
});

describe('the meter', () => {
  test('begins on the bar line at or before the tick', () => {
    expect(setMeter(draft(), 5000, 3, 4).meter).toEqual([
      { tick: 0, beats: 4, unit: 4 },
      { tick: 3840, beats: 3, unit: 4 },
    ]);
  });

  test('brings later changes to the bar line that is then nearest', () => {
    const two = setMeter(draft(), 15_360, 7, 8);
    // Bars of 2880 ticks: 14,400 and 17,280; the first is nearer.
    expect(setMeter(two, 0, 3, 4).meter.map(({ tick }) => tick)).toEqual([0, 14_400]);
  });

  test('leaves a later change at least a bar behind it', () => {
    const two = setMeter(draft(), 3840, 3, 4);
    expect(setMeter(two, 0, 12, 4).meter.map(({ tick }) => tick)).toEqual([0, 11_520]);
  });

  test.each([
    [0, 4],
    [33, 4],
    [4.5, 4],
    [4, 3],
    [4, 4],
  ])('of %f/%i changes nothing', (beats, unit) => {
    const before = draft();
    expect(setMeter(before, 0, beats, unit)).toBe(before);
  });
});

describe('taking timing out', () => {
  test('takes changes and stops, and leaves the first', () => {
    const full = setMeter(addTempo(addStop(draft(), 0, 100), 3840, 90), 3840, 3, 4);
    const bare = [...full.tempo, ...full.stops, ...full.meter].reduce<Draft>(
      (next, item) => removeTiming(next, item),
      full,
    );
    expect(bare.tempo).toEqual([{ tick: 0, bpm: 120 }]);
    expect(bare.stops).toEqual([]);
    expect(bare.meter).toEqual([{ tick: 0, beats: 4, unit: 4 }]);
    expect(removeTiming(bare, { tick: 0, bpm: 120 })).toBe(bare);
  });
});
