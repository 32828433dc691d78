import type { Cue } from '../../core/level/model';
import type { RoadPoint } from '../../core/level/schema';
import type { Ms, Tick } from '../../core/time/units';
import type { Loop, View } from '../model';
import { type Column, firstAtLeast, nearestIndex } from './columns';
import { cueScale, cueY, iconPx } from './cue-place';
import { type Layout, laneY, type RowName, roadY, rowAt } from './layout';
import { msOf, xOf } from './look';
import type { Scene } from './scene';

/** An item of one of the level's lists. */
export interface Ticked {
  readonly tick: Tick;
}

/** What lies under a place of the timeline. */
export type Hit =
  | { readonly kind: 'outside' }
  /** Nothing but its row. */
  | { readonly kind: 'row'; readonly row: RowName }
  | { readonly kind: 'item'; readonly row: RowName; readonly item: Ticked }
  /** The end of a hold. */
  | { readonly kind: 'tail'; readonly cue: Cue }
  | { readonly kind: 'road'; readonly point: RoadPoint; readonly which: 'curve' | 'grade' }
  | { readonly kind: 'loop'; readonly edge: 'from' | 'to' };

export interface HitBoard {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly view: View;
  readonly loop: Loop | null;
  /** The handles of this one are taken first where the two curves meet. */
  readonly prefers?: 'curve' | 'grade';
}

const GRAB_PX = 7;
/** A finger is broader than a mouse. */
const TOUCH_GRAB_PX = 18;

/** What is at a place, in pixels from the top left of the plot. */
export function hitAt(board: HitBoard, x: number, y: number, isTouch = false): Hit {
  const row = rowAt(board.layout, y);
  if (row === null || x < 0 || x > board.layout.plot) return { kind: 'outside' };
  const grab = isTouch ? TOUCH_GRAB_PX : GRAB_PX;
  return inRow(board, row, x, y, grab) ?? { kind: 'row', row };
}

function inRow(board: HitBoard, row: RowName, x: number, y: number, grab: number): Hit | null {
  const { scene } = board;
  switch (row) {
    case 'sections':
      return sectionAt(board, x);
    case 'ruler':
      return loopEdgeAt(board, x, grab);
    case 'flags':
      return flagAt(board, x, grab);
    case 'lanes':
      return inLanes(board, x, y, grab);
    case 'accents':
      return marked(board, scene.accents, row, x, grab);
    case 'shots':
      return shotAt(board, x, grab);
    case 'road':
      return roadPointAt(board, x, y, grab);
    default:
      return null;
  }
}

/** A band from an item to the next one, which is as much the item as its start is. */
function bandAt<T extends Ticked>({ view }: HitBoard, column: Column<T>, row: RowName, x: number): Hit | null {
  const index = firstAtLeast(column.ms, msOf(view, x) + 1e-6) - 1;
  const item = column.items[index];
  return item === undefined ? null : { kind: 'item', row, item };
}

function sectionAt(board: HitBoard, x: number): Hit | null {
  return bandAt(board, board.scene.sections, 'sections', x);
}

function shotAt({ scene, view }: HitBoard, x: number, grab: number): Hit | null {
  const index = firstAtLeast(scene.shots.ms, msOf(view, x + grab)) - 1;
  const item = scene.shots.items[index];
  return item === undefined || xOf(view, scene.shots.ms[index] ?? 0) < x - SHOT_LABEL_PX
    ? null
    : { kind: 'item', row: 'shots', item };
}

/** The words of a shot stand to the right of its line; this much of them can be taken. */
const SHOT_LABEL_PX = 36;

function marked<T extends Ticked>(
  { view }: HitBoard,
  column: Column<T>,
  row: RowName,
  x: number,
  grab: number,
): Hit | null {
  const index = nearestIndex(column.ms, msOf(view, x), grab * view.msPerPx);
  const item = column.items[index];
  return item === undefined ? null : { kind: 'item', row, item };
}

function loopEdgeAt({ loop, view }: HitBoard, x: number, grab: number): Hit | null {
  if (loop === null) return null;
  const from = Math.abs(xOf(view, loop.fromMs) - x);
  const to = Math.abs(xOf(view, loop.toMs) - x);
  if (Math.min(from, to) > grab) return null;
  return { kind: 'loop', edge: to <= from ? 'to' : 'from' };
}

/** Flags fly to the right of their poles; this much of them can be taken. */
const FLAG_PX = 46;

function flagAt({ scene, view }: HitBoard, x: number, grab: number): Hit | null {
  const index = firstAtLeast(scene.flags.ms, msOf(view, x + grab)) - 1;
  const flag = scene.flags.items[index];
  if (flag === undefined || xOf(view, scene.flags.ms[index] ?? 0) < x - FLAG_PX) return null;
  return { kind: 'item', row: 'flags', item: flag.item };
}

function inLanes(board: HitBoard, x: number, y: number, grab: number): Hit | null {
  return cueAt(board, x, y, grab) ?? laneItemAt(board, x, y, grab) ?? null;
}

