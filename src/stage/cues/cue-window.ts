import type { CuePart } from '../../core/chase/events';
import type { Verb } from '../../core/level/model';
import type { Us } from '../../core/time/units';

/** Index of the first entry of a sorted list that is not before `us`; the list's length when there is none. */
export function firstFrom(times: Float64Array, us: Us): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < us) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The parts of a course by time, and its holds by verb, laid out once so that a frame only searches. */
export interface CueIndex {
  readonly parts: readonly CuePart[];
  readonly times: Float64Array;
  /** For each verb the heads of its holds, by time. Holds of one verb never overlap. */
  readonly heads: Readonly<Record<Verb, HoldList>>;
}

interface HoldList {
  readonly times: Float64Array;
  readonly parts: Int32Array;
}

export function indexCues(parts: readonly CuePart[]): CueIndex {
  const headsOf = (verb: Verb): HoldList => {
    const heads = parts.filter((part) => part.kind === 'head' && part.verb === verb);
    return {
      times: Float64Array.from(heads, (part) => part.us),
      parts: Int32Array.from(heads, (part) => part.index),
    };
  };
  return {
    parts,
    times: Float64Array.from(parts, (part) => part.us),
    heads: { left: headsOf('left'), right: headsOf('right'), brake: headsOf('brake'), boost: headsOf('boost') },
  };
}

/** Head of the hold of a verb that has begun before `us` and ends at or after `untilUs`; -1 when there is none. */
export function openHeadBefore(index: CueIndex, verb: Verb, us: Us, untilUs: Us): number {
  const list = index.heads[verb];
  const at = firstFrom(list.times, us) - 1;
  if (at < 0) return -1;
  const head = index.parts[list.parts[at] ?? -1];
  const tail = head === undefined ? undefined : index.parts[head.pair];
  return head !== undefined && tail !== undefined && tail.us >= untilUs ? head.index : -1;
}

/**
 * Microseconds from a part to the nearest other moment of the chart that has a gate of its own, before or after. Parts
 * at the same moment do not count: they share one gate.
 */
export function roomAround(index: CueIndex, part: number): Us {
  const { times } = index;
  const us = times[part] ?? 0;
  let room = Number.POSITIVE_INFINITY;
  for (let i = part - 1; i >= 0 && i >= part - 3; i--) {
    const gap = us - (times[i] ?? 0);
    if (gap > 0) {
      room = gap;
      break;
    }
  }
  for (let i = part + 1; i < times.length && i <= part + 3; i++) {
    const gap = (times[i] ?? 0) - us;
    if (gap > 0) {
      if (gap < room) room = gap;
      break;
    }
  }
  return room;
}

/**
 * Which half of the way a part's mark takes when another press falls on the same moment: steering the nearer (-1), the
 * other verb the farther (1), 0 when it is alone. Brake with boost: brake is the nearer.
 */
export function stackOf(index: CueIndex, part: number): -1 | 0 | 1 {
  const here = index.parts[part];
  if (here === undefined || here.kind === 'tail') return 0;
  for (let i = part - 3; i <= part + 3; i++) {
    const other = i === part ? undefined : index.parts[i];
    if (other === undefined || other.kind === 'tail' || other.us !== here.us) continue;
    return RANK[here.verb] < RANK[other.verb] ? -1 : 1;
  }
  return 0;
}

/**
 * Lane in which a part's gate stands: where the car comes from. Presses of one moment share the gate of the first of
 * them, because the car has not moved yet.
 */
export function gateLaneOf(index: CueIndex, part: number): number {
  const { times } = index;
  let first = part;
  while (first > 0 && times[first - 1] === times[part]) first--;
  return index.parts[first]?.laneBefore ?? 0;
}

const RANK: Readonly<Record<Verb, number>> = { left: 0, right: 0, brake: 1, boost: 2 };
