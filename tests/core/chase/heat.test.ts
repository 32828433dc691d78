import { describe, expect, it } from 'vitest';
import type { Difficulty } from '../../../src/core/level/model';
import { down, drive, only, tinyCourse, verdicts } from './tiny-course';

/** Brakes on every beat from beat 1: enough of them to fill or empty the heat. */
const brakes = (count: number) =>
  Array.from({ length: count }, (_, beat) => ({ tick: (beat + 1) * 960, verb: 'brake' as const }));
const pressAt = (count: number, offset: number) =>
  Array.from({ length: count }, (_, beat) => down((beat + 1) * 1_000_000 + offset, 'brake'));

describe('heat', () => {
  /** Change by one brake, judged by how far off it was pressed (scaled to the windows), or not pressed. */
  const changes: readonly (readonly [Difficulty, number | null, number])[] = [
    ['wheelman', 0, -1.5],
    ['wheelman', 40_000, -1],
    ['wheelman', 80_000, 0],
    ['wheelman', 120_000, 1.5],
    ['wheelman', null, 9],
    ['rookie', 0, -1.5],
    ['rookie', 190_000, 0.9],
    ['rookie', null, 5.4],
    ['driver', 150_000, 1.2],
    ['driver', null, 7.2],
    ['legend', 30_000, -1],
    ['legend', 100_000, 1.8],
    ['legend', null, 10.8],
  ];
  it.each(changes)('of %s, pressed %s µs off, changes by %f', (difficulty, offset, change) => {
    // The first brake is hit dead on: on rookie it is a lesson and tells nothing.
    const course = tinyCourse({ difficulty, cues: brakes(2) });
    const inputs = [down(1_000_000, 'brake'), ...(offset === null ? [] : [down(2_000_000 + offset, 'brake')])];
    expect(drive(course, inputs, 3_000_000).take.heat).toBe((2500 - 150 + Math.round(change * 100)) / 100);
  });

  it('never falls below 0', () => {
    expect(drive(tinyCourse({ cues: brakes(30) }), pressAt(30, 0)).take.heat).toBe(0);
  });

  it('never rises above 100', () => {
    const { take } = drive(tinyCourse({ cues: brakes(30) }, { noBust: true }), []);
    expect(take).toMatchObject({ heat: 100, end: 'finished', bustAtUs: null });
  });

  it('counts in hundredths: ten thousand small changes do not drift', () => {
    const cues = brakes(50);
    const inputs = [...pressAt(25, 40_000), ...pressAt(50, 120_000).slice(25)];
    expect(drive(tinyCourse({ cues }), inputs).take.heat).toBe(25 - 25 + 25 * 1.5);
  });
});

describe('a bust', () => {
  // 25 + 9 x 9 passes 100 with the ninth miss. Bar lines lie every 4 s; brake n is missed 135.001 ms after n seconds.
  const course = tinyCourse({ cues: brakes(30) });

  it('is sealed at full heat and comes on the next bar line', () => {
    const { take, events } = drive(course, []);
    expect(only(events, 'bustSealed')).toEqual([{ type: 'bustSealed', us: 9_135_001, barLineUs: 12_000_000 }]);
    expect(events.at(-1)).toEqual({ type: 'takeEnded', us: 12_000_000, end: 'busted' });
    expect(take).toMatchObject({ end: 'busted', us: 12_000_000, bustAtUs: 12_000_000 });
    expect(take.counts.miss).toBe(11);
  });

  it('comes all the same when heat falls before the bar line', () => {
    const { take } = drive(
      course,
      [10, 11].map((beat) => down(beat * 1_000_000, 'brake')),
    );
    expect(take).toMatchObject({ end: 'busted', heat: 97 });
  });

  it.each([
    { us: 11_999_999, judged: true },
    { us: 12_000_000, judged: true },
    { us: 12_000_001, judged: false },
  ])('lets a press on its own bar line go first: at $us µs $judged', ({ us, judged }) => {
    const { events } = drive(course, [down(us, 'brake')]);
    expect(verdicts(events).at(-1)).toBe(judged ? '11 perfect' : '10 miss:late');
  });

  it('lets what stands on its own bar line go first', () => {
    const bags = tinyCourse({ cues: brakes(30), cash: [{ tick: 11_520, lane: 1 }] });
    const { events } = drive(bags, []);
    expect(events.slice(-2).map((event) => event.type)).toEqual(['cashCollected', 'takeEnded']);
  });

  it('has not come at its bar line until time has passed it', () => {
    expect(drive(course, [], 12_000_000).take.end).toBeNull();
    expect(drive(course, [], 12_000_001).take.end).toBe('busted');
  });

  it('sealed on a bar line comes on the one after it', () => {
    // Traffic on the bar line at 8 s gives the last 9 of heat: eight misses to 97, then the crash.
    const cues = Array.from({ length: 8 }, (_, index) => ({ tick: 960 + index * 480, verb: 'brake' as const }));
    const crash = tinyCourse({ cues, traffic: [{ tick: 7680, lane: 1, kind: 'bus' }] });
    expect(only(drive(crash, []).events, 'bustSealed')).toEqual([
      { type: 'bustSealed', us: 8_000_000, barLineUs: 12_000_000 },
    ]);
  });

  it('does not come when the song ends before its bar line', () => {
    const short = tinyCourse({ cues: brakes(9) }, {}, { song: { offsetMs: 0, durationMs: 11_999 } });
    const { take, events } = drive(short, []);
    expect(only(events, 'bustSealed')).toHaveLength(1);
    expect(take).toMatchObject({ end: 'finished', us: 11_999_000 });
  });

  it('comes when the song ends on its bar line', () => {
    const short = tinyCourse({ cues: brakes(9) }, {}, { song: { offsetMs: 0, durationMs: 12_000 } });
    expect(drive(short, []).take.end).toBe('busted');
  });

  it('follows the meter', () => {
    const waltz = tinyCourse({ cues: brakes(30) }, {}, { meter: [{ tick: 0, beats: 5, unit: 4 }] });
    expect(drive(waltz, []).take.us).toBe(10_000_000);
  });
});
