import { compileParts } from '../../chase/course-parts';
import type { CuePart } from '../../chase/events';
import { barBeatAt, barTickAtOrBefore, barTicksAt, beatIndexAt, type MeterMap } from '../../time/meter-map';
import { msAtTick, type TempoMap } from '../../time/tempo-map';
import type { Ms, Tick } from '../../time/units';
import type { Steps } from '../level-error';
import type { Cue, Difficulty } from '../model';
import { type Path, pathOf } from '../path';
import type { Chart, Level } from '../schema';
import { meterMapOf, tempoMapOf } from '../timing';

/** What was heard in the sound files of a level. All of it may be unknown. */
export interface Heard {
  /** Length of each stem, in the order of `song.stems`; null for one that could not be read. */
  readonly stems?: readonly ({ readonly file: string; readonly samples: number; readonly sampleRate: number } | null)[];
  /** When something begins to sound, in song time, rising: detected in the sound or known from a score. */
  readonly onsetsMs?: readonly Ms[];
}

export interface SurveyedCue {
  readonly cue: Cue;
  /** Position in the chart. */
  readonly index: number;
  readonly tick: Tick;
  readonly endTick: Tick;
  readonly ms: Ms;
  readonly endMs: Ms;
}

export interface SurveyedChart {
  readonly chart: Chart;
  readonly difficulty: Difficulty;
  /** Steps to it in the level. */
  readonly steps: Steps;
  readonly cues: readonly SurveyedCue[];
  /** Taps, heads and tails by time, with the lanes of the path. */
  readonly parts: readonly CuePart[];
  readonly path: Path & { readonly ok: true };
}

/** A level with what most rules ask for, worked out once. */
export interface Survey {
  readonly level: Level;
  readonly tempo: TempoMap;
  readonly meter: MeterMap;
  readonly charts: readonly SurveyedChart[];
  readonly heard: Heard;
}

export function surveyOf(level: Level, heard: Heard): Survey {
  const tempo = tempoMapOf(level);
  const meter = meterMapOf(level);
  const charts = level.charts.map((chart, index): SurveyedChart => {
    const path = pathOf(chart);
    if (!path.ok) throw new RangeError('Only a level that was checked can be verified.');
    return {
      chart,
      difficulty: chart.difficulty,
      steps: ['charts', index],
      cues: chart.cues.map((cue, at) => surveyedCue(tempo, cue, at)),
      parts: compileParts(chart, tempo, false),
      path,
    };
  });
  return { level, tempo, meter, charts, heard };
}

function surveyedCue(tempo: TempoMap, cue: Cue, index: number): SurveyedCue {
  const { tick, hold } = cue;
  const ms = msAtTick(tempo, tick);
  if (hold === undefined) return { cue, index, tick, endTick: tick, ms, endMs: ms };
  return { cue, index, tick, endTick: tick + hold, ms, endMs: msAtTick(tempo, tick + hold) };
}

/** How long the longest stem sounds; undefined where none was heard. */
export function soundMsOf({ stems = [] }: Heard): Ms | undefined {
  const lengths = stems.flatMap((stem) => (stem === null ? [] : (stem.samples / stem.sampleRate) * 1000));
  return lengths.length === 0 ? undefined : Math.max(...lengths);
}

/** Steps to a cue. */
export function stepsTo({ steps }: SurveyedChart, cue: number): Steps {
  return [...steps, 'cues', cue];
}

/** Ticks since the bar line. */
export function tickInBar(meter: MeterMap, tick: Tick): Tick {
  return tick - barTickAtOrBefore(meter, tick);
}

/** Beats from one tick to a later one. */
export function beatsBetween(meter: MeterMap, from: Tick, to: Tick): number {
  return beatIndexAt(meter, to) - beatIndexAt(meter, from);
}

/** Bars from one tick to a later one, with the fraction. */
export function barsBetween(meter: MeterMap, from: Tick, to: Tick): number {
  return barPosition(meter, to) - barPosition(meter, from);
}

function barPosition(meter: MeterMap, tick: Tick): number {
  return barBeatAt(meter, tick).bar + tickInBar(meter, tick) / barTicksAt(meter, tick);
}
