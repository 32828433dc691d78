import { applyPatch } from './apply-patch';
import type { Draft } from './draft';
import { invertPatch, type Patch } from './patch';

/** One edit by its name, as it stands in the history and the journal. */
export interface Step {
  readonly name: string;
  readonly patch: Patch;
}

/** What can be undone, the latest last, and what can be done again, the next last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Steps that are kept; the oldest fall off. */
export const MAX_STEPS = 2000;

export const NO_HISTORY: History = { past: [], future: [] };

/** What undo and redo give back. */
export interface Turned {
  readonly draft: Draft;
  readonly history: History;
  /** The edit that was taken back or done again. */
  readonly step: Step;
}

/** The history after a new edit. What could be done again is gone. */
export function record(history: History, step: Step): History {
  return { past: [...history.past, step].slice(-MAX_STEPS), future: [] };
}

/**
 * Takes the latest edit back. Null when there is none.
 *
 * @throws RangeError when the draft is not the one that the history belongs to.
 */
export function undoStep(draft: Draft, history: History): Turned | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  return {
    draft: applyPatch(draft, invertPatch(step.patch)),
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
    step,
  };
}

/**
 * Does the edit again that was taken back last. Null when there is none.
 *
 * @throws RangeError when the draft is not the one that the history belongs to.
 */
export function redoStep(draft: Draft, history: History): Turned | null {
  const step = history.future.at(-1);
  if (step === undefined) return null;
  return {
    draft: applyPatch(draft, step.patch),
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
    step,
  };
}
