import { openOrAdd, removeEdit } from '../edits';
import { hitAt } from '../hit';
import { msOf, panned, zoomed } from '../look';
import type { Board, Pointer } from './board';
import type { Drag, Preview } from './drag';
import { startPan } from './pan';
import { startDrag } from './press';
import { startPinch } from './touch';

/** A press that moves less than this is a click. */
const CLICK_PX = 4;
const TOUCH_CLICK_PX = 10;
/** A finger that rests so long takes hold of what is under it instead of the song. */
export const LONG_PRESS_MS = 420;
/** A wheel's notch of 100 pixels zooms by so much. */
const ZOOM_PER_PX = 0.0022;
/** Near an edge a drag scrolls on, faster the further out. */
const EDGE_PX = 28;
const EDGE_SHARE_A_MS = 0.02;

export interface Wheel {
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly deltaX: number;
  readonly deltaY: number;
  readonly isCtrl: boolean;
  readonly isShift: boolean;
}

/** What hands do on the timeline, without a page: pointers and wheels go in, the board's view and actions are what comes out. */
export interface Gestures {
  down(pointer: Pointer): void;
  move(pointer: Pointer): void;
  up(pointer: Pointer): void;
  cancel(): void;
  wheel(wheel: Wheel): void;
  doubleClick(pointer: Pointer): void;
  /** Once a frame: long presses and scrolling at the edges need the time. */
  tick(perfMs: number): void;
  readonly preview: Preview | null;
  readonly isActive: boolean;
  /** Shape of the mouse while a drag is under way; null leaves it to what lies under it. */
  readonly shape: string | null;
}

export function createGestures(board: Board): Gestures {
  const fingers = new Map<number, Pointer>();
  let drag: Drag | null = null;
  let pinch: ReturnType<typeof startPinch> | null = null;
  let press: Pointer | null = null;
  let last: Pointer | null = null;
  let isMoved = false;
  /** A finger that is down and has not yet become anything. */
  let isWaiting = false;
  let tickedMs = Number.NaN;

  function end(): void {
    drag = null;
    pinch = null;
    press = null;
    last = null;
    isWaiting = false;
  }

  function begin(pointer: Pointer, started: Drag | null): void {
    press = pointer;
    last = pointer;
    isMoved = false;
    isWaiting = false;
    drag = started;
  }

  /** The first finger pans, unless it is on a row that is dragged itself or on what is selected. */
  function touch(pointer: Pointer): void {
    const hit = hitAt(board, pointer.x, pointer.y, true);
    const isOwn =
      hit.kind === 'loop' ||
      (hit.kind === 'row' && (hit.row === 'ruler' || hit.row === 'overview')) ||
      (hit.kind === 'item' && hit.row !== 'sections' && board.selected.has(hit.item)) ||
      (hit.kind === 'tail' && board.selected.has(hit.cue)) ||
      (hit.kind === 'road' && board.selected.has(hit.point));
    begin(pointer, isOwn ? startDrag(board, pointer) : null);
    isWaiting = !isOwn;
  }

  function pinchOf(): void {
    const [first, second] = fingers.values();
    if (first === undefined || second === undefined) return;
    drag?.cancel();
    begin(first, null);
    pinch = startPinch(board, first, second);
    drag = pinch;
    isMoved = true;
  }

  /** The press has lasted: from here on the finger is a mouse, with what it rests on selected. */
  function longPress(): void {
    if (press === null) return;
    const hit = hitAt(board, press.x, press.y, true);
    if (hit.kind === 'item' && !board.selected.has(hit.item)) board.actions.select([...board.selected, hit.item]);
    else if (hit.kind === 'item') board.actions.select([...board.selected].filter((one) => one !== hit.item));
    begin(press, startDrag(board, press));
    // It has done its work: letting go is no click.
    isMoved = hit.kind === 'item';
  }

  return {
    down(pointer) {
      if (pointer.isTouch) {
        fingers.set(pointer.id, pointer);
        if (fingers.size === 2) pinchOf();
        else if (fingers.size === 1) touch(pointer);
        return;
      }
      if (drag !== null) return;
      if (pointer.button === 'second') {
        erase(board, pointer);
        return;
      }
      begin(pointer, startDrag(board, pointer));
    },

    move(pointer) {
      if (pointer.isTouch && fingers.has(pointer.id)) fingers.set(pointer.id, pointer);
      if (pinch !== null) {
        const [a, b] = fingers.values();
        if (a !== undefined && b !== undefined) pinch.moveBoth(a, b);
        return;
      }
      if (press === null || pointer.id !== press.id) return;
      last = pointer;
      if (!isMoved && Math.hypot(pointer.x - press.x, pointer.y - press.y) < clickPx(press)) return;
      if (isWaiting) begin(press, startPan(board, press));
      last = pointer;
      isMoved = true;
      drag?.move(pointer);
    },

    up(pointer) {
      fingers.delete(pointer.id);
      if (pinch !== null) {
        if (fingers.size < 2) end();
        return;
      }
      if (press === null || pointer.id !== press.id) return;
      const dropped = isWaiting ? startDrag(board, press) : drag;
      const isClick = !isMoved;
      end();
      dropped?.drop(pointer, isClick);
    },

    cancel() {
      const cancelled = drag;
      end();
      fingers.clear();
      cancelled?.cancel();
    },

    wheel({ x, deltaX, deltaY, isCtrl }) {
      if (isCtrl) board.look(zoomed(board.view, Math.max(x, 0), Math.exp(deltaY * ZOOM_PER_PX), board.window));
      else board.look(panned(board.view, Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : deltaY, board.window));
    },

    doubleClick(pointer) {
      if (pointer.button === 'main') openOrAdd(board, pointer, hitAt(board, pointer.x, pointer.y, pointer.isTouch));
    },

    tick(perfMs) {
      const stepMs = Number.isNaN(tickedMs) ? 0 : Math.min(Math.max(perfMs - tickedMs, 0), 50);
      tickedMs = perfMs;
      if (isWaiting && press !== null && perfMs - press.perfMs >= LONG_PRESS_MS) longPress();
      if (drag === null || last === null || !isMoved || !drag.scrolls) return;
      const out = last.x < EDGE_PX ? last.x - EDGE_PX : Math.max(last.x - board.window.widthPx + EDGE_PX, 0);
      if (out === 0 || msOf(board.view, last.x) > board.window.songMs + board.view.msPerPx * EDGE_PX) return;
      board.look(
        panned(board.view, Math.min(Math.max(out, -EDGE_PX * 3), EDGE_PX * 3) * EDGE_SHARE_A_MS * stepMs, board.window),
      );
      drag.move(last);
    },

    get preview() {
      return isMoved || drag?.preview?.kind === 'drawing' ? (drag?.preview ?? null) : null;
    },
    get isActive() {
      return press !== null;
    },
    get shape() {
      return isMoved ? (drag?.shape ?? null) : null;
    },
  };
}

function clickPx({ isTouch }: Pointer): number {
  return isTouch ? TOUCH_CLICK_PX : CLICK_PX;
}

/** Takes away what is under the pointer, and that alone. */
function erase(board: Board, pointer: Pointer): void {
  if (board.isReadOnly) return;
  const hit = hitAt(board, pointer.x, pointer.y);
  const item = hit.kind === 'item' ? hit.item : hit.kind === 'tail' ? hit.cue : hit.kind === 'road' ? hit.point : null;
  if (item !== null) removeEdit(board, [item]);
  else if (hit.kind === 'loop') board.actions.loop(null);
}
