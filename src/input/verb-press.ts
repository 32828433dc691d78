import type { Verb } from '../core/level/model';

/** A verb going down or up at the time the driver did it, whenever its handler ran. */
export interface VerbPress {
  /** On the time line of `performance.now()`, ms. */
  readonly perfMs: number;
  readonly verb: Verb;
  readonly down: boolean;
}

export type ListenToVerbs = (press: VerbPress) => void;
