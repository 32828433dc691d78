import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../src/core/chase/results';
import { advance, startTake } from '../../../src/core/chase/take';
import { anyDrive, courseOf } from './generated-level';
import { drive, only } from './tiny-course';

const MIRRORED = { left: 'right', right: 'left', brake: 'brake', boost: 'boost' } as const;

describe('whatever is pressed on whatever chart', () => {
  it('dollars stay within 0 and $1,000,000, style within $100,000, heat within 0 and 100, the car on the road', () => {
    fc.assert(
      fc.property(anyDrive, ({ course, inputs }) => {
        let take = startTake(course);
        const check = () => {
          expect(take.dollars).toBeGreaterThanOrEqual(0);
          expect(take.dollars).toBeLessThanOrEqual(1_000_000);
          expect(take.style).toBeLessThanOrEqual(100_000);
          expect(take.heat).toBeGreaterThanOrEqual(0);
          expect(take.heat).toBeLessThanOrEqual(100);
          expect(take.lane).toBeGreaterThanOrEqual(0);
          expect(take.lane).toBeLessThan(course.lanes);
        };
        for (const input of inputs) {
          take = advance(course, take, input.us, [input]).take;
          check();
        }
        take = advance(course, take, course.endUs, []).take;
        check();
        expect(take.end).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('every lane on the way is on the road, and each change starts where the last one ended', () => {
    fc.assert(
      fc.property(anyDrive, ({ course, inputs }) => {
        let lane = course.startLane;
        for (const { from, to } of only(drive(course, inputs).events, 'laneChanged')) {
          expect(from).toBe(lane);
          expect(to >= 0 && to < course.lanes).toBe(true);
          lane = to;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('each part is judged once at most, and once exactly when the song is finished', () => {
    fc.assert(
      fc.property(anyDrive, ({ course, inputs }) => {
        const { take, events } = drive(course, inputs);
        const judged = only(events, 'cueJudged').map((event) => event.part);
        expect(new Set(judged).size).toBe(judged.length);
        if (take.end === 'finished') expect(judged.length).toBe(course.parts.length);
      }),
      { numRuns: 150 },
    );
  });

  it('events are in order of time, and the last one is the end', () => {
    fc.assert(
      fc.property(anyDrive, ({ course, inputs }) => {
        const { events } = drive(course, inputs);
        expect(events.every((event, index) => index === 0 || (events[index - 1]?.us ?? 0) <= event.us)).toBe(true);
        expect(only(events, 'takeEnded')).toHaveLength(1);
        expect(events.at(-1)?.type).toBe('takeEnded');
      }),
      { numRuns: 150 },
    );
  });

  it('the result added up from the events is what the take counted', () => {
    fc.assert(
      fc.property(anyDrive, ({ course, inputs }) => {
        const { take, events } = drive(course, inputs);
        const result = resultOf(course, events);
        expect(result).toMatchObject({
          dollars: take.dollars,
          style: take.style,
          counts: take.counts,
          streak: take.bestStreak,
          end: take.end,
        });
        expect(result.errorsUs.length).toBe(take.hits);
        expect(result.meanErrorMs).toBe(take.hits === 0 ? 0 : take.errorSumUs / take.hits / 1000);
        expect(result.absErrorMs).toBe(take.hits === 0 ? 0 : take.absErrorSumUs / take.hits / 1000);
      }),
      { numRuns: 150 },
    );
  });

  it('the mirrored chart with mirrored keys gives the same score', () => {
    fc.assert(
      fc.property(anyDrive, ({ level, course, inputs }) => {
        const { mods } = course;
        const mirrored = courseOf(level, { ...mods, mirror: !mods.mirror });
        const keys = inputs.map((input) => ({ ...input, verb: MIRRORED[input.verb] }));
        expect(resultOf(mirrored, drive(mirrored, keys).events)).toEqual(
          resultOf(course, drive(course, inputs).events),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('nothing happens after the end', () => {
    fc.assert(
      fc.property(anyDrive, ({ course, inputs }) => {
        const { take } = drive(course, inputs);
        const later = advance(course, take, course.endUs * 2, inputs);
        expect(later).toEqual({ take, events: [], applied: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('a take that was handed out is never written to again', () => {
    fc.assert(
      fc.property(anyDrive, ({ course, inputs }) => {
        let take = startTake(course);
        for (const input of inputs) {
          const before = structuredClone(take);
          const next = advance(course, take, input.us, [input]).take;
          expect(take).toEqual(before);
          take = next;
        }
      }),
      { numRuns: 50 },
    );
  });
});
