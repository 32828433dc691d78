import type { Verb } from '../level/model';
import type { Us } from '../time/units';
import type { Course, CuePart } from './events';
import { freestyle } from './freestyle';
import { fumble } from './fumble';
import { catchHold, isHolding } from './holds';
import { hitPart } from './judging';
import { release } from './release';
import type { TakeDraft } from './take-draft';

/** What a key going down means: a cue of its verb, else a hold to catch, else the wrong way, else freestyle. */
export function press(course: Course, draft: TakeDraft, us: Us, verb: Verb): void {
  const part = nearestOpen(course, draft, us, verb);
  if (part !== undefined) {
    // The key of a hold that is still under way must have come up to go down on the next head. Its tail lies before
    // that head and has the wider window, so this release is never too early.
    if (part.kind === 'head' && isHolding(draft, verb)) release(course, draft, us, verb);
    hitPart(course, draft, us, part);
    return;
  }
  if (catchHold(course, draft, us, verb) || fumble(course, draft, us, verb)) return;
  freestyle(course, draft, us, verb);
}

/** The nearest undecided tap or head of the verb whose `ok` window holds the press; at a tie the earlier one. */
function nearestOpen({ presses, pressWindows }: Course, draft: TakeDraft, us: Us, verb: Verb): CuePart | undefined {
  const { nextPress, decidedAhead } = draft.cursor;
  let nearest: CuePart | undefined;
  let least = pressWindows.ok + 1;
  for (let index = nextPress; index < presses.length; index += 1) {
    const part = presses[index];
    if (part === undefined || part.us - us >= least) break;
    const distance = Math.abs(part.us - us);
    if (part.verb !== verb || distance >= least || decidedAhead.includes(part.index)) continue;
    nearest = part;
    least = distance;
  }
  return nearest;
}
