import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course, TakeEvent, VerbInput } from '../../../src/core/chase/events';
import { RULES_VERSION } from '../../../src/core/chase/rules';
import { advance, startTake } from '../../../src/core/chase/take';
import type { Take } from '../../../src/core/chase/take-state';
import { decodeReplay, encodeReplay } from '../../../src/core/replay/codec';
import { digestEvents } from '../../../src/core/replay/event-digest';
import { createInputLog } from '../../../src/core/replay/input-log';
import { resimulate } from '../../../src/core/replay/resimulate';
import { anyDrive } from '../chase/generated-level';
import { down, drive, tinyCourse, up } from '../chase/tiny-course';

/** How far frames hold misses back, as the app does. */
const GRACE_US = 120_000;

interface Live {
  readonly take: Take;
  readonly events: readonly TakeEvent[];
  readonly log: readonly VerbInput[];
}

interface Arrival {
  readonly atUs: number;
  readonly input: VerbInput;
}

/**
 * A session as it is lived: frames at uneven times, and inputs that are handled some time after they were made, either
 * on arrival or in the next frame. After the last frame the song is driven to its end.
 */
function live(course: Course, arrivals: readonly Arrival[], frameGapsUs: readonly number[], isBatched: boolean): Live {
  let take = startTake(course);
  const events: TakeEvent[] = [];
  const log = createInputLog();
  const step = (toUs: number, inputs: readonly VerbInput[]) => {
    const next = advance(course, take, toUs, inputs);
    take = next.take;
    events.push(...next.events);
    log.record(next.applied);
  };
  const queue = [...arrivals].sort((a, b) => a.atUs - b.atUs);
  let frameUs = course.startUs;
  for (let frame = 0; queue.length > 0; frame += 1) {
    frameUs += frameGapsUs[frame % frameGapsUs.length] ?? 16_667;
    const arrived: VerbInput[] = [];
    while ((queue[0]?.atUs ?? Number.POSITIVE_INFINITY) <= frameUs) {
      const { input } = queue.shift() as Arrival;
      if (isBatched) arrived.push(input);
      else step(input.us, [input]);
    }
    step(frameUs - GRACE_US, arrived);
  }
  step(course.endUs, []);
  return { take, events, log: log.inputs };
}

/** The recorded log, through the bytes of a replay and back. */
function replayed(course: Course, log: readonly VerbInput[]) {
  const { difficulty, mods } = course;
  const bytes = encodeReplay({ levelHash: '', difficulty, mods, rulesVersion: RULES_VERSION, inputs: log });
  const decoded = decodeReplay(bytes);
  if (!decoded.ok) throw new Error(decoded.error.message);
  return resimulate(course, decoded.replay);
}

const anyFrames = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 40_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100_000, max: 3_000_000 }) },
  ),
  { minLength: 1, maxLength: 20 },
);

