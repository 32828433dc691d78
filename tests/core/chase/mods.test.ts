import { describe, expect, it } from 'vitest';
import { down, drive, tinyCourse, verdicts } from './tiny-course';

const cues = [
  { tick: 3840, verb: 'brake' },
  { tick: 4800, verb: 'left' },
  { tick: 5760, verb: 'boost' },
] as const;

describe('one take', () => {
  const course = tinyCourse({ cues }, { oneTake: true });

  it('ends with the first miss, at its moment', () => {
    const { take, events } = drive(course, [down(4_000_000, 'brake')]);
    expect(events.slice(1)).toEqual([
      { type: 'cueJudged', us: 5_135_001, part: 1, judgement: 'miss', errorUs: 0, cause: 'late' },
      { type: 'streakBroken', us: 5_135_001, length: 1 },
      { type: 'laneChanged', us: 5_135_001, from: 1, to: 0, why: 'knocked' },
      { type: 'takeEnded', us: 5_135_001, end: 'one-take' },
    ]);
    expect(take.us).toBe(5_135_001);
  });

  it('goes on after an ok, a crash and a fumble near a cue that was hit', () => {
    const traffic = [{ tick: 1920, lane: 1, kind: 'van' as const }];
    const hard = tinyCourse({ cues, traffic }, { oneTake: true });
    const inputs = [
      down(4_120_000, 'brake'),
      down(5_000_000, 'left'),
      down(5_010_000, 'boost'),
      down(6_000_000, 'boost'),
    ];
    expect(drive(hard, inputs).take.end).toBe('finished');
  });
});

describe('mirror', () => {
  it('exchanges left and right, the start lane, traffic and cash', () => {
    const chart = {
      cues,
      startLane: 1,
      traffic: [{ tick: 960, lane: 0, kind: 'van' as const }],
      cash: [{ tick: 960, lane: 3 }],
    };
    const plain = tinyCourse(chart);
    const mirrored = tinyCourse(chart, { mirror: true });
    expect(mirrored.startLane).toBe(2);
    expect(mirrored.parts.map(({ verb, laneBefore, lane }) => [verb, laneBefore, lane])).toEqual([
      ['brake', 2, 2],
      ['right', 2, 3],
      ['boost', 3, 3],
    ]);
    expect(mirrored.traffic.map((vehicle) => vehicle.lane)).toEqual([3]);
    expect(mirrored.cash.map((bag) => bag.lane)).toEqual([0]);
    expect(mirrored.parts.map((part) => part.us)).toEqual(plain.parts.map((part) => part.us));
  });
});

describe('night', () => {
  it('changes nothing in judging', () => {
    const inputs = [down(4_010_000, 'brake'), down(5_060_000, 'left')];
    const { events } = drive(tinyCourse({ cues }, { night: true }), inputs);
    expect(events).toEqual(drive(tinyCourse({ cues }), inputs).events);
  });
});

describe('a lesson on rookie', () => {
  const lesson = [
    { tick: 1920, verb: 'boost', hold: 960 },
    { tick: 3840, verb: 'boost' },
    { tick: 5760, verb: 'left' },
  ] as const;
  const course = tinyCourse({ difficulty: 'rookie', cues: lesson });

  it('is the first cue of each verb, both parts of a hold', () => {
    expect(course.parts.map((part) => part.isLesson)).toEqual([true, true, false, true]);
    expect(tinyCourse({ cues: lesson }).parts.some((part) => part.isLesson)).toBe(false);
  });

  it('cannot be missed: let go by it counts as ok', () => {
    const { take, events } = drive(course, []);
    expect(verdicts(events)).toEqual(['0 ok:late', '1 ok:late', '2 miss:late', '3 ok:late']);
    expect(take.hits).toBe(0);
    expect(take.lane).toBe(0);
  });

  it('does not end a one-take', () => {
    const only = tinyCourse({ difficulty: 'rookie', cues: [lesson[0]] }, { oneTake: true });
    expect(drive(only, []).take.end).toBe('finished');
  });

  it('can still be driven well', () => {
    expect(verdicts(drive(course, [down(2_000_000, 'boost')], 2_500_000).events)).toEqual(['0 perfect']);
  });
});
