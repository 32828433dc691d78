import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cue } from '../../../src/core/level/model';
import { lanesAt, pathOf } from '../../../src/core/level/path';

const road = (lanes: number, startLane: number, ...cues: Cue[]) => pathOf({ lanes, startLane, cues });

test('taps of left and right trace the path; drifts, brakes and boosts keep the lane', () => {
  expect(
    road(
      4,
      1,
      { tick: 960, verb: 'right' },
      { tick: 1920, verb: 'right', hold: 960 },
      { tick: 2880, verb: 'brake' },
      { tick: 3840, verb: 'boost', hold: 960 },
      { tick: 4800, verb: 'left' },
    ),
  ).toEqual({
    ok: true,
    startLane: 1,
    steps: [
      { tick: 960, cue: 0, before: 1, lane: 2 },
      { tick: 4800, cue: 4, before: 2, lane: 1 },
    ],
  });
});

test.each([
  ['left', 0, -1],
  ['right', 2, 3],
] as const)('a path off the %s edge names its cue', (verb, startLane, lane) => {
  expect(road(3, startLane, { tick: 960, verb: 'brake' }, { tick: 1920, verb })).toEqual({
    ok: false,
    cue: 1,
    tick: 1920,
    lane,
  });
});

test.each([
  [0, [1]],
  [959, [1]],
  [960, [1, 2]],
  [961, [2]],
  [1919, [2]],
  [1920, [2, 1]],
  [9999, [1]],
])('lanes of the path at tick %d: %j', (tick, lanes) => {
  const path = road(4, 1, { tick: 960, verb: 'right' }, { tick: 1920, verb: 'left' });
  expect(path.ok && lanesAt(path, tick)).toEqual(lanes);
});

test('any path that is traced stays on the road, one lane at a step', () => {
  const anyCue = fc.record({
    tick: fc.nat(),
    verb: fc.constantFrom('left', 'right', 'brake', 'boost'),
    hold: fc.option(fc.constant(480), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 5 }), fc.nat(2), fc.array(anyCue), (lanes, startLane, cues) => {
      const path = road(lanes, startLane, ...cues);
      if (!path.ok) {
        expect([-1, lanes]).toContain(path.lane);
        return;
      }
      let lane = startLane;
      for (const step of path.steps) {
        expect(step.before).toBe(lane);
        expect(Math.abs(step.lane - step.before)).toBe(1);
        lane = step.lane;
        expect(lane >= 0 && lane < lanes).toBe(true);
      }
    }),
  );
});
