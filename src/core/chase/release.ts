import type { Verb } from '../level/model';
import type { Us } from '../time/units';
import type { Course } from './events';
import { verbIndex } from './holds';
import { hitPart, missPart } from './judging';
import type { TakeDraft } from './take-draft';

/** What a key coming up means: the tail of the hold under way, or too early for it. Without a hold it does nothing. */
export function release(course: Course, draft: TakeDraft, us: Us, verb: Verb): void {
  const tail = course.parts[draft.cursor.holdTail[verbIndex(verb)] ?? -1];
  if (tail === undefined) return;
  if (us < tail.us - course.tailWindows.ok) missPart(course, draft, us, tail, 'early-release');
  else hitPart(course, draft, us, tail);
}
