import type { PositionedError } from './trouble';

/** What the app tells over a menu until it is read: what was done, or why it was not. */
export interface Notice {
  readonly words: string;
  /** Something was refused. */
  readonly isTrouble: boolean;
  readonly errors: readonly PositionedError[];
  /** Takes back what was done; null where nothing can be. */
  readonly undo: (() => void) | null;
}
