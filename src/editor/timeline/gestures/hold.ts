import type { Cue, Verb } from '../../../core/level/model';
import type { Tick } from '../../../core/time/units';
import { holdEdit, placeCueEdit } from '../edits';
import type { Board, Pointer } from './board';
import type { Drag, Preview } from './drag';
import { tickUnder } from './ticks';

/** The end of a hold is drawn out or in; on its head it becomes a tap. */
export function startTail(board: Board, cue: Cue): Drag {
  let preview: (Preview & { kind: 'holding' }) | null = null;
  return {
    shape: 'ew-resize',
    scrolls: true,
    get preview() {
      return preview;
    },
    move(pointer) {
      if (board.isReadOnly) return;
      preview = { kind: 'holding', cue, hold: Math.max(tickUnder(board, pointer.x, pointer.isAlt) - cue.tick, 0) };
    },
    drop(_, isClick) {
      if (isClick) board.actions.select([cue]);
      else if (preview !== null && preview.hold !== cue.hold) holdEdit(board, cue, preview.hold);
    },
    cancel: () => undefined,
  };
}

/** A cue is put down with the press and held for as far as it is drawn. */
export function startDraw(board: Board, press: Pointer, verb: Verb): Drag {
  const tick: Tick = tickUnder(board, press.x, press.isAlt);
  let hold: Tick = 0;
  return {
    shape: 'crosshair',
    scrolls: true,
    get preview(): Preview {
      return { kind: 'drawing', verb, tick, hold };
    },
    move(pointer) {
      hold = Math.max(tickUnder(board, pointer.x, pointer.isAlt) - tick, 0);
    },
    drop(_, isClick) {
      placeCueEdit(board, verb, tick, isClick ? 0 : hold);
    },
    cancel: () => undefined,
  };
}
