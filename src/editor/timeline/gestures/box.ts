import { tickAtMs } from '../../../core/time/tempo-map';
import { itemsInBox } from '../hit';
import { msOf } from '../look';
import type { Board, Pointer } from './board';
import type { Drag, Preview } from './drag';
import { barTick, gridTick, tickUnder } from './ticks';

/** A box around what is to be selected. With Shift it adds to what is. A click on nothing lets go of everything. */
export function startBox(board: Board, press: Pointer, onClick: (pointer: Pointer) => void): Drag {
  const held = press.isShift ? [...board.selected] : [];
  const fromMs = msOf(board.view, press.x);
  let preview: Preview | null = null;
  return {
    shape: 'crosshair',
    scrolls: true,
    get preview() {
      return preview;
    },
    move(pointer) {
      const ms = msOf(board.view, pointer.x);
      preview = {
        kind: 'box',
        fromMs: Math.min(ms, fromMs),
        toMs: Math.max(ms, fromMs),
        top: Math.min(pointer.y, press.y),
        bottom: Math.max(pointer.y, press.y),
      };
    },
    drop(pointer, isClick) {
      if (isClick || preview?.kind !== 'box') {
        onClick(pointer);
        return;
      }
      const found = itemsInBox(board, preview.fromMs, preview.toMs, preview.top, preview.bottom);
      board.actions.select([...new Set([...held, ...found])]);
    },
    cancel: () => undefined,
  };
}

/** A stretch of time, marked on the waveform from grid line to grid line. */
export function startSpan(board: Board, press: Pointer, onClick: (pointer: Pointer) => void): Drag {
  const from = tickUnder(board, press.x, press.isAlt);
  let preview: Preview | null = null;
  return {
    shape: 'text',
    scrolls: true,
    get preview() {
      return preview;
    },
    move(pointer) {
      const to = tickUnder(board, pointer.x, pointer.isAlt);
      preview = { kind: 'span', fromTick: Math.min(from, to), toTick: Math.max(from, to) };
    },
    drop(pointer, isClick) {
      if (isClick || preview?.kind !== 'span') {
        onClick(pointer);
        return;
      }
      const { fromTick, toTick } = preview;
      board.actions.selectSpan(toTick > fromTick ? { fromTick, toTick } : null);
    },
    cancel: () => undefined,
  };
}

/** The tick that a pointer means in a row: shots, sections and meters stand on bar lines. */
export function placeTick(board: Board, row: 'bar' | 'grid', pointer: Pointer): number {
  const tick = tickAtMs(board.scene.tempo, msOf(board.view, pointer.x));
  return row === 'bar' ? barTick(board, tick) : gridTick(board, tick, pointer.isAlt);
}
