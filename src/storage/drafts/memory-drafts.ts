import type { FileRow, HeadRow, JournalRow, SnapshotRow, VersionRow, VersionTextRow } from './draft-rows';
import { DraftTakenError, type DraftVault } from './draft-vault';
import { DraftError, NO_DRAFT } from './draft-words';

interface Held {
  head: HeadRow;
  snapshots: readonly SnapshotRow[];
  readonly journal: Map<number, JournalRow>;
  readonly files: Map<string, FileRow>;
  readonly versions: Map<number, VersionRow>;
  readonly versionTexts: Map<number, VersionTextRow>;
}

/** Keeps drafts until the page is closed: the twin of the database, for tests and for when there is none. */
export function createMemoryDrafts(): DraftVault {
  const drafts = new Map<string, Held>();
  const marks = new Set<string>();
  const held = (id: string): Held => {
    const draft = drafts.get(id);
    if (draft === undefined) throw new DraftError(NO_DRAFT);
    return draft;
  };
  const inOrder = <T>(rows: ReadonlyMap<number, T>): T[] => [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  const filesOf = (rows: readonly FileRow[]): Map<string, FileRow> => new Map(rows.map((row) => [row.name, row]));

  return {
    heads: async () => [...drafts.values()].map(({ head }) => head),
    async create(head, snapshot, files) {
      const empty = { journal: new Map(), versions: new Map(), versionTexts: new Map() };
      drafts.set(head.id, { head, snapshots: [snapshot], files: filesOf(files), ...empty });
    },
    async read(id) {
      const draft = drafts.get(id);
      if (draft === undefined) return null;
      return {
        head: draft.head,
        snapshot: draft.snapshots.at(-1),
        journal: inOrder(draft.journal),
        files: [...draft.files.values()],
        versions: inOrder(draft.versions),
      };
    },
    olderSnapshots: async (id) => held(id).snapshots.slice(0, -1).reverse(),
    async append(head, row) {
      const draft = held(row.draft);
      if (draft.journal.has(row.seq)) throw new DraftTakenError();
      draft.journal.set(row.seq, row);
      draft.head = head;
    },
    force: async () => undefined,
    async mend(head, rows, files, whole) {
      if (!drafts.has(head.id)) {
        const { snapshot, journal, files: all } = whole();
        await this.create(head, snapshot, all);
        for (const row of journal) held(head.id).journal.set(row.seq, row);
      }
      const draft = held(head.id);
      if (rows.some(({ seq, by }) => (draft.journal.get(seq)?.by ?? by) !== by)) throw new DraftTakenError();
      for (const row of rows) draft.journal.set(row.seq, row);
      for (const [name, blob] of files) {
        if (blob === null) draft.files.delete(name);
        else draft.files.set(name, { draft: head.id, name, blob });
      }
      draft.head = head;
    },
    async putSnapshot(row) {
      const draft = held(row.draft);
      draft.snapshots = [...draft.snapshots.filter(({ seq }) => seq !== row.seq).slice(-1), row];
    },
    async prune(id, seqs) {
      for (const seq of seqs) held(id).journal.delete(seq);
    },
    async putFile(head, row) {
      held(head.id).files.set(row.name, row);
      held(head.id).head = head;
    },
    async deleteFile(head, name) {
      held(head.id).files.delete(name);
      held(head.id).head = head;
    },
    async putVersions(id, rows, text, dropped) {
      const { versions, versionTexts } = held(id);
      for (const row of rows) versions.set(row.seq, row);
      versionTexts.set(text.seq, text);
      for (const seq of dropped) {
        versions.delete(seq);
        versionTexts.delete(seq);
      }
    },
    versions: async (id) => inOrder(held(id).versions),
    versionText: async (id, seq) => held(id).versionTexts.get(seq),
    async markRemoved(id, removedAt) {
      held(id).head = { ...held(id).head, removedAt };
    },
    async purge(id) {
      drafts.delete(id);
    },
    async firstTime(what) {
      const isFirst = !marks.has(what);
      marks.add(what);
      return isFirst;
    },
  };
}
