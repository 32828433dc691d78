import type { Draft } from '../../core/edit/draft';
import type { Cue, Difficulty } from '../../core/level/model';
import type { Accent, Cash, Chart, Level, RoadPoint, Section, Shot, Traffic } from '../../core/level/schema';
import type { Finding } from '../../core/level/verify/finding';
import type { MeterMap } from '../../core/time/meter-map';
import { msAtTick, type TempoMap } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import { type Column, type CueColumn, columnOf, cueColumnOf } from './columns';
import { type Flag, flagsOf } from './flags';

export type TempoItem = Level['tempo'][number];
export type StopItem = Level['stops'][number];
export type MeterItem = Level['meter'][number];

/** The lists of a draft and a chart with the song times of their items. */
export interface Scene {
  readonly songMs: Ms;
  readonly tempo: TempoMap;
  readonly meter: MeterMap;
  readonly lanes: number;
  readonly cues: CueColumn;
  readonly traffic: Column<Traffic>;
  readonly cash: Column<Cash>;
  readonly accents: Column<Accent>;
  readonly shots: Column<Shot>;
  readonly sections: Column<Section>;
  readonly road: Column<RoadPoint>;
  readonly tempos: Column<TempoItem>;
  readonly stops: Column<StopItem>;
  readonly meters: Column<MeterItem>;
  /** The three lists of the timing in one. */
  readonly flags: Column<Flag>;
  /** Those that have a place in this chart or in the whole level, by time. */
  readonly findings: Column<Finding>;
}

/** What a scene is made from. The maps are made from the draft by whoever holds it. */
export interface SceneSource {
  readonly draft: Draft;
  readonly difficulty: Difficulty;
  readonly tempo: TempoMap;
  readonly meter: MeterMap;
  readonly findings: readonly Finding[];
}

const NO_LIST: readonly never[] = [];
const NO_CHART: Pick<Chart, 'lanes' | 'startLane' | 'cues' | 'traffic' | 'cash'> = {
  lanes: 4,
  startLane: 1,
  cues: NO_LIST,
  traffic: NO_LIST,
  cash: NO_LIST,
};

/**
 * The scene of a source. Columns of lists that are still the same object as in `last`, under the same tempo, are taken
 * over from it, so that an edit costs no more than the list that it changes.
 */
export function sceneOf(source: SceneSource, last?: Scene): Scene {
  const { draft, tempo } = source;
  const chart = draft.charts.find((one) => one.difficulty === source.difficulty) ?? NO_CHART;
  const before = last !== undefined && last.tempo === tempo ? last : undefined;

  const column = <T extends { readonly tick: number }>(items: readonly T[], held: Column<T> | undefined): Column<T> =>
    held !== undefined && held.items === items ? held : columnOf(items, tempo);
  const isSameRoad =
    before !== undefined &&
    before.cues.items === chart.cues &&
    before.lanes === chart.lanes &&
    before.cues.startLane === Math.min(Math.max(chart.startLane, 0), chart.lanes - 1);

  return {
    songMs: draft.song.durationMs,
    tempo,
    meter: source.meter,
    lanes: chart.lanes,
    cues: isSameRoad ? before.cues : cueColumnOf(chart.cues as readonly Cue[], tempo, chart),
    traffic: column(chart.traffic, before?.traffic),
    cash: column(chart.cash, before?.cash),
    accents: column(draft.accents, before?.accents),
    shots: column(draft.shots, before?.shots),
    sections: column(draft.sections, before?.sections),
    road: column(draft.road, before?.road),
    tempos: column(draft.tempo, before?.tempos),
    stops: column(draft.stops, before?.stops),
    meters: column(draft.meter, before?.meters),
    // A change of the timing makes another tempo map, but for the meter.
    flags: before?.meters.items === draft.meter ? before.flags : flagsOf(draft.meter, draft.tempo, draft.stops, tempo),
    findings: findingsOf(source, last),
  };
}

const sources = new WeakMap<Column<Finding>, { list: readonly Finding[]; difficulty: Difficulty; tempo: TempoMap }>();

function findingsOf({ findings, difficulty, tempo }: SceneSource, last: Scene | undefined): Column<Finding> {
  const held = last === undefined ? undefined : sources.get(last.findings);
  if (last !== undefined && held?.list === findings && held.difficulty === difficulty && held.tempo === tempo)
    return last.findings;
  const items = findings
    .filter(({ at }) => at.tick !== undefined && (at.difficulty === undefined || at.difficulty === difficulty))
    .toSorted((a, b) => (a.at.tick ?? 0) - (b.at.tick ?? 0));
  const ms = Float64Array.from(items, ({ at }) => msAtTick(tempo, at.tick ?? 0));
  const column = { items, ms };
  sources.set(column, { list: findings, difficulty, tempo });
  return column;
}
