import type { Difficulty } from '../level/model';
import { CUES_APART_MS, SLACK_MS } from '../level/verify/facts';
import type { Ms } from '../time/units';

/** The least that can be read is no pace to keep for a whole song: a chart to start from has half as much room again. */
const EASE = 1.5;

/** Least time between two cues of a chart to start from. */
export function easyPaceMs(difficulty: Difficulty): Ms {
  return CUES_APART_MS[difficulty] * EASE - SLACK_MS;
}

/** Cues a second of an even chart, as the game's own charts have them at most. A legend plays what is played. */
const USUAL_DENSITY: Readonly<Record<Difficulty, number>> = {
  rookie: 1,
  driver: 1.9,
  wheelman: 2.7,
  legend: Number.POSITIVE_INFINITY,
};

/** The share of so many cues over so long that a difficulty keeps at its usual density. */
export function usualShare(difficulty: Difficulty, cues: number, spanMs: Ms): number {
  return cues === 0 ? 1 : Math.min(1, (USUAL_DENSITY[difficulty] * spanMs) / 1000 / cues);
}
