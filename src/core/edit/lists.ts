import type { Cue, Difficulty } from '../level/model';
import type { Accent, Cash, RoadPoint, Section, Shot, Traffic } from '../level/schema';
import type { MeterChange } from '../time/meter-map';
import type { Stop, TempoChange } from '../time/tempo-map';
import type { Draft } from './draft';

/** Everything on the timeline, by the list that holds it. */
export interface Items {
  readonly cues: Cue;
  readonly traffic: Traffic;
  readonly cash: Cash;
  readonly sections: Section;
  readonly road: RoadPoint;
  readonly shots: Shot;
  readonly accents: Accent;
  readonly tempo: TempoChange;
  readonly stops: Stop;
  readonly meter: MeterChange;
}

export type ListName = keyof Items;
export type Item = Items[ListName];
export type ChartListName = 'cues' | 'traffic' | 'cash';

/** Lists that each chart has for itself. */
export const CHART_LISTS: readonly ChartListName[] = ['cues', 'traffic', 'cash'];

/** Lists that say when a tick is heard. */
export const TIMING_LISTS: readonly ListName[] = ['tempo', 'stops', 'meter'];

/** Every list, those of a chart first. */
export const LIST_NAMES: readonly ListName[] = [
  ...CHART_LISTS,
  'sections',
  'road',
  'shots',
  'accents',
  ...TIMING_LISTS,
];

/** A list of a draft. The chart counts only for the lists of charts. */
export interface ListPlace<Name extends ListName = ListName> {
  readonly name: Name;
  /** Position of the chart; -1 for a list of the whole level. */
  readonly chart: number;
}

export function isChartList(name: ListName): name is ChartListName {
  return name === 'cues' || name === 'traffic' || name === 'cash';
}

/** Position of a chart; -1 when the draft has none of that difficulty. */
export function chartIndex(draft: Draft, difficulty: Difficulty): number {
  return draft.charts.findIndex((chart) => chart.difficulty === difficulty);
}

/** Where a list is; null for a list of a chart that is not there. */
export function placeOf<Name extends ListName>(
  draft: Draft,
  difficulty: Difficulty,
  name: Name,
): ListPlace<Name> | null {
  if (!isChartList(name)) return { name, chart: -1 };
  const chart = chartIndex(draft, difficulty);
  return chart < 0 ? null : { name, chart };
}

/** Every list of the draft, those of all charts first. */
export function allPlaces(draft: Draft): readonly ListPlace[] {
  const inCharts = draft.charts.flatMap((_, chart) => CHART_LISTS.map((name): ListPlace => ({ name, chart })));
  const others = LIST_NAMES.filter((name) => !isChartList(name));
  return [...inCharts, ...others.map((name): ListPlace => ({ name, chart: -1 }))];
}

export function listAt<Name extends ListName>(draft: Draft, { name, chart }: ListPlace<Name>): readonly Items[Name][] {
  const holder = chart < 0 ? draft : draft.charts[chart];
  const list = (holder as Partial<Record<ListName, readonly Item[]>> | undefined)?.[name];
  return (list ?? []) as readonly Items[Name][];
}

/** The draft with another list in that place; the same draft when it is the same list. */
export function withList<Name extends ListName>(
  draft: Draft,
  place: ListPlace<Name>,
  list: readonly Items[Name][],
): Draft {
  if (list === listAt(draft, place)) return draft;
  const { name, chart } = place;
  if (chart < 0) return { ...draft, [name]: list };
  return { ...draft, charts: draft.charts.map((held, at) => (at === chart ? { ...held, [name]: list } : held)) };
}
