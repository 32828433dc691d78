import type { Tick } from '../time/units';
import type { Item, Items, ListName } from './lists';

interface Placed {
  readonly tick: Tick;
}

/** What no two items of a list may share. Where one tick holds one item only, that is the tick. */
const KEYS: { readonly [Name in ListName]: (item: Items[Name]) => string | number } = {
  cues: ({ tick, verb }) => `${tick} ${verb}`,
  traffic: ({ tick, lane }) => `${tick} ${lane}`,
  cash: ({ tick, lane }) => `${tick} ${lane}`,
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

/** The same list when it is in order already. */
export function sortedByTick<T extends Placed>(list: readonly T[]): readonly T[] {
  const isSorted = list.every((item, at) => at === 0 || (list[at - 1]?.tick ?? 0) <= item.tick);
  return isSorted ? list : [...list].sort((a, b) => a.tick - b.tick);
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
  const next = [...list];
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

function mergeMany<Name extends ListName>(
  name: Name,
  list: readonly Items[Name][],
  removed: ReadonlySet<object>,
  added: readonly Items[Name][],
): readonly Items[Name][] {
  // The last of those that fall together wins, as it does when they are added one by one.
  const coming = new Map(added.map((item) => [keyOf(name, item), item]));
  const kept = list.filter((item) => !removed.has(item) && !coming.has(keyOf(name, item)));
  const next: Items[Name][] = [];
  let at = 0;
  for (const item of [...coming.values()].sort((a, b) => a.tick - b.tick)) {
    for (let other = kept[at]; other !== undefined && other.tick <= item.tick; other = kept[at]) {
      next.push(other);
      at += 1;
    }
    next.push(item);
  }
  for (; at < kept.length; at += 1) {
    const other = kept[at];
    if (other !== undefined) next.push(other);
  }
  return next;
}
