import type { RoadPoint } from '../../../core/level/schema';
import { tickAtMs } from '../../../core/time/tempo-map';
import { bendEdit } from '../edits';
import { roadValueAt } from '../layout';
import { msOf } from '../look';
import type { Board, Pointer } from './board';
import type { Drag, Preview } from './drag';
import { gridTick } from './ticks';

/** A point of the road: up and down its bend or its slope, sideways its place. With Shift up and down alone. */
export function startBend(board: Board, press: Pointer, point: RoadPoint, which: 'curve' | 'grade'): Drag {
  const offTicks = tickAtMs(board.scene.tempo, msOf(board.view, press.x)) - point.tick;
  // What was grabbed beside its middle does not jump there.
  const offValue = roadValueAt(board.layout, which, press.y) - point[which];
  let preview: (Preview & { kind: 'bending' }) | null = null;
  return {
    shape: 'move',
    scrolls: true,
    get preview() {
      return preview;
    },
    move(pointer) {
      if (board.isReadOnly) return;
      const at = tickAtMs(board.scene.tempo, msOf(board.view, pointer.x)) - offTicks;
      const isFirst = board.scene.road.items[0] === point && point.tick === 0;
      const tick = pointer.isShift || isFirst ? point.tick : between(board, point, gridTick(board, at, pointer.isAlt));
      const value = roadValueAt(board.layout, which, pointer.y) - offValue;
      preview = { kind: 'bending', point, which, tick, value: rounded(Math.min(Math.max(value, -1), 1)) };
    },
    drop(_, isClick) {
      if (isClick) board.actions.select([point]);
      else if (preview !== null && (preview.tick !== point.tick || preview.value !== point[which]))
        bendEdit(board, point, which, preview.tick, preview.value);
    },
    cancel: () => undefined,
  };
}

function rounded(value: number): number {
  return Math.round(value * 50) / 50 + 0;
}

/** A point stays between its neighbours: no two stand on one tick. */
function between({ scene }: Board, point: RoadPoint, tick: number): number {
  const { items } = scene.road;
  const index = items.indexOf(point);
  const least = (items[index - 1]?.tick ?? -1) + 1;
  const most = (items[index + 1]?.tick ?? Number.POSITIVE_INFINITY) - 1;
  return Math.min(Math.max(tick, least), most);
}
