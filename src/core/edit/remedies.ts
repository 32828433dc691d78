import type { Finding } from '../level/verify/finding';
import type { Draft } from './draft';

/** A mend that can be made with one click. */
export interface Remedy {
  /** What it does, for a button and for the name of the step: "Move it onto the grid". */
  readonly name: string;
  /** The mended draft; the same draft where nothing can be done any more. */
  apply(draft: Draft): Draft;
}

/** The one-click mend for a finding; null where only its author can know what is meant. */
export function remedyFor(_finding: Finding): Remedy | null {
  return null;
}
