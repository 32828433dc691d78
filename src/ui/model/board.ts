import type { TakeEnd } from '../../core/chase/events';
import type { Mods } from '../../core/chase/mods';
import type { Difficulty } from '../../core/level/model';
import type { Grade } from './results';

export interface BoardScreen {
  readonly name: 'board';
  readonly levelId: string;
  readonly title: string;
  readonly artist: string;
  readonly difficulty: Difficulty;
  /** The charts of the chase, each with its rating at full speed. */
  readonly charts: readonly { readonly difficulty: Difficulty; readonly rating: number }[];
  /** All runs, best first. What is listed by default is decided by `isListedByDefault` of `format/mods.ts`. */
  readonly rows: readonly BoardRow[];
  /** The run just driven, lit. */
  readonly highlight: string | null;
  readonly storageTrouble: string | null;
}

export interface BoardRow {
  readonly runId: string;
  readonly driver: string;
  readonly total: number;
  readonly dollars: number;
  readonly grade: Grade;
  readonly streak: number;
  readonly meanErrorMs: number;
  /** ISO date. */
  readonly date: string;
  readonly mods: Mods;
  readonly end: TakeEnd;
}
