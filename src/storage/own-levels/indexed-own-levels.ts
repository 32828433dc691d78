import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { LevelRow } from './own-level';
import { OWN_LEVELS_DATABASE, type OwnLevelTables, openOwnLevelTables } from './own-level-tables';
import type { OwnLevelVault } from './own-level-vault';

type Writing = IDBPTransaction<OwnLevelTables, ('levels' | 'files')[], 'readwrite'>;

/** Levels in the browser's database. Rejects when it cannot be opened; opened again when the browser has dropped it. */
export async function openIndexedOwnLevels(name = OWN_LEVELS_DATABASE): Promise<OwnLevelVault> {
  let tables: IDBPDatabase<OwnLevelTables> | null = null;
  const opened = async (): Promise<IDBPDatabase<OwnLevelTables>> => {
    tables ??= await openOwnLevelTables(name, () => {
      tables = null;
    });
    return tables;
  };

  /** One transaction over both tables, all or nothing. */
  async function write(work: (transaction: Writing) => Promise<unknown>): Promise<void> {
    const transaction = (await opened()).transaction(['levels', 'files'], 'readwrite', { durability: 'strict' });
    // It ends in an error too when a request does; that one says more.
    transaction.done.catch(() => undefined);
    try {
      await work(transaction);
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It has ended already.
      }
      throw error;
    }
    await transaction.done;
  }

  await opened();
  return {
    rows: async () => (await opened()).getAll('levels'),
    row: async (id) => (await opened()).get('levels', id),
    async files(id) {
      const rows = await (await opened()).getAll('files', filesOf(id));
      return new Map(rows.map((row) => [row.name, row.blob]));
    },
    async add(row, files) {
      let isFree = false;
      await write(async (transaction) => {
        isFree = (await transaction.objectStore('levels').getKey(row.id)) === undefined;
        if (isFree) await put(transaction, row, files);
      });
      return isFree;
    },
    replace: (row, files) =>
      write(async (transaction) => {
        await transaction.objectStore('files').delete(filesOf(row.id));
        await put(transaction, row, files);
      }),
    putRow: (row) => write((transaction) => transaction.objectStore('levels').put(row)),
    purge: (id) =>
      write((transaction) =>
        Promise.all([
          transaction.objectStore('levels').delete(id),
          transaction.objectStore('files').delete(filesOf(id)),
        ]),
      ),
  };
}

function put(transaction: Writing, row: LevelRow, files: ReadonlyMap<string, Blob>): Promise<unknown> {
  const audio = transaction.objectStore('files');
  const puts = [...files].map(([name, blob]) => audio.put({ level: row.id, name, blob }));
  return Promise.all([transaction.objectStore('levels').put(row), ...puts]);
}

/** Every file of a level: an array sorts after all names. */
function filesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
