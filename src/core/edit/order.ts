import { MAX_LANES } from '../level/limits';
import { VERBS } from '../level/model';
import type { Tick } from '../time/units';
import type { Item, Items, ListName } from './lists';

interface Placed {
  readonly tick: Tick;
}

/** What no two items of a list may share. Where one tick holds one item only, that is the tick. */
const KEYS: { readonly [Name in ListName]: (item: Items[Name]) => string | number } = {
  cues: ({ tick, verb }) => tick * 4 + VERBS.indexOf(verb),
  traffic: ({ tick, lane }) => tick * MAX_LANES + lane,
  cash: ({ tick, lane }) => tick * MAX_LANES + lane,
  accents: ({ tick, sound, note = '' }) => `${tick} ${sound} ${note}`,
  sections: ({ tick }) => tick,
  road: ({ tick }) => tick,
  shots: ({ tick }) => tick,
  tempo: ({ tick }) => tick,
  stops: ({ tick }) => tick,
  meter: ({ tick }) => tick,
};

export function keyOf(name: ListName, item: Item): string | number {
  return (KEYS[name] as (item: Item) => string | number)(item);
}

/** Position of the first item at or after a tick; the length of the list when there is none. */
export function firstAtOrAfter(list: readonly Placed[], tick: Tick): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && item.tick < tick) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Position of an item, by its identity; -1 when it is not there. */
export function positionOf(list: readonly Placed[], item: Placed): number {
  for (let at = firstAtOrAfter(list, item.tick); list[at]?.tick === item.tick; at += 1) {
    if (list[at] === item) return at;
  }
  return -1;
}

/** The same list when it is in order already. What has no number for a tick comes last. */
export function sortedByTick<T extends Placed>(list: readonly T[]): readonly T[] {
  const isSorted = list.every((item, at) => at === 0 || rankOf(list[at - 1]) <= rankOf(item));
  return isSorted ? list : [...list].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : 0));
}

function rankOf(item: Placed | undefined): number {
  return item === undefined || Number.isNaN(item.tick) ? Number.POSITIVE_INFINITY : item.tick;
}

/** So few changes are made in a copy of the list; more are merged in one pass over it. */
const FEW = 12;

/**
 * A sorted list without some of its items and with others. What is added takes the place of what it would fall
 * together with. The same list when nothing changes.
 */
export function mergeItems<Name extends ListName>(
  name: Name,
  list: readonly Items[Name][],
  removed: ReadonlySet<object>,
  added: readonly Items[Name][],
): readonly Items[Name][] {
  if (removed.size === 0 && added.length === 0) return list;
  return removed.size + added.length <= FEW
    ? mergeFew(name, list, removed, added)
    : mergeMany(name, list, removed, added);
}

function mergeFew<Name extends ListName>(
  name: Name,
  list: readonly Items[Name][],
  removed: ReadonlySet<object>,
  added: readonly Items[Name][],
): readonly Items[Name][] {
  const next = list.slice();
  for (const item of removed) {
    const at = positionOf(next, item as Item);
    if (at >= 0) next.splice(at, 1);
  }
  for (const item of added) {
    let at = firstAtOrAfter(next, item.tick);
    const key = keyOf(name, item);
    for (let other = next[at]; other !== undefined && other.tick === item.tick; other = next[at]) {
      if (keyOf(name, other) === key) next.splice(at, 1);
      else at += 1;
    }
    next.splice(at, 0, item);
  }
  return next;
}

/** One pass over the stretch that is touched; what lies before and after it is taken over whole. */
function mergeMany<Name extends ListName>(
  name: Name,
  list: readonly Items[Name][],
  removed: ReadonlySet<object>,
  added: readonly Items[Name][],
): readonly Items[Name][] {
  // The last of those that fall together wins, as it does when they are added one by one.
  const coming = new Map(added.map((item) => [keyOf(name, item), item]));
  const gone = tickRange(removed as ReadonlySet<Item>);
  const come = tickRange(added);
  const toTick = Math.max(gone.toTick, come.toTick);
  const from = firstAtOrAfter(list, Math.min(gone.fromTick, come.fromTick));
  const to = firstAtOrAfter(list, toTick + 1);
  const next = list.slice(0, from);
  let at = from;
  const keepUpTo = (tick: Tick): void => {
    for (let other = list[at]; at < to && other !== undefined && other.tick <= tick; other = list[at]) {
      if (!removed.has(other) && !coming.has(keyOf(name, other))) next.push(other);
      at += 1;
    }
  };
  for (const item of sortedByTick([...coming.values()])) {
    keepUpTo(item.tick);
    next.push(item);
  }
  keepUpTo(toTick);
  return next.concat(list.slice(to));
}

/** First and last tick of some items, in any order. */
export function tickRange(items: Iterable<Placed>): { readonly fromTick: Tick; readonly toTick: Tick } {
  let fromTick = Number.POSITIVE_INFINITY;
  let toTick = Number.NEGATIVE_INFINITY;
  for (const { tick } of items) {
    if (tick < fromTick) fromTick = tick;
    if (tick > toTick) toTick = tick;
  }
  return { fromTick, toTick };
}
