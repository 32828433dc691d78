import type { Difficulty } from '../level/model';
import {
  type Accent,
  type Cash,
  itemSchemas,
  type RoadPoint,
  type Section,
  type Shot,
  type Traffic,
} from '../level/schema';
import type { Tick } from '../time/units';
import type { Draft } from './draft';
import type { Edited } from './edited';
import { type Item, type Items, type ListName, listAt, placeOf } from './lists';
import { firstAtOrAfter, keyOf } from './order';
import { addItems, rework, withItems } from './rework';
import { nearestBarLine } from './snap';
import { clampTick, meterOf } from './timing-of';

/** Begins a section, or changes the one that begins there. What is not said is taken from the section before. */
export function placeSection(draft: Draft, section: Partial<Section> & { readonly tick: Tick }): Edited {
  const tick = clampTick(section.tick);
  const there = at(draft.sections, tick);
  const before = draft.sections[firstAtOrAfter(draft.sections, tick) - 1];
  const ground: Section = { tick, name: 'Section', energy: 0.5, place: 'downtown', time: 'dusk', weather: 'clear' };
  const { energy, place, time, weather } = before ?? ground;
  return put(draft, 'sections', there ?? { ...ground, energy, place, time, weather }, { ...section, tick });
}

/** Bends or lifts the road from a tick on. What is not said stays as the road has it there. */
export function placeRoadPoint(
  draft: Draft,
  point: { readonly tick: Tick; readonly curve?: number; readonly grade?: number },
): Edited {
  const tick = clampTick(point.tick);
  const next = firstAtOrAfter(draft.road, tick);
  const there = at(draft.road, tick);
  const { curve, grade } = there ?? draft.road[next - 1] ?? { curve: 0, grade: 0 };
  const fields = {
    tick,
    curve: between1(point.curve ?? curve),
    grade: between1(point.grade ?? grade),
  };
  return put(draft, 'road', there ?? ({ tick, curve, grade } satisfies RoadPoint), fields);
}

/** Changes the camera on the bar line nearest to a tick. */
export function placeShot(draft: Draft, shot: Shot): Edited {
  const tick = nearestBarLine(meterOf(draft), clampTick(shot.tick));
  const there = at(draft.shots, tick);
  return put(draft, 'shots', there ?? { ...shot, tick }, { ...shot, tick });
}

/** Lets something sound on a tick; the same sound and note again takes it back. */
export function placeAccent(draft: Draft, accent: Accent): Edited {
  return toggle(draft, 'driver', 'accents', { ...accent, tick: clampTick(accent.tick) });
}

/** Puts a vehicle on the road; the same spot again takes it back. */
export function placeTraffic(
  draft: Draft,
  difficulty: Difficulty,
  vehicle: Partial<Traffic> & { readonly tick: Tick; readonly lane: number },
): Edited {
  const { tick, lane, kind = 'sedan', ...others } = vehicle;
  return toggle(draft, difficulty, 'traffic', { ...onRoad(draft, difficulty, tick, lane), kind, ...others });
}

/** Puts a bag of cash on the road; the same spot again takes it back. */
export function placeCash(draft: Draft, difficulty: Difficulty, { tick, lane, ...others }: Cash): Edited {
  return toggle(draft, difficulty, 'cash', { ...onRoad(draft, difficulty, tick, lane), ...others });
}

/**
 * Sets fields of one item, wherever it is: a cell of the table, a slider of a panel. A field that is undefined is taken
 * out. What the format would refuse changes nothing.
 */
export function setFields(draft: Draft, item: object, fields: Readonly<Record<string, unknown>>): Edited {
  return rework(draft, [item], (held, place) => {
    const changed = withFields(place.name, held, fields);
    if (changed === null) return held;
    const lanes = draft.charts[place.chart]?.lanes;
    return 'lane' in changed && lanes !== undefined && changed.lane >= lanes ? held : changed;
  });
}

function put<Name extends ListName>(draft: Draft, name: Name, item: Items[Name], fields: object): Edited {
  const changed = withFields(name, item, fields as Readonly<Record<string, unknown>>) ?? item;
  const place = placeOf(draft, 'driver', name);
  const list = place === null ? [] : listAt(draft, place);
  if (list.includes(changed as Items[Name])) return { draft, selected: [changed] };
  return addItems(draft, place, [changed as Items[Name]]);
}

/** The item with other fields, in the order of the format; null where the format refuses it. */
function withFields(name: ListName, item: Item, fields: Readonly<Record<string, unknown>>): Item | null {
  const mixed = Object.fromEntries(Object.entries({ ...item, ...fields }).filter(([, value]) => value !== undefined));
  const checked = itemSchemas[name].safeParse(mixed);
  if (!checked.success) return null;
  const known = Object.entries(item);
  const isSame = Object.keys(mixed).length === known.length && known.every(([field, value]) => mixed[field] === value);
  return isSame ? item : (checked.data as Item);
}

function toggle<Name extends 'accents' | 'traffic' | 'cash'>(
  draft: Draft,
  difficulty: Difficulty,
  name: Name,
  item: Items[Name],
): Edited {
  const place = placeOf(draft, difficulty, name);
  const checked = itemSchemas[name].safeParse(item);
  if (place === null || !checked.success) return { draft };
  const key = keyOf(name, item);
  const list = listAt(draft, place);
  for (let index = firstAtOrAfter(list, item.tick); list[index]?.tick === item.tick; index += 1) {
    const there = list[index];
    if (there !== undefined && keyOf(name, there) === key) {
      return { draft: withItems(draft, place, new Set([there]), []), selected: [] };
    }
  }
  return addItems(draft, place, [checked.data as Items[Name]]);
}

function onRoad(draft: Draft, difficulty: Difficulty, tick: Tick, lane: number): { tick: Tick; lane: number } {
  const lanes = draft.charts.find((chart) => chart.difficulty === difficulty)?.lanes ?? 1;
  const whole = Number.isNaN(lane) ? 0 : Math.round(lane);
  return { tick: clampTick(tick), lane: Math.min(Math.max(whole, 0), lanes - 1) + 0 };
}

function at<T extends { readonly tick: Tick }>(list: readonly T[], tick: Tick): T | undefined {
  const item = list[firstAtOrAfter(list, tick)];
  return item?.tick === tick ? item : undefined;
}

/** Never -0. */
function between1(value: number): number {
  return Number.isNaN(value) ? 0 : Math.min(Math.max(value, -1), 1) + 0;
}
