import { MAX_TICK } from '../level/limits';
import type { Difficulty } from '../level/model';
import { faultOfValue } from '../level/plain-json';
import { itemSchemas } from '../level/schema';
import type { MeterMap } from '../time/meter-map';
import type { Tick } from '../time/units';
import type { Draft } from './draft';
import type { Edited } from './edited';
import { chartIndex, type Item, LIST_NAMES, type ListName, listAt, placeOf } from './lists';
import { endTickOf, spanOf } from './pick';
import { pickedIn, withItems } from './rework';
import { isOnSnap, SNAPS, type Snap, snapTick } from './snap';
import { clampTick, meterOf } from './timing-of';

/** What is on the clipboard: items by the list that they came from, their ticks counted from the first of them. Plain JSON. */
export interface Block {
  readonly format: 'four-on-the-floor-block';
  /** From the first item to the end of the last. */
  readonly ticks: Tick;
  readonly lists: Readonly<Partial<Record<ListName, readonly Item[]>>>;
}

/** Characters of text that are looked at: far more than all cues of a long level. */
const MAX_BLOCK_TEXT = 4 * 1024 * 1024;

/** The grids on any of which an item may stand to be left where it falls. */
const GRIDS: readonly Snap[] = [...SNAPS.map(({ snap }) => snap).filter((snap) => snap !== 'free'), { division: 32 }];

/** Items of one chart and of the whole level as a block; those of other charts are left out. */
export function copyItems(draft: Draft, difficulty: Difficulty, items: readonly object[]): Block {
  const chart = chartIndex(draft, difficulty);
  const picked = pickedIn(draft, items).filter(({ place }) => place.chart < 0 || place.chart === chart);
  const span = spanOf(picked.flatMap((part) => part.items)) ?? { fromTick: 0, toTick: 0 };
  const lists = Object.fromEntries(
    picked.map(({ place, items: held }) => [
      place.name,
      held.map((item) => ({ ...item, tick: item.tick - span.fromTick })),
    ]),
  );
  return { format: 'four-on-the-floor-block', ticks: span.toTick - span.fromTick, lists };
}

/**
 * Puts a block into a draft so that its first item stands at `atTick`. An item that comes to stand on no line of any grid
 * goes to the nearest line of `snap`; what was in rhythm keeps its rhythm. Lanes that the road does not have become the
 * last one.
 */
export function pasteBlock(draft: Draft, difficulty: Difficulty, block: Block, atTick: Tick, snap: Snap): Edited {
  const meter = meterOf(draft);
  const from = clampTick(atTick);
  const selected: object[] = [];
  let next = draft;
  for (const name of LIST_NAMES) {
    const items = block.lists[name] ?? [];
    const place = placeOf(draft, difficulty, name);
    if (place === null || items.length === 0) continue;
    const lastLane = (draft.charts[place.chart]?.lanes ?? Number.POSITIVE_INFINITY) - 1;
    const added = items.flatMap((item) => {
      const tick = resnapped(snap, meter, from + item.tick);
      if (tick < 0 || tick > MAX_TICK) return [];
      return ['lane' in item ? { ...item, tick, lane: Math.min(item.lane, lastLane) } : { ...item, tick }];
    });
    next = withItems(next, place, new Set(), added);
    const held = new Set<object>(listAt(next, place));
    selected.push(...added.filter((item) => held.has(item)));
  }
  return { draft: next, selected };
}

/** A block from the text of a clipboard; null when the text is something else or anything in it is unsound. */
export function parseBlock(text: string): Block | null {
  if (text.length > MAX_BLOCK_TEXT || !text.includes('four-on-the-floor-block')) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (faultOfValue(value) !== null || !isRecord(value)) return null;
  if (value.format !== 'four-on-the-floor-block' || !isRecord(value.lists)) return null;
  const lists: Partial<Record<ListName, readonly Item[]>> = {};
  for (const name of LIST_NAMES) {
    const list = Object.hasOwn(value.lists, name) ? value.lists[name] : [];
    if (!Array.isArray(list)) return null;
    const items = list.map((item) => itemSchemas[name].safeParse(item));
    if (items.some(({ success }) => !success)) return null;
    if (items.length > 0) lists[name] = items.flatMap(({ data }) => (data === undefined ? [] : [data as Item]));
  }
  const all = Object.values(lists).flat();
  const ticks = all.reduce((most, item) => Math.max(most, endTickOf(item)), 0);
  return all.length === 0 ? null : { format: 'four-on-the-floor-block', ticks, lists };
}

function resnapped(snap: Snap, meter: MeterMap, tick: Tick): Tick {
  return GRIDS.some((grid) => isOnSnap(grid, meter, tick)) ? tick : snapTick(snap, meter, tick);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
