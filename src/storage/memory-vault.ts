import type { StoredRun } from './stored-run';
import { nextCount, storedFields, type Vault } from './vault';

/** Keeps everything until the page is closed: the twin of the database, for tests and for when there is none. */
export function createMemoryVault(): Vault {
  let settings: unknown;
  const runs = new Map<string, StoredRun>();
  const takes = new Map<string, number>();
  return {
    async readSettings() {
      return settings;
    },
    async mergeSettings(change) {
      settings = { ...storedFields(settings), ...change };
    },
    async readRun(id) {
      return runs.get(id);
    },
    async runsOfChart(chartHash) {
      return [...runs.values()].filter((run) => run.chartHash === chartHash);
    },
    async runsOfLevel(levelId) {
      return [...runs.values()].filter((run) => run.levelId === levelId);
    },
    async writeRun(run) {
      runs.set(run.id, run);
    },
    async deleteRun(id) {
      runs.delete(id);
    },
    async countTake(chartHash) {
      const count = nextCount(takes.get(chartHash));
      takes.set(chartHash, count);
      return count;
    },
  };
}
