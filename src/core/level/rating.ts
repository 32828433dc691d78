import { barBeatAt } from '../time/meter-map';
import { msAtTick } from '../time/tempo-map';
import type { Ms, Tick } from '../time/units';
import type { Chart, Level } from './schema';
import { meterMapOf, tempoMapOf } from './timing';

/** How hard a chart is to drive. All figures are per second of song at 100 %. */
export interface Rating {
  /** Half the hardest stretch, half the mean: what a list shows, to one decimal. */
  readonly rating: number;
  /** Effort a second over the hardest stretch and over the whole song. */
  readonly peak: number;
  readonly mean: number;
  /** Presses a second over the whole song. */
  readonly density: number;
}

/** Length of the stretch that is looked for: two bars of 4/4 at 120 BPM, as long as one phrase is held in mind. */
const STRETCH_MS = 4000;

/** Effort of a change of verb and of a release, beside a press as 1. Chosen by hand; no player has been measured yet. */
const CHANGE_EFFORT = 0.4;
const RELEASE_EFFORT = 0.5;

interface Effort {
  readonly ms: Ms;
  readonly effort: number;
  /** The part of `effort` that is a change from the verb before. */
  readonly change: number;
}

/**
 * Rates a chart by density, changes of verb and distance from the beat. It is a sum in which no cue counts against
 * another, so a chart never gets easier by an added cue.
 */
export function rateChart(level: Level, chart: Chart): Rating {
  const efforts = effortsOf(level, chart);
  const seconds = level.song.durationMs / 1000;
  const total = efforts.reduce((sum, { effort }) => sum + effort, 0);
  const peak = hardestStretch(efforts) / (STRETCH_MS / 1000);
  const mean = total / seconds;
  return {
    rating: Math.round((peak + mean) * 5) / 10,
    peak,
    mean,
    density: chart.cues.length / seconds,
  };
}

function effortsOf(level: Level, chart: Chart): Effort[] {
  const tempo = tempoMapOf(level);
  const meter = meterMapOf(level);
  return chart.cues.map((cue, index) => {
    const before = chart.cues[index - 1];
    const { tickInBeat, beatTicks } = barBeatAt(meter, cue.tick);
    const change = before !== undefined && before.verb !== cue.verb ? CHANGE_EFFORT : 0;
    const release = cue.hold === undefined ? 0 : RELEASE_EFFORT;
    const effort = 1 + offBeatEffort(tickInBeat, beatTicks) + change + release;
    return { ms: msAtTick(tempo, cue.tick), effort, change };
  });
}

/** Off the beat costs more the finer the grid that is needed to count it. */
function offBeatEffort(tickInBeat: number, beatTicks: Tick): number {
  if (tickInBeat === 0) return 0;
  if ((tickInBeat * 2) % beatTicks === 0) return 0.1;
  if ((tickInBeat * 4) % beatTicks === 0) return 0.25;
  return 0.4;
}

/** Most effort in any stretch of the song. A change counts only when both its verbs lie in the stretch. */
function hardestStretch(efforts: readonly Effort[]): number {
  let hardest = 0;
  let sum = 0;
  let from = 0;
  for (const { ms, effort } of efforts) {
    sum += effort;
    for (let oldest = efforts[from]; oldest !== undefined && ms - oldest.ms > STRETCH_MS; oldest = efforts[from]) {
      sum -= oldest.effort;
      from += 1;
    }
    hardest = Math.max(hardest, sum - (efforts[from]?.change ?? 0));
  }
  return hardest;
}
