import type { Tick } from '../../time/units';
import { type LevelError, levelError, type Steps } from '../level-error';
import type { Check } from './check-together';

/** Every list is sorted by tick. In some, one tick may hold one item only. */
export const checkOrder: Check = function* (level) {
  yield* checkBegins(['tempo'], level.tempo);
  yield* checkBegins(['meter'], level.meter);
  for (const name of ['tempo', 'stops', 'meter', 'sections', 'road', 'shots'] as const) {
    yield* checkRises([name], level[name], true);
  }
  yield* checkRises(['accents'], level.accents, false);
  for (const [index, chart] of level.charts.entries()) {
    for (const name of ['cues', 'traffic', 'cash'] as const) {
      yield* checkRises(['charts', index, name], chart[name], false);
    }
  }
};

function* checkBegins(steps: Steps, list: readonly { tick: Tick }[]): Iterable<LevelError> {
  if (list[0]?.tick !== 0) {
    yield levelError(
      [...steps, 0, 'tick'],
      `The first item stands at tick ${list[0]?.tick}.`,
      'Begin the list at tick 0.',
    );
  }
}

function* checkRises(steps: Steps, list: readonly { tick: Tick }[], isStrict: boolean): Iterable<LevelError> {
  for (const [index, { tick }] of list.entries()) {
    const before = list[index - 1]?.tick ?? -1;
    if (tick < before) {
      yield levelError([...steps, index, 'tick'], `Tick ${tick} comes after tick ${before}.`, 'Sort the list by tick.');
    } else if (isStrict && tick === before) {
      yield levelError([...steps, index, 'tick'], `Tick ${tick} is there twice.`, 'Keep one item for each tick.');
    }
  }
}
