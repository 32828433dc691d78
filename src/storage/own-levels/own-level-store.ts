import { storageWords } from '../storage-words';
import type { Kept } from '../store';
import { type LevelRow, levelRowFrom, type StoredLevel } from './own-level';
import type { OwnLevelVault } from './own-level-vault';

/** The levels that a player made or was given. Nothing here rejects: what fails is told in words. */
export interface OwnLevelStore {
  /** Why levels are not kept for good, in words; null while they are. */
  readonly trouble: string | null;
  /** Those on the list, the latest first. */
  list(): Promise<OwnLevelList>;
  /** One level, also when it was taken off the list; null when there is none. */
  read(id: string): Promise<{ readonly level: StoredLevel; readonly isRemoved: boolean } | null>;
  /** The audio by its file names; null when it cannot be read. */
  files(id: string): Promise<ReadonlyMap<string, Blob> | null>;
  /** Puts a level on the list. `taken` when there is one of that id, on the list or off it. */
  add(level: Omit<StoredLevel, 'addedAt'>, files: ReadonlyMap<string, Blob>): Promise<Kept | 'taken'>;
  /** Puts a level with its audio in the place of the one of that id, on the list. */
  replace(level: Omit<StoredLevel, 'addedAt'>, files: ReadonlyMap<string, Blob>): Promise<Kept>;
  /** Writes another text and leaves the audio. */
  rewrite(id: string, text: string): Promise<Kept>;
  /** Takes it off the list. Its space is given back some time after the page was left. */
  remove(id: string): Promise<Kept>;
  restore(id: string): Promise<Kept>;
}

export interface OwnLevelList {
  readonly levels: readonly StoredLevel[];
  /** False when nothing at all could be read: there may be levels that are not among these. */
  readonly isRead: boolean;
  /** What could not be read, in words; null when all could. */
  readonly trouble: string | null;
}

export interface OwnLevelOptions {
  readonly vault: OwnLevelVault;
  readonly trouble: string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Asks the browser not to clear the storage by itself; called once, when there is something to lose. */
  readonly askToPersist?: () => Promise<unknown>;
}

/** Another tab may still offer to undo for this long. */
const KEEP_REMOVED_MS = 24 * 3600 * 1000;

/** A store over a vault. Levels that were taken off the list long ago are gone for good from here on. */
export function createOwnLevelStore({ vault, trouble, now, askToPersist }: OwnLevelOptions): OwnLevelStore {
  let latestTrouble = trouble;
  let hasAsked = false;

  async function keep<T>(write: () => Promise<T>): Promise<(Kept & { readonly ok: false }) | { ok: true; value: T }> {
    try {
      const value = await write();
      latestTrouble = trouble;
      return { ok: true, value };
    } catch (error) {
      latestTrouble = storageWords(error);
      return { ok: false, message: latestTrouble };
    }
  }

  async function put(write: () => Promise<boolean>): Promise<Kept | 'taken'> {
    const kept = await keep(write);
    if (!kept.ok) return kept;
    if (!kept.value) return 'taken';
    if (!hasAsked) {
      hasAsked = true;
      void askToPersist?.().catch(() => undefined);
    }
    return { ok: true };
  }

  const change = (id: string, changed: (row: LevelRow) => LevelRow): Promise<Kept> =>
    keep(async () => {
      const row = levelRowFrom(await vault.row(id));
      if (row === null) throw new Error('there is no such chase any more');
      await vault.putRow(changed(row));
    });

  async function tidy(): Promise<void> {
    const rows = (await vault.rows()).map(levelRowFrom);
    for (const row of rows) {
      const isOld = row !== null && row.removedAt !== null && row.removedAt < now() - KEEP_REMOVED_MS;
      if (isOld) await vault.purge(row.id);
    }
  }
  void tidy().catch(() => undefined);

  return {
    get trouble() {
      return latestTrouble;
    },
    async list() {
      try {
        const stored = await vault.rows();
        const rows = stored.map(levelRowFrom).filter((row) => row !== null);
        const broken = stored.length - rows.length;
        return {
          levels: rows.filter(({ removedAt }) => removedAt === null).sort(latestFirst),
          isRead: true,
          trouble: broken === 0 ? null : brokenWords(broken),
        };
      } catch (error) {
        return { levels: [], isRead: false, trouble: storageWords(error) };
      }
    },
    async read(id) {
      try {
        const row = levelRowFrom(await vault.row(id));
        return row === null ? null : { level: row, isRemoved: row.removedAt !== null };
      } catch {
        return null;
      }
    },
    async files(id) {
      try {
        return await vault.files(id);
      } catch {
        return null;
      }
    },
    add: (level, files) => put(() => vault.add({ ...level, addedAt: now(), removedAt: null }, files)),
    async replace(level, files) {
      const row = { ...level, addedAt: now(), removedAt: null };
      const kept = await put(async () => {
        await vault.replace(row, files);
        return true;
      });
      return kept === 'taken' ? { ok: true } : kept;
    },
    rewrite: (id, text) => change(id, (row) => ({ ...row, text })),
    remove: (id) => change(id, (row) => ({ ...row, removedAt: now() })),
    restore: (id) => change(id, (row) => ({ ...row, removedAt: null })),
  };
}

function latestFirst(a: StoredLevel, b: StoredLevel): number {
  return b.addedAt - a.addedAt || (a.id < b.id ? -1 : 1);
}

function brokenWords(count: number): string {
  return count === 1
    ? 'One chase of your own is damaged and left out.'
    : `${count} chases of your own are damaged and left out.`;
}
