import { heldView, msOf, xOf } from '../look';
import type { Board, Pointer } from './board';
import type { Drag } from './drag';
import { tickMs, tickUnder } from './ticks';

/** The ruler: a click goes there, a drag sounds the song under the pointer. */
export function startScrub(board: Board): Drag {
  let isMoved = false;
  const heard = (pointer: Pointer) => Math.min(Math.max(msOf(board.view, pointer.x), 0), board.scene.songMs);
  return {
    shape: 'ew-resize',
    preview: null,
    scrolls: true,
    move(pointer) {
      isMoved = true;
      board.actions.scrub(heard(pointer));
    },
    drop(pointer) {
      if (isMoved) board.actions.scrubEnded();
      else board.actions.seek(heard(pointer));
    },
    cancel() {
      if (isMoved) board.actions.scrubEnded();
    },
  };
}

/** The strip of the whole song: the window goes where the pointer is. */
export function startOverview(board: Board, press: Pointer): Drag {
  const start = board.view;
  const { songMs, widthPx } = board.window;
  const msPerPx = songMs / Math.max(widthPx, 1);
  const shownMs = widthPx * start.msPerPx;
  const pressMs = press.x * msPerPx;
  // A press inside of the window takes hold of it where it is; one beside it brings it there.
  const isInside = pressMs >= start.fromMs && pressMs <= start.fromMs + shownMs;
  const holdMs = isInside ? pressMs - start.fromMs : shownMs / 2;
  const show = (pointer: Pointer): void => {
    const fromMs = pointer.x * msPerPx - holdMs;
    board.look(heldView({ fromMs, msPerPx: board.view.msPerPx }, board.window));
  };
  if (!isInside) show(press);
  return {
    shape: 'grabbing',
    preview: null,
    scrolls: false,
    move: show,
    drop: () => undefined,
    cancel: () => undefined,
  };
}

/** One end of the loop, or a new loop from the press to the pointer. */
export function startLoop(board: Board, press: Pointer, edge: 'from' | 'to' | 'new'): Drag {
  const before = board.loop;
  const fixedMs =
    edge === 'new' || before === null ? snappedMs(board, press) : edge === 'from' ? before.toMs : before.fromMs;
  return {
    shape: 'ew-resize',
    preview: null,
    scrolls: true,
    move(pointer) {
      const ms = snappedMs(board, pointer);
      const fromMs = Math.min(ms, fixedMs);
      const toMs = Math.max(ms, fixedMs);
      if (xOf(board.view, toMs) - xOf(board.view, fromMs) >= LEAST_LOOP_PX) board.actions.loop({ fromMs, toMs });
    },
    drop(_, isClick) {
      if (isClick && edge === 'new') board.actions.loop(null);
    },
    cancel: () => board.actions.loop(before),
  };
}

const LEAST_LOOP_PX = 3;

function snappedMs(board: Board, pointer: Pointer): number {
  return tickMs(board, tickUnder(board, pointer.x, pointer.isAlt));
}
