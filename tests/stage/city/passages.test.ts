import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/core/level/model';
import { PLACES } from '../../../src/core/level/model';
import { DECK_S, planPassages } from '../../../src/stage/city/passages';
import { createPlaceTrack } from '../../../src/stage/city/place-track';
import { chaseOf } from '../fixtures';

const STRAIGHT = { curveAt: () => 0 };
const BENT = { curveAt: () => -0.7 };

function passagesOf(places: readonly Place[], road = STRAIGHT, rate = 1) {
  // Four bars a section: 8 s at 120 BPM.
  const sections = places.map((place, i) => ({ tick: i * 15_360, name: place, place }));
  const chase = chaseOf({ sections });
  return planPassages(createPlaceTrack(chase.level, chase.tempo), road, rate);
}

describe('from one place to the next', () => {
  it.each<[Place, Place, string, string]>([
    ['downtown', 'tunnel', 'portal-in', 'portal-in'],
    ['tunnel', 'desert', 'portal-out', 'portal-out'],
    ['downtown', 'boulevard', 'junction', 'junction'],
    ['boulevard', 'waterfront', 'junction', 'junction'],
    ['desert', 'hills', 'bend', 'bend'],
    ['downtown', 'freeway', 'overpass', 'bend'],
    ['industrial', 'downtown', 'overpass', 'bend'],
    ['freeway', 'desert', 'overpass', 'bend'],
  ])('%s to %s is driven through by %s on a straight road, by %s in a bend', (from, to, straight, bent) => {
    expect(passagesOf([from, to]).map((passage) => passage.kind)).toEqual([straight]);
    expect(passagesOf([from, to], BENT).map((passage) => passage.kind)).toEqual([bent]);
  });

  it('has one passage for each change of place and none where the place goes on', () => {
    const passages = passagesOf(['downtown', 'downtown', 'freeway', 'freeway', 'tunnel', 'hills']);
    expect(passages.map(({ from, to, ms }) => [from, to, ms])).toEqual([
      ['downtown', 'freeway', 16_000],
      ['freeway', 'tunnel', 32_000],
      ['tunnel', 'hills', 40_000],
    ]);
  });

  it('stands on the section line, hides from before it, and is as deep at any rate', () => {
    for (const rate of [0.75, 1, 1.5]) {
      const [bridge] = passagesOf(['downtown', 'industrial'], STRAIGHT, rate);
      expect(bridge?.ms).toBe(8000);
      expect((bridge?.untilMs ?? 0) - 8000).toBeCloseTo(DECK_S * 1000 * rate, 9);
      expect(bridge?.hidesFromMs).toBeLessThan(8000);
      expect(bridge?.hidesUntilMs).toBeGreaterThanOrEqual(8000);
    }
  });

  it('knows a way between any two places, the same each time', () => {
    for (const from of PLACES) {
      for (const to of PLACES) {
        if (from === to) continue;
        expect(passagesOf([from, to])).toHaveLength(1);
        expect(passagesOf([from, to])).toEqual(passagesOf([from, to]));
      }
    }
  });
});
