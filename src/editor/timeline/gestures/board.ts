import type { Snap } from '../../../core/edit/snap';
import type { Difficulty } from '../../../core/level/model';
import type { Tick } from '../../../core/time/units';
import type { Tool, View } from '../../model';
import type { TimelineActions } from '../actions';
import type { HitBoard } from '../hit';
import type { Window } from '../look';

/** A mouse, a pen or a finger at a place of the plot. */
export interface Pointer {
  readonly id: number;
  /** Pixels from the left edge of the plot and from the top of the timeline. */
  readonly x: number;
  readonly y: number;
  /** On the clock of `performance.now()`. */
  readonly perfMs: number;
  readonly button: 'main' | 'middle' | 'second';
  readonly isTouch: boolean;
  readonly isShift: boolean;
  readonly isCtrl: boolean;
  /** Held, a drag goes between the lines of the grid. */
  readonly isAlt: boolean;
  /** The space bar is held: the drag pans. */
  readonly isSpace: boolean;
}

/** All that a gesture may know, as it is now. */
export interface Board extends HitBoard {
  readonly window: Window;
  readonly difficulty: Difficulty;
  readonly tool: Tool;
  readonly snap: Snap;
  readonly selected: ReadonlySet<object>;
  readonly cursorTick: Tick;
  readonly isReadOnly: boolean;
  readonly actions: TimelineActions;
  look(view: View): void;
}
