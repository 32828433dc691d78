import type { VerbInput } from '../chase/events';

/** Records a live take, for its replay. */
export interface InputLog {
  /** Takes what `advance` applied, at the times that counted. To be called with every step's `applied`, in order. */
  record(applied: readonly VerbInput[]): void;
  /** What was recorded so far, sorted by time. */
  readonly inputs: readonly VerbInput[];
}

export function createInputLog(): InputLog {
  const inputs: VerbInput[] = [];
  return {
    record(applied) {
      for (const input of applied) inputs.push(input);
    },
    inputs,
  };
}
