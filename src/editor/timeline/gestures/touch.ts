import { heldView, msOf } from '../look';
import type { Board, Pointer } from './board';
import type { Drag } from './drag';

/** Two fingers: what lies under each stays under it. */
export function startPinch(
  board: Board,
  first: Pointer,
  second: Pointer,
): Drag & { moveBoth(a: Pointer, b: Pointer): void } {
  const start = board.view;
  const middleMs = msOf(start, (first.x + second.x) / 2);
  const startPx = apart(first, second);
  return {
    shape: 'grabbing',
    preview: null,
    scrolls: false,
    moveBoth(a, b) {
      const wished = (start.msPerPx * startPx) / apart(a, b);
      const { msPerPx } = heldView({ fromMs: start.fromMs, msPerPx: wished }, board.window);
      board.look(heldView({ fromMs: middleMs - ((a.x + b.x) / 2) * msPerPx, msPerPx }, board.window));
    },
    move: () => undefined,
    drop: () => undefined,
    cancel: () => undefined,
  };
}

/** Fingers nearly above one another would zoom by any factor. */
const LEAST_APART_PX = 24;

function apart(a: Pointer, b: Pointer): number {
  return Math.max(Math.hypot(a.x - b.x, a.y - b.y), LEAST_APART_PX);
}
