import type { TempoDrift } from './answer';
import type { Onsets } from './onsets';
import { type Arrow, pulseAt, type Stretch } from './pulse';
import type { SteadyPulse } from './steady';

/** What one stretch of a song does while the rest keeps a tempo. */
type Course = 'keeps' | 'shifted' | 'other tempo' | 'unclear';

interface LocalTempo {
  readonly middleMs: number;
  readonly course: Course;
  /** Its tempo over the steady one. */
  readonly factor: number;
  /** How clearly it pulses at its own tempo. */
  readonly clarity: number;
  readonly lateMs: number;
}

export interface Steadiness {
  /** Share of what pulses clearly that lies on the steady lines, 0 to 1. */
  readonly share: number;
  readonly drift: TempoDrift | null;
}

/** Local tempi are looked for so far from the steady one, in such steps. */
const REACH = 0.12;
const STEP = 0.002;
/** A stretch has a tempo of its own when it pulses so much more clearly there. */
const CLEARER = 1.4;
const CLEAR = 0.3;
/** Stretches lie 2 s apart; what only two of them do is a fill. */
const SHORTEST_RUN = 3;
/** A run whose lines lie on a line of their own within this has jumped; else it wanders. */
const JUMP_SPREAD_MS = 5;

/** Tells whether the song keeps the tempo, and if not, where and how. `beatBpm` is what the steady pulse is counted as. */
export function steadinessOf(
  onsets: Onsets,
  weights: Float64Array,
  stretches: readonly Stretch[],
  steady: SteadyPulse,
  beatBpm: number,
): Steadiness {
  const tempi = localTempi(onsets, weights, stretches, steady);
  const runs = strayRuns(tempi);
  let kept = 0;
  let all = 0;
  for (const { course, clarity } of tempi) {
    if (course === 'unclear') continue;
    all += clarity;
    if (course === 'keeps') kept += clarity;
  }
  const share = all > 0 ? kept / all : 0;
  const [first] = runs;
  if (first === undefined) return { share: Math.max(share, 0.9), drift: null };
  const heard = tempi.filter(({ course }) => course !== 'unclear');
  const edge = Math.max(1, Math.round(heard.length * 0.08));
  const fromBpm = beatBpm * median(heard.slice(0, edge).map(({ factor }) => factor));
  const toBpm = beatBpm * median(heard.slice(-edge).map(({ factor }) => factor));
  return { share, drift: { fromBpm, toBpm, words: wordsOf(runs, tempi.length, beatBpm) } };
}

function localTempi(
  onsets: Onsets,
  weights: Float64Array,
  stretches: readonly Stretch[],
  steady: SteadyPulse,
): LocalTempo[] {
  const arrow: Arrow = { length: 0, turns: 0 };
  return stretches.map((stretch, index) => {
    const local = steady.locals[index];
    pulseAt(onsets.ms, weights, stretch, steady.periodMs, arrow);
    const atSteady = arrow.length;
    let best = { factor: 1, length: atSteady };
    for (let off = -REACH; off <= REACH; off += STEP) {
      pulseAt(onsets.ms, weights, stretch, steady.periodMs / (1 + off), arrow);
      if (arrow.length > best.length) best = { factor: 1 + off, length: arrow.length };
    }
    const lateMs = local?.lateMs ?? 0;
    const middleMs = stretch.middleMs;
    if (local?.isOnLine === true) return { middleMs, course: 'keeps', factor: 1, clarity: atSteady ** 2, lateMs };
    const isOther = best.length > CLEARER * atSteady && best.length > CLEAR;
    const isShifted = !isOther && atSteady > CLEAR;
    return {
      middleMs,
      course: isOther ? 'other tempo' : isShifted ? 'shifted' : 'unclear',
      factor: best.factor,
      clarity: best.length ** 2,
      lateMs,
    };
  });
}

/** Neighbours that leave the lines together. A stretch that says nothing does not part them. */
function strayRuns(tempi: readonly LocalTempo[]): LocalTempo[][] {
  const runs: LocalTempo[][] = [];
  let run: LocalTempo[] = [];
  for (const tempo of tempi) {
    if (tempo.course === 'unclear') continue;
    if (tempo.course === 'keeps') {
      if (run.length >= SHORTEST_RUN) runs.push(run);
      run = [];
    } else {
      run.push(tempo);
    }
  }
  if (run.length >= SHORTEST_RUN) runs.push(run);
  return runs;
}

function wordsOf(runs: readonly (readonly LocalTempo[])[], stretches: number, beatBpm: number): string {
  const run = runs.reduce((longest, other) => (other.length > longest.length ? other : longest));
  const stray = runs.reduce((sum, { length }) => sum + length, 0);
  const from = clockOf(run[0]?.middleMs ?? 0);
  const to = clockOf(run.at(-1)?.middleMs ?? 0);
  const factors = run.map(({ factor }) => factor);
  const low = (beatBpm * Math.min(...factors)).toFixed(1);
  const high = (beatBpm * Math.max(...factors)).toFixed(1);
  if (run.every(({ course }) => course === 'shifted')) {
    const late = median(run.map(({ lateMs }) => lateMs));
    if (median(run.map(({ lateMs }) => Math.abs(lateMs - late))) < JUMP_SPREAD_MS) {
      const side = late > 0 ? 'behind' : 'ahead of';
      return `From ${from} to ${to} the beat lies ${Math.abs(late).toFixed(0)} ms ${side} the grid. Put a stop or a tempo change where it jumps.`;
    }
  }
  if (stray > stretches / 2) {
    return `The tempo drifts between ${low} and ${high} BPM, as in music played without a click. Lay tempo changes where the sound leaves the lines.`;
  }
  const tempi = low === high ? low : `${low} to ${high}`;
  return `From ${from} to ${to} the tempo is another, about ${tempi} BPM. Set a tempo change there.`;
}

/** Minutes and seconds. */
function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 1;
}
