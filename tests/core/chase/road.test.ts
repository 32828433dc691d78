import { describe, expect, it } from 'vitest';
import { down, drive, only, tinyCourse } from './tiny-course';

/** A taxi at 8 s; a beat is 1 s. The car starts in lane 1 of 4. */
const TAXI_US = 8_000_000;
const taxi = (lane: number) => [{ tick: 7680, lane, kind: 'taxi' as const }];

describe('traffic', () => {
  it('in the lane of the car is a crash: the streak breaks and heat rises', () => {
    const course = tinyCourse({ cues: [{ tick: 1920, verb: 'brake' }], traffic: taxi(1) });
    const { take, events } = drive(course, [down(2_000_000, 'brake')]);
    expect(events.slice(1, 3)).toEqual([
      { type: 'carCrashed', us: TAXI_US, vehicle: 0 },
      { type: 'streakBroken', us: TAXI_US, length: 1 },
    ]);
    expect(take).toMatchObject({ heat: 25 - 1.5 + 9, streak: 0, bestStreak: 1, lane: 1 });
  });

  it('in any other lane is passed', () => {
    for (const lane of [0, 2, 3]) expect(drive(tinyCourse({ traffic: taxi(lane) }), [], 9_000_000).events).toEqual([]);
  });

  it.each([
    { us: TAXI_US - 1, crashes: 0 },
    { us: TAXI_US, crashes: 0 },
    { us: TAXI_US + 1, crashes: 1 },
  ])('is met after a press at its own time: left at $us µs, $crashes crashes', ({ us, crashes }) => {
    const { events } = drive(tinyCourse({ traffic: taxi(1) }), [down(us, 'left')]);
    expect(only(events, 'carCrashed')).toHaveLength(crashes);
  });

  it.each([
    { us: TAXI_US - 500_000, near: 1, why: 'half a beat before' },
    { us: TAXI_US - 500_001, near: 1, why: 'earlier: still alongside within a beat of a lane change' },
    { us: TAXI_US - 1_000_000, near: 1, why: 'a beat before, alongside' },
    { us: TAXI_US - 1_000_001, near: 0, why: 'more than a beat before' },
  ])('left behind $why is a near miss $near times', ({ us, near }) => {
    const { take, events } = drive(tinyCourse({ traffic: taxi(1) }), [down(us, 'left')], 9_000_000);
    expect(only(events, 'nearMissed')).toEqual(
      near === 1 ? [{ type: 'nearMissed', us: TAXI_US, vehicle: 0, dollars: 2_000 }] : [],
    );
    expect(only(events, 'carCrashed')).toEqual([]);
    expect(take.streak).toBe(0);
  });

  it.each([
    { secondUs: TAXI_US - 500_000, near: 1 },
    { secondUs: TAXI_US - 500_001, near: 0 },
  ])('left two lanes behind counts only within half a beat: $near at $secondUs µs', ({ secondUs, near }) => {
    // From lane 1, where the taxi is, to lane 3: out of its lane at `secondUs`, then one lane further.
    const course = tinyCourse({ traffic: taxi(1) });
    const { events } = drive(course, [down(secondUs, 'right'), down(TAXI_US - 200_000, 'right')], 9_000_000);
    expect(only(events, 'nearMissed')).toHaveLength(near);
  });

  it('passed in the next lane counts after a change of lane within a beat', () => {
    const near = (us: number) =>
      only(drive(tinyCourse({ traffic: taxi(3) }), [down(us, 'right')], 9_000_000).events, 'nearMissed').length;
    expect([near(TAXI_US - 1_000_001), near(TAXI_US - 1_000_000), near(TAXI_US)]).toEqual([0, 1, 1]);
  });

  it('measures a beat back from the vehicle through a change of tempo', () => {
    // 120 BPM until the bar line at 4 s, then 60: the vehicle stands half a beat after it, so a beat back is 3.75 s.
    const song = {
      tempo: [
        { tick: 0, bpm: 120 },
        { tick: 7680, bpm: 60 },
      ],
    };
    const course = tinyCourse({ traffic: [{ tick: 8160, lane: 3, kind: 'bus' }] }, {}, song);
    expect(course.traffic[0]).toMatchObject({ us: 4_500_000, halfBeatUs: 500_000, beatUs: 750_000 });
  });

  it('is no near miss when the car was knocked out of the way', () => {
    const course = tinyCourse({ cues: [{ tick: 7296, verb: 'left' }], traffic: taxi(1) });
    const { events } = drive(course, [], 9_000_000);
    expect(only(events, 'laneChanged')).toEqual([
      { type: 'laneChanged', us: 7_735_001, from: 1, to: 0, why: 'knocked' },
    ]);
    expect(only(events, 'nearMissed')).toEqual([]);
  });

  it('gives one near miss a vehicle, and one for each of two abreast', () => {
    const traffic = [...taxi(1), { tick: 7680, lane: 3, kind: 'van' as const }];
    const { take } = drive(tinyCourse({ traffic }), [down(TAXI_US - 100_000, 'right')], 9_000_000);
    expect(take.style).toBe(4_000);
  });
});

describe('cash', () => {
  it.each([
    { pressUs: 7_999_999, bags: 1 },
    { pressUs: 8_000_000, bags: 1 },
    { pressUs: 8_000_001, bags: 0 },
  ])('is picked up in its lane: right at $pressUs µs, $bags bags', ({ pressUs, bags }) => {
    const course = tinyCourse({ cash: [{ tick: 7680, lane: 2 }] });
    const { events } = drive(course, [down(pressUs, 'right')], 9_000_000);
    expect(only(events, 'cashCollected')).toEqual(
      bags === 1 ? [{ type: 'cashCollected', us: 8_000_000, cash: 0, dollars: 1_000 }] : [],
    );
  });

  it('comes after traffic of the same moment', () => {
    const course = tinyCourse({ traffic: taxi(1), cash: [{ tick: 7680, lane: 1 }] });
    expect(drive(course, [], 9_000_000).events.map((event) => event.type)).toEqual(['carCrashed', 'cashCollected']);
  });
});

describe('style', () => {
  it('stops at $100,000, and says what each thing really earned', () => {
    // 99 bags in the car's lane, a near miss that has $1,000 left to earn, and a bag that has nothing left.
    const bags = Array.from({ length: 99 }, (_, index) => ({ tick: 960 + index * 2, lane: 1 }));
    const cash = [...bags, { tick: 1500, lane: 1 }];
    const course = tinyCourse({ cash, traffic: [{ tick: 1392, lane: 2, kind: 'van' }] });
    const { take, events } = drive(course, [down(1_400_000, 'right'), down(1_420_000, 'left')], 9_000_000);
    const earned = events.flatMap((event) => ('dollars' in event ? [event.dollars] : []));
    expect(take.style).toBe(100_000);
    expect(earned.slice(98)).toEqual([1_000, 1_000, 0]);
  });
});