describe('a replay', () => {
  it('equals the live take under any slicing into frames, with inputs on time or late within the grace', () => {
    const anyDelays = fc.array(fc.nat(GRACE_US), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyDrive, anyFrames, anyDelays, fc.boolean(), ({ course, inputs }, frames, delays, isBatched) => {
        const onTime = drive(course, inputs);
        let atUs = Number.NEGATIVE_INFINITY;
        // Handlers run in the order of the keys; none runs before its key. A frame's own slack counts as delay too.
        const arrivals = inputs.map((input, index) => {
          atUs = Math.max(atUs, input.us + (delays[index % delays.length] ?? 0));
          return { atUs, input };
        });
        const lived = live(
          course,
          isBatched ? inputs.map((input) => ({ atUs: input.us, input })) : arrivals,
          frames,
          isBatched,
        );
        const isWithinGrace = !isBatched || frames.every((gap) => gap <= GRACE_US);
        if (isWithinGrace) expect(lived.events).toEqual(onTime.events);
        if (isWithinGrace) expect(lived.take).toEqual(onTime.take);
        const again = replayed(course, lived.log);
        expect(again.events).toEqual(lived.events);
        expect(again.take).toEqual(lived.take);
      }),
      { numRuns: 300 },
    );
  });

  it('equals the live take when inputs come beyond the grace, in any order, after any stall', () => {
    const anyDelays = fc.array(fc.nat(2_000_000), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyDrive, anyFrames, anyDelays, fc.boolean(), ({ course, inputs }, frames, delays, isBatched) => {
        const arrivals = inputs.map((input, index) => ({
          atUs: input.us + (delays[index % delays.length] ?? 0),
          input,
        }));
        const lived = live(course, arrivals, frames, isBatched);
        const again = replayed(course, lived.log);
        expect(again.events).toEqual(lived.events);
        expect(again.take).toEqual(lived.take);
        expect(digestEvents(again.events)).toBe(digestEvents(lived.events));
      }),
      { numRuns: 300 },
    );
  });

  it('equals the live take with every microsecond near a deadline as a step of its own', () => {
    const course = tinyCourse({
      cues: [
        { tick: 960, verb: 'brake' },
        { tick: 1090, verb: 'left' },
      ],
      traffic: [{ tick: 1090, lane: 2, kind: 'van' }],
    });
    for (let us = 1_134_990; us <= 1_135_420; us += 1) {
      const inputs = [down(us, 'left'), down(us, 'brake')];
      const whole = drive(course, inputs);
      let take = startTake(course);
      const events: TakeEvent[] = [];
      for (let to = 1_134_980; to <= 1_135_430; to += 1) {
        // The frame comes first, the input at the same microsecond after it.
        const steps = [advance(course, take, to, [])];
        if (to === us) for (const input of inputs) steps.push(advance(course, steps.at(-1)?.take ?? take, to, [input]));
        for (const step of steps) events.push(...step.events);
        take = steps.at(-1)?.take ?? take;
      }
      events.push(...advance(course, take, course.endUs, []).events);
      expect(events).toEqual(whole.events);
    }
  });

  it('holds inputs at the times at which they were taken, without releases that did nothing', () => {
    const course = tinyCourse({ cues: [{ tick: 1920, verb: 'boost', hold: 960 }] });
    const log = createInputLog();
    let take = startTake(course);
    const step = (toUs: number, inputs: VerbInput[]) => {
      const next = advance(course, take, toUs, inputs);
      take = next.take;
      log.record(next.applied);
    };
    step(1_000_000, []);
    // Too late: the take is at 1 s already. Its release does nothing, and neither does that of the tap.
    step(1_100_000, [down(900_000, 'left'), up(950_000, 'left')]);
    step(4_000_000, [down(2_000_000, 'boost'), up(2_990_000, 'boost'), up(3_000_000, 'boost')]);
    step(4_000_000, [down(6_000_000, 'brake')]);
    expect(log.inputs).toEqual([
      down(1_000_000, 'left'),
      down(2_000_000, 'boost'),
      up(2_990_000, 'boost'),
      down(6_000_000, 'brake'),
    ]);
  });

  it('drops times that are no numbers', () => {
    const course = tinyCourse({ cues: [{ tick: 960, verb: 'brake' }] });
    const wrong = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((us) => down(us, 'brake'));
    expect(drive(course, wrong, 1_000_000).events).toEqual([]);
    expect(advance(course, startTake(course), Number.NaN, []).take).toEqual(startTake(course));
    expect(advance(course, startTake(course), Number.NaN, [down(0, 'brake')]).take.us).toBe(0);
  });
});

describe('a digest of events', () => {
  it('differs where the events differ', () => {
    const course = tinyCourse({ cues: [{ tick: 960, verb: 'brake' }] });
    const digestOf = (us: number) => digestEvents(drive(course, [down(us, 'brake')]).events);
    expect(digestOf(1_000_000)).toBe(digestOf(1_000_000));
    expect(digestOf(1_000_000)).not.toBe(digestOf(1_000_001));
    expect(digestEvents([])).toMatch(/^[0-9a-f]{64}$/);
  });
});
