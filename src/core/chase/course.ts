import type { Cue, Difficulty, Vehicle } from '../level/model';
import { createMeterMap, type MeterChange } from '../time/meter-map';
import { createTempoMap, type Stop, type TempoChange } from '../time/tempo-map';
import type { Ms, Tick } from '../time/units';
import { barLines, countInStartUs, quarterBeats, usAtTick } from './course-grid';
import { compileParts } from './course-parts';
import { compileCash, compileTraffic } from './course-road';
import { compileSections } from './course-sections';
import type { Course, CuePart } from './events';
import type { Mods } from './mods';
import { FLOURISH_MS, songUs, tailWindowsUs, windowsUs } from './rules';

/** What a course is made from: the part of a level that is played. Every `Level` is one. */
export interface CourseSource {
  readonly song: { readonly offsetMs: Ms; readonly durationMs: Ms };
  readonly tempo: readonly TempoChange[];
  readonly stops: readonly Stop[];
  readonly meter: readonly MeterChange[];
  readonly sections: readonly { readonly tick: Tick; readonly name: string }[];
  readonly charts: readonly ChartSource[];
}

export interface ChartSource {
  readonly difficulty: Difficulty;
  readonly lanes: number;
  readonly startLane: number;
  readonly cues: readonly Cue[];
  readonly traffic: readonly { readonly tick: Tick; readonly lane: number; readonly kind: Vehicle }[];
  readonly cash: readonly { readonly tick: Tick; readonly lane: number }[];
}

/** Lanes of a chart that a level does not have: the usual road, empty. */
const NO_CHART_LANES = 4;

/**
 * Compiles one chart of a valid level with mods. Everything a take asks for is worked out here, once, in whole
 * microseconds of song time. A difficulty that the level has no chart for gives a course without cues.
 */
export function compileCourse(level: CourseSource, difficulty: Difficulty, mods: Mods): Course {
  const tempo = createTempoMap({ tempo: level.tempo, stops: level.stops, offsetMs: level.song.offsetMs });
  const meter = createMeterMap(level.meter);
  const chart = level.charts.find((candidate) => candidate.difficulty === difficulty) ?? emptyChart(difficulty);
  const parts = compileParts(chart, tempo, mods.mirror);
  const pressWindows = windowsUs(difficulty, mods.rate);
  const tailWindows = tailWindowsUs(difficulty, mods.rate);
  const presses = parts.filter((part) => part.kind !== 'tail');
  const tails = parts.filter((part) => part.kind === 'tail');
  const lastMissUs = Math.max(endOf(presses, pressWindows.ok), endOf(tails, tailWindows.ok));
  const endUs = Math.max(Math.round(level.song.durationMs * 1000), lastMissUs);
  return {
    difficulty,
    mods,
    lanes: chart.lanes,
    startLane: mods.mirror ? chart.lanes - 1 - chart.startLane : chart.startLane,
    parts,
    presses,
    tails,
    traffic: compileTraffic(chart, tempo, meter, mods.mirror),
    cash: compileCash(chart, tempo, mods.mirror),
    pressWindows,
    tailWindows,
    flourishUs: songUs(FLOURISH_MS, mods.rate),
    barLinesUs: barLines(tempo, meter, endUs),
    quarterBeatsUs: quarterBeats(tempo, meter, endUs),
    sections: compileSections(level.sections, parts, (tick) => usAtTick(tempo, tick)),
    startUs: countInStartUs(tempo, meter),
    endUs,
  };
}

/** When the last of the parts can no longer be hit; parts are sorted and share a window. */
function endOf(parts: readonly CuePart[], okUs: number): number {
  const last = parts.at(-1);
  return last === undefined ? Number.NEGATIVE_INFINITY : last.us + okUs + 1;
}

function emptyChart(difficulty: Difficulty): ChartSource {
  return { difficulty, lanes: NO_CHART_LANES, startLane: 1, cues: [], traffic: [], cash: [] };
}
