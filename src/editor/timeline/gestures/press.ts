import type { Verb } from '../../../core/level/model';
import { placeItemEdit } from '../edits';
import { ghostAt } from '../ghost';
import { type Hit, hitAt, type Ticked } from '../hit';
import { msOf } from '../look';
import { startBend } from './bend';
import type { Board, Pointer } from './board';
import { startBox, startSpan } from './box';
import type { Drag } from './drag';
import { startDraw, startTail } from './hold';
import { startMove } from './move';
import { startPan } from './pan';
import { startLoop, startOverview, startScrub } from './scrub';

/** What a press begins. What the same press does if it turns out to be a click, the drag does at its drop. */
export function startDrag(board: Board, pointer: Pointer): Drag | null {
  if (pointer.button === 'middle' || pointer.isSpace) return startPan(board, pointer);
  const hit = hitAt(board, pointer.x, pointer.y, pointer.isTouch);
  switch (hit.kind) {
    case 'outside':
      return null;
    case 'loop':
      return startLoop(board, pointer, hit.edge);
    case 'tail':
      return startTail(board, hit.cue);
    case 'road':
      return startBend(board, pointer, hit.point, hit.which);
    case 'item':
      return onItem(board, pointer, hit);
    case 'row':
      return onRow(board, pointer, hit);
  }
}

function onItem(board: Board, pointer: Pointer, { item, row }: Hit & { kind: 'item' }): Drag {
  // The band of a section is as much the timeline as the section: with its tool, a click starts another one there.
  if (row === 'sections' && board.tool === 'section') return startBox(board, pointer, (drop) => cut(board, drop, item));
  return startMove(board, pointer, item, (drop) => choose(board, drop, item));
}

/** Cuts a section in two; on the bar line where one begins there is nothing to cut. */
function cut(board: Board, drop: Pointer, section: Ticked): void {
  const ghost = ghostAt(board, drop.x, drop.y, drop.isAlt);
  const begins = board.scene.sections.items.find(({ tick }) => tick === ghost?.tick);
  if (begins !== undefined) choose(board, drop, begins);
  else placeOr(board, drop, () => choose(board, drop, section));
}

/** Selects an item alone, or with Shift or Ctrl beside what is selected. */
function choose(board: Board, { isShift, isCtrl }: Pointer, item: Ticked): void {
  if (!isShift && !isCtrl) board.actions.select([item]);
  else if (board.selected.has(item)) board.actions.select([...board.selected].filter((one) => one !== item));
  else board.actions.select([...board.selected, item]);
}

function onRow(board: Board, pointer: Pointer, { row }: Hit & { kind: 'row' }): Drag {
  if (row === 'ruler') return pointer.isShift ? startLoop(board, pointer, 'new') : startScrub(board);
  if (row === 'overview') return startOverview(board, pointer);
  if (row === 'wave' && !pointer.isShift) return startSpan(board, pointer, (drop) => goTo(board, drop));
  const verb = verbOf(board);
  if (row === 'lanes' && verb !== null && !pointer.isShift && !board.isReadOnly) return startDraw(board, pointer, verb);
  return startBox(board, pointer, (drop) => placeOr(board, drop, () => goTo(board, drop)));
}

/** A click on nothing: puts down what the tool puts down there, or else goes there. */
function placeOr(board: Board, pointer: Pointer, otherwise: () => void): void {
  const ghost = pointer.isShift || board.isReadOnly ? null : ghostAt(board, pointer.x, pointer.y, pointer.isAlt);
  if (ghost === null) otherwise();
  else placeItemEdit(board, ghost);
}

function goTo(board: Board, pointer: Pointer): void {
  if (board.selected.size > 0 && !pointer.isShift) board.actions.select([]);
  board.actions.selectSpan(null);
  board.actions.seek(msOf(board.view, pointer.x));
}

function verbOf({ tool }: Board): Verb | null {
  return tool === 'left' || tool === 'right' || tool === 'brake' || tool === 'boost' ? tool : null;
}
