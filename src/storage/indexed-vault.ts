import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
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

/** A database that has not opened by now never will: some browsers neither open one nor say no. */
export const OPEN_TIMEOUT_MS = 5000;

/** Opens the browser's database. Never rejects and never hangs. */
export async function openIndexedVault(name = DATABASE_NAME): Promise<OpenedVault> {
  if (typeof indexedDB === 'undefined') {
    return { ok: false, message: storageWords(new Error('there is none in this window')) };
  }
  let isGivenUp = false;
  let giveUp: (why: string) => void = () => {};
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = (why) => {
      isGivenUp = true;
      reject(new Error(why));
    };
  });
  const timeout = setTimeout(() => giveUp('it does not answer'), OPEN_TIMEOUT_MS);
  const opening = openTables(name, () =>
    giveUp('another tab holds an older version of it open: close that tab and reload this one'),
  ).then((tables) => {
    if (isGivenUp) tables.close();
    return tables;
  });
  try {
    return { ok: true, vault: vaultOf(await Promise.race([opening, givenUp])) };
  } catch (error) {
    return { ok: false, message: storageWords(error) };
  } finally {
    clearTimeout(timeout);
  }
}

async function openTables(name: string, whenBlocked: () => void): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>(name, VERSION, {
    upgrade(tables) {
      tables.createObjectStore('settings');
      tables.createObjectStore('takes');
      const runs = tables.createObjectStore('runs', { keyPath: 'id' });
      runs.createIndex('chartHash', 'chartHash');
      runs.createIndex('levelId', 'levelId');
    },
    blocked: whenBlocked,
    blocking(_current, _wanted, event) {
      // A newer version of the game in another tab wants to change the tables: give way, or it hangs.
      (event.target as IDBDatabase | null)?.close();
    },
  });
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
