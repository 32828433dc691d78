import type { VerbInput } from '../chase/events';
import type { Mods } from '../chase/mods';
import type { Difficulty } from '../level/model';

/** All that decides a take. The inputs are sorted by time, at the times at which the take took them. */
export interface Replay {
  /** Identity of what was played, as lower-case hex: `hashChart` of the level and its audio. */
  readonly levelHash: string;
  readonly difficulty: Difficulty;
  readonly mods: Mods;
  readonly rulesVersion: number;
  readonly inputs: readonly VerbInput[];
}
