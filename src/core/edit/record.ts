import type { Cue, Difficulty, Verb } from '../level/model';
import { SHORTEST_HOLD_BEATS } from '../level/verify/facts';
import { barBeatAt, type MeterMap } from '../time/meter-map';
import type { Tick } from '../time/units';
import { withHold } from './cues';
import type { Draft } from './draft';
import type { Edited } from './edited';
import { listAt, placeOf } from './lists';
import { firstAtOrAfter } from './order';
import { withItems } from './rework';
import { type Snap, snapTick } from './snap';
import { clampTick } from './timing-of';

/** A key that went down while the song played, and came up again. Ticks may be fractions. */
export interface Press {
  readonly tick: number;
  readonly untilTick?: number;
  readonly verb: Verb;
}

/**
 * Cues of what was driven by ear. Each end of a press goes towards its nearest line: all the way at strength 1, nowhere at
 * 0. What was held for less than half a beat is a tap. A hold ends a sixteenth before the same key goes down again, however
 * near the lines have brought the two. Two presses of a verb that fall on one tick are one cue, left and right on one tick
 * are the first of them.
 */
export function quantise(presses: readonly Press[], snap: Snap, strength: number, meter: MeterMap): readonly Cue[] {
  const share = Number.isNaN(strength) ? 1 : Math.min(Math.max(strength, 0), 1);
  const drawn = (tick: number): Tick => clampTick(tick + share * (snapTick(snap, meter, tick) - tick));
  const cues: Cue[] = [];
  for (const press of [...presses].sort((a, b) => a.tick - b.tick)) {
    if (!Number.isFinite(press.tick)) continue;
    const cue = cueOf(press, drawn, meter);
    if (!cues.some((other) => other.tick === cue.tick && isInTheWay(other.verb, cue.verb))) cues.push(cue);
  }
  return withKeysUp(
    cues.sort((a, b) => a.tick - b.tick),
    meter,
  );
}

/** A key is up this long before it goes down again. */
const KEY_UP_TICKS: Tick = 240;

function withKeysUp(cues: readonly Cue[], meter: MeterMap): readonly Cue[] {
  const next: Partial<Record<Verb, Tick>> = {};
  return [...cues]
    .reverse()
    .map((cue): Cue => {
      const again = next[cue.verb];
      next[cue.verb] = cue.tick;
      if (cue.hold === undefined || again === undefined || cue.tick + cue.hold <= again - KEY_UP_TICKS) return cue;
      const hold = again - KEY_UP_TICKS - cue.tick;
      return withHold(cue, isHold(hold, cue.tick, meter) ? hold : null);
    })
    .reverse();
}

/** Half a beat at least: what is shorter is seen as a tap. */
function isHold(ticks: number, tick: Tick, meter: MeterMap): boolean {
  return ticks >= barBeatAt(meter, tick).beatTicks * SHORTEST_HOLD_BEATS;
}

/** Puts recorded cues in place of those that the chart had in the span that was recorded. */
export function recordInto(
  draft: Draft,
  difficulty: Difficulty,
  cues: readonly Cue[],
  fromTick: Tick,
  toTick: Tick,
): Edited {
  const place = placeOf(draft, difficulty, 'cues');
  if (place === null) return { draft };
  const list = listAt(draft, place);
  const old = list.slice(firstAtOrAfter(list, fromTick), firstAtOrAfter(list, toTick));
  if (old.length === 0 && cues.length === 0) return { draft };
  const next = withItems(draft, place, new Set(old), cues);
  const held = new Set<object>(listAt(next, place));
  return { draft: next, selected: cues.filter((cue) => held.has(cue)) };
}

function cueOf({ tick, untilTick, verb }: Press, drawn: (tick: number) => Tick, meter: MeterMap): Cue {
  const at = drawn(tick);
  const heldTicks = (untilTick ?? tick) - tick;
  if (!isHold(heldTicks, at, meter)) return { tick: at, verb };
  const hold = drawn(tick + heldTicks) - at;
  return hold >= 1 ? { tick: at, verb, hold } : { tick: at, verb };
}

function isInTheWay(verb: Verb, other: Verb): boolean {
  return verb === other || (verb === 'left' && other === 'right') || (verb === 'right' && other === 'left');
}
