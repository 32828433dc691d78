import type { Us } from '../time/units';
import { markDecided } from './decided';
import type { Course, CuePart, MissCause } from './events';
import { changeHeat } from './heat';
import { beginHold, endHold, leaveTailOpen } from './holds';
import { HEAT_HUNDREDTHS } from './rules';
import { scorePart } from './score';
import { followPath } from './steering';
import type { TakeDraft } from './take-draft';
import { judgementOf, windowsOf } from './windows';

/** Judges a part by a press or release inside its `ok` window. */
export function hitPart(course: Course, draft: TakeDraft, us: Us, part: CuePart): void {
  const { take, events } = draft;
  const songErrorUs = us - part.us;
  const judgement = judgementOf(windowsOf(course, part), songErrorUs);
  // Adding 0 turns the -0 that rounding can give into 0, so that event streams compare equal.
  const errorUs = Math.round(songErrorUs / course.mods.rate) + 0;
  events.push({ type: 'cueJudged', us, part: part.index, judgement, errorUs });
  markDecided(course, draft, part);
  take.hits += 1;
  take.errorSumUs += errorUs;
  take.absErrorSumUs += Math.abs(errorUs);
  take.missesInRow = 0;
  scorePart(draft, course.parts.length, us, judgement);
  if (part.kind === 'tail') endHold(draft, part);
  else followPath(course, draft, us, part, 'cue');
  if (part.kind === 'head') beginHold(course, draft, part);
  changeHeat(course, draft, us, HEAT_HUNDREDTHS[judgement]);
}

/** Decides a part that was not hit. A lesson is let go by instead: it counts as ok, with the cause told. */
export function missPart(course: Course, draft: TakeDraft, us: Us, part: CuePart, cause: MissCause): void {
  const { take, events } = draft;
  const judgement = part.isLesson ? 'ok' : 'miss';
  events.push({ type: 'cueJudged', us, part: part.index, judgement, errorUs: 0, cause });
  markDecided(course, draft, part);
  if (!part.isLesson) take.missesInRow += 1;
  scorePart(draft, course.parts.length, us, judgement);
  if (part.kind === 'tail') endHold(draft, part);
  else followPath(course, draft, us, part, 'knocked');
  if (part.kind === 'head') leaveTailOpen(course, draft, part);
  changeHeat(course, draft, us, HEAT_HUNDREDTHS[judgement]);
  if (course.mods.oneTake && !part.isLesson) endTake(draft, us, 'one-take');
}

/** Nothing happens after it. */
export function endTake(draft: TakeDraft, us: Us, end: 'finished' | 'busted' | 'one-take'): void {
  draft.take.end = end;
  draft.take.us = us;
  draft.events.push({ type: 'takeEnded', us, end });
}
