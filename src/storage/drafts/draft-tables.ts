import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { FileRow, HeadRow, JournalRow, SnapshotRow, VersionRow, VersionTextRow } from './draft-rows';

/** Rows of one draft lie together under [draft, number or name], so that opening one touches no other. */
export interface DraftTables extends DBSchema {
  heads: { key: string; value: HeadRow };
  journal: { key: [string, number]; value: JournalRow };
  snapshots: { key: [string, number]; value: SnapshotRow };
  files: { key: [string, string]; value: FileRow };
  versions: { key: [string, number]; value: VersionRow };
  versionTexts: { key: [string, number]; value: VersionTextRow };
  marks: { key: string; value: boolean };
}

export const DRAFTS_DATABASE = 'four-on-the-floor-drafts';
const VERSION = 1;

/** A database that has not opened by now never will: some browsers neither open one nor say no. */
export const OPEN_TIMEOUT_MS = 5000;

export interface TableEvents {
  /** A newer game in another tab changes the tables, or the browser has closed them: they are of no use any more. */
  lost(): void;
}

/** Opens the tables. Rejects with a reason in words that fit behind "the storage cannot be used:"; never hangs. */
export async function openDraftTables(name: string, events: TableEvents): Promise<IDBPDatabase<DraftTables>> {
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
  const opening = openDB<DraftTables>(name, VERSION, {
    upgrade(tables) {
      tables.createObjectStore('heads', { keyPath: 'id' });
      for (const store of ['journal', 'snapshots', 'versions', 'versionTexts'] as const) {
        tables.createObjectStore(store, { keyPath: ['draft', 'seq'] });
      }
      tables.createObjectStore('files', { keyPath: ['draft', 'name'] });
      tables.createObjectStore('marks');
    },
    blocked: () => giveUp('another tab holds an older version of it open: close that tab and reload this one'),
    blocking(_current, _wanted, event) {
      // Give way, or the other tab hangs. What is under way is written first.
      (event.target as IDBDatabase | null)?.close();
      events.lost();
    },
    terminated: () => events.lost(),
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
