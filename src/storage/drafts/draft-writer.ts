import type { Kept } from '../store';
import type { HeadRow, JournalRow, SnapshotRow } from './draft-rows';
import { DraftTakenError, type DraftVault, type WholeDraft } from './draft-vault';
import { draftWords } from './draft-words';

/** Something that failed is tried again after this time, even when nobody edits. */
export const RETRY_MS = 5000;

/** What lies with the system is forced through to the disk this long after an edit: so much a power cut may take. */
export const FORCE_MS = 1000;

const KEPT: Kept = { ok: true };

export interface WriterParts {
  readonly vault: DraftVault;
  head(): HeadRow;
  whole(): WholeDraft;
  /** What is unsaved, or why, may have changed. */
  changed(): void;
  /** Another page has written to the draft: this one must not any more. */
  taken(): void;
}

/**
 * Writes entries and files, each at once and for itself. What fails is held and written again in one piece, in order,
 * with whatever comes after it, so that the journal on the disk never has a hole for long.
 */
export interface DraftWriter {
  /** Entries and files that are not on the disk, less those that were forgiven. */
  readonly unwritten: number;
  readonly trouble: string | null;
  append(row: JournalRow): Promise<Kept>;
  putFile(name: string, blob: Blob): Promise<Kept>;
  removeFile(name: string): Promise<Kept>;
  /** A snapshot that has to be there before the next entry. */
  oweSnapshot(row: SnapshotRow): Promise<Kept>;
  /** What is not on the disk now is safe elsewhere. It is written all the same. */
  forgive(): void;
  retry(): Promise<Kept>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  stop(): void;
}

export function createDraftWriter({ vault, head, whole, changed, taken }: WriterParts): DraftWriter {
  const rows = new Map<number, JournalRow>();
  const files = new Map<string, Blob | null>();
  const underWay = new Set<Promise<unknown>>();
  let owed: SnapshotRow | null = null;
  let trouble: string | null = null;
  let forgivenSeq = 0;
  let forgivenFiles: ReadonlySet<Blob | null> = new Set();
  let isFailing = false;
  let isStopped = false;
  let mending: Promise<Kept> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isForcing = false;

  const tracked = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    return work;
  };

  const forceSoon = (): void => {
    if (isForcing) return;
    isForcing = true;
    setTimeout(() => {
      isForcing = false;
      // It is written all the same: the system gets round to it by itself.
      void vault.force().catch(() => undefined);
    }, FORCE_MS);
  };

  const mendOnce = async (): Promise<Kept> => {
    clearTimeout(timer);
    const sentRows = [...rows.values()];
    const sentFiles = new Map(files);
    const sentSnapshot = owed;
    try {
      if (sentSnapshot !== null) await vault.putSnapshot(sentSnapshot);
      if (owed === sentSnapshot) owed = null;
      await vault.mend(head(), sentRows, sentFiles, whole);
      for (const { seq } of sentRows) rows.delete(seq);
      for (const [name, blob] of sentFiles) if (files.get(name) === blob) files.delete(name);
      isFailing = rows.size + files.size > 0;
      trouble = null;
      return KEPT;
    } catch (error) {
      trouble = draftWords(error);
      if (error instanceof DraftTakenError) {
        isStopped = true;
        taken();
      } else if (!isStopped) timer = setTimeout(() => void mend(), RETRY_MS);
      return { ok: false, message: trouble };
    } finally {
      mending = null;
      changed();
    }
  };
  const mend = (): Promise<Kept> => {
    if (isStopped) return Promise.resolve(trouble === null ? KEPT : { ok: false, message: trouble });
    mending ??= tracked(mendOnce());
    return mending;
  };
  const mendUntil = async (isDone: () => boolean): Promise<Kept> => {
    isFailing = true;
    while (!isDone()) {
      const kept = await mend();
      if (!kept.ok) return kept;
    }
    return KEPT;
  };

  /** Writes at once, or with all that has failed before; `isDone` tells when. */
  const write = async (send: () => Promise<void>, done: () => void, isDone: () => boolean): Promise<Kept> => {
    if (isFailing) return mendUntil(isDone);
    try {
      await send();
      done();
      changed();
      return KEPT;
    } catch {
      return mendUntil(isDone);
    }
  };

  return {
    get unwritten() {
      const owedRows = [...rows.keys()].filter((seq) => seq > forgivenSeq).length;
      return owedRows + [...files.values()].filter((blob) => !forgivenFiles.has(blob)).length;
    },
    get trouble() {
      return trouble;
    },
    append(row) {
      rows.set(row.seq, row);
      const written = write(
        () => vault.append(head(), row),
        () => {
          rows.delete(row.seq);
          forceSoon();
        },
        () => !rows.has(row.seq),
      );
      return tracked(written);
    },
    putFile(name, blob) {
      files.set(name, blob);
      const written = write(
        () => vault.putFile(head(), { draft: head().id, name, blob }),
        () => files.get(name) === blob && files.delete(name),
        () => files.get(name) !== blob,
      );
      return tracked(written);
    },
    removeFile(name) {
      files.set(name, null);
      const written = write(
        () => vault.deleteFile(head(), name),
        () => files.get(name) === null && files.delete(name),
        () => files.get(name) !== null,
      );
      return tracked(written);
    },
    oweSnapshot(row) {
      owed = row;
      return mendUntil(() => owed !== row);
    },
    forgive() {
      forgivenSeq = Math.max(forgivenSeq, ...rows.keys());
      forgivenFiles = new Set(files.values());
      changed();
    },
    retry: () => (isFailing ? mend() : Promise.resolve(KEPT)),
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
