import { MAX_TICK } from '../level/limits';
import type { Cue, Difficulty, Verb } from '../level/model';
import type { Tick } from '../time/units';
import type { Draft } from './draft';
import type { Edited } from './edited';
import { listAt, placeOf } from './lists';
import { firstAtOrAfter } from './order';
import { addItems, rework, withItems } from './rework';
import { clampTick } from './timing-of';

/** Places a cue. Where the chart has that verb on that tick already, it goes: the same key twice takes it back. */
export function placeCue(draft: Draft, difficulty: Difficulty, cue: Cue): Edited {
  const place = placeOf(draft, difficulty, 'cues');
  if (place === null) return { draft };
  const tick = clampTick(cue.tick);
  const there = cueAt(listAt(draft, place), tick, cue.verb);
  if (there !== null) return { draft: withItems(draft, place, new Set([there]), []), selected: [] };
  const { verb, hold } = cue;
  return addItems(draft, place, [withHold({ tick, verb }, hold ?? null)]);
}

/** Makes a cue last so many ticks; null or nothing makes it a tap. */
export function setHold(draft: Draft, cue: object, hold: Tick | null): Edited {
  return rework(draft, [cue], (item, { name }) => (name === 'cues' ? withHold(item as Cue, hold) : item));
}

/** Turns cues into those of another verb; they stay as long as they were. */
export function setVerb(draft: Draft, cues: readonly object[], verb: Verb): Edited {
  return rework(draft, cues, (item, { name }) =>
    name === 'cues' && (item as Cue).verb !== verb ? { ...(item as Cue), verb } : item,
  );
}

/** Takes items out, of whatever kind. The tempo and the meter at tick 0 stay. */
export function removeItems(draft: Draft, items: readonly object[]): Edited {
  return rework(draft, items, () => null);
}

/** The cue of a verb on a tick; null when there is none. */
export function cueAt(cues: readonly Cue[], tick: Tick, verb: Verb): Cue | null {
  for (let at = firstAtOrAfter(cues, tick); cues[at]?.tick === tick; at += 1) {
    const cue = cues[at];
    if (cue?.verb === verb) return cue;
  }
  return null;
}

/** A cue that lasts so long; whatever else it holds stays. */
export function withHold(cue: Cue, hold: Tick | null): Cue {
  const ticks = hold === null || Number.isNaN(hold) ? 0 : Math.min(Math.round(hold), MAX_TICK);
  const { tick, verb, hold: before, ...others } = cue;
  if (ticks === (before ?? 0)) return cue;
  return ticks >= 1 ? { tick, verb, hold: ticks, ...others } : { tick, verb, ...others };
}
