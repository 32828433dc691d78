import type { Us } from '../time/units';
import type { Course, CuePart } from './events';
import { type TakeDraft, withItem } from './take-draft';

type LaneChangeReason = 'cue' | 'freestyle' | 'knocked';

/** Puts the car into a lane. What the driver did himself is remembered, for near misses; a knock is nobody's skill. */
export function changeLane(draft: TakeDraft, us: Us, to: number, why: LaneChangeReason): void {
  const from = draft.take.lane;
  if (from === to) return;
  draft.take.lane = to;
  draft.events.push({ type: 'laneChanged', us, from, to, why });
  if (why === 'knocked') return;
  draft.cursor.steeredOutUs = withItem(draft.cursor.steeredOutUs, from, us);
  draft.cursor.steeredUs = us;
}

/**
 * Puts the car on the path once a tap or head is decided. Cues that overlap may be decided out of order: the path then
 * stays where the furthest of them has taken it, or a cue of another verb at the same tick would undo a lane change.
 */
export function followPath(course: Course, draft: TakeDraft, us: Us, part: CuePart, why: 'cue' | 'knocked'): void {
  const { cursor } = draft;
  if (part.index > cursor.pathPart) cursor.pathPart = part.index;
  const furthest = course.parts[cursor.pathPart] ?? part;
  changeLane(draft, us, furthest.lane, why);
}
