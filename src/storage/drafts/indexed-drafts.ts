import type { IDBPDatabase, StoreNames } from 'idb';
import { DRAFTS_DATABASE, type DraftTables, openDraftTables } from './draft-tables';
import { DraftTakenError, type DraftVault } from './draft-vault';
import { DraftError, NO_DRAFT } from './draft-words';
import { rowsOf, spansOf, type Writing, write } from './transactions';

const TABLES = ['heads', 'journal', 'snapshots', 'files', 'versions', 'versionTexts'] as const;

/**
 * Drafts in the browser's database. Rejects when it cannot be opened; opened again when the browser has dropped it.
 *
 * Entries are written "relaxed": handed to the system, not forced through to the disk, which is done a second later. A
 * page that dies, or the whole browser, loses none of them; a machine that loses power may lose that second. Relaxed it
 * is because of the page that dies: an entry that waits in line behind a slow disk dies with it, so the quickest write
 * is the safest one.
 */
export async function openIndexedDrafts(name = DRAFTS_DATABASE): Promise<DraftVault> {
  let tables: IDBPDatabase<DraftTables> | null = null;
  const lost = (): void => {
    tables = null;
  };
  const opened = async (): Promise<IDBPDatabase<DraftTables>> => {
    tables ??= await openDraftTables(name, { lost });
    return tables;
  };
  const milestone = async (
    stores: readonly StoreNames<DraftTables>[],
    work: (transaction: Writing) => Promise<unknown> | readonly Promise<unknown>[],
  ): Promise<void> => write(await opened(), stores, 'strict', work);

  await opened();
  return {
    heads: async () => (await opened()).getAll('heads'),

    create: (head, snapshot, files) =>
      milestone(['heads', 'snapshots', 'files'], (transaction) => [
        transaction.objectStore('heads').add(head),
        transaction.objectStore('snapshots').add(snapshot),
        ...files.map((file) => transaction.objectStore('files').add(file)),
      ]),

    async read(id) {
      const transaction = (await opened()).transaction(TABLES, 'readonly');
      const snapshots = transaction.objectStore('snapshots');
      const [head, snapshot, journal, files, versions] = await Promise.all([
        transaction.objectStore('heads').get(id),
        snapshots.openCursor(rowsOf(id), 'prev').then((cursor) => cursor?.value),
        transaction.objectStore('journal').getAll(rowsOf(id)),
        transaction.objectStore('files').getAll(rowsOf(id)),
        transaction.objectStore('versions').getAll(rowsOf(id)),
        transaction.done,
      ]);
      return head === undefined ? null : { head, snapshot, journal, files, versions };
    },

    async olderSnapshots(id) {
      return (await (await opened()).getAll('snapshots', rowsOf(id))).reverse().slice(1);
    },

    async append(head, row) {
      // No await before the commit: the edit is out of the page's hands when this line is left.
      if (tables === null) throw new Error('the browser has closed it');
      const requests = (transaction: Writing): Promise<unknown>[] => [
        transaction.objectStore('journal').add(row),
        transaction.objectStore('heads').put(head),
      ];
      await write(tables, ['heads', 'journal'], 'relaxed', requests, true);
    },

    // A table of its own: an entry does not wait for the disk.
    force: () => milestone(['marks'], (transaction) => [transaction.objectStore('marks').put(true, 'forced')]),

    mend: (head, rows, files, whole) =>
      milestone(TABLES, async (transaction) => {
        const heads = transaction.objectStore('heads');
        const journal = transaction.objectStore('journal');
        const audio = transaction.objectStore('files');
        const lostAll = (await heads.get(head.id)) === undefined ? whole() : null;
        if (lostAll !== null) {
          await transaction.objectStore('snapshots').put(lostAll.snapshot);
          for (const row of lostAll.journal) await journal.put(row);
          for (const file of lostAll.files) await audio.put(file);
        }
        for (const row of rows) {
          const stored = await journal.get([row.draft, row.seq]);
          if (stored !== undefined && stored.by !== row.by) throw new DraftTakenError();
          await journal.put(row);
        }
        for (const [file, blob] of files) {
          if (blob === null) await audio.delete([head.id, file]);
          else await audio.put({ draft: head.id, name: file, blob });
        }
        await heads.put(head);
      }),

    putSnapshot: (row) =>
      milestone(['snapshots'], async (transaction) => {
        const store = transaction.objectStore('snapshots');
        const older = (await store.getAllKeys(rowsOf(row.draft))).filter(([, seq]) => seq !== row.seq);
        await Promise.all([store.put(row), ...older.slice(0, -1).map((key) => store.delete(key))]);
      }),

    prune: (id, seqs) =>
      milestone(['journal'], (transaction) =>
        spansOf(seqs).map(([from, to]) =>
          transaction.objectStore('journal').delete(IDBKeyRange.bound([id, from], [id, to])),
        ),
      ),

    putFile: (head, row) =>
      milestone(['heads', 'files'], (transaction) => [
        transaction.objectStore('heads').put(head),
        transaction.objectStore('files').put(row),
      ]),

    deleteFile: (head, file) =>
      milestone(['heads', 'files'], (transaction) => [
        transaction.objectStore('heads').put(head),
        transaction.objectStore('files').delete([head.id, file]),
      ]),

    putVersions: (id, rows, text, dropped) =>
      milestone(['versions', 'versionTexts'], (transaction) => {
        const versions = transaction.objectStore('versions');
        const texts = transaction.objectStore('versionTexts');
        const gone = dropped.flatMap((seq) => [versions.delete([id, seq]), texts.delete([id, seq])]);
        return [...rows.map((row) => versions.put(row)), texts.put(text), ...gone];
      }),

    versions: async (id) => (await opened()).getAll('versions', rowsOf(id)),
    versionText: async (id, seq) => (await opened()).get('versionTexts', [id, seq]),

    markRemoved: (id, removedAt) =>
      milestone(['heads'], async (transaction) => {
        const heads = transaction.objectStore('heads');
        const head = await heads.get(id);
        if (head === undefined) throw new DraftError(NO_DRAFT);
        await heads.put({ ...head, removedAt });
      }),

    purge: (id) =>
      milestone(TABLES, (transaction) => [
        transaction.objectStore('heads').delete(id),
        ...TABLES.slice(1).map((table) => transaction.objectStore(table).delete(rowsOf(id))),
      ]),

    async firstTime(what) {
      let isFirst = false;
      await milestone(['marks'], async (transaction) => {
        const marks = transaction.objectStore('marks');
        isFirst = (await marks.get(what)) === undefined;
        await marks.put(true, what);
      });
      return isFirst;
    },
  };
}
