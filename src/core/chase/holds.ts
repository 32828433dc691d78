import { VERBS, type Verb } from '../level/model';
import type { Us } from '../time/units';
import { isDecided } from './decided';
import type { Course, CuePart } from './events';
import { type TakeDraft, withItem } from './take-draft';

/** Where a verb stands in the lists of `TakeCursor`. */
export function verbIndex(verb: Verb): number {
  return VERBS.indexOf(verb);
}

/** A head was hit: its hold is under way, unless a fumble broke it before it began. */
export function beginHold(course: Course, draft: TakeDraft, head: CuePart): void {
  const tail = course.parts[head.pair];
  if (tail === undefined || isDecided(course, draft.cursor, tail)) return;
  draft.cursor.holdTail = withItem(draft.cursor.holdTail, verbIndex(head.verb), tail.index);
  listHolding(draft);
}

/** A head was missed: its tail stays open to be caught. */
export function leaveTailOpen(course: Course, draft: TakeDraft, head: CuePart): void {
  const tail = course.parts[head.pair];
  if (tail === undefined || isDecided(course, draft.cursor, tail)) return;
  draft.cursor.openTail = withItem(draft.cursor.openTail, verbIndex(head.verb), tail.index);
}

/** A tail was decided: its hold is not under way any more. One that was open needs no closing, it can only be too late. */
export function endHold(draft: TakeDraft, tail: CuePart): void {
  if (!isUnderWay(draft, tail)) return;
  draft.cursor.holdTail = withItem(draft.cursor.holdTail, verbIndex(tail.verb), -1);
  listHolding(draft);
}

export function isHolding(draft: TakeDraft, verb: Verb): boolean {
  return (draft.cursor.holdTail[verbIndex(verb)] ?? -1) >= 0;
}

/** Whether this is the tail of the hold under way. */
export function isUnderWay(draft: TakeDraft, part: CuePart): boolean {
  return draft.cursor.holdTail[verbIndex(part.verb)] === part.index;
}

/** Catches a hold whose head was missed. Too late once the tail's own window is open. */
export function catchHold(course: Course, draft: TakeDraft, us: Us, verb: Verb): boolean {
  const index = verbIndex(verb);
  const tail = course.parts[draft.cursor.openTail[index] ?? -1];
  if (tail === undefined || us >= tail.us - course.tailWindows.ok) return false;
  draft.cursor.openTail = withItem(draft.cursor.openTail, index, -1);
  draft.cursor.holdTail = withItem(draft.cursor.holdTail, index, tail.index);
  listHolding(draft);
  draft.events.push({ type: 'holdCaught', us, part: tail.index });
  return true;
}

function listHolding(draft: TakeDraft): void {
  draft.take.holding = VERBS.filter((_, index) => (draft.cursor.holdTail[index] ?? -1) >= 0);
}
