import type { Tick } from '../../core/time/units';
import type { Tool } from '../model';
import { laneBefore } from './columns';
import type { Board } from './gestures/board';
import { barTick, gridTick, tickMs, tickUnder } from './gestures/ticks';
import { laneAtY, type RowName, roadValueAt, rowAt } from './layout';

/** What a click would put down. */
export interface Ghost {
  readonly tool: Exclude<Tool, 'select'>;
  readonly tick: Tick;
  /** Lane in which it would stand: for a cue the one that the path is in. */
  readonly lane: number;
  /** Bend or slope of a point of the road. */
  readonly value: number;
}

type GhostBoard = Pick<Board, 'scene' | 'layout' | 'view' | 'tool' | 'snap'>;

/** The row in which each tool puts things down. */
const ROW_OF: Readonly<Record<Exclude<Tool, 'select'>, RowName>> = {
  left: 'lanes',
  right: 'lanes',
  brake: 'lanes',
  boost: 'lanes',
  traffic: 'lanes',
  cash: 'lanes',
  accent: 'accents',
  shot: 'shots',
  section: 'sections',
  curve: 'road',
  grade: 'road',
};

/** What the tool at hand would put down at a place, or null where it puts nothing. */
export function ghostAt(board: GhostBoard, x: number, y: number, isFree: boolean): Ghost | null {
  const { tool } = board;
  if (tool === 'select' || x < 0 || rowAt(board.layout, y) !== ROW_OF[tool]) return null;
  return ghostOf(board, tool, x, y, isFree);
}

/** What a double click puts down in a row that is empty there, whatever the tool. */
export function rowGhostAt(board: GhostBoard, x: number, y: number, isFree: boolean): Ghost | null {
  const row = rowAt(board.layout, y);
  const tool = row === 'accents' ? 'accent' : row === 'shots' ? 'shot' : row === 'sections' ? 'section' : null;
  const bend = row === 'road' ? (board.tool === 'grade' ? 'grade' : 'curve') : tool;
  return bend === null || x < 0 ? null : ghostOf(board, bend, x, y, isFree);
}

function ghostOf(board: GhostBoard, tool: Ghost['tool'], x: number, y: number, isFree: boolean): Ghost | null {
  const { layout, scene } = board;
  const under = tickUnder(board, x, isFree);
  const tick = tool === 'shot' || tool === 'section' ? barTick(board, under) : gridTick(board, under, isFree);
  if (tickMs(board, tick) > scene.songMs) return null;
  const isLaneTool = tool === 'traffic' || tool === 'cash';
  return {
    tool,
    tick,
    lane: isLaneTool ? laneAtY(layout, y) : laneBefore(scene.cues, tickMs(board, tick)),
    value: tool === 'curve' || tool === 'grade' ? roadValueAt(layout, tool, y) : 0,
  };
}
