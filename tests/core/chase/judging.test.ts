import { describe, expect, it } from 'vitest';
import { down, drive, only, tinyCourse, verdicts } from './tiny-course';

describe('a press', () => {
  // 60 BPM: two brakes 200 ms apart, at 4.0 and 4.2 s; both windows hold what lies between.
  const pair = tinyCourse({
    cues: [
      { tick: 3840, verb: 'brake' },
      { tick: 4032, verb: 'brake' },
    ],
  });

  it.each([
    { pressUs: 4_099_999, part: 0, why: 'nearer to the first' },
    { pressUs: 4_100_000, part: 0, why: 'at the same distance from both' },
    { pressUs: 4_100_001, part: 1, why: 'nearer to the second' },
  ])('$why goes to part $part', ({ pressUs, part }) => {
    expect(only(drive(pair, [down(pressUs, 'brake')], pressUs).events, 'cueJudged')[0]?.part).toBe(part);
  });

  it('goes past a part that is judged already', () => {
    const { events } = drive(pair, [down(4_000_000, 'brake'), down(4_080_000, 'brake')]);
    expect(verdicts(events)).toEqual(['0 perfect', '1 ok']);
  });

  it('may take a later part first; the earlier one stays open until its own window ends', () => {
    const { events } = drive(pair, [down(4_110_000, 'brake'), down(4_120_000, 'brake')]);
    expect(verdicts(events)).toEqual(['1 good', '0 ok']);
    expect(verdicts(drive(pair, [down(4_110_000, 'brake')]).events)).toEqual(['1 good', '0 miss:late']);
  });

  it('decides each of many parts that lie inside one window, from the middle outwards', () => {
    // Sixteen brakes 10 ms apart (9.6 ticks, to the nearest tick), pressed 1 µs apart in their middle.
    const cues = Array.from({ length: 16 }, (_, index) => ({
      tick: 3840 + Math.round(index * 9.6),
      verb: 'brake' as const,
    }));
    const course = tinyCourse({ cues });
    const inputs = course.parts.map((_, index) => down(4_075_000 + index, 'brake'));
    const { take, events } = drive(course, inputs);
    const order = only(events, 'cueJudged').map((event) => event.part);
    expect(order).toEqual([7, 8, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15, 0]);
    expect(take.counts.miss).toBe(0);
  });

  it('of a verb without a cue near does nothing for brake and boost', () => {
    expect(drive(pair, [down(2_000_000, 'brake'), down(2_100_000, 'boost')], 3_000_000).events).toEqual([]);
  });

  it('judges two verbs at one tick each by itself', () => {
    const course = tinyCourse({
      cues: [
        { tick: 3840, verb: 'left' },
        { tick: 3840, verb: 'boost' },
      ],
    });
    const { events } = drive(course, [down(4_000_000, 'boost'), down(4_020_000, 'left')]);
    expect(verdicts(events)).toEqual(['1 perfect', '0 perfect']);
    expect(only(events, 'fumbled')).toEqual([]);
  });
});

describe('the car on its path', () => {
  it('stands in the lane after the cue at the press, not at the cue', () => {
    const course = tinyCourse({ cues: [{ tick: 3840, verb: 'right' }] });
    expect(only(drive(course, [down(3_900_000, 'right')]).events, 'laneChanged')).toEqual([
      { type: 'laneChanged', us: 3_900_000, from: 1, to: 2, why: 'cue' },
    ]);
  });

  it('is knocked onto the path by a miss', () => {
    const course = tinyCourse({ cues: [{ tick: 3840, verb: 'right' }] });
    expect(only(drive(course, []).events, 'laneChanged')).toEqual([
      { type: 'laneChanged', us: 4_135_001, from: 1, to: 2, why: 'knocked' },
    ]);
  });

  it('comes back to it from freestyle at the next cue, hit or missed', () => {
    const course = tinyCourse({ cues: [{ tick: 3840, verb: 'brake' }] });
    const away = down(2_100_000, 'right');
    const hit = only(drive(course, [away, down(4_000_000, 'brake')]).events, 'laneChanged');
    expect(hit.map(({ to, why }) => [to, why])).toEqual([
      [2, 'freestyle'],
      [1, 'cue'],
    ]);
    const missed = only(drive(course, [away]).events, 'laneChanged');
    expect(missed.map(({ to, why }) => [to, why])).toEqual([
      [2, 'freestyle'],
      [1, 'knocked'],
    ]);
  });

  it.each(['brake first', 'left first'])(
    'does not step back when two cues at one tick are judged in either order: %s',
    (order) => {
      const course = tinyCourse({
        cues: [
          { tick: 3840, verb: 'brake' },
          { tick: 3840, verb: 'left' },
        ],
      });
      const inputs = [down(4_000_000, 'brake'), down(4_010_000, 'left')];
      const swapped = [down(4_000_000, 'left'), down(4_010_000, 'brake')];
      const { take } = drive(course, order === 'brake first' ? inputs : swapped);
      expect(take.lane).toBe(0);
    },
  );

  it('does not step back when an earlier cue is missed after a later one was hit', () => {
    const course = tinyCourse({
      cues: [
        { tick: 3840, verb: 'left' },
        { tick: 3936, verb: 'right' },
      ],
    });
    // Left at 4.0 s is never pressed, right at 4.1 s is; the miss of the left is told at 4.135 s.
    const { take, events } = drive(course, [down(4_100_000, 'right')]);
    expect(verdicts(events)).toEqual(['1 perfect', '0 miss:late']);
    expect(take.lane).toBe(1);
  });
});
