import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LevelRow } from './own-level';

export interface OwnLevelTables extends DBSchema {
  levels: { key: string; value: LevelRow };
  /** Under [level, name], so that the list of levels reads no audio. */
  files: { key: [string, string]; value: { readonly level: string; readonly name: string; readonly blob: Blob } };
}

export const OWN_LEVELS_DATABASE = 'four-on-the-floor-levels';
const VERSION = 1;

/** A database that has not opened by now never will: some browsers neither open one nor say no. */
export const OPEN_TIMEOUT_MS = 5000;

/**
 * Opens the tables. Rejects with a reason in words that fit behind "the storage cannot be used:"; never hangs.
 *
 * @param lost Told when a newer game in another tab changes the tables, or the browser has closed them.
 */
export async function openOwnLevelTables(name: string, lost: () => void): Promise<IDBPDatabase<OwnLevelTables>> {
  if (typeof indexedDB === 'undefined') throw new Error('there is none in this window');
  let isGivenUp = false;
  let giveUp: (why: string) => void = () => {};
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = (why) => {
      isGivenUp = true;
      reject(new Error(why));
    };
  });
  const timeout = setTimeout(() => giveUp('it does not answer'), OPEN_TIMEOUT_MS);
  const opening = openDB<OwnLevelTables>(name, VERSION, {
    upgrade(tables) {
      tables.createObjectStore('levels', { keyPath: 'id' });
      tables.createObjectStore('files', { keyPath: ['level', 'name'] });
    },
    blocked: () => giveUp('another tab holds an older version of it open: close that tab and reload this one'),
    blocking(_current, _wanted, event) {
      // Give way, or the other tab hangs. What is under way is written first.
      (event.target as IDBDatabase | null)?.close();
      lost();
    },
    terminated: lost,
  }).then((tables) => {
    if (isGivenUp) tables.close();
    return tables;
  });
  try {
    return await Promise.race([opening, givenUp]);
  } finally {
    clearTimeout(timeout);
  }
}
