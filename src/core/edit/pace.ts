import type { Difficulty } from '../level/model';
import { CUES_APART_MS, SLACK_MS } from '../level/verify/facts';
import type { Ms } from '../time/units';

/** The least that can be read is no pace to keep for a whole song: a chart to start from has half as much room again. */
const EASE = 1.5;

/** Least time between two cues of a chart to start from. */
export function easyPaceMs(difficulty: Difficulty): Ms {
  return CUES_APART_MS[difficulty] * EASE - SLACK_MS;
}
