import type { Steps } from '../level/level-error';
import type { Draft } from './draft';
import { type Item, isChartList, LIST_NAMES, type ListName, type ListPlace, listAt } from './lists';

/** An item that a path leads to, and the field of it that the path ends at, if any. */
export interface FoundItem {
  readonly place: ListPlace;
  readonly item: Item;
  readonly index: number;
  readonly field: string | null;
}

/** The steps of a JSON path like `$.charts[0].cues[3].tick`, as checks and rules tell it. */
export function stepsOf(path: string): readonly (string | number)[] {
  const steps: (string | number)[] = [];
  for (const [, name, index, quoted] of path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)) {
    if (name !== undefined) steps.push(name);
    else if (index !== undefined) steps.push(Number(index));
    else if (quoted !== undefined) steps.push(JSON.parse(quoted) as string);
  }
  return steps;
}

/** The item that the steps lead to or into; null when they lead somewhere else. */
export function itemAtSteps(draft: Draft, steps: Steps): FoundItem | null {
  const isInChart = steps[0] === 'charts';
  const [name, index, field] = isInChart ? steps.slice(2) : steps;
  const chart = isInChart ? steps[1] : -1;
  if (typeof name !== 'string' || typeof index !== 'number' || typeof chart !== 'number') return null;
  if (!isListName(name) || isChartList(name) !== isInChart) return null;
  const place = { name, chart };
  const item = listAt(draft, place)[index];
  return item === undefined ? null : { place, item, index, field: typeof field === 'string' ? field : null };
}

function isListName(name: string): name is ListName {
  return (LIST_NAMES as readonly string[]).includes(name);
}
