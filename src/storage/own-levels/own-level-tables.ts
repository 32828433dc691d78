import type { DBSchema, IDBPDatabase } from 'idb';
import { openTables } from '../open-tables';
import type { LevelRow } from './own-level';

export interface OwnLevelTables extends DBSchema {
  levels: { key: string; value: LevelRow };
  /** Under [level, name], so that the list of levels reads no audio. */
  files: { key: [string, string]; value: { readonly level: string; readonly name: string; readonly blob: Blob } };
}

export const OWN_LEVELS_DATABASE = 'four-on-the-floor-levels';
const VERSION = 1;

/**
 * Opens the tables. Rejects with a reason in words; never hangs.
 *
 * @param lost Told when a newer game in another tab changes the tables, or the browser has closed them.
 */
export function openOwnLevelTables(name: string, lost: () => void): Promise<IDBPDatabase<OwnLevelTables>> {
  return openTables<OwnLevelTables>(name, {
    version: VERSION,
    make(tables) {
      tables.createObjectStore('levels', { keyPath: 'id' });
      tables.createObjectStore('files', { keyPath: ['level', 'name'] });
    },
    lost,
  });
}
