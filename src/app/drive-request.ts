import type { VerbInput } from '../core/chase/events';
import type { Mods } from '../core/chase/mods';
import type { Difficulty } from '../core/level/model';
import type { DriveScreen } from '../ui/model';
import type { LoadedLevel } from './loader';

/** What is to be driven, by whom. */
export interface DriveRequest {
  readonly levelId: string;
  readonly difficulty: Difficulty;
  readonly mods: Mods;
  readonly driver: DriveScreen['driver'];
  /** Inputs of the replay to watch. */
  readonly inputs?: readonly VerbInput[];
  /** Chart the replay was driven on; another one is not shown as if it were it. */
  readonly chartHash?: string;
  /** When the replay was driven, ISO date. */
  readonly date?: string;
}

/** Why the request cannot be driven on this level, in words; null when it can. */
export function refuse(request: DriveRequest, { level, chartHash }: LoadedLevel): string | null {
  const names = level.charts.map((chart) => chart.difficulty);
  if (!names.includes(request.difficulty)) {
    return `This chase has no chart for ${request.difficulty}. It has ${names.join(', ')}.`;
  }
  if (request.chartHash !== undefined && request.chartHash !== chartHash(request.difficulty)) {
    return 'This run was driven on another version of the chase, so it cannot be shown on this one.';
  }
  return null;
}
