import type { Verb } from '../level/model';
import { lastAtOrBefore } from '../time/last-at-or-before';
import type { Us } from '../time/units';
import type { Course } from './events';
import { isRest } from './neighbours';
import { FLOURISH_DOLLARS } from './rules';
import { earnStyle } from './score';
import { changeLane } from './steering';
import type { TakeDraft } from './take-draft';

const LINES_A_BEAT = 4;

/** A press with no cue near: left and right steer within the road, brake and boost do nothing. It never costs. */
export function freestyle(course: Course, draft: TakeDraft, us: Us, verb: Verb): void {
  if (verb !== 'left' && verb !== 'right') return;
  const to = draft.take.lane + (verb === 'left' ? -1 : 1);
  if (to < 0 || to >= course.lanes) return;
  changeLane(draft, us, to, 'freestyle');
  flourish(course, draft, us);
}

/** A lane change in a rest, on a quarter-beat line, the first of its beat, earns style. */
function flourish(course: Course, draft: TakeDraft, us: Us): void {
  const lines = course.quarterBeatsUs;
  const before = lastAtOrBefore(lines, (lineUs) => lineUs, us);
  const line = nearerLine(lines, before, us);
  if (Math.abs(us - (lines[line] ?? Number.POSITIVE_INFINITY)) > course.flourishUs) return;
  const beat = Math.floor(line / LINES_A_BEAT);
  if (beat === draft.cursor.flourishBeat || !isRest(course, draft, us, beatUsAround(lines, before))) return;
  draft.cursor.flourishBeat = beat;
  draft.events.push({ type: 'flourished', us, dollars: earnStyle(draft, FLOURISH_DOLLARS) });
}

function nearerLine(lines: readonly Us[], before: number, us: Us): number {
  const behind = Math.abs(us - (lines[before] ?? Number.NEGATIVE_INFINITY));
  const ahead = (lines[before + 1] ?? Number.POSITIVE_INFINITY) - us;
  return ahead < behind ? before + 1 : before;
}

/** Length of the beat that holds the quarter-beat line `line`. */
function beatUsAround(lines: readonly Us[], line: number): Us {
  const first = line - (line % LINES_A_BEAT);
  return (lines[first + LINES_A_BEAT] ?? Number.POSITIVE_INFINITY) - (lines[first] ?? 0);
}
