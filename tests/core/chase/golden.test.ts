import { expect, it } from 'vitest';
import { down, drive, tinyCourse, up } from './tiny-course';

/**
 * One short chase with a bit of everything, driven with mistakes. The whole event stream stands below: any change of
 * a rule or a number shows here as a change of a line, and must raise the rules version.
 *
 * 60 BPM, 4/4, wheelman, 4 lanes from lane 1. A beat is 1 s, half widths are 25, 50, 90 and 135 ms.
 */
const course = tinyCourse(
  {
    cues: [
      { tick: 960, verb: 'right' },
      { tick: 1920, verb: 'boost', hold: 1920 },
      { tick: 2880, verb: 'left' },
      { tick: 4800, verb: 'brake' },
      { tick: 5760, verb: 'brake', hold: 960 },
      { tick: 8640, verb: 'left' },
      { tick: 8640, verb: 'boost' },
      { tick: 9600, verb: 'boost' },
    ],
    traffic: [
      { tick: 2400, lane: 3, kind: 'taxi' },
      { tick: 3600, lane: 2, kind: 'van' },
      { tick: 7920, lane: 2, kind: 'bus' },
    ],
    cash: [
      { tick: 1440, lane: 2 },
      { tick: 3360, lane: 3 },
    ],
  },
  {},
  { song: { offsetMs: 0, durationMs: 12_000 } },
);

const inputs = [
  down(-3_000_000, 'left'), // flourish in the count-in, a beat line
  up(-2_900_000, 'left'),
  down(1_010_000, 'right'), // perfect; back on the path, two lanes over
  up(1_090_000, 'right'),
  down(1_960_000, 'boost'), // great, 40 ms early
  down(2_920_000, 'left'), // good, 80 ms early
  up(2_960_000, 'left'),
  up(4_030_000, 'boost'), // the tail, perfect: its window is 37.5 ms
  down(5_050_000, 'boost'), // the wrong way beside a brake
  up(5_100_000, 'boost'),
  down(6_300_000, 'brake'), // caught late
  up(6_500_000, 'brake'), // let go of too early
  down(8_150_000, 'right'), // freestyle, into the lane of the bus
  down(9_000_000, 'boost'), // two verbs at one tick, the later cue first
  down(9_000_000, 'left'),
  down(10_120_000, 'boost'), // ok
];

it('a golden drive gives exactly these events', () => {
  const { take, events } = drive(course, inputs);
  expect(events).toEqual([
    { type: 'laneChanged', us: -3_000_000, from: 1, to: 0, why: 'freestyle' },
    { type: 'flourished', us: -3_000_000, dollars: 500 },
    { type: 'cueJudged', us: 1_010_000, part: 0, judgement: 'perfect', errorUs: 10_000 },
    { type: 'laneChanged', us: 1_010_000, from: 0, to: 2, why: 'cue' },
    { type: 'cashCollected', us: 1_500_000, cash: 0, dollars: 1_000 },
    { type: 'cueJudged', us: 1_960_000, part: 1, judgement: 'great', errorUs: -40_000 },
    { type: 'cueJudged', us: 2_920_000, part: 2, judgement: 'good', errorUs: -80_000 },
    { type: 'laneChanged', us: 2_920_000, from: 2, to: 1, why: 'cue' },
    { type: 'nearMissed', us: 3_750_000, vehicle: 1, dollars: 2_000 },
    { type: 'cueJudged', us: 4_030_000, part: 3, judgement: 'perfect', errorUs: 30_000 },
    { type: 'fumbled', us: 5_050_000, verb: 'boost', part: 4 },
    { type: 'streakBroken', us: 5_050_000, length: 4 },
    { type: 'cueJudged', us: 5_050_000, part: 4, judgement: 'miss', errorUs: 0, cause: 'fumble' },
    { type: 'cueJudged', us: 6_135_001, part: 5, judgement: 'miss', errorUs: 0, cause: 'late' },
    { type: 'holdCaught', us: 6_300_000, part: 6 },
    { type: 'cueJudged', us: 6_500_000, part: 6, judgement: 'miss', errorUs: 0, cause: 'early-release' },
    { type: 'laneChanged', us: 8_150_000, from: 1, to: 2, why: 'freestyle' },
    { type: 'carCrashed', us: 8_250_000, vehicle: 2 },
    { type: 'cueJudged', us: 9_000_000, part: 8, judgement: 'perfect', errorUs: 0 },
    { type: 'laneChanged', us: 9_000_000, from: 2, to: 0, why: 'cue' },
    { type: 'cueJudged', us: 9_000_000, part: 7, judgement: 'perfect', errorUs: 0 },
    { type: 'cueJudged', us: 10_120_000, part: 9, judgement: 'ok', errorUs: 120_000 },
    { type: 'streakBroken', us: 10_120_000, length: 2 },
    { type: 'takeEnded', us: 12_000_000, end: 'finished' },
  ]);
  // Weights 1 + 0.9 + 0.6 + 1 + 1 + 1 + 0.3 = 5.8 of 10, longest streak 4 of 10. Heat 25 - 7 + 3 + 3 x 9 + 9 + 1.5.
  expect(take).toMatchObject({
    us: 12_000_000,
    lane: 0,
    heat: 58.5,
    streak: 0,
    bestStreak: 4,
    counts: { perfect: 4, great: 1, good: 1, ok: 1, miss: 3 },
    weightHundredths: 580,
    dollars: 562_000,
    style: 3_500,
    missesInRow: 0,
    errorSumUs: 40_000,
    absErrorSumUs: 280_000,
    hits: 7,
    end: 'finished',
  });
});
