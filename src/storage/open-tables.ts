import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A database that has not opened by now never will: some browsers neither open one nor say no. */
export const OPEN_TIMEOUT_MS = 5000;

export interface TablesPlan<Tables extends DBSchema> {
  readonly version: number;
  /** Makes the tables of a database that is new. */
  make(tables: IDBPDatabase<Tables>): void;
  /** A newer game in another tab changes the tables, or the browser has closed them: they are of no use any more. */
  lost?(): void;
}

/** Opens a database of the browser's. Rejects with a reason in words that fit behind "the storage cannot be used:"; never hangs. */
export async function openTables<Tables extends DBSchema>(
  name: string,
  { version, make, lost }: TablesPlan<Tables>,
): Promise<IDBPDatabase<Tables>> {
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
  const opening = openDB<Tables>(name, version, {
    upgrade: make,
    blocked: () => giveUp('another tab holds an older version of it open: close that tab and reload this one'),
    blocking(_current, _wanted, event) {
      // Give way, or the other tab hangs. What is under way is written first.
      (event.target as IDBDatabase | null)?.close();
      lost?.();
    },
    terminated: () => lost?.(),
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
