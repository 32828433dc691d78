import { describe, expect, it } from 'vitest';
import { planRoadside } from '../../../src/stage/city/roadside-plan';
import { chaseOf } from '../fixtures';

describe('the street of a level', () => {
  it('is the same each time, and another for another level', () => {
    expect(planRoadside(chaseOf({ id: 'a' }))).toEqual(planRoadside(chaseOf({ id: 'a' })));
    expect(planRoadside(chaseOf({ id: 'a' }))).not.toEqual(planRoadside(chaseOf({ id: 'b' })));
  });

  it('stands in order of time, clear of the road, from before the count-in to after the end', () => {
    const things = planRoadside(chaseOf({ durationMs: 20_000 }));
    things.forEach((thing, i) => {
      expect(thing.outM).toBeGreaterThan(0.5);
      expect(thing.ms).toBeGreaterThanOrEqual(things[i - 1]?.ms ?? Number.NEGATIVE_INFINITY);
    });
    expect(things[0]?.ms).toBeLessThan(-5000);
    expect(things.at(-1)?.ms).toBeGreaterThan(28_000);
  });

  it('has its lamps and signals pass on the beat, lamps on every second one', () => {
    const things = planRoadside(
      chaseOf({
        sections: [
          { tick: 0, name: 'A' },
          { tick: 15_360, name: 'B' },
        ],
      }),
    );
    const lamps = things.filter((thing) => thing.kind === 'lamp');
    expect(lamps.length).toBeGreaterThan(80);
    for (const lamp of lamps) expect(Math.abs(lamp.ms % 1000)).toBeCloseTo(0, 6);
    const signals = things.filter((thing) => thing.kind === 'signal').map((thing) => thing.ms);
    expect(signals).toContain(8000);
    for (const ms of signals) expect(Math.abs(ms % 2000)).toBeCloseTo(0, 6);
  });

  it('opens to the water on one side and closes the row downtown', () => {
    const countOf = (place: string, side: -1 | 1): number =>
      planRoadside(chaseOf({ sections: [{ tick: 0, name: 'A', place }] })).filter(
        (thing) => thing.kind === 'house' && thing.side === side,
      ).length;
    expect(countOf('waterfront', -1)).toBeLessThan(countOf('waterfront', 1) / 3);
    expect(countOf('downtown', -1)).toBeGreaterThan(100);
  });
});
