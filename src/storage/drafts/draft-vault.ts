import type { FileRow, HeadRow, JournalRow, SnapshotRow, VersionRow, VersionTextRow } from './draft-rows';

/** What is stored of one draft, all read at one moment. */
export interface StoredDraft {
  readonly head: unknown;
  /** The newest; undefined when there is none. */
  readonly snapshot: unknown;
  readonly journal: readonly unknown[];
  readonly files: readonly FileRow[];
  readonly versions: readonly unknown[];
}

/** The whole of a draft as it is now, for a database that has lost it. */
export interface WholeDraft {
  readonly snapshot: SnapshotRow;
  /** The steps of its history. */
  readonly journal: readonly JournalRow[];
  readonly files: readonly FileRow[];
}

/** Another page has written to the draft since this one opened it. */
export class DraftTakenError extends Error {
  override readonly name = 'DraftTakenError';
}

/** Where drafts lie: a database, or memory. Every promise may reject; the store above turns that into words. */
export interface DraftVault {
  heads(): Promise<readonly unknown[]>;
  /** All or nothing. */
  create(head: HeadRow, snapshot: SnapshotRow, files: readonly FileRow[]): Promise<void>;
  /** Reads only this draft's rows; null when there is none of that id. */
  read(id: string): Promise<StoredDraft | null>;
  /** Older than the newest, newest first: for when that one is broken. */
  olderSnapshots(id: string): Promise<readonly unknown[]>;
  /**
   * Adds one entry in a transaction of its own. Everything is handed to the browser before this returns, so that a
   * page that dies in the next line has made the edit all the same. Rejects when there is an entry of that number.
   */
  append(head: HeadRow, row: JournalRow): Promise<void>;
  /** Forces the entries so far through to the disk, beside those that come meanwhile. */
  force(): Promise<void>;
  /**
   * Writes what could not be written, in one transaction.
   *
   * @param files Null for a file to be deleted.
   * @param whole Is asked for when nothing of the draft is left.
   * @throws DraftTakenError when another page has written an entry of one of these numbers.
   */
  mend(
    head: HeadRow,
    rows: readonly JournalRow[],
    files: ReadonlyMap<string, Blob | null>,
    whole: () => WholeDraft,
  ): Promise<void>;
  /** Puts a snapshot beside the newest one there is, and drops those before. */
  putSnapshot(row: SnapshotRow): Promise<void>;
  /** Drops entries that no snapshot needs. */
  prune(id: string, seqs: readonly number[]): Promise<void>;
  putFile(head: HeadRow, row: FileRow): Promise<void>;
  deleteFile(head: HeadRow, name: string): Promise<void>;
  /** Puts a version in, changes what is said of others, and drops some. */
  putVersions(id: string, rows: readonly VersionRow[], text: VersionTextRow, dropped: readonly number[]): Promise<void>;
  versions(id: string): Promise<readonly unknown[]>;
  versionText(id: string, seq: number): Promise<unknown>;
  /** Sets or clears the mark of a draft that is off the list. Rejects when there is no such draft. */
  markRemoved(id: string, removedAt: number | null): Promise<void>;
  /** Gives the draft's space back, audio and all. */
  purge(id: string): Promise<void>;
  /** True the first time it is called in the life of the database. */
  firstTime(what: string): Promise<boolean>;
}
