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
const STEP = 0.001;
/** A local tempo can be told from the steady one only when it is farther off. */
const NO_OTHER = 0.0025;
/** A stretch has a tempo of its own when it pulses so much more clearly there. */
const CLEARER = 1.4;
const CLEAR = 0.3;
/** Stretches lie 2 s apart; what only two of them do is a fill. */
const SHORTEST_RUN = 3;
/** Lines that lie no farther off belong to another instrument, not to another beat, unless they stay so for long. */
const SHIFTED_MS = 22;
const LONG_RUN = 10;
/** A run whose lines lie on a line of their own within this has jumped; else it wanders. */
const JUMP_SPREAD_MS = 5;
/** When more than this share strays, the song has no tempo that the rest could stray from. */
const MOSTLY = 0.4;
/** Only so many places are named. */
const MOST_RUNS = 3;

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
    if (local?.isOnLine === true) {
      // What lies on the lines for a moment only, while a tempo slides past, still has its own.
      const factor = Math.abs(best.factor - 1) < NO_OTHER ? 1 : best.factor;
      return { middleMs, course: 'keeps', factor, clarity: atSteady ** 2, lateMs };
    }
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

/** Neighbours that leave the lines in one way. A stretch that says nothing does not part them. */
function strayRuns(tempi: readonly LocalTempo[]): LocalTempo[][] {
  const runs: LocalTempo[][] = [];
  let run: LocalTempo[] = [];
  const close = (): void => {
    if (run.length >= SHORTEST_RUN && leaves(run)) runs.push(run);
    run = [];
  };
  for (const tempo of tempi) {
    if (tempo.course === 'unclear') continue;
    if (tempo.course !== run[0]?.course) close();
    if (tempo.course !== 'keeps') run.push(tempo);
  }
  close();
  return runs;
}

function leaves(run: readonly LocalTempo[]): boolean {
  return (
    run[0]?.course === 'other tempo' ||
    run.some(({ lateMs }) => Math.abs(lateMs) >= SHIFTED_MS) ||
    (isJump(run) && run.length >= LONG_RUN)
  );
}

/** The longest runs in the order in which they are heard, one sentence each, then what to do. */
function wordsOf(runs: readonly (readonly LocalTempo[])[], stretches: number, beatBpm: number): string {
  const stray = runs.reduce((sum, { length }) => sum + length, 0);
  const tempi = runs.flat().map(({ factor }) => beatBpm * factor);
  if (stray > stretches * MOSTLY && !runs.some(isJump)) {
    const [low, high] = [Math.min(beatBpm, ...tempi).toFixed(1), Math.max(beatBpm, ...tempi).toFixed(1)];
    return `The tempo drifts between ${low} and ${high} BPM, as in music played without a click. Lay tempo changes where the sound leaves the lines.`;
  }
  const told = [...runs].sort((a, b) => b.length - a.length).slice(0, MOST_RUNS);
  const sentences = runs.filter((run) => told.includes(run)).map((run) => runWords(run, beatBpm));
  return `${sentences.join(' ')} Set a stop or a tempo change where the click track leaves the song.`;
}

function isJump(run: readonly LocalTempo[]): boolean {
  const late = lateOf(run);
  return run[0]?.course === 'shifted' && median(run.map(({ lateMs }) => Math.abs(lateMs - late))) < JUMP_SPREAD_MS;
}

function lateOf(run: readonly LocalTempo[]): number {
  return median(run.map(({ lateMs }) => lateMs));
}

function runWords(run: readonly LocalTempo[], beatBpm: number): string {
  const span = `From about ${clockOf(run[0]?.middleMs ?? 0)} to ${clockOf(run.at(-1)?.middleMs ?? 0)}`;
  if (run[0]?.course === 'shifted') {
    const late = lateOf(run);
    return isJump(run)
      ? `${span} the beat lies ${Math.abs(late).toFixed(0)} ms ${late > 0 ? 'behind' : 'ahead of'} the grid.`
      : `${span} the beat slips against the grid.`;
  }
  const tempi = run.map(({ factor }) => beatBpm * factor);
  const [low, high] = [Math.min(...tempi).toFixed(1), Math.max(...tempi).toFixed(1)];
  return `${span} the tempo is another: ${low === high ? low : `${low} to ${high}`} BPM.`;
}

/** Minutes and seconds. */
function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 1;
}
