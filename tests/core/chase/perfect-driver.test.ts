import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perfectInputs } from '../../../src/core/chase/perfect-driver';
import { resultOf } from '../../../src/core/chase/results';
import { anyLevel, anyMods, courseOf } from './generated-level';
import { down, drive, tinyCourse, up } from './tiny-course';

describe('the perfect driver', () => {
  it('presses and releases every part at its time; a tapped key is up again before its next press', () => {
    const course = tinyCourse({
      cues: [
        { tick: 960, verb: 'left' },
        { tick: 1008, verb: 'left' },
        { tick: 1920, verb: 'boost', hold: 960 },
        { tick: 2880, verb: 'right' },
      ],
      startLane: 2,
    });
    expect(perfectInputs(course)).toEqual([
      down(1_000_000, 'left'),
      up(1_049_999, 'left'),
      down(1_050_000, 'left'),
      up(1_110_000, 'left'),
      down(2_000_000, 'boost'),
      up(3_000_000, 'boost'),
      down(3_000_000, 'right'),
      up(3_060_000, 'right'),
    ]);
  });

  it('takes exactly $1,000,000 with no miss, on any chart and with any mods', () => {
    fc.assert(
      fc.property(anyLevel, anyMods, (level, mods) => {
        const course = courseOf(level, mods);
        const { take, events } = drive(course, perfectInputs(course));
        expect(take).toMatchObject({ dollars: 1_000_000, end: 'finished', holding: [] });
        expect(take.counts).toEqual({ perfect: course.parts.length, great: 0, good: 0, ok: 0, miss: 0 });
        expect(resultOf(course, events)).toMatchObject({ dollars: 1_000_000, grade: 'S+', crashes: 0, fumbles: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('is sorted, and no key goes down twice without coming up', () => {
    fc.assert(
      fc.property(anyLevel, anyMods, (level, mods) => {
        const held = new Set<string>();
        let before = Number.NEGATIVE_INFINITY;
        for (const { us, verb, down: isDown } of perfectInputs(courseOf(level, mods))) {
          expect(us).toBeGreaterThanOrEqual(before);
          expect(held.has(verb)).toBe(!isDown);
          if (isDown) held.add(verb);
          else held.delete(verb);
          before = us;
        }
        expect(held.size).toBe(0);
      }),
    );
  });
});
