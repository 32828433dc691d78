import type { Draft } from '../../core/edit/draft';

/** Every item of a draft that can be selected, by identity. */
export function itemsOf(draft: Draft): ReadonlySet<object> {
  const items = new Set<object>();
  const add = (list: readonly object[]) => {
    for (const item of list) items.add(item);
  };
  for (const list of [draft.tempo, draft.stops, draft.meter, draft.sections, draft.road, draft.shots, draft.accents]) {
    add(list);
  }
  for (const { cues, traffic, cash } of draft.charts) {
    add(cues);
    add(traffic);
    add(cash);
  }
  return items;
}
