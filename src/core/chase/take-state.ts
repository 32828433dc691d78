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

/** Opaque to readers; its fields are the simulation's own. */
export interface TakeCursor {
  readonly [field: string]: unknown;
}
