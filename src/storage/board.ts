import type { StoredRun } from './stored-run';

/** Runs of one chart, best first. */
export interface Board {
  readonly runs: readonly StoredRun[];
  /** What could not be read, in words; null when all could. */
  readonly trouble: string | null;
}

/** Where a run stands on a board. */
export interface Standing {
  readonly isRecord: boolean;
  /** From 1; null for a run that is not on the board. */
  readonly rank: number | null;
  /** Best total of the other runs; null when there are none. */
  readonly previousBest: number | null;
}

/** Order of a board: the larger total, then the steadier hand, then who was first. */
export function byRank(a: StoredRun, b: StoredRun): number {
  return (
    b.total - a.total ||
    a.absErrorMs - b.absErrorMs ||
    Date.parse(a.date) - Date.parse(b.date) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** @param runs Best first; leave out those that the board does not list. */
export function standingOf(runs: readonly StoredRun[], id: string): Standing {
  const index = runs.findIndex((run) => run.id === id);
  const best = runs.find((run) => run.id !== id);
  return { isRecord: index === 0, rank: index < 0 ? null : index + 1, previousBest: best?.total ?? null };
}
