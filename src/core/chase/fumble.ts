import type { Verb } from '../level/model';
import type { Us } from '../time/units';
import { isDecided } from './decided';
import type { Course } from './events';
import { changeHeat } from './heat';
import { missPart } from './judging';
import { nearestOfOtherVerb } from './neighbours';
import { FUMBLE_HEAT_HUNDREDTHS, FUMBLE_MISSES } from './rules';
import { breakStreak } from './score';
import type { TakeDraft } from './take-draft';

/**
 * The wrong way: a press without a cue of its own while one of another verb is near. It costs the streak, some heat and,
 * but on rookie, that cue if it is still to come. Near is the `good` window of a press, for tails too.
 *
 * @returns Whether it was one.
 */
export function fumble(course: Course, draft: TakeDraft, us: Us, verb: Verb): boolean {
  const part = nearestOfOtherVerb(course, draft, us, verb, course.pressWindows.good);
  if (part === undefined) return false;
  draft.events.push({ type: 'fumbled', us, verb, part: part.index });
  breakStreak(draft, us);
  changeHeat(course, draft, us, FUMBLE_HEAT_HUNDREDTHS);
  if (FUMBLE_MISSES[course.difficulty] && !isDecided(course, draft.cursor, part)) {
    missPart(course, draft, us, part, 'fumble');
  }
  return true;
}
