import { tickAtMs } from '../../../core/time/tempo-map';
import type { Tick } from '../../../core/time/units';
import { moveEdit } from '../edits';
import type { Ticked } from '../hit';
import { laneAtY } from '../layout';
import { msOf } from '../look';
import type { Board, Pointer } from './board';
import type { Drag, Preview } from './drag';
import { barTick, gridTick } from './ticks';

/** Moves an item, or the whole selection that it is part of, sideways by the grid; traffic and cash over the lanes too. */
export function startMove(board: Board, press: Pointer, grabbed: Ticked, onClick: (pointer: Pointer) => void): Drag {
  const moved: ReadonlySet<object> = board.selected.has(grabbed) ? board.selected : new Set([grabbed]);
  const offTicks = tickAtMs(board.scene.tempo, msOf(board.view, press.x)) - grabbed.tick;
  const pressLane = laneAtY(board.layout, press.y);
  const isOnBars = standsOnBars(board, moved);
  const hasLanes = [...moved].every((item) => 'lane' in item);
  const earliest = Math.min(...ticksOf(moved));
  let preview: (Preview & { kind: 'moving' }) | null = null;

  return {
    shape: hasLanes ? 'move' : 'ew-resize',
    scrolls: true,
    get preview() {
      return preview;
    },
    move(pointer) {
      if (board.isReadOnly) return;
      const at = tickAtMs(board.scene.tempo, msOf(board.view, pointer.x)) - offTicks;
      const to = isOnBars ? barTick(board, at) : gridTick(board, at, pointer.isAlt);
      // Nothing goes before the first downbeat.
      const byTicks = Math.max(to - grabbed.tick, -earliest);
      preview = {
        kind: 'moving',
        items: moved,
        byTicks,
        toTick: grabbed.tick + byTicks,
        byLanes: hasLanes ? heldLanes(board, moved, laneAtY(board.layout, pointer.y) - pressLane) : 0,
      };
    },
    drop(pointer, isClick) {
      if (isClick) onClick(pointer);
      else if (preview !== null && (preview.byTicks !== 0 || preview.byLanes !== 0))
        moveEdit(board, [...moved], preview.byTicks, preview.byLanes);
    },
    cancel: () => undefined,
  };
}

function* ticksOf(items: Iterable<object>): Iterable<Tick> {
  for (const item of items) if ('tick' in item && typeof item.tick === 'number') yield item.tick;
}

/** Shots and meters may stand on bar lines only. */
function standsOnBars({ scene }: Board, items: ReadonlySet<object>): boolean {
  const onBars: readonly (readonly object[])[] = [scene.shots.items, scene.meters.items, scene.sections.items];
  return onBars.some((list) => list.some((item) => items.has(item)));
}

function heldLanes(board: Board, items: ReadonlySet<object>, by: number): number {
  let least = board.scene.lanes;
  let most = 0;
  for (const item of items) {
    if (!('lane' in item) || typeof item.lane !== 'number') continue;
    least = Math.min(least, item.lane);
    most = Math.max(most, item.lane);
  }
  return Math.min(Math.max(by, -least), board.scene.lanes - 1 - most) + 0;
}
