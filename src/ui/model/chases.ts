import type { Difficulty } from '../../core/level/model';
import type { Ms } from '../../core/time/units';
import type { Grade } from './results';
import type { LevelTrouble } from './trouble';

export interface ChasesScreen {
  readonly name: 'chases';
  /** False while levels are still being read. */
  readonly isComplete: boolean;
  readonly chases: readonly ChaseView[];
  readonly troubles: readonly LevelTrouble[];
  /** The chase that is open at first; the first one when null or unknown. */
  readonly selected: string | null;
  /** The chart that has the focus at first, the one last driven; the first one of the chase when null or not there. */
  readonly selectedDifficulty: Difficulty | null;
  /** False hides the rate: a rate that cannot sound is not offered. */
  readonly canChangeRate: boolean;
}

export interface ChaseView {
  readonly levelId: string;
  readonly title: string;
  readonly artist: string;
  readonly author: string | null;
  /** The player made it or was given it. */
  readonly isOwn: boolean;
  readonly bpmLow: number;
  readonly bpmHigh: number;
  readonly durationMs: Ms;
  readonly charts: readonly ChartView[];
}

export interface ChartView {
  readonly difficulty: Difficulty;
  readonly lanes: number;
  readonly cues: number;
  /** Difficulty rating at a playback rate, one decimal. */
  readonly ratingAt: (rate: number) => number;
  readonly best: { readonly total: number; readonly grade: Grade; readonly driver: string } | null;
}

/** The piece of a chase that the mixtape plays. */
export interface PreviewView {
  readonly levelId: string;
  /** `loading` until it is heard. */
  readonly state: 'loading' | 'playing';
}
