import type { Ms, Tick } from '../../time/units';
import type { LevelError, Steps } from '../level-error';
import type { Difficulty } from '../model';
import type { Survey } from './survey';

/**
 * error: it breaks the play or a promise of the game. warning: it can be driven, but not well. hint: worth a look; it
 * may be meant.
 */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where in a level, for a list and for an editor that jumps there. */
export interface Place {
  /** JSON path, like that of a `LevelError`. */
  readonly path: string;
  readonly tick?: Tick;
  /** Song time of the tick. */
  readonly ms?: Ms;
  /** Counted from 1, as is the beat, which has a fraction off the beat line: 2.5 is half way from the second to the third. */
  readonly bar?: number;
  readonly beat?: number;
  readonly difficulty?: Difficulty;
}

/** Something that a level could do better, by the rule that says so. */
export interface Finding extends Omit<LevelError, 'path'> {
  /** Name of the rule in kebab case. */
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Place;
  /** The number that the remedy says to set, where it says one: for a mend with one click. */
  readonly meant?: number;
}

/** A finding as its rule makes it: bare of what follows from the rule and the tick. */
export interface Fault {
  readonly steps: Steps;
  readonly tick?: Tick;
  readonly difficulty?: Difficulty;
  readonly message: string;
  readonly remedy: string;
  readonly meant?: number;
}

/** One rule: what it finds in a level, in any order. Linear in the level's size, or nearly. */
export type Check = (survey: Survey) => Iterable<Fault>;

export interface Rule {
  readonly severity: Severity;
  /** Why the rule is there, for who wonders whether to obey. */
  readonly why: string;
  readonly check: Check;
}
