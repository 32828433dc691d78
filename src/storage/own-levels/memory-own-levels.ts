import type { LevelRow } from './own-level';
import type { OwnLevelVault } from './own-level-vault';

/** Keeps levels until the page is closed: the twin of the database, for tests and for when there is none. */
export function createMemoryOwnLevels(): OwnLevelVault {
  const rows = new Map<string, LevelRow>();
  const audio = new Map<string, ReadonlyMap<string, Blob>>();
  return {
    rows: async () => [...rows.values()],
    row: async (id) => rows.get(id),
    files: async (id) => audio.get(id) ?? new Map(),
    async add(row, files) {
      if (rows.has(row.id)) return false;
      rows.set(row.id, row);
      audio.set(row.id, new Map(files));
      return true;
    },
    async replace(row, files) {
      rows.set(row.id, row);
      audio.set(row.id, new Map(files));
    },
    async putRow(row) {
      rows.set(row.id, row);
    },
    async purge(id) {
      rows.delete(id);
      audio.delete(id);
    },
  };
}
