import { VERBS } from '../level/model';
import type { Us } from '../time/units';
import type { Course, TakeEvent, VerbInput } from './events';
import { isHolding } from './holds';
import { press } from './press';
import { release } from './release';
import { HEAT_START_HUNDREDTHS } from './rules';
import { openDraft, type TakeDraft, takeAt } from './take-draft';
import type { Take } from './take-state';
import { isAnythingDue, passTime } from './timeline';

/** What one `advance` answers. */
export interface TakeStep {
  readonly take: Take;
  /** What happened, in order of song time. */
  readonly events: readonly TakeEvent[];
  /**
   * The inputs as they were taken: in order, at the times that counted, without releases that did nothing. To record
   * these is to record the take; they stand in no replay otherwise.
   */
  readonly applied: readonly VerbInput[];
}

const NOTHING: readonly never[] = [];

/** A take before its count-in, on the start lane. */
export function startTake(course: Course): Take {
  return {
    us: course.startUs,
    lane: course.startLane,
    heat: HEAT_START_HUNDREDTHS / 100,
    streak: 0,
    bestStreak: 0,
    counts: { perfect: 0, great: 0, good: 0, ok: 0, miss: 0 },
    weightHundredths: 0,
    dollars: 0,
    style: 0,
    missesInRow: 0,
    errorSumUs: 0,
    absErrorSumUs: 0,
    hits: 0,
    holding: NOTHING,
    bustAtUs: null,
    end: null,
    cursor: {
      heatHundredths: HEAT_START_HUNDREDTHS,
      nextPress: 0,
      nextTail: 0,
      decidedAhead: NOTHING,
      passedParts: 0,
      nextVehicle: 0,
      nextCash: 0,
      pathPart: -1,
      holdTail: VERBS.map(() => -1),
      openTail: VERBS.map(() => -1),
      steeredOutUs: Array.from({ length: course.lanes }, () => Number.NEGATIVE_INFINITY),
      steeredUs: Number.NEGATIVE_INFINITY,
      flourishBeat: -1,
    },
  };
}

/**
 * Advances a take to a song time with the inputs that came in. The take given is left as it is.
 *
 * The result depends only on the inputs and their times, never on how they and the time are cut into steps: an input
 * after `toUs` first moves the take to its own time, and one before the take's time, too late for the grace, is taken
 * at the take's time. Once the take has ended nothing changes.
 *
 * @param toUs Song time to advance to; one in the past changes nothing. `Infinity` drives to the end.
 * @param inputs In any order. Times that are not finite are dropped.
 */
export function advance(course: Course, take: Take, toUs: Us, inputs: readonly VerbInput[]): TakeStep {
  if (take.end !== null) return { take, events: NOTHING, applied: NOTHING };
  const targetUs = Math.floor(toUs);
  if (inputs.length === 0 && !isAnythingDue(course, take, targetUs)) {
    return { take: targetUs > take.us ? takeAt(take, targetUs) : take, events: NOTHING, applied: NOTHING };
  }
  const draft = openDraft(take);
  for (const input of inOrder(inputs)) applyInput(course, draft, input);
  if (draft.take.end === null) passTime(course, draft, targetUs);
  return { take: draft.take, events: draft.events, applied: draft.applied };
}

function applyInput(course: Course, draft: TakeDraft, { us: inputUs, verb, down }: VerbInput): void {
  if (!Number.isFinite(inputUs) || draft.take.end !== null) return;
  const us = Math.max(draft.take.us, Math.round(inputUs));
  passTime(course, draft, us);
  if (draft.take.end !== null || !(down || isHolding(draft, verb))) return;
  draft.applied.push({ us, verb, down });
  if (down) press(course, draft, us, verb);
  else release(course, draft, us, verb);
}

/** By time; inputs at the same time keep their order. */
function inOrder(inputs: readonly VerbInput[]): readonly VerbInput[] {
  const isSorted = inputs.every((input, index) => index === 0 || (inputs[index - 1]?.us ?? 0) <= input.us);
  return isSorted ? inputs : [...inputs].sort((a, b) => a.us - b.us);
}
