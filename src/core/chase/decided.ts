import type { Course, CuePart } from './events';
import type { TakeDraft } from './take-draft';
import type { TakeCursor } from './take-state';

/** Whether a part was hit or missed already. */
export function isDecided(course: Course, cursor: TakeCursor, part: CuePart): boolean {
  const first = part.kind === 'tail' ? course.tails[cursor.nextTail] : course.presses[cursor.nextPress];
  return first === undefined || part.index < first.index || cursor.decidedAhead.includes(part.index);
}

/** Notes that a part is decided. Parts may be decided out of order within a window; the position moves on when it can. */
export function markDecided(course: Course, { cursor }: TakeDraft, part: CuePart): void {
  if (part.kind === 'tail') cursor.nextTail = passDecided(course.tails, cursor.nextTail, part, cursor.decidedAhead);
  else cursor.nextPress = passDecided(course.presses, cursor.nextPress, part, cursor.decidedAhead);
}

function passDecided(parts: readonly CuePart[], next: number, part: CuePart, ahead: number[]): number {
  if (parts[next] !== part) {
    ahead.push(part.index);
    return next;
  }
  let position = next + 1;
  while (ahead.length > 0) {
    const found = ahead.indexOf(parts[position]?.index ?? -1);
    if (found < 0) break;
    ahead.splice(found, 1);
    position += 1;
  }
  return position;
}
