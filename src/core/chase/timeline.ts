import type { Us } from '../time/units';
import { reachCash } from './cash';
import type { Course, CuePart } from './events';
import { isUnderWay } from './holds';
import { endTake, missPart } from './judging';
import type { TakeDraft } from './take-draft';
import type { Take, TakeCursor } from './take-state';
import { meetVehicle } from './traffic';
import { missUs } from './windows';

/**
 * The one order of a take. At the same microsecond: parts whose window is just over are missed, by index; then come
 * inputs; then traffic, cash and the bust on its bar line. The end of the song comes after all that is at or before it
 * and before any input at it. So what is decided does not depend on how time is cut into steps.
 */
export function passTime(course: Course, draft: TakeDraft, toUs: Us): void {
  const isOver = toUs >= course.endUs;
  // Everything up to the end is due at the end, also what would let an input at its own time go first.
  const beforeUs = isOver ? course.endUs + 1 : toUs;
  while (draft.take.end === null && passNext(course, draft, beforeUs));
  if (draft.take.end !== null) return;
  if (isOver) endTake(draft, course.endUs, 'finished');
  else if (toUs > draft.take.us) draft.take.us = toUs;
}

/** Whether `passTime` would change anything but the time. */
export function isAnythingDue(course: Course, { cursor, bustAtUs }: Take, toUs: Us): boolean {
  const part = nextToMiss(course, cursor);
  return (
    toUs >= course.endUs ||
    (part !== undefined && missUs(course, part) <= toUs) ||
    usOf(course.traffic[cursor.nextVehicle]) < toUs ||
    usOf(course.cash[cursor.nextCash]) < toUs ||
    (bustAtUs !== null && bustAtUs < toUs)
  );
}

/** Lets the next thing happen if it is due before `beforeUs`, or for a miss at it. */
function passNext(course: Course, draft: TakeDraft, beforeUs: Us): boolean {
  const { cursor } = draft;
  const part = nextToMiss(course, cursor);
  const vehicle = course.traffic[cursor.nextVehicle];
  const cash = course.cash[cursor.nextCash];
  const partUs = part === undefined ? Number.POSITIVE_INFINITY : missUs(course, part);
  const vehicleUs = usOf(vehicle);
  const cashUs = usOf(cash);
  const bustUs = draft.take.bustAtUs ?? Number.POSITIVE_INFINITY;
  if (part !== undefined && partUs <= beforeUs && partUs <= vehicleUs && partUs <= cashUs && partUs <= bustUs) {
    letPass(course, draft, partUs, part);
    return true;
  }
  if (vehicle !== undefined && vehicleUs < beforeUs && vehicleUs <= cashUs && vehicleUs <= bustUs) {
    meetVehicle(course, draft, vehicle);
    return true;
  }
  if (cash !== undefined && cashUs < beforeUs && cashUs <= bustUs) {
    reachCash(draft, cash);
    return true;
  }
  if (bustUs < beforeUs) {
    endTake(draft, bustUs, 'busted');
    return true;
  }
  return false;
}

function letPass(course: Course, draft: TakeDraft, us: Us, part: CuePart): void {
  missPart(course, draft, us, part, isUnderWay(draft, part) ? 'held-too-long' : 'late');
}

/** The undecided part whose window ends first; at a tie the one with the lower index. */
function nextToMiss(course: Course, cursor: TakeCursor): CuePart | undefined {
  const press = course.presses[cursor.nextPress];
  const tail = course.tails[cursor.nextTail];
  if (press === undefined || tail === undefined) return press ?? tail;
  const lead = missUs(course, tail) - missUs(course, press);
  return lead < 0 || (lead === 0 && tail.index < press.index) ? tail : press;
}

function usOf(thing: { readonly us: Us } | undefined): Us {
  return thing === undefined ? Number.POSITIVE_INFINITY : thing.us;
}
