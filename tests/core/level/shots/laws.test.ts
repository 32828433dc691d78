import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAMERA_SHAPES } from '../../../../src/core/level/cameras';
import { formatLevel } from '../../../../src/core/level/format';
import { parseLevel } from '../../../../src/core/level/parse';
import type { Level } from '../../../../src/core/level/schema';
import { illegalShots } from '../../../../src/core/level/shots/illegal-shots';
import { legalCuts } from '../../../../src/core/level/shots/legal-cuts';
import { shotSpans } from '../../../../src/core/level/shots/shot-spans';
import { survivingShots } from '../../../../src/core/level/shots/surviving-shots';
import { meterMapOf, tempoMapOf } from '../../../../src/core/level/timing';
import { anyLevel, anyMods, courseOf } from '../../chase/generated-level';
import { anyShapes, anyWishes, faultsOf, shotsOf } from './any-shots';
import { withShots } from './shot-level';

const timingOf = (level: Level) => ({ tempo: tempoMapOf(level), meter: meterMapOf(level) });

test('what survives is legal, at any rate, with any cameras', () => {
  let kept = 0;
  let dropped = 0;
  fc.assert(
    fc.property(anyLevel, anyWishes, anyMods, anyShapes, (level, wishes, mods, shapes) => {
      const shots = shotsOf(level, wishes);
      const course = courseOf(level, mods);
      const timing = timingOf(level);
      const survivors = survivingShots(shots, course, timing, mods.rate, shapes);
      expect(faultsOf(survivors, course, timing.meter, mods.rate, shapes)).toEqual([]);
      kept += survivors.length;
      dropped += shotSpans(shots, course.difficulty, timing.tempo).length - survivors.length;
    }),
    { numRuns: 400 },
  );
  // The law would hold for a function that keeps nothing, and say nothing where all may stay.
  expect(kept).toBeGreaterThan(50);
  expect(dropped).toBeGreaterThan(50);
});

test('the level check finds just what the rule forbids', () => {
  const found: number[] = [];
  const clean: number[] = [];
  fc.assert(
    fc.property(anyLevel, anyWishes, anyShapes, (bare, wishes, shapes) => {
      const level = withShots(bare, shotsOf(bare, wishes));
      const course = courseOf(level, { rate: 1, mirror: false, night: false, noBust: false, oneTake: false });
      const timing = timingOf(level);
      const spans = shotSpans(level.shots, course.difficulty, timing.tempo);
      const isOffBar = level.shots.some(({ tick }) => tick !== 0 && faultsOfTick(tick, timing.meter));
      const blamed = faultsOf(spans, course, timing.meter, 1, shapes);
      const isAnyFound = [...illegalShots(level, shapes)].length > 0;
      if (isOffBar || blamed.length > 0) expect(isAnyFound).toBe(true);
      else if (faultsOf(spans, course, timing.meter, 1, shapes, true).length === 0) expect(isAnyFound).toBe(false);
      (isAnyFound ? found : clean).push(level.shots.length);
    }),
    { numRuns: 400 },
  );
  expect(found.length).toBeGreaterThan(30);
  expect(clean.filter((shots) => shots > 0).length).toBeGreaterThan(10);
});

describe('a level made of legal shots', () => {
  test('passes the check and keeps every one of them at rate 1', () => {
    let shotsTried = 0;
    fc.assert(
      fc.property(anyLevel, fc.infiniteStream(fc.nat(1000)), (bare, choices) => {
        const choose = <T>(list: readonly T[]): T | undefined => list[Number(choices.next().value) % list.length];
        const shots = legalCuts(bare).flatMap(({ tick, everywhere }) => {
          const camera = choose(everywhere);
          return camera === undefined ? [] : [{ tick, camera }];
        });
        const level = withShots(bare, shots);
        expect(parseLevel(formatLevel(level))).toMatchObject({ ok: true });
        const course = courseOf(level, { rate: 1, mirror: false, night: false, noBust: false, oneTake: false });
        const timing = timingOf(level);
        expect(survivingShots(shots, course, timing, 1)).toEqual(shotSpans(shots, course.difficulty, timing.tempo));
        shotsTried += shots.length;
      }),
      { numRuns: 100 },
    );
    expect(shotsTried).toBeGreaterThan(100);
  });

  test('closes many bar lines when the cameras read a fifth as far', () => {
    const far = Object.fromEntries(
      Object.entries(CAMERA_SHAPES).map(([name, shape]) => [name, { ...shape, leadS: 0.1 }]),
    ) as typeof CAMERA_SHAPES;
    let closed = 0;
    fc.assert(
      fc.property(anyLevel, (level) => {
        closed += legalCuts(level, far).filter(({ everywhere }) => everywhere.length === 0).length;
        closed -= legalCuts(level).filter(({ everywhere }) => everywhere.length === 0).length;
      }),
      { numRuns: 100 },
    );
    expect(closed).toBeGreaterThan(10);
  });
});

function faultsOfTick(tick: number, meter: ReturnType<typeof meterMapOf>): boolean {
  let bar = 0;
  const { barTicks } = meter.nodes[0];
  while (bar < tick) bar += barTicks;
  return bar !== tick;
}
