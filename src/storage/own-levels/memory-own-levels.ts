import type { LevelRow } from './own-level';
import type { OwnLevelVault } from './own-level-vault';

/** Keeps levels until the page is closed: the twin of the database, for tests and for when there is none. */
export function createMemoryOwnLevels(): OwnLevelVault {
  const rows = new Map<string, LevelRow>();
  const audio = new Map<string, ReadonlyMap<string, Blob>>();
  // Cloned as a database would: what cannot be kept there is not kept here.
  const put = (row: LevelRow, files: ReadonlyMap<string, Blob>): void => {
    rows.set(row.id, structuredClone(row));
    audio.set(row.id, new Map(files));
  };
  return {
    rows: async () => [...rows.values()],
    row: async (id) => rows.get(id),
    files: async (id) => audio.get(id) ?? new Map(),
    async add(row, files) {
      if (rows.has(row.id)) return false;
      put(row, files);
      return true;
    },
    async replace(row, files) {
      put(row, files);
    },
    async putRow(row) {
      rows.set(row.id, structuredClone(row));
    },
    async purge(id) {
      rows.delete(id);
      audio.delete(id);
    },
  };
}
