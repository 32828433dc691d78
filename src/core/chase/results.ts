import { type Course, JUDGEMENTS, type Judgement, type TakeEnd, type TakeEvent } from './events';
import { type Grade, gradeOf } from './grade';
import { KEEPS_STREAK, WEIGHT_HUNDREDTHS } from './rules';
import { dollarsOf } from './score';
import { type SectionMark, sectionMarks } from './section-marks';

export type Counts = Readonly<Record<Judgement, number>>;

/** What a take came to. All of it follows from the events, so a replay proves all of it. */
export interface TakeResult {
  /** Share of $1,000,000, before style. */
  readonly dollars: number;
  readonly style: number;
  /** Dollars and style. */
  readonly total: number;
  readonly grade: Grade;
  readonly counts: Counts;
  /** Parts of the whole chart, also those a bust left undriven. */
  readonly units: number;
  /** Longest clean streak. */
  readonly streak: number;
  /** How it ended; null for a take that is still running. */
  readonly end: TakeEnd | null;
  /** Song time at which it ended, microseconds; null for a take that is still running. */
  readonly endUs: number | null;
  /** Weight earned of what the judged parts could earn, 0..1; 0 when none was judged. */
  readonly accuracy: number;
  /** Over the parts that were hit, in real milliseconds: mean error (early is negative), its standard deviation and the mean absolute error. */
  readonly meanErrorMs: number;
  readonly spreadMs: number;
  readonly absErrorMs: number;
  /** The errors themselves, real microseconds, in order of song time: what a histogram is made from. */
  readonly errorsUs: readonly number[];
  readonly fumbles: number;
  readonly crashes: number;
  readonly nearMisses: number;
  readonly flourishes: number;
  readonly bags: number;
  readonly sections: readonly SectionMark[];
}

/** Adds up the events of a take, from its first to its last. */
export function resultOf(course: Course, events: readonly TakeEvent[]): TakeResult {
  const counts = { perfect: 0, great: 0, good: 0, ok: 0, miss: 0 };
  const tally = { fumbled: 0, carCrashed: 0, nearMissed: 0, flourished: 0, cashCollected: 0 };
  const errorsUs: number[] = [];
  let streak = 0;
  let best = 0;
  let style = 0;
  let ending: Extract<TakeEvent, { type: 'takeEnded' }> | null = null;
  for (const event of events) {
    if (event.type === 'cueJudged') {
      counts[event.judgement] += 1;
      if (event.cause === undefined) errorsUs.push(event.errorUs);
      streak = KEEPS_STREAK[event.judgement] ? streak + 1 : 0;
      best = Math.max(best, streak);
    }
    if (event.type in tally) tally[event.type as keyof typeof tally] += 1;
    if (event.type === 'fumbled' || event.type === 'carCrashed') streak = 0;
    if ('dollars' in event) style += event.dollars;
    if (event.type === 'takeEnded') ending = event;
  }
  const weight = weightOf(counts);
  const dollars = dollarsOf(weight, best, course.parts.length);
  const judged = JUDGEMENTS.reduce((sum, judgement) => sum + counts[judgement], 0);
  return {
    dollars,
    style,
    total: dollars + style,
    grade: gradeOf(dollars),
    counts,
    units: course.parts.length,
    streak: best,
    end: ending?.end ?? null,
    endUs: ending?.us ?? null,
    accuracy: judged === 0 ? 0 : weight / (judged * WEIGHT_HUNDREDTHS.perfect),
    ...errorFigures(errorsUs),
    errorsUs,
    fumbles: tally.fumbled,
    crashes: tally.carCrashed,
    nearMisses: tally.nearMissed,
    flourishes: tally.flourished,
    bags: tally.cashCollected,
    sections: sectionMarks(course, events),
  };
}

function weightOf(counts: Counts): number {
  return JUDGEMENTS.reduce((sum, judgement) => sum + counts[judgement] * WEIGHT_HUNDREDTHS[judgement], 0);
}

/** Sums of integers are exact, so every machine divides the same numbers. */
function errorFigures(errorsUs: readonly number[]): Pick<TakeResult, 'meanErrorMs' | 'spreadMs' | 'absErrorMs'> {
  const hits = errorsUs.length;
  if (hits === 0) return { meanErrorMs: 0, spreadMs: 0, absErrorMs: 0 };
  let sum = 0;
  let absSum = 0;
  let squareSum = 0;
  for (const error of errorsUs) {
    sum += error;
    absSum += Math.abs(error);
    squareSum += error * error;
  }
  const meanUs = sum / hits;
  const variance = Math.max(0, squareSum / hits - meanUs * meanUs);
  return { meanErrorMs: meanUs / 1000, spreadMs: Math.sqrt(variance) / 1000, absErrorMs: absSum / hits / 1000 };
}
