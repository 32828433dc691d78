import { MAX_ITEMS } from '../level/limits';
import type { Draft } from './draft';
import type { Edited } from './edited';
import { allPlaces, type Item, type Items, type ListName, type ListPlace, listAt, withList } from './lists';
import { firstAtOrAfter, mergeItems, positionOf, tickRange } from './order';
import { isSameJson } from './same-json';
import { soundMeter } from './timing-of';

export interface Picked<Name extends ListName = ListName> {
  readonly place: ListPlace<Name>;
  /** In the order of the list. */
  readonly items: readonly Items[Name][];
}

/** The lists that hold the items, each with those of them that it holds. What the draft does not hold is left out. */
export function pickedIn(draft: Draft, items: Iterable<object>): readonly Picked[] {
  const wanted = new Set(items);
  if (wanted.size === 0) return [];
  const { fromTick, toTick } = tickRange(wanted as ReadonlySet<Item>);
  return allPlaces(draft).flatMap((place) => {
    const list = listAt(draft, place);
    const stretch = list.slice(firstAtOrAfter(list, fromTick), firstAtOrAfter(list, toTick + 1));
    const found = stretch.filter((item) => wanted.has(item));
    return found.length === 0 ? [] : [{ place, items: found }];
  });
}

/** What becomes of an item: another one, the same one, or nothing. */
export type Rework = (item: Item, place: ListPlace) => Item | null;

/**
 * Changes the given items, wherever they are, and selects what has become of them. A changed item takes the place of
 * what it falls together with. The tempo and the meter at tick 0 stay where they are: without them there is no grid.
 */
export function rework(draft: Draft, items: Iterable<object>, change: Rework): Edited {
  let next = draft;
  let replaced = 0;
  const selected: object[] = [];
  for (const { place, items: held } of pickedIn(draft, items)) {
    const removed = new Set<object>();
    const added: Item[] = [];
    for (const item of held) {
      const changed = change(item, place);
      if (changed === item || (isGround(item, place.name) && changed?.tick !== 0)) {
        selected.push(item);
        continue;
      }
      removed.add(item);
      if (changed !== null) added.push(changed);
    }
    const merged = withItems(next, place, removed, added);
    if (merged !== next) {
      const expected = listAt(next, place).length - removed.size + added.length;
      replaced += expected - listAt(merged, place).length;
    }
    // Equals that changed places are the same as before.
    selected.push(...(merged === next ? removed : heldOf(merged, place, added)));
    next = merged;
  }
  return replaced > 0 ? { draft: next, selected, replaced } : { draft: next, selected };
}

/** The draft with items added to a list, and some taken out; the same draft where the list would grow over its limit. */
export function withItems(draft: Draft, place: ListPlace, removed: ReadonlySet<object>, added: readonly Item[]): Draft {
  const list = mergeItems(place.name, listAt(draft, place), removed, added);
  if (list.length > MAX_ITEMS[place.name] && added.length > 0) return draft;
  // A meter that was moved may go back to the bar line that it came from.
  const sound = place.name === 'meter' ? soundMeter(list as Draft['meter']) : list;
  return isSameJson(sound, listAt(draft, place)) ? draft : withList(draft, place, sound);
}

/** Adds items to one list and selects them. */
export function addItems<Name extends ListName>(
  draft: Draft,
  place: ListPlace<Name> | null,
  added: readonly Items[Name][],
): Edited {
  if (place === null || added.length === 0) return { draft };
  const next = withItems(draft, place, new Set(), added);
  return { draft: next, selected: heldOf(next, place, added) };
}

/** Those of the items that the list holds: of two that fell together only one is left. */
function heldOf(draft: Draft, place: ListPlace, items: readonly Item[]): readonly Item[] {
  const list = listAt(draft, place);
  return items.filter((item) => positionOf(list, item) >= 0);
}

function isGround(item: Item, name: ListName): boolean {
  return item.tick === 0 && (name === 'tempo' || name === 'meter');
}
