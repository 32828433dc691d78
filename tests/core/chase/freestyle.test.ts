import { describe, expect, it } from 'vitest';
import { down, drive, only, tinyCourse } from './tiny-course';

const empty = tinyCourse({});
/** One cue at 20 s: the beat is 1 s, so the rest before it lasts until 19 s. */
const late = tinyCourse({ cues: [{ tick: 19_200, verb: 'brake' }] });

describe('freestyle', () => {
  it('changes lane within the road, and costs nothing at its edge', () => {
    const inputs = [1, 2, 3, 4].map((beat) => down(beat * 1_000_000 + 100_000, 'left'));
    const { take, events } = drive(empty, inputs, 5_000_000);
    expect(events).toEqual([{ type: 'laneChanged', us: 1_100_000, from: 1, to: 0, why: 'freestyle' }]);
    expect(take).toMatchObject({ lane: 0, heat: 25, style: 0 });
  });

  it('reaches the outermost lane on either side', () => {
    const inputs = [1, 2, 3, 4].map((beat) => down(beat * 1_000_000 + 100_000, 'right'));
    expect(drive(empty, inputs, 5_000_000).take.lane).toBe(3);
  });
});

describe('a flourish', () => {
  it.each([
    { us: 1_045_000, earned: 500, why: 'on the edge of a beat line' },
    { us: 1_045_001, earned: 0, why: 'a µs after it' },
    { us: 955_000, earned: 500, why: 'on the edge before it' },
    { us: 954_999, earned: 0, why: 'a µs before that' },
    { us: 1_250_000, earned: 500, why: 'on a quarter-beat line' },
    { us: 1_295_000, earned: 500, why: 'on the edge of a quarter-beat line' },
    { us: 1_295_001, earned: 0, why: 'a µs after it' },
    { us: -3_000_000, earned: 500, why: 'on a beat of the count-in' },
  ])('earns $earned dollars $why', ({ us, earned }) => {
    const { take, events } = drive(late, [down(us, 'left')], us);
    expect(only(events, 'flourished')).toEqual(earned > 0 ? [{ type: 'flourished', us, dollars: earned }] : []);
    expect(take.style).toBe(earned);
  });

  it('has a window in real time: at 1.5 it is 67.5 ms of song time', () => {
    const fast = tinyCourse({}, { rate: 1.5 });
    const style = (us: number) => drive(fast, [down(us, 'left')], us).take.style;
    expect([style(1_067_500), style(1_067_501)]).toEqual([500, 0]);
  });

  it('counts once a beat', () => {
    const inputs = [
      down(1_000_000, 'left'),
      down(1_250_000, 'right'),
      down(1_750_000, 'right'),
      down(2_000_000, 'left'),
    ];
    const { events } = drive(late, inputs, 3_000_000);
    expect(only(events, 'flourished').map((event) => event.us)).toEqual([1_000_000, 2_000_000]);
  });

  it('between two lines belongs to the earlier one, and to its beat', () => {
    // 200 BPM: a beat is 300 ms, a quarter 75 ms. The first press lies in the middle of the last quarter of beat 0.
    const fast = tinyCourse({}, {}, { tempo: [{ tick: 0, bpm: 200 }] });
    expect(drive(fast, [down(262_500, 'left'), down(300_000, 'right')], 400_000).take.style).toBe(1_000);
    expect(drive(fast, [down(262_501, 'left'), down(300_000, 'right')], 400_000).take.style).toBe(500);
  });

  it('needs a lane to change into', () => {
    const inputs = [down(1_000_000, 'left'), down(2_000_000, 'left')];
    expect(only(drive(late, inputs, 3_000_000).events, 'flourished')).toHaveLength(1);
  });

  it.each([
    { us: 18_999_999, earned: 500, why: 'a beat and a µs before a cue' },
    { us: 19_000_000, earned: 0, why: 'a beat before it' },
    { us: 21_000_000, earned: 0, why: 'a beat after it' },
    { us: 21_000_001, earned: 500, why: 'a beat and a µs after it' },
  ])('needs a rest: $earned dollars $why', ({ us, earned }) => {
    const { take } = drive(late, [down(20_000_000, 'brake'), down(us, 'left')], us);
    expect(take.style).toBe(earned);
  });

  it('follows the meter: in 6/8 a beat is half a second and its quarters 125 ms', () => {
    const course = tinyCourse({}, {}, { meter: [{ tick: 0, beats: 6, unit: 8 }] });
    const inputs = [down(1_125_000, 'left'), down(1_500_000, 'right')];
    expect(drive(course, inputs, 2_000_000).take.style).toBe(1_000);
  });

  it('is for left and right alone', () => {
    expect(drive(late, [down(1_000_000, 'brake'), down(2_000_000, 'boost')], 3_000_000).take.style).toBe(0);
  });
});
