import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../src/core/chase/events';
import { tailWindowsUs, windowsUs } from '../../../src/core/chase/rules';
import type { Difficulty } from '../../../src/core/level/model';
import { down, drive, only, tinyCourse, up } from './tiny-course';

const TAP_US = 8_000_000;
const TAP = { tick: 7680, verb: 'brake' } as const;

/** Half widths in song µs of perfect, great, good and ok, worked out by hand from DESIGN §1.2. */
const WINDOWS: readonly (readonly [Difficulty, number, readonly [number, number, number, number]])[] = [
  ['rookie', 1, [37_500, 75_000, 135_000, 202_500]],
  ['driver', 1, [30_000, 60_000, 108_000, 162_000]],
  ['wheelman', 1, [25_000, 50_000, 90_000, 135_000]],
  ['legend', 1, [20_000, 40_000, 72_000, 108_000]],
  ['rookie', 0.75, [28_125, 56_250, 101_250, 151_875]],
  ['driver', 0.75, [22_500, 45_000, 81_000, 121_500]],
  ['wheelman', 0.75, [18_750, 37_500, 67_500, 101_250]],
  ['legend', 0.75, [15_000, 30_000, 54_000, 81_000]],
  ['rookie', 1.5, [56_250, 112_500, 202_500, 303_750]],
  ['driver', 1.5, [45_000, 90_000, 162_000, 243_000]],
  ['wheelman', 1.5, [37_500, 75_000, 135_000, 202_500]],
  ['legend', 1.5, [30_000, 60_000, 108_000, 162_000]],
];

const BETTER_TO_WORSE = ['perfect', 'great', 'good', 'ok', 'miss'] as const;

/** Offset from the cue and the judgement due there: one µs inside, on and outside each edge, on both sides. */
const boundaryRows = WINDOWS.flatMap(([difficulty, rate, halfWidths]) =>
  halfWidths.flatMap((edge, index) => {
    const inside = BETTER_TO_WORSE[index] as Judgement;
    const outside = BETTER_TO_WORSE[index + 1] as Judgement;
    return [-1, 1].flatMap((side) => [
      { difficulty, rate, offset: side * (edge - 1), judgement: inside },
      { difficulty, rate, offset: side * edge, judgement: inside },
      { difficulty, rate, offset: side * (edge + 1), judgement: outside },
    ]);
  }),
);

describe('hit windows', () => {
  it.each(WINDOWS)('of %s at rate %f are real milliseconds, scaled', (difficulty, rate, [perfect, great, good, ok]) => {
    expect(windowsUs(difficulty, rate)).toEqual({ perfect, great, good, ok });
  });

  it.each(WINDOWS)('of tails of %s at rate %f are half as wide again', (difficulty, rate, halfWidths) => {
    const { perfect, great, good, ok } = tailWindowsUs(difficulty, rate);
    expect([perfect, great, good, ok]).toEqual(halfWidths.map((half) => Math.round(half * 1.5)));
  });

  it.each(boundaryRows)(
    'of $difficulty at rate $rate give $judgement for a press $offset µs from the cue',
    ({ difficulty, rate, offset, judgement }) => {
      // A cue of the same verb before it makes this one no lesson, which could not be missed.
      const course = tinyCourse({ difficulty, cues: [{ tick: 0, verb: 'brake' }, TAP] }, { rate });
      const { events } = drive(course, [down(0, 'brake'), down(TAP_US + offset, 'brake')]);
      const judged = only(events, 'cueJudged').filter((event) => event.part === 1);
      const errorUs = judgement === 'miss' ? 0 : Math.round(offset / rate);
      expect(judged).toHaveLength(1);
      expect(judged[0]).toMatchObject({ judgement, errorUs });
    },
  );

  it.each(boundaryRows.filter((row) => row.rate === 1))(
    'of a tail of $difficulty give $judgement for a release 1.5 x $offset µs from it',
    ({ difficulty, offset, judgement }) => {
      const scaled = Math.sign(offset) * Math.floor(Math.abs(offset) * 1.5);
      const hold = { tick: 7680, verb: 'boost', hold: 3840 } as const;
      const course = tinyCourse({ difficulty, cues: [{ tick: 0, verb: 'boost' }, hold] });
      const { events } = drive(course, [down(0, 'boost'), down(TAP_US, 'boost'), up(12_000_000 + scaled, 'boost')]);
      const judged = only(events, 'cueJudged').filter((event) => event.part === 2);
      expect(judged.map((event) => event.judgement)).toEqual([judgement]);
    },
  );

  it('misses a cue at the first microsecond after its window and not before', () => {
    const course = tinyCourse({ cues: [TAP] });
    expect(drive(course, [], TAP_US + 135_000).events).toEqual([]);
    expect(drive(course, [], TAP_US + 135_001).events).toEqual([
      { type: 'cueJudged', us: TAP_US + 135_001, part: 0, judgement: 'miss', errorUs: 0, cause: 'late' },
    ]);
  });

  it('tells errors in real time, whatever the rate', () => {
    const course = tinyCourse({ cues: [TAP] }, { rate: 1.25 });
    const { events } = drive(course, [down(TAP_US - 30_000, 'brake')]);
    expect(only(events, 'cueJudged')).toEqual([
      { type: 'cueJudged', us: TAP_US - 30_000, part: 0, judgement: 'perfect', errorUs: -24_000 },
    ]);
  });
});
