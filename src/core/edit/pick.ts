import type { Difficulty } from '../level/model';
import type { Tick } from '../time/units';
import type { Draft } from './draft';
import { type Item, LIST_NAMES, type ListName, type ListPlace, listAt, placeOf } from './lists';
import { firstAtOrAfter } from './order';
import { pickedIn } from './rework';

export type { Item, ListName } from './lists';

/** Items that begin at or after one tick and before another, in one chart and in the lists of the whole level. */
export function itemsIn(
  draft: Draft,
  difficulty: Difficulty,
  fromTick: Tick,
  toTick: Tick,
  kinds: readonly ListName[] = LIST_NAMES,
): readonly Item[] {
  return kinds.flatMap((name): readonly Item[] => {
    const place = placeOf(draft, difficulty, name);
    if (place === null) return [];
    const list = listAt(draft, place);
    return list.slice(firstAtOrAfter(list, fromTick), firstAtOrAfter(list, toTick));
  });
}

/** The list that holds an item, by its identity; null when the draft does not hold it. */
export function kindOf(draft: Draft, item: object): ListName | null {
  return placeOfItem(draft, item)?.name ?? null;
}

/** The list that holds an item, and the chart; null when the draft does not hold it. */
export function placeOfItem(draft: Draft, item: object): ListPlace | null {
  return pickedIn(draft, [item])[0]?.place ?? null;
}

/** Where an item ends: the tail of a hold, else its own tick. */
export function endTickOf(item: Item): Tick {
  return item.tick + ('hold' in item ? (item.hold ?? 0) : 0);
}

/** First and last tick that the items take up; null for none. */
export function spanOf(items: readonly Item[]): { readonly fromTick: Tick; readonly toTick: Tick } | null {
  if (items.length === 0) return null;
  let fromTick = Number.POSITIVE_INFINITY;
  let toTick = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    fromTick = Math.min(fromTick, item.tick);
    toTick = Math.max(toTick, endTickOf(item));
  }
  return { fromTick, toTick };
}
