import type { Ms } from '../../time/units';
import type { Chart, Level } from '../schema';
import { meterMapOf, tempoMapOf } from '../timing';
import { effortsOf } from './efforts';
import { strainOf } from './strain';

/** How hard a chart is to drive. */
export interface Rating {
  /** What a list shows, one decimal: a gentle first chart is about 1, the hardest of the game about 9. */
  readonly rating: number;
  /** Effort a second in the thick of it: how fast the hands must go. A plain press on the beat is an effort of 1. */
  readonly burst: number;
  /** Effort a second as it adds up: how long they must go on. */
  readonly stamina: number;
  /** Cues a second over the whole song. */
  readonly density: number;
}

/** The short memory: about what one breath holds. The long one: about a phrase of eight bars. */
const BURST_HALF_LIFE_MS: Ms = 1200;
const STAMINA_HALF_LIFE_MS: Ms = 8000;

/** From efforts a second to the number that is shown. Set so that a gentle rookie chart is about 1 and a full legend about 9. */
const SCALE = 1.2;

/**
 * Rates a chart by the strain of driving it: how close its cues stand, changes of verb, verbs on top of holds, distance
 * from the beat, changes of rhythm and grid, odd meters. An added cue never makes it easier, and a higher rate always
 * makes it harder.
 *
 * @param rate Playback rate: what is rated is the chart as it is driven at that speed.
 */
export function rateChart(level: Level, chart: Chart, rate = 1): Rating {
  const { durationMs } = level.song;
  const efforts = effortsOf(chart.cues, tempoMapOf(level), meterMapOf(level), rate);
  const burst = strainOf(efforts, durationMs, rate, BURST_HALF_LIFE_MS);
  const stamina = strainOf(efforts, durationMs, rate, STAMINA_HALF_LIFE_MS);
  return {
    rating: Math.round(SCALE * (burst + stamina) * 5) / 10,
    burst,
    stamina,
    density: (chart.cues.length * 1000 * rate) / durationMs,
  };
}
