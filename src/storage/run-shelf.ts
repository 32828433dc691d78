import { storageWords } from './storage-words';
import { type StoredRun, storedRunFrom } from './stored-run';
import type { Vault } from './vault';

export interface FoundRuns {
  readonly runs: StoredRun[];
  /** What could not be read, in words; null when all could. */
  readonly trouble: string | null;
}

/** The runs in a vault, checked, together with those that the vault would not take. */
export interface RunShelf {
  /** Rejects when the run could not be written; it is found all the same until the page is closed. */
  put(run: StoredRun): Promise<void>;
  get(id: string): Promise<StoredRun | null>;
  ofChart(chartHash: string): Promise<FoundRuns>;
  ofLevel(levelId: string): Promise<FoundRuns>;
  delete(id: string): Promise<void>;
}

export function createRunShelf(vault: Vault): RunShelf {
  const unwritten = new Map<string, StoredRun>();

  const find = async (read: Promise<readonly unknown[]>, isWanted: (run: StoredRun) => boolean): Promise<FoundRuns> => {
    const held = [...unwritten.values()].filter(isWanted);
    try {
      const stored = (await read).map(storedRunFrom);
      const sound = stored.filter((run) => run !== null);
      const broken = stored.length - sound.length;
      const runs = [...sound.filter(({ id }) => !unwritten.has(id)), ...held];
      return { runs, trouble: broken === 0 ? null : brokenWords(broken) };
    } catch (error) {
      return { runs: held, trouble: storageWords(error) };
    }
  };

  return {
    async put(run) {
      unwritten.set(run.id, run);
      if (storedRunFrom(run) === null) throw new Error('this run is not well formed, so it would not be found again');
      await vault.writeRun(run);
      unwritten.delete(run.id);
    },
    async get(id) {
      const held = unwritten.get(id);
      if (held !== undefined) return held;
      try {
        return storedRunFrom(await vault.readRun(id));
      } catch {
        return null;
      }
    },
    ofChart: (chartHash) => find(vault.runsOfChart(chartHash), (run) => run.chartHash === chartHash),
    ofLevel: (levelId) => find(vault.runsOfLevel(levelId), (run) => run.levelId === levelId),
    async delete(id) {
      unwritten.delete(id);
      await vault.deleteRun(id);
    },
  };
}

function brokenWords(count: number): string {
  return count === 1 ? 'One stored run is damaged and left out.' : `${count} stored runs are damaged and left out.`;
}
