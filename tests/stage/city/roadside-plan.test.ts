import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/core/level/model';
import { PLACES } from '../../../src/core/level/model';
import { surveyCity } from '../../../src/stage/city/city-ground';
import { createPlaceTrack } from '../../../src/stage/city/place-track';
import { planRoadside, type RoadsideThing } from '../../../src/stage/city/roadside-plan';
import { junctionsOf } from '../../../src/stage/road/junctions';
import { type ChaseNotes, chaseOf } from '../fixtures';

function dress(notes: ChaseNotes = {}): RoadsideThing[] {
  const chase = chaseOf(notes);
  return planRoadside(chase, surveyCity(chase, createPlaceTrack(chase.level, chase.tempo), { curveAt: () => 0 }));
}

const at = (place: Place, energy = 0.5) => dress({ sections: [{ tick: 0, name: place, place, energy }] });
const isBuilding = ({ kind }: RoadsideThing) => kind === 'house' || kind === 'shed' || kind === 'villa';

describe('the street of a level', () => {
  it('is the same each time, and another for another level', () => {
    expect(dress({ id: 'a' })).toEqual(dress({ id: 'a' }));
    expect(dress({ id: 'a' })).not.toEqual(dress({ id: 'b' }));
  });

  it('stands in order of time, clear of the road, from before the count-in to after the end', () => {
    const things = dress({ durationMs: 20_000 });
    things.forEach((thing, i) => {
      expect(thing.outM).toBeGreaterThan(0.5);
      expect(thing.ms).toBeGreaterThanOrEqual(things[i - 1]?.ms ?? Number.NEGATIVE_INFINITY);
    });
    expect(things[0]?.ms).toBeLessThan(-5000);
    expect(things.at(-1)?.ms).toBeGreaterThan(28_000);
  });

  it.each(PLACES.filter((place) => place !== 'tunnel' && place !== 'desert'))(
    'has its lamps pass on the beat: %s',
    (place) => {
      const lamps = at(place).filter(({ kind }) => kind === 'lamp' || kind === 'lantern' || kind === 'mast');
      expect(lamps.length).toBeGreaterThan(20);
      for (const lamp of lamps) expect(Math.abs(lamp.ms % 500)).toBeCloseTo(0, 6);
    },
  );

  it('has signals at every junction and no lamp on their posts', () => {
    const chase = chaseOf();
    const lines = junctionsOf(chase).map(({ lineMs }) => lineMs);
    const things = dress();
    const signals = things.filter(({ kind }) => kind === 'signal').map(({ ms }) => ms);
    expect(signals).toEqual(lines.flatMap((ms) => [ms, ms]));
    for (const { ms } of things.filter(({ kind }) => kind === 'lamp')) expect(lines).not.toContain(ms);
  });

  it('leaves the mouths of cross streets open, and everything else of a street is built up', () => {
    const chase = chaseOf();
    const junctions = junctionsOf(chase);
    for (const thing of dress()) {
      if (thing.kind === 'signal') continue;
      for (const { openMs, closeMs } of junctions)
        expect(thing.untilMs <= openMs + 1e-6 || thing.ms >= closeMs - 1e-6).toBe(true);
    }
    for (const side of [-1, 1]) {
      const row = at('downtown').filter((thing) => isBuilding(thing) && thing.side === side);
      row.forEach((house, i) => {
        const before = row[i - 1];
        if (before === undefined) return;
        const isCorner = junctions.some(({ openMs }) => openMs >= before.untilMs - 1 && openMs < house.ms);
        if (!isCorner) expect(house.ms - before.untilMs).toBeLessThan(120);
      });
    }
  });

  it('never stands the same house beside itself or across the street from itself', () => {
    const houses = at('downtown').filter(isBuilding);
    for (const house of houses) {
      const near = houses.filter(
        (other) =>
          other !== house &&
          Math.abs(other.ms - house.ms) < (other.side === house.side ? 600 : house.untilMs - house.ms),
      );
      for (const other of near) expect(other.variant % 10).not.toBe(house.variant % 10);
    }
  });

  it('opens to the water on one side and closes the row on the other', () => {
    const houses = at('waterfront').filter(isBuilding);
    expect(houses.filter(({ side }) => side < 0)).toHaveLength(0);
    expect(houses.filter(({ side }) => side > 0).length).toBeGreaterThan(80);
  });

  it('grows denser with the energy of the section', () => {
    for (const place of PLACES) {
      if (place === 'tunnel') continue;
      expect(at(place, 1).length).toBeGreaterThan(at(place, 0).length);
    }
  });

  it('puts nothing into a tunnel, a mouth before it and a bridge over the way out of town', () => {
    const sections = (['downtown', 'tunnel', 'downtown', 'freeway'] as const).map((place, i) => ({
      tick: i * 15_360,
      name: place,
      place,
    }));
    const things = dress({ sections });
    expect(things.filter(({ ms }) => ms > 8000 && ms < 16_000)).toHaveLength(0);
    expect(things.filter(({ kind }) => kind === 'portal').map(({ ms }) => ms)).toEqual([8000]);
    expect(things.filter(({ kind }) => kind === 'overpass').map(({ ms }) => ms)).toEqual([24_000]);
    // No house sticks out through the front of the mouth.
    for (const house of things.filter(isBuilding)) expect(house.ms > 8000 || house.untilMs < 8000).toBe(true);
  });
});