function cueAt({ scene, layout, view }: HitBoard, x: number, y: number, grab: number): Hit | null {
  const { cues } = scene;
  const size = iconPx(layout, cues, view.msPerPx);
  const reachMs = Math.max(grab, size / 2) * view.msPerPx;
  const ms = msOf(view, x);
  let tail: Cue | null = null;
  let head: Cue | null = null;
  let body: Cue | null = null;
  let headPx = Number.POSITIVE_INFINITY;
  for (let i = firstAtLeast(cues.reachMs, ms - reachMs); i < cues.items.length; i++) {
    const from = cues.ms[i] ?? 0;
    const to = cues.endMs[i] ?? 0;
    if (from > ms + reachMs) break;
    const cue = cues.items[i];
    if (cue === undefined || to < ms - reachMs) continue;
    const scale = cueScale(cues, i);
    const off = Math.abs(y - cueY(layout, cues, i));
    if (off > (layout.laneHeight / 2) * scale + 1) continue;
    const fromPx = Math.abs(xOf(view, from) - x);
    if (fromPx <= Math.max(grab, (size / 2) * scale) && fromPx + off < headPx) {
      head = cue;
      headPx = fromPx + off;
    }
    if (cue.hold === undefined) continue;
    if (Math.abs(xOf(view, to) - x) <= grab && (to - from) / view.msPerPx > grab) tail = cue;
    if (ms >= from && ms <= to) body = cue;
  }
  if (head !== null && headPx <= grab) return { kind: 'item', row: 'lanes', item: head };
  if (tail !== null) return { kind: 'tail', cue: tail };
  const cue = head ?? body;
  return cue === null ? null : { kind: 'item', row: 'lanes', item: cue };
}

/** Half the length of a vehicle on the timeline, and of a bag of cash. */
export const VEHICLE_HALF_PX = 11;
export const CASH_HALF_PX = 6;

function laneItemAt({ scene, layout, view }: HitBoard, x: number, y: number, grab: number): Hit | null {
  const ms = msOf(view, x);
  let best: Ticked | null = null;
  let bestPx = Number.POSITIVE_INFINITY;
  const look = (column: Column<Ticked & { readonly lane: number }>, halfPx: number): void => {
    const reachPx = Math.max(grab, halfPx);
    const reachMs = reachPx * view.msPerPx;
    for (let i = firstAtLeast(column.ms, ms - reachMs); i < column.items.length; i++) {
      const item = column.items[i];
      const at = column.ms[i] ?? 0;
      if (item === undefined || at > ms + reachMs) break;
      const offX = Math.abs(at - ms) / view.msPerPx;
      if (Math.abs(y - laneY(layout, item.lane)) > layout.laneHeight / 2 || offX >= bestPx) continue;
      best = item;
      bestPx = offX;
    }
  };
  look(scene.traffic, VEHICLE_HALF_PX);
  look(scene.cash, CASH_HALF_PX);
  return best === null ? null : { kind: 'item', row: 'lanes', item: best };
}

function roadPointAt({ scene, layout, view, prefers }: HitBoard, x: number, y: number, grab: number): Hit | null {
  const { road } = scene;
  const ms = msOf(view, x);
  let best: Hit | null = null;
  let bestPx = grab * 1.6;
  for (let i = firstAtLeast(road.ms, ms - bestPx * view.msPerPx); i < road.items.length; i++) {
    const point = road.items[i];
    const at = road.ms[i] ?? 0;
    if (point === undefined || at > ms + grab * 1.6 * view.msPerPx) break;
    for (const which of ['curve', 'grade'] as const) {
      const away = Math.hypot((at - ms) / view.msPerPx, y - roadY(layout, which, point[which]));
      const felt = which === prefers ? away - 4 : away;
      if (felt >= bestPx) continue;
      best = { kind: 'road', point, which };
      bestPx = felt;
    }
  }
  return best;
}

/** Items whose places lie in a box, of the rows that the box touches. Sections only where it is wholly in their row. */
export function itemsInBox(
  { scene, layout }: Pick<HitBoard, 'scene' | 'layout'>,
  fromMs: Ms,
  toMs: Ms,
  top: number,
  bottom: number,
): object[] {
  const found: object[] = [];
  const touches = (row: RowName): boolean => {
    const { top: rowTop, height } = layout.rows[row];
    return height > 0 && bottom >= rowTop && top < rowTop + height;
  };
  const take = <T extends object>(column: Column<T>, isIn: (item: T, index: number) => boolean): void => {
    for (let i = firstAtLeast(column.ms, fromMs); i < column.items.length; i++) {
      if ((column.ms[i] ?? 0) > toMs) break;
      const item = column.items[i];
      if (item !== undefined && isIn(item, i)) found.push(item);
    }
  };
  const all = () => true;
  const half = layout.laneHeight / 2;
  if (touches('lanes')) {
    const inside = (y: number): boolean => y + half * 0.6 >= top && y - half * 0.6 <= bottom;
    take(scene.cues, (_, index) => inside(cueY(layout, scene.cues, index)));
    take(scene.traffic, ({ lane }) => inside(laneY(layout, lane)));
    take(scene.cash, ({ lane }) => inside(laneY(layout, lane)));
  }
  if (touches('accents')) take(scene.accents, all);
  if (touches('shots')) take(scene.shots, all);
  if (touches('road')) {
    const isIn = (y: number) => y >= top && y <= bottom;
    take(scene.road, (point) => isIn(roadY(layout, 'curve', point.curve)) || isIn(roadY(layout, 'grade', point.grade)));
  }
  return found;
}
