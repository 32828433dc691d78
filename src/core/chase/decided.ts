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
  const isTail = part.kind === 'tail';
  const parts = isTail ? course.tails : course.presses;
  let next = isTail ? cursor.nextTail : cursor.nextPress;
  if (parts[next] !== part) {
    cursor.decidedAhead = [...cursor.decidedAhead, part.index];
    return;
  }
  next += 1;
  if (cursor.decidedAhead.length > 0) next = passDecided(cursor, parts, next);
  if (isTail) cursor.nextTail = next;
  else cursor.nextPress = next;
}

function passDecided(cursor: TakeDraft['cursor'], parts: readonly CuePart[], from: number): number {
  let next = from;
  for (let part = parts[next]; part !== undefined; part = parts[next]) {
    const { index } = part;
    if (!cursor.decidedAhead.includes(index)) break;
    cursor.decidedAhead = cursor.decidedAhead.filter((ahead) => ahead !== index);
    next += 1;
  }
  return next;
}
