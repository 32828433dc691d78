import { describe, expect, it } from 'vitest';
import { down, drive, only, tinyCourse, up, verdicts } from './tiny-course';

const CUE_US = 4_000_000;
const BOOST = { tick: 3840, verb: 'boost' } as const;
const BEFORE = { tick: 1920, verb: 'boost' } as const;

describe('the wrong way', () => {
  it.each([
    { offset: -90_001, fumbles: 0 },
    { offset: -90_000, fumbles: 1 },
    { offset: -89_999, fumbles: 1 },
    { offset: 89_999, fumbles: 1 },
    { offset: 90_000, fumbles: 1 },
    { offset: 90_001, fumbles: 0 },
  ])('is taken $fumbles times by a brake $offset µs from a boost', ({ offset, fumbles }) => {
    const course = tinyCourse({ cues: [BOOST] });
    const { events } = drive(course, [down(CUE_US + offset, 'brake')], CUE_US + offset);
    expect(only(events, 'fumbled')).toHaveLength(fumbles);
  });

  it.each([
    ['rookie', 135_000],
    ['driver', 108_000],
    ['wheelman', 90_000],
    ['legend', 72_000],
  ] as const)('reaches as far as a good press of %s: %d µs', (difficulty, goodUs) => {
    const course = tinyCourse({ difficulty, cues: [BOOST] });
    const fumbles = (offset: number) =>
      only(drive(course, [down(CUE_US + offset, 'brake')], CUE_US + offset).events, 'fumbled').length;
    expect([fumbles(goodUs), fumbles(goodUs + 1)]).toEqual([1, 0]);
  });

  it('breaks the streak, raises heat, misses the cue and knocks the car, in that order', () => {
    const course = tinyCourse({ cues: [BEFORE, { tick: 3840, verb: 'left' }] });
    const { take, events } = drive(course, [down(2_000_000, 'boost'), down(3_950_000, 'right')], CUE_US);
    expect(events.slice(1)).toEqual([
      { type: 'fumbled', us: 3_950_000, verb: 'right', part: 1 },
      { type: 'streakBroken', us: 3_950_000, length: 1 },
      { type: 'cueJudged', us: 3_950_000, part: 1, judgement: 'miss', errorUs: 0, cause: 'fumble' },
      { type: 'laneChanged', us: 3_950_000, from: 1, to: 0, why: 'knocked' },
    ]);
    expect(take.heat).toBe(25 - 1.5 + 3 + 9);
  });

  it('near a cue that was hit costs the streak and heat but misses nothing', () => {
    const course = tinyCourse({ cues: [BOOST] });
    const { take, events } = drive(course, [down(CUE_US, 'boost'), down(CUE_US + 40_000, 'left')]);
    expect(verdicts(events)).toEqual(['0 perfect']);
    expect(only(events, 'streakBroken')).toEqual([{ type: 'streakBroken', us: CUE_US + 40_000, length: 1 }]);
    expect(only(events, 'laneChanged')).toEqual([]);
    expect(take).toMatchObject({ heat: 25 - 1.5 + 3, streak: 0, bestStreak: 1 });
  });

  it('near a cue that was hit ahead of an earlier one does not miss it again', () => {
    const cues = [
      { tick: 3840, verb: 'brake' },
      { tick: 4032, verb: 'brake' },
    ] as const;
    const { events } = drive(tinyCourse({ cues }), [down(4_110_000, 'brake'), down(4_200_000, 'boost')]);
    expect(verdicts(events)).toEqual(['1 good', '0 miss:late']);
    expect(only(events, 'fumbled')).toEqual([{ type: 'fumbled', us: 4_200_000, verb: 'boost', part: 1 }]);
  });

  it('on rookie leaves the cue open', () => {
    const course = tinyCourse({ difficulty: 'rookie', cues: [BEFORE, BOOST] });
    const inputs = [down(2_000_000, 'boost'), down(CUE_US - 50_000, 'brake'), down(CUE_US, 'boost')];
    const { take, events } = drive(course, inputs);
    expect(verdicts(events)).toEqual(['0 perfect', '1 perfect']);
    expect(only(events, 'fumbled')).toEqual([{ type: 'fumbled', us: CUE_US - 50_000, verb: 'brake', part: 1 }]);
    expect(take.heat).toBeCloseTo(25 - 1.5 + 1.8 - 1.5, 10);
  });

  it('is not taken when a cue of its own verb is in its window', () => {
    const course = tinyCourse({ cues: [BOOST, { tick: 3936, verb: 'brake' }] });
    const { events } = drive(course, [down(CUE_US, 'brake')], CUE_US);
    expect(verdicts(events)).toEqual(['1 ok']);
    expect(only(events, 'fumbled')).toEqual([]);
  });

  it.each([
    { pressUs: CUE_US + 49_999, part: 0 },
    { pressUs: CUE_US + 50_000, part: 0 },
    { pressUs: CUE_US + 50_001, part: 1 },
  ])('costs the nearest cue, at a tie the earlier one: part $part at $pressUs µs', ({ pressUs, part }) => {
    const course = tinyCourse({ cues: [BOOST, { tick: 3936, verb: 'boost' }] });
    const { events } = drive(course, [down(pressUs, 'brake')], pressUs);
    expect(only(events, 'fumbled')[0]?.part).toBe(part);
  });

  it('is never taken by a release', () => {
    const course = tinyCourse({ cues: [BOOST] });
    expect(drive(course, [up(CUE_US, 'brake'), up(CUE_US, 'left')], CUE_US).events).toEqual([]);
  });

  it('is not taken near a part of its own verb that is judged', () => {
    const course = tinyCourse({ cues: [{ tick: 3840, verb: 'brake' }] });
    const { events } = drive(course, [down(CUE_US, 'brake'), down(CUE_US + 30_000, 'brake')]);
    expect(only(events, 'fumbled')).toEqual([]);
  });
});
