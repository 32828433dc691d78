import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cue } from '../../../src/core/level/model';
import { createTempoMap } from '../../../src/core/time/tempo-map';
import { cueColumnOf, firstAtLeast, laneBefore, nearestIndex } from '../../../src/editor/timeline/columns';
import { sceneOf } from '../../../src/editor/timeline/scene';
import { driverChart, SMALL, smallScene } from './small-draft';

const TEMPO = createTempoMap({ tempo: [{ tick: 0, bpm: 150 }], stops: [], offsetMs: 0 });
const ROAD = { lanes: 4, startLane: 1 };

describe('the column of the cues', () => {
  it('has each cue in the lane that the car is in, and where it takes it', () => {
    const { cues } = smallScene();
    expect([...cues.lane]).toEqual([1, 0, 1, 1, 1]);
    expect([...cues.laneAfter]).toEqual([0, 1, 1, 1, 1]);
    expect([...cues.pair]).toEqual([0, 0, 1, 2, 0]);
  });

  it('has the end of a hold, and what reaches furthest so far', () => {
    const held: Cue[] = [
      { tick: 0, verb: 'boost', hold: 9600 },
      { tick: 960, verb: 'left' },
      { tick: 9600, verb: 'left' },
    ];
    const column = cueColumnOf(held, TEMPO, ROAD);
    expect([...column.endMs]).toEqual([4000, 400, 4000]);
    expect([...column.reachMs]).toEqual([4000, 4000, 4000]);
  });

  it('marks what leaves the road and stays on it', () => {
    const off: Cue[] = [0, 1, 2, 3].map((beat) => ({ tick: beat * 960, verb: 'left' }));
    const column = cueColumnOf(off, TEMPO, ROAD);
    expect([...column.isOff]).toEqual([0, 1, 1, 1]);
    expect([...column.laneAfter]).toEqual([0, 0, 0, 0]);
  });

  it('says which lane the path is in just before a time', () => {
    const { cues } = smallScene();
    expect([0, 400, 401, 800, 801].map((ms) => laneBefore(cues, ms))).toEqual([1, 1, 0, 0, 1]);
  });
});

describe('the scene', () => {
  it('takes over the columns of lists that an edit has left alone', () => {
    const before = smallScene();
    const draft = { ...SMALL, charts: [{ ...driverChart(SMALL), cash: [] }] };
    const { tempo, meter } = before;
    const after = sceneOf({ draft, difficulty: 'driver', tempo, meter, findings: [] }, before);
    expect(after.cues).toBe(before.cues);
    expect(after.sections).toBe(before.sections);
    expect(after.flags).toBe(before.flags);
    expect(after.cash.items).toEqual([]);
  });

  it('takes over nothing under another tempo', () => {
    const before = smallScene();
    expect(smallScene(SMALL, before).cues).not.toBe(before.cues);
  });

  it('stands without a chart', () => {
    expect(smallScene({ ...SMALL, charts: [] }).cues.items).toEqual([]);
  });
});

describe('finding by time', () => {
  const sorted = fc
    .array(fc.integer({ min: 0, max: 500 }), { maxLength: 40 })
    .map((list) => Float64Array.from(list).sort());

  it('gives the first at least that late', () => {
    fc.assert(
      fc.property(sorted, fc.integer({ min: -10, max: 510 }), (times, ms) => {
        const index = times.findIndex((time) => time >= ms);
        expect(firstAtLeast(times, ms)).toBe(index < 0 ? times.length : index);
      }),
    );
  });

  it('gives the nearest, or none where none is near', () => {
    fc.assert(
      fc.property(sorted, fc.integer({ min: -10, max: 510 }), fc.integer({ min: 0, max: 60 }), (times, ms, within) => {
        const least = Math.min(...[...times].map((time) => Math.abs(time - ms)));
        const index = nearestIndex(times, ms, within);
        if (least > within) expect(index).toBe(-1);
        else expect(Math.abs((times[index] ?? Number.NaN) - ms)).toBe(least);
      }),
    );
  });
});
