import type { StoredRun } from './stored-run';

/**
 * Where things lie: a database, or memory. It hands out what it holds as `unknown`, because an older game, a newer one
 * or a broken disk may have written it. Every promise may reject; the store above turns that into words.
 */
export interface Vault {
  readSettings(): Promise<unknown>;
  /** Writes these fields over the stored ones and leaves the others, known or not. */
  mergeSettings(change: Readonly<Record<string, unknown>>): Promise<void>;
  readRun(id: string): Promise<unknown>;
  runsOfChart(chartHash: string): Promise<readonly unknown[]>;
  /** Runs on any chart and any version of a level. */
  runsOfLevel(levelId: string): Promise<readonly unknown[]>;
  writeRun(run: StoredRun): Promise<void>;
  deleteRun(id: string): Promise<void>;
  /** Counts one more take of a chart and tells how many there are now. */
  countTake(chartHash: string): Promise<number>;
}

/** The next number after whatever was stored. */
export function nextCount(stored: unknown): number {
  return typeof stored === 'number' && Number.isSafeInteger(stored) && stored >= 0 ? stored + 1 : 1;
}

/** Fields of whatever was stored, to write others over. */
export function storedFields(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
}
