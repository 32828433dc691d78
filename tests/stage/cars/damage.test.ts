import { describe, expect, it } from 'vitest';
import type { Judgement, TakeEvent } from '../../../src/core/chase/events';
import { startTake } from '../../../src/core/chase/take';
import type { Take } from '../../../src/core/chase/take-state';
import { createDamageLog, MENDED_BY } from '../../../src/stage/cars/damage';
import { chaseOf } from '../fixtures';

const START = startTake(chaseOf().course);
const takeAt = (us: number, over: Partial<Take> = {}): Take => ({ ...START, us, ...over });

const crash: TakeEvent = { type: 'carCrashed', us: 0, vehicle: 0 };
const knock: TakeEvent = { type: 'laneChanged', us: 0, from: 1, to: 2, why: 'knocked' };
const steer: TakeEvent = { type: 'laneChanged', us: 0, from: 1, to: 2, why: 'cue' };
const judged = (judgement: Judgement): TakeEvent => ({ type: 'cueJudged', us: 0, part: 0, judgement, errorUs: 0 });
const clean = (count: number): TakeEvent[] => Array.from({ length: count }, () => judged('great'));

/** The level after each batch of events, one batch a frame. */
function levels(...batches: readonly (readonly TakeEvent[])[]): number[] {
  const log = createDamageLog();
  log.note(takeAt(0), []);
  return batches.map((events, i) => {
    log.note(takeAt(1 + i), events);
    return log.level;
  });
}

describe('damage', () => {
  it('shows after the first blow and smokes after the third', () => {
    expect(levels([], [crash], [knock], [crash], [crash])).toEqual([0, 1, 1, 2, 2]);
  });

  it('is not done by steering or by misses that move nothing', () => {
    expect(levels([steer], [judged('miss')])).toEqual([0, 0]);
  });

  it('is mended by 16 clean cues in a row, not by 15', () => {
    expect(MENDED_BY).toBe(16);
    expect(levels([crash, ...clean(15)], [judged('good')])).toEqual([1, 0]);
    expect(levels([crash, ...clean(15), judged('ok')], [judged('good')])).toEqual([1, 1]);
    expect(levels([crash, ...clean(15), crash, ...clean(15)], clean(1))).toEqual([1, 0]);
  });

  it('is forgotten with the take', () => {
    const log = createDamageLog();
    log.note(takeAt(5000), [crash, crash, crash]);
    expect(log.level).toBe(2);
    log.note(takeAt(0), []);
    expect(log.level).toBe(0);
  });

  it('stays at a resume, where song time goes back and the take does not', () => {
    const log = createDamageLog();
    log.note(takeAt(0), []);
    log.note(takeAt(5000), [crash]);
    log.note(takeAt(5000), []);
    expect(log.level).toBe(1);
  });

  it('is told by the marks of a take that is met half way', () => {
    const met = (misses: number, streak: number): number => {
      const log = createDamageLog();
      log.note(takeAt(9000, { counts: { ...START.counts, miss: misses }, streak }), []);
      return log.level;
    };
    expect([met(0, 0), met(1, 3), met(5, 15), met(5, 16)]).toEqual([0, 1, 2, 0]);
  });
});
