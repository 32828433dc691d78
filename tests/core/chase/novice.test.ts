import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../src/core/chase/course';
import { NO_MODS } from '../../../src/core/chase/mods';
import { perfectInputs } from '../../../src/core/chase/perfect-driver';
import { resultOf } from '../../../src/core/chase/results';
import { bundledLevels } from '../level/bundled-levels';
import { noviceInputs } from './novice';
import { drive } from './tiny-course';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const courses = bundledLevels().map((level) => ({ id: level.id, course: compileCourse(level, 'rookie', NO_MODS) }));

describe('a novice, 60 ms early or late and with every tenth cue missed', () => {
  it.each(courses)('finishes $id on rookie without a bust', ({ course }) => {
    const ends = SEEDS.map((seed) => {
      const { take, events } = drive(course, noviceInputs(course, { spreadMs: 60, missShare: 0.1, seed }));
      return { seed, end: take.end, isSealed: events.some(({ type }) => type === 'bustSealed') };
    });
    expect(ends.filter(({ end, isSealed }) => end !== 'finished' || isSealed)).toEqual([]);
  });

  it.each(courses)('is a novice on $id: far from perfect, with misses and a spread', ({ course }) => {
    const results = SEEDS.map((seed) => {
      const inputs = noviceInputs(course, { spreadMs: 60, missShare: 0.1, seed });
      return resultOf(course, drive(course, inputs).events);
    });
    const mean = (of: (result: (typeof results)[number]) => number) =>
      results.reduce((sum, result) => sum + of(result), 0) / results.length;
    expect(mean(({ spreadMs }) => spreadMs)).toBeGreaterThan(50);
    expect(mean(({ spreadMs }) => spreadMs)).toBeLessThan(70);
    expect(mean(({ counts, units }) => counts.miss / units)).toBeGreaterThan(0.06);
    expect(mean(({ counts, units }) => counts.miss / units)).toBeLessThan(0.2);
    expect(mean(({ dollars }) => dollars)).toBeLessThan(900_000);
  });

  it.each(courses)('without faults is the perfect driver on $id', ({ course }) => {
    const inputs = noviceInputs(course, { spreadMs: 0, missShare: 0, seed: 1 });
    expect(drive(course, inputs).take.dollars).toBe(1_000_000);
    expect(inputs).toHaveLength(perfectInputs(course).length);
  });
});
