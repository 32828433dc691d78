import { snapTick } from '../../../core/edit/snap';
import { barTickAtOrBefore, nextBarTick } from '../../../core/time/meter-map';
import { msAtTick, tickAtMs } from '../../../core/time/tempo-map';
import type { Ms, Tick } from '../../../core/time/units';
import { msOf } from '../look';
import type { Board } from './board';

/** The tick of the grid nearest to a place of the plot; the nearest of all when `isFree`. Never before tick 0. */
export function tickUnder(board: Pick<Board, 'scene' | 'view' | 'snap'>, x: number, isFree: boolean): Tick {
  return gridTick(board, tickAtMs(board.scene.tempo, msOf(board.view, x)), isFree);
}

/** The line of the grid nearest to a position. */
export function gridTick({ scene, snap }: Pick<Board, 'scene' | 'snap'>, tick: number, isFree: boolean): Tick {
  return Math.max(snapTick(isFree ? 'free' : snap, scene.meter, Math.max(tick, 0)), 0);
}

/** The bar line nearest to a position. */
export function barTick({ scene }: Pick<Board, 'scene'>, tick: number): Tick {
  const at = Math.max(tick, 0);
  const before = barTickAtOrBefore(scene.meter, at);
  const after = nextBarTick(scene.meter, at);
  return at - before <= after - at ? before : after;
}

export function tickMs({ scene }: Pick<Board, 'scene'>, tick: Tick): Ms {
  return msAtTick(scene.tempo, tick);
}
