import type { DBSchema, IDBPDatabase } from 'idb';
import { openTables } from '../open-tables';
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

export interface TableEvents {
  /** A newer game in another tab changes the tables, or the browser has closed them: they are of no use any more. */
  lost(): void;
}

/** Opens the tables. Rejects with a reason in words; never hangs. */
export function openDraftTables(name: string, events: TableEvents): Promise<IDBPDatabase<DraftTables>> {
  return openTables<DraftTables>(name, {
    version: VERSION,
    make(tables) {
      tables.createObjectStore('heads', { keyPath: 'id' });
      for (const store of ['journal', 'snapshots', 'versions', 'versionTexts'] as const) {
        tables.createObjectStore(store, { keyPath: ['draft', 'seq'] });
      }
      tables.createObjectStore('files', { keyPath: ['draft', 'name'] });
      tables.createObjectStore('marks');
    },
    lost: () => events.lost(),
  });
}
