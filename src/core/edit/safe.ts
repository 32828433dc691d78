import { MAX_LANES, MAX_SONG_MS, MAX_TEXT, MIN_LANES } from '../level/limits';
import { DIFFICULTIES, type Difficulty } from '../level/model';
import { lanesAt, type PathStep } from '../level/path';
import type { Chart, Level, Song } from '../level/schema';
import { msAtTick } from '../time/tempo-map';
import type { Tick } from '../time/units';
import { between, type Draft, levelIdOf, lineOf } from './draft';
import { type LeftOut, playableOf } from './playable';
import { soundItems } from './sound-items';
import { soundMeter, soundStops, soundTempo, tempoOf } from './timing-of';

export type { LeftOut, Trouble } from './playable';

/** The path of a chart that may lead off the road, for drawing: cues that cannot be driven are passed over. */
export interface SoundPath {
  readonly lanes: number;
  readonly startLane: number;
  /** Changes of lane in order. `cue` is the position in the draft's own list. */
  readonly steps: readonly PathStep[];
  /** Cues that cannot be driven as they stand, and why. */
  readonly broken: readonly LeftOut[];
}

/** The path of a chart; null when the draft has none of that difficulty. */
export function soundPath(draft: Draft, difficulty: Difficulty): SoundPath | null {
  const chart = draft.charts.find((candidate) => candidate.difficulty === difficulty);
  if (chart === undefined) return null;
  const { lanes, startLane } = roadOf(chart);
  const { cues, path, leftOut } = playableOf({ lanes, startLane, cues: chart.cues });
  if (leftOut.length === 0) return { lanes, startLane, steps: path.steps, broken: leftOut };
  const places = new Map(chart.cues.map((cue, at) => [cue, at]));
  const steps = path.steps.map((step) => {
    const cue = cues[step.cue];
    return { ...step, cue: cue === undefined ? -1 : (places.get(cue) ?? -1) };
  });
  return { lanes, startLane, steps, broken: leftOut };
}

/**
 * The part of a draft that can be played: a level that a course and the stage can be made of. Cues that cannot be driven,
 * vehicles on the path and whatever lies outside the song are left out. The same value when nothing had to go; null when
 * there is no chart. Charts may be without cues, and shots may be illegal: the stage passes over those by itself.
 */
export function compileDraft(draft: Draft): Level | null {
  const known = draft.charts.filter(
    ({ difficulty }, at) =>
      DIFFICULTIES.includes(difficulty) && draft.charts.findIndex((other) => other.difficulty === difficulty) === at,
  );
  if (known.length === 0) return null;
  const song = soundSong(draft.song);
  const tempo = soundTempo(draft.tempo);
  const stops = soundStops(draft.stops);
  const map = tempoOf({ tempo, stops, song });
  const isBeforeEnd = (tick: Tick): boolean => msAtTick(map, tick) <= song.durationMs;
  const isInside = (tick: Tick): boolean => isBeforeEnd(tick) && msAtTick(map, tick) >= 0;
  const charts = known.map((chart) => soundChart(chart, isInside));
  return withChanges(draft, {
    format: 1,
    id: levelIdOf(draft.id),
    title: lineOf(draft.title, 'Untitled'),
    artist: lineOf(draft.artist, 'Unknown'),
    author: lineOf(draft.author, 'Unknown'),
    license: lineOf(draft.license, 'All rights reserved', MAX_TEXT.license),
    song,
    tempo: tempo as Level['tempo'],
    stops: stops as Level['stops'],
    meter: soundMeter(draft.meter) as Level['meter'],
    sections: soundItems('sections', draft.sections, ({ tick }) => isBeforeEnd(tick)),
    road: soundItems('road', draft.road),
    shots: soundItems('shots', draft.shots),
    accents: soundItems('accents', draft.accents),
    charts: sameList(draft.charts, charts),
  });
}

function soundSong(song: Song): Song {
  const durationMs = between(song.durationMs, 1000, MAX_SONG_MS, 1000);
  return withChanges(song, {
    durationMs,
    offsetMs: between(song.offsetMs, -60_000, 60_000, 0),
    previewMs: between(song.previewMs, 0, durationMs - 1, 0),
  });
}

function soundChart(chart: Chart, isInside: (tick: Tick) => boolean): Chart {
  const { lanes, startLane } = roadOf(chart);
  const { cues, path } = playableOf({ lanes, startLane, cues: soundItems('cues', chart.cues) }, isInside);
  return withChanges(chart, {
    lanes,
    startLane,
    cues: cues as Chart['cues'],
    traffic: soundItems(
      'traffic',
      chart.traffic,
      ({ tick, lane }) => lane < lanes && isInside(tick) && !lanesAt(path, tick).includes(lane),
    ),
    cash: soundItems('cash', chart.cash, ({ tick, lane }) => lane < lanes && isInside(tick)),
  });
}

/** Lanes that a road can have, and a start on it. */
function roadOf(chart: Chart): { readonly lanes: number; readonly startLane: number } {
  const lanes = Math.round(between(chart.lanes, MIN_LANES, MAX_LANES, 4));
  return { lanes, startLane: Math.round(between(chart.startLane, 0, lanes - 1, 0)) };
}

/** The value with other fields; the same value when none of them differs. */
function withChanges<T extends object>(value: T, fields: Partial<T>): T {
  const names = Object.keys(fields) as (keyof T)[];
  return names.every((name) => fields[name] === value[name]) ? value : { ...value, ...fields };
}

function sameList<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.length === after.length && after.every((item, at) => item === before[at]) ? before : after;
}
