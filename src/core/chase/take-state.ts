import type { Verb } from '../level/model';
import type { Us } from '../time/units';
import type { Judgement, TakeEnd } from './events';

/**
 * The running state of a take: what the screen shows and what the next step needs. Plain readonly data of constant
 * size: the cost of a step does not grow with the level. `advance` returns a new one.
 */
export interface Take {
  /** Song time up to which everything is decided. */
  readonly us: Us;
  readonly lane: number;
  /** 0..100, how near the police are. */
  readonly heat: number;
  readonly streak: number;
  readonly bestStreak: number;
  readonly counts: Readonly<Record<Judgement, number>>;
  /** Sum of judgement weights in hundredths, so that the total is exact. */
  readonly weightHundredths: number;
  /** Share of $1,000,000 earned so far, before style. */
  readonly dollars: number;
  /** Flourishes, near misses and cash, capped. */
  readonly style: number;
  /** Misses since the last part that was hit. */
  readonly missesInRow: number;
  /** Sum of errors and of absolute errors over parts that were hit, real microseconds; with `hits` they give the means. */
  readonly errorSumUs: number;
  readonly absErrorSumUs: number;
  readonly hits: number;
  /** Verbs whose hold is under way (head hit or caught, tail not judged). */
  readonly holding: readonly Verb[];
  /** The bar line at which a sealed bust ends the run; null while heat never reached 100. */
  readonly bustAtUs: Us | null;
  readonly end: TakeEnd | null;
  /** Cursors and short queues of the simulation; nobody outside `core/chase` reads them. */
  readonly cursor: TakeCursor;
}

/** Opaque to readers: the simulation's own. Every list in it is bounded by what fits into one hit window. */
export interface TakeCursor {
  /** Heat in hundredths, so that thousands of small changes never drift. */
  readonly heatHundredths: number;
  /** Position in `Course.presses` and `Course.tails` of the first one not decided. */
  readonly nextPress: number;
  readonly nextTail: number;
  /** Indices of parts decided ahead of those positions. */
  readonly decidedAhead: readonly number[];
  /** How many of `Course.parts` lie at or before the last press that looked for neighbours. */
  readonly passedParts: number;
  readonly nextVehicle: number;
  readonly nextCash: number;
  /** Index of the furthest tap or head decided, -1 before the first: where the path has got to. */
  readonly pathPart: number;
  /** For each verb in order of `VERBS`: index of the tail of the hold under way, or -1. */
  readonly holdTail: readonly number[];
  /** For each verb: index of the tail whose head was missed last, or -1. A press may catch it until its window opens. */
  readonly openTail: readonly number[];
  /** For each lane: when the driver last steered out of it. */
  readonly steeredOutUs: readonly Us[];
  /** When the driver last changed lane. Being knocked does not count. */
  readonly steeredUs: Us;
  /** Beat, counted along `Course.quarterBeatsUs`, of the last flourish, or -1. */
  readonly flourishBeat: number;
}
