import type { Difficulty } from './model';
import type { Chart, Level } from './schema';
import { sha256Hex } from './sha256';

/**
 * Identity of all that can be played in a level: the timing, every chart and the bytes of the audio. Titles, sections,
 * road, shots, accents and the makes of vehicles may change without changing it, and so may the order of the stems and
 * of the charts.
 *
 * @param stemHashes SHA-256 of each stem's bytes.
 */
export function hashLevel(level: Level, stemHashes: readonly string[]): string {
  const charts = level.charts.map(playOf).sort((a, b) => (a.difficulty < b.difficulty ? -1 : 1));
  return hashOf({ ...timingOf(level), stems: [...stemHashes].sort(), charts });
}

/**
 * Identity of one chart with its timing and audio: what a run is driven on and a board is kept for. A change of one
 * chart leaves the boards of the others alone.
 *
 * @throws RangeError when the level has no chart of that difficulty.
 */
export function hashChart(level: Level, difficulty: Difficulty, stemHashes: readonly string[]): string {
  const chart = level.charts.find((candidate) => candidate.difficulty === difficulty);
  if (chart === undefined) throw new RangeError(`This level has no ${difficulty} chart.`);
  return hashOf({ ...timingOf(level), stems: [...stemHashes].sort(), charts: [playOf(chart)] });
}

function timingOf({ song, tempo, stops, meter }: Level) {
  return {
    offsetMs: song.offsetMs,
    durationMs: song.durationMs,
    tempo: tempo.map(({ tick, bpm }) => [tick, bpm]),
    stops: stops.map(({ tick, ms }) => [tick, ms]),
    meter: meter.map(({ tick, beats, unit }) => [tick, beats, unit]),
  };
}

function playOf({ difficulty, lanes, startLane, cues, traffic, cash }: Chart) {
  return {
    difficulty,
    lanes,
    startLane,
    cues: cues.map(({ tick, verb, hold }) => [tick, verb, hold ?? 0]),
    traffic: traffic.map(({ tick, lane }) => [tick, lane]),
    cash: cash.map(({ tick, lane }) => [tick, lane]),
  };
}

/** JSON of plain lists and numbers reads the same in every engine: number formatting is fixed by ECMAScript. */
function hashOf(played: object): string {
  return sha256Hex(new TextEncoder().encode(JSON.stringify(played)));
}
