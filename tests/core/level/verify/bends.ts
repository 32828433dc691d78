import type { Heard, RuleName } from '../../../../src/core/level/verify/verify-level';
import { cuesOf, type LooseChart, type LooseCue, type LooseLevel } from './sound-chase';

export const BEAT = 960;

/** A rule, what is done to the small chase, and the paths at which the rule finds something: none where it passes. */
export type Row = readonly [
  rule: RuleName,
  name: string,
  bend: (level: LooseLevel) => void,
  paths: string[],
  heard?: Heard,
];

export const byTick = (a: LooseCue, b: LooseCue) => a.tick - b.tick;
export const chartAt = (level: LooseLevel, index: number): LooseChart => {
  const chart = level.charts[index];
  if (chart === undefined) throw new Error('The small chase has two charts.');
  return chart;
};
export const onChart =
  (index: number, change: (chart: LooseChart) => void) =>
  (level: LooseLevel): void =>
    change(chartAt(level, index));
export const rookie = (change: (chart: LooseChart) => void) => onChart(0, change);
export const wheelman = (change: (chart: LooseChart) => void) => onChart(1, change);
/** Other cues instead, with no traffic and no cash in their way. */
export const drives = (index: number, written: string) =>
  onChart(index, (chart) => Object.assign(chart, { cues: cuesOf(written), traffic: [], cash: [] }));
export const adds = (index: number, written: string) =>
  onChart(index, (chart) => {
    chart.cues = [...chart.cues, ...cuesOf(written)].sort(byTick);
  });
/** The cue that stands on a beat, changed. */
export const cueOn = (index: number, beat: number, change: Partial<LooseCue>) =>
  onChart(index, (chart) => {
    chart.cues = chart.cues.map((cue) => (cue.tick === beat * BEAT ? { ...cue, ...change } : cue)).sort(byTick);
  });
export const all =
  (...bends: readonly ((level: LooseLevel) => void)[]) =>
  (level: LooseLevel): void => {
    for (const bend of bends) bend(level);
  };
export const asItIs = () => undefined;
export const section = (beat: number) => (level: LooseLevel) =>
  level.sections.push({
    tick: beat * BEAT,
    name: `From ${beat}`,
    energy: 0.5,
    place: 'hills',
    time: 'dusk',
    weather: 'clear',
  });
export const song = (change: Partial<LooseLevel['song']>) => (level: LooseLevel) => Object.assign(level.song, change);
export const tempo = (bpm: number) => (level: LooseLevel) => Object.assign(level, { tempo: [{ tick: 0, bpm }] });
export const beats = (from: number, to: number, sign: string) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}${sign}`).join(' ');

export const seconds = (...lengths: number[]): Heard => ({
  stems: lengths.map((length, index) => ({ file: `${index}.ogg`, samples: length * 48_000, sampleRate: 48_000 })),
});
/** Onsets on every sixteenth of the song, each so many ms late. */
export const sixteenths = (lateMs: number): Heard => ({
  onsetsMs: Array.from({ length: 240 }, (_, index) => index * 125 + lateMs),
});

/** The same on every eighth. */
export const eighths = (lateMs = 0): Heard => ({
  onsetsMs: Array.from({ length: 120 }, (_, index) => index * 250 + lateMs),
});
/** Onsets 20 ms after the first so many cues of wheelman. */
export const firstCues = (count: number): Heard => ({
  onsetsMs: [2000, 2500, 2750, 3000, 4000, 4500, 4750, 6000].slice(0, count).map((ms) => ms + 20),
});
export const betweenEighths = (beat: number) => cueOn(1, beat, { tick: (beat - 0.25) * BEAT });
