import type { Judgement, TakeEnd } from '../../core/chase/events';
import type { Mods } from '../../core/chase/mods';
import type { Difficulty } from '../../core/level/model';
import type { Ms } from '../../core/time/units';

export interface ResultsScreen {
  readonly name: 'results';
  readonly levelId: string;
  readonly title: string;
  readonly artist: string;
  readonly difficulty: Difficulty;
  /** Of the chart at the rate of the take, one decimal. */
  readonly rating: number;
  readonly mods: Mods;
  readonly takeNumber: number;
  readonly driver: 'player' | 'perfect' | 'replay';
  /** ISO date of the run. */
  readonly date: string;
  readonly end: TakeEnd;
  /** Name of the section in which the take ended, told for a bust or a lost one-take. */
  readonly endedIn: string | null;
  readonly dollars: number;
  readonly style: number;
  readonly total: number;
  readonly grade: Grade;
  readonly counts: Readonly<Record<Judgement, number>>;
  readonly units: number;
  readonly bestStreak: number;
  /** Signed errors of all hit parts in real microseconds, early is negative. */
  readonly errorsUs: ArrayLike<number>;
  readonly meanErrorMs: number;
  readonly spreadMs: number;
  readonly windowsMs: WindowsMs;
  readonly sections: readonly SectionMark[];
  readonly standing: Standing;
  readonly driverName: string;
  readonly saving: Saving;
  /** Id of the stored run, for watch; null while it is not stored. */
  readonly runId: string | null;
  readonly next: NextChart | null;
}

/** The chart that is offered after this one, with its rating at full speed. */
export interface NextChart {
  readonly levelId: string;
  readonly title: string;
  readonly difficulty: Difficulty;
  readonly rating: number;
}

export type Grade = 'S+' | 'S' | 'A' | 'B' | 'C' | 'D';

/** Half widths of the hit windows in real milliseconds, as they are in force for this take. */
export type WindowsMs = Readonly<Record<Exclude<Judgement, 'miss'>, Ms>>;

export interface SectionMark {
  readonly name: string;
  /** Share of the section's possible weight, 0..1; null for a section without cues or one that was not reached. */
  readonly share: number | null;
  readonly misses: number;
  readonly units: number;
}

/** Where the run stands among those on its board. */
export interface Standing {
  readonly isRecord: boolean;
  /** Rank on the board from 1; null when it is not on the board. */
  readonly rank: number | null;
  /** Best total before this run; null when this is the first. */
  readonly previousBest: number | null;
}

export type Saving =
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  /** Watched, auto-driven: never saved. */
  | { readonly state: 'none' }
  /** Storage failed or re-simulation disagreed; the run is offered as a file. */
  | { readonly state: 'failed'; readonly message: string };
