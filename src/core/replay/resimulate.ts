import type { Course, TakeEvent } from '../chase/events';
import { advance, startTake } from '../chase/take';
import type { Take } from '../chase/take-state';
import type { Replay } from './replay';

/**
 * Drives a replay again from the count-in to its end, in one step. The course must be the one it was driven on: the
 * same level, difficulty and mods.
 */
export function resimulate(
  course: Course,
  replay: Pick<Replay, 'inputs'>,
): { readonly take: Take; readonly events: readonly TakeEvent[] } {
  const { take, events } = advance(course, startTake(course), Number.POSITIVE_INFINITY, replay.inputs);
  return { take, events };
}
