import type { Tick } from '../../time/units';
import { type LevelError, levelError, type Steps } from '../level-error';
import { type Cue, VERBS, type Verb } from '../model';
import type { Chart } from '../schema';
import type { Check } from './check-together';

/** More than two keys at once is a chord, not driving. */
const MAX_VERBS_AT_ONCE = 2;

/** Two hands can play it: one cue a verb at a time, never left with right, never more than two verbs. */
export const checkVerbs: Check = function* (level) {
  for (const [index, chart] of level.charts.entries()) yield* checkChart(['charts', index, 'cues'], chart);
};

function* checkChart(steps: Steps, chart: Chart): Iterable<LevelError> {
  const latest = new Map<Verb, Cue>();
  for (const [index, cue] of chart.cues.entries()) {
    const { tick, verb } = cue;
    const own = latest.get(verb);
    if (own !== undefined && tick <= endOf(own)) {
      yield levelError(
        [...steps, index],
        `At tick ${tick} the ${verb} before it lasts until tick ${endOf(own)}.`,
        own.hold === undefined
          ? 'Remove one of the two.'
          : 'Shorten that hold, so that the key is up before this press.',
      );
    }
    const others = VERBS.filter((other) => other !== verb && isDown(latest.get(other), tick));
    const opposite = verb === 'left' ? 'right' : verb === 'right' ? 'left' : null;
    if (opposite !== null && others.includes(opposite)) {
      yield levelError(
        [...steps, index],
        `At tick ${tick} it goes ${verb} while ${opposite} is down.`,
        'Keep one of the two.',
      );
    } else if (others.length >= MAX_VERBS_AT_ONCE) {
      const names = [...others, verb].join(', ');
      yield levelError([...steps, index], `At tick ${tick} there are ${names} at once.`, 'Keep two of them at most.');
    }
    if (own === undefined || endOf(cue) >= endOf(own)) latest.set(verb, cue);
  }
}

function endOf(cue: Cue): Tick {
  return cue.tick + (cue.hold ?? 0);
}

/** A hold is up at its tail: another verb may follow on that very tick. */
function isDown(cue: Cue | undefined, tick: Tick): boolean {
  if (cue === undefined) return false;
  return cue.hold === undefined ? cue.tick === tick : tick < endOf(cue);
}
