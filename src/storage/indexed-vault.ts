import type { DBSchema, IDBPDatabase } from 'idb';
import { openTables } from './open-tables';
import { storageWords } from './storage-words';
import { nextCount, storedFields, type Vault } from './vault';

interface Tables extends DBSchema {
  settings: { key: string; value: unknown };
  runs: { key: string; value: unknown; indexes: { chartHash: string; levelId: string } };
  takes: { key: string; value: unknown };
}

export type OpenedVault =
  | { readonly ok: true; readonly vault: Vault }
  /** Why there is no database, in words. */
  | { readonly ok: false; readonly message: string };

export const DATABASE_NAME = 'four-on-the-floor';
const VERSION = 1;
const SETTINGS_KEY = 'settings';

/** Opens the browser's database. Never rejects and never hangs. */
export async function openIndexedVault(name = DATABASE_NAME): Promise<OpenedVault> {
  try {
    return { ok: true, vault: vaultOf(await openTables<Tables>(name, { version: VERSION, make })) };
  } catch (error) {
    return { ok: false, message: storageWords(error) };
  }
}

function make(tables: IDBPDatabase<Tables>): void {
  tables.createObjectStore('settings');
  tables.createObjectStore('takes');
  const runs = tables.createObjectStore('runs', { keyPath: 'id' });
  runs.createIndex('chartHash', 'chartHash');
  runs.createIndex('levelId', 'levelId');
}

function vaultOf(tables: IDBPDatabase<Tables>): Vault {
  return {
    readSettings: () => tables.get('settings', SETTINGS_KEY),
    async mergeSettings(change) {
      const { store, done } = tables.transaction('settings', 'readwrite');
      const merge = async () => {
        const stored = await store.get(SETTINGS_KEY);
        await store.put({ ...storedFields(stored), ...change }, SETTINGS_KEY);
      };
      await Promise.all([merge(), done]);
    },
    readRun: (id) => tables.get('runs', id),
    runsOfChart: (chartHash) => tables.getAllFromIndex('runs', 'chartHash', chartHash),
    runsOfLevel: (levelId) => tables.getAllFromIndex('runs', 'levelId', levelId),
    async writeRun(run) {
      await tables.put('runs', run);
    },
    deleteRun: (id) => tables.delete('runs', id),
    async countTake(chartHash) {
      const { store, done } = tables.transaction('takes', 'readwrite');
      const count = async () => {
        const next = nextCount(await store.get(chartHash));
        await store.put(next, chartHash);
        return next;
      };
      const [counted] = await Promise.all([count(), done]);
      return counted;
    },
  };
}
