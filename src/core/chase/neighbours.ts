import type { Verb } from '../level/model';
import type { Us } from '../time/units';
import type { Course, CuePart } from './events';
import type { TakeDraft } from './take-draft';

/** How many parts lie at or before a time. Times must not fall from call to call within a take: the count is kept. */
function passedParts({ parts }: Course, { cursor }: TakeDraft, us: Us): number {
  while ((parts[cursor.passedParts]?.us ?? Number.POSITIVE_INFINITY) <= us) cursor.passedParts += 1;
  return cursor.passedParts;
}

/** The nearest part of another verb, of any kind, decided or not, within `reachUs`; at a tie the earlier one. */
export function nearestOfOtherVerb(
  course: Course,
  draft: TakeDraft,
  us: Us,
  verb: Verb,
  reachUs: Us,
): CuePart | undefined {
  const { parts } = course;
  const passed = passedParts(course, draft, us);
  let nearest: CuePart | undefined;
  let least = reachUs;
  for (let index = passed - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part === undefined || us - part.us > least) break;
    if (part.verb === verb) continue;
    nearest = part;
    least = us - part.us;
  }
  for (let index = passed; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined || part.us - us > least) break;
    if (part.verb === verb || (nearest !== undefined && part.us - us === least)) continue;
    nearest = part;
    least = part.us - us;
  }
  return nearest;
}

/** Whether no part of any verb lies within `reachUs` on either side. */
export function isRest(course: Course, draft: TakeDraft, us: Us, reachUs: Us): boolean {
  const passed = passedParts(course, draft, us);
  const before = course.parts[passed - 1];
  const after = course.parts[passed];
  return (before === undefined || us - before.us > reachUs) && (after === undefined || after.us - us > reachUs);
}
