import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../src/core/chase/grade';
import { dollarsOf } from '../../../src/core/chase/score';
import { down, drive, only, tinyCourse } from './tiny-course';

describe('dollars', () => {
  it.each([
    { units: 1, weights: 100, streak: 1, dollars: 1_000_000 },
    { units: 3, weights: 300, streak: 3, dollars: 1_000_000 },
    { units: 9_999, weights: 999_900, streak: 9_999, dollars: 1_000_000 },
    { units: 3, weights: 290, streak: 3, dollars: 970_000 },
    { units: 3, weights: 200, streak: 1, dollars: 633_333 },
    { units: 7, weights: 90, streak: 1, dollars: 130_000 },
    { units: 7, weights: 30, streak: 0, dollars: 38_571 },
    { units: 10_000, weights: 999_990, streak: 9_999, dollars: 999_981 },
    { units: 4, weights: 0, streak: 0, dollars: 0 },
    { units: 0, weights: 0, streak: 0, dollars: 0 },
  ])('of weights $weights % and a streak of $streak in $units parts are $dollars', (row) => {
    expect(dollarsOf(row.weights, row.streak, row.units)).toBe(row.dollars);
  });

  it('reach exactly a million for every number of parts', () => {
    const off = Array.from({ length: 50_000 }, (_, index) => index + 1).filter(
      (units) => dollarsOf(units * 100, units, units) !== 1_000_000,
    );
    expect(off).toEqual([]);
  });

  it('round half a dollar up', () => {
    // 9,000 x 30 / 32 is 8,437.5.
    expect(dollarsOf(30, 0, 32)).toBe(8_438);
  });

  it('grow with every part and count the longest streak, not the last', () => {
    const cues = [1, 2, 3, 4, 5].map((beat) => ({ tick: beat * 960, verb: 'brake' as const }));
    const course = tinyCourse({ cues });
    const hit = (beat: number) => down(beat * 1_000_000, 'brake');
    const { take, events } = drive(course, [hit(1), hit(2), hit(3), hit(5)]);
    expect(only(events, 'streakBroken')).toEqual([{ type: 'streakBroken', us: 4_135_001, length: 3 }]);
    expect(take).toMatchObject({ bestStreak: 3, streak: 1, dollars: 720_000 + 60_000 });
  });
});

describe('misses in a row', () => {
  it('are counted until a part is hit, if only just', () => {
    const cues = [1, 2, 3, 4, 5].map((beat) => ({ tick: beat * 960, verb: 'brake' as const }));
    const course = tinyCourse({ cues });
    const afterBeat = (beat: number) => {
      const us = beat * 1_000_000 + 500_000;
      return drive(course, beat < 4 ? [] : [down(4_135_000, 'brake')], us).take.missesInRow;
    };
    expect([1, 2, 3, 4, 5].map(afterBeat)).toEqual([1, 2, 3, 0, 1]);
  });
});

describe('a streak', () => {
  it.each([
    { offset: 0, streak: 1 },
    { offset: 50_000, streak: 1 },
    { offset: 90_000, streak: 1 },
    { offset: 90_001, streak: 0 },
    { offset: 135_000, streak: 0 },
  ])('is $streak after a press $offset µs off', ({ offset, streak }) => {
    const course = tinyCourse({ cues: [{ tick: 960, verb: 'brake' }] });
    expect(drive(course, [down(1_000_000 + offset, 'brake')]).take.streak).toBe(streak);
  });
});

describe('a grade', () => {
  it.each([
    [1_000_000, 'S+'],
    [999_999, 'S'],
    [970_000, 'S'],
    [969_999, 'A'],
    [920_000, 'A'],
    [919_999, 'B'],
    [850_000, 'B'],
    [849_999, 'C'],
    [750_000, 'C'],
    [749_999, 'D'],
    [0, 'D'],
  ] as const)('for $%d is %s', (dollars, grade) => {
    expect(gradeOf(dollars)).toBe(grade);
  });
});
