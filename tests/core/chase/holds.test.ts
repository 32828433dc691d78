import { describe, expect, it } from 'vitest';
import { down, drive, only, tinyCourse, up, verdicts } from './tiny-course';

// Parts: 0 the head at 4 s, 1 the tail at 8 s. Head window ±135 ms, tail window ±202.5 ms.
const HEAD_US = 4_000_000;
const TAIL_US = 8_000_000;
const HEAD_OK = 135_000;
const TAIL_OK = 202_500;
const HOLD = { tick: 3840, verb: 'boost', hold: 3840 } as const;
const held = tinyCourse({ cues: [HOLD] });

describe('a hold', () => {
  it('is judged by its press and by its release', () => {
    const { take, events } = drive(held, [down(HEAD_US, 'boost'), up(TAIL_US + 60_000, 'boost')]);
    expect(verdicts(events)).toEqual(['0 perfect', '1 great']);
    expect(take).toMatchObject({ streak: 2, bestStreak: 2, hits: 2, holding: [], missesInRow: 0 });
  });

  it('is under way between the two', () => {
    expect(drive(held, [down(HEAD_US, 'boost')], 6_000_000).take.holding).toEqual(['boost']);
    expect(drive(held, [], 6_000_000).take.holding).toEqual([]);
  });

  it.each([
    { releaseUs: TAIL_US - TAIL_OK - 1, tail: '1 miss:early-release', why: 'a µs before the window' },
    { releaseUs: TAIL_US - TAIL_OK, tail: '1 ok', why: 'as the window opens' },
    { releaseUs: TAIL_US + TAIL_OK, tail: '1 ok', why: 'as the window closes' },
    { releaseUs: TAIL_US + TAIL_OK + 1, tail: '1 miss:held-too-long', why: 'a µs after the window' },
    { releaseUs: HEAD_US + 1, tail: '1 miss:early-release', why: 'right after the press' },
    { releaseUs: 30_000_000, tail: '1 miss:held-too-long', why: 'never, as far as the hold knows' },
  ])('ends in $tail when released $why', ({ releaseUs, tail }) => {
    expect(verdicts(drive(held, [down(HEAD_US, 'boost'), up(releaseUs, 'boost')]).events)).toEqual(['0 perfect', tail]);
  });

  it('misses its tail at the release that was too early, not later', () => {
    const { events } = drive(held, [down(HEAD_US, 'boost'), up(5_000_000, 'boost')]);
    expect(only(events, 'cueJudged')[1]?.us).toBe(5_000_000);
  });

  it('cannot be taken up again after an early release', () => {
    const inputs = [down(HEAD_US, 'boost'), up(5_000_000, 'boost'), down(5_500_000, 'boost'), up(TAIL_US, 'boost')];
    const { events } = drive(held, inputs);
    expect(verdicts(events)).toEqual(['0 perfect', '1 miss:early-release']);
    expect(only(events, 'holdCaught')).toEqual([]);
  });

  it('that nobody presses misses both parts, each at the end of its window', () => {
    const { events } = drive(held, []);
    expect(verdicts(events)).toEqual(['0 miss:late', '1 miss:late']);
    expect(only(events, 'cueJudged').map((event) => event.us)).toEqual([HEAD_US + HEAD_OK + 1, TAIL_US + TAIL_OK + 1]);
  });

  it.each([
    { pressUs: HEAD_US + HEAD_OK, caught: false, parts: ['0 ok', '1 perfect'], why: 'as the head window closes' },
    { pressUs: HEAD_US + HEAD_OK + 1, caught: true, parts: ['0 miss:late', '1 perfect'], why: 'a µs after it' },
    { pressUs: TAIL_US - TAIL_OK - 1, caught: true, parts: ['0 miss:late', '1 perfect'], why: 'a µs before the tail' },
    { pressUs: TAIL_US - TAIL_OK, caught: false, parts: ['0 miss:late', '1 miss:late'], why: 'as the tail opens' },
  ])('whose head was missed can be caught late: pressed $why, $caught', ({ pressUs, caught, parts }) => {
    const { events } = drive(held, [down(pressUs, 'boost'), up(TAIL_US, 'boost')]);
    expect(verdicts(events)).toEqual(parts);
    expect(only(events, 'holdCaught')).toEqual(caught ? [{ type: 'holdCaught', us: pressUs, part: 1 }] : []);
  });

  it('earns nothing by being caught, and is under way from then on', () => {
    const { take } = drive(held, [down(6_000_000, 'boost')], 7_000_000);
    expect(take).toMatchObject({ holding: ['boost'], hits: 0, streak: 0, dollars: 0 });
  });

  it.each([
    { releaseUs: 7_000_000, tail: '1 miss:early-release' },
    { releaseUs: 9_000_000, tail: '1 miss:held-too-long' },
  ])('that was caught still has to be released in time: $tail', ({ releaseUs, tail }) => {
    const { events } = drive(held, [down(6_000_000, 'boost'), up(releaseUs, 'boost')]);
    expect(verdicts(events)).toEqual(['0 miss:late', tail]);
  });

  it('can be caught at once when its head was lost to the wrong verb', () => {
    const inputs = [down(HEAD_US - 50_000, 'brake'), down(HEAD_US, 'boost'), up(TAIL_US, 'boost')];
    const { events } = drive(held, inputs);
    expect(verdicts(events)).toEqual(['0 miss:fumble', '1 perfect']);
    expect(only(events, 'holdCaught')).toEqual([{ type: 'holdCaught', us: HEAD_US, part: 1 }]);
  });

  it('is broken by the wrong verb near its tail', () => {
    const inputs = [down(HEAD_US, 'boost'), down(TAIL_US - 90_000, 'brake'), up(TAIL_US, 'boost')];
    const { take, events } = drive(held, inputs);
    expect(verdicts(events)).toEqual(['0 perfect', '1 miss:fumble']);
    expect(take.holding).toEqual([]);
  });

  it('is not broken by other verbs while it is under way', () => {
    const course = tinyCourse({ cues: [HOLD, { tick: 5760, verb: 'left' }] });
    const inputs = [down(HEAD_US, 'boost'), down(6_000_000, 'left'), up(6_060_000, 'left'), up(TAIL_US, 'boost')];
    expect(verdicts(drive(course, inputs).events)).toEqual(['0 perfect', '1 perfect', '2 perfect']);
  });

  it('of left or right is a drift and keeps its lane', () => {
    const course = tinyCourse({ cues: [{ tick: 3840, verb: 'left', hold: 3840 }] });
    const { take, events } = drive(course, [down(HEAD_US, 'left'), up(TAIL_US, 'left')]);
    expect(only(events, 'laneChanged')).toEqual([]);
    expect(take.lane).toBe(1);
  });

  it('is let go of by the press of the next head of its verb', () => {
    // The second hold begins 100 ms after the tail of the first; both keys of the verb are used.
    const course = tinyCourse({ cues: [HOLD, { tick: 7776, verb: 'boost', hold: 1824 }] });
    const inputs = [down(HEAD_US, 'boost'), down(8_100_000, 'boost'), up(8_150_000, 'boost'), up(10_000_000, 'boost')];
    const { events } = drive(course, inputs);
    expect(verdicts(events)).toEqual(['0 perfect', '1 good', '2 perfect', '3 miss:early-release']);
  });

  it('that was never pressed is late at its tail, also while the next one is under way', () => {
    const course = tinyCourse({ cues: [HOLD, { tick: 7776, verb: 'boost', hold: 1824 }] });
    const { events } = drive(course, [down(8_100_000, 'boost'), up(10_000_000, 'boost')]);
    expect(verdicts(events)).toEqual(['0 miss:late', '2 perfect', '1 miss:late', '3 perfect']);
  });

  it('that is missed at the same microsecond as a tap is told in order of the parts', () => {
    // 125 BPM: 500 µs a tick. The tap lies 67.5 ms after the tail, by so much its window is narrower.
    const cues = [
      { tick: 960, verb: 'boost', hold: 960 },
      { tick: 2055, verb: 'brake' },
    ] as const;
    const { events } = drive(tinyCourse({ cues }, {}, { tempo: [{ tick: 0, bpm: 125 }] }), []);
    expect(only(events, 'cueJudged').map(({ part, us }) => [part, us])).toEqual([
      [0, 615_001],
      [1, 1_162_501],
      [2, 1_162_501],
    ]);
  });

  it('shorter than its windows is not under way once a fumble has missed its tail', () => {
    // Head at 4 s, tail at 4.1 s: 40 ms before the tail the brake is nearer to it than to the head.
    const course = tinyCourse({ cues: [{ tick: 3840, verb: 'boost', hold: 96 }] });
    const { take, events } = drive(course, [
      down(4_060_000, 'brake'),
      down(4_070_000, 'boost'),
      up(4_100_000, 'boost'),
    ]);
    expect(verdicts(events)).toEqual(['1 miss:fumble', '0 good']);
    expect(take.holding).toEqual([]);
  });

  it('is not touched by releases of other verbs or without a hold', () => {
    const inputs = [up(3_000_000, 'boost'), down(HEAD_US, 'boost'), up(TAIL_US, 'brake'), up(TAIL_US, 'boost')];
    expect(verdicts(drive(held, inputs).events)).toEqual(['0 perfect', '1 perfect']);
  });
});
