import type { Kept } from '../store';
import { type DraftLock, type DraftLocks, NO_LOCK } from './draft-locks';
import { sealedText } from './draft-rows';
import type { DraftVault } from './draft-vault';
import { draftWords, ELSEWHERE } from './draft-words';
import { type LoadedDraft, loadDraft, MISFIT } from './load-draft';
import type { JournalEntry, OpenDraft } from './open-draft';
import { draftFromText } from './recover-draft';
import { changeWords, editsIn } from './version-words';

export interface OpenParts {
  readonly vault: DraftVault;
  readonly id: string;
  readonly locks: DraftLocks;
  /** Names this opening, so that its entries are told from those of another. */
  readonly by: string;
  /** Why nothing is kept for good, in words; null for a database. */
  readonly memoryTrouble: string | null;
  now(): number;
  /** Runs something when the page has time. */
  later(work: () => void): void;
  /** It was closed, everything is written, and the lock is free. */
  ended(draft: HeldDraft): void;
}

/** An open draft as the store holds it. */
export interface HeldDraft extends OpenDraft {
  readonly isClosed: boolean;
  /** Opens it again after it was closed with something unsaved. */
  revive(): void;
}

export type OpenedParts =
  | { readonly ok: true; readonly opened: HeldDraft }
  | { readonly ok: false; readonly message: string };

const KEPT: Kept = { ok: true };
const NOT_HERE: Kept = { ok: false, message: ELSEWHERE };

/** Opens a draft, to write if no other tab has it and else to read. Never rejects. */
export async function createOpenDraft(parts: OpenParts): Promise<OpenedParts> {
  const { vault, id, locks } = parts;
  let lock: DraftLock | null = null;
  let stopWaiting: () => void = () => undefined;
  let isClosed = false;
  /** Edits that are in memory, where there is nothing else. */
  let inMemory = 0;
  /** Misfits that went into a file. */
  let savedMisfits = 0;
  let loaded: LoadedDraft;
  const listeners = { changed: new Set<() => void>(), writable: new Set<() => void>(), taken: new Set<() => void>() };
  const tell = (listening: ReadonlySet<() => void>): void => {
    for (const listen of [...listening]) listen();
  };
  const changed = (): void => tell(listeners.changed);

  const loseLock = (): void => {
    if (lock === null) return;
    lock.release();
    lock = null;
    loaded.stop();
    tell(listeners.taken);
    changed();
    // What could not be written is only here: it is not given up for what the other tab has made of the draft.
    if (opened.unsaved === 0) wait();
  };
  const load = async (): Promise<LoadedDraft | string> => {
    try {
      return await loadDraft({ ...parts, changed: onWritten, taken: loseLock });
    } catch (error) {
      return draftWords(error);
    }
  };
  const onWritten = (): void => {
    changed();
    if (isClosed) leaveWhenWritten();
  };
  /** With the lock in hand: reads what the other tab has left, and writes from now on. */
  const beginWriting = async (taken: DraftLock): Promise<Kept> => {
    taken.onLost(loseLock);
    const again = await load();
    if (typeof again === 'string' || isClosed) {
      taken.release();
      return typeof again === 'string' ? { ok: false, message: again } : NOT_HERE;
    }
    stopWaiting();
    loaded.stop();
    loaded = again;
    lock = taken;
    await loaded.begin();
    tell(listeners.writable);
    changed();
    return KEPT;
  };
  const wait = (): void => {
    if (!isClosed) stopWaiting = locks.wait(id, (granted) => void beginWriting(granted));
  };
  const leaveWhenWritten = (): void => {
    void loaded.writer.settled().then(() => {
      // What does not fit can never be written: it holds nobody up.
      if (!isClosed || loaded.writer.unwritten + inMemory > 0 || lock === null) return;
      loaded.stop();
      lock.release();
      lock = null;
      parts.ended(opened);
    });
  };

  // The lock first: a draft that was read before could be changed by another tab in between.
  lock = await locks.take(id).catch(() => NO_LOCK);
  const first = await load();
  if (typeof first === 'string') {
    lock?.release();
    return { ok: false, message: first };
  }
  loaded = first;

  const write = async (work: () => Promise<Kept>): Promise<Kept> => {
    if (lock === null) return NOT_HERE;
    const kept = await work();
    if (kept.ok && parts.memoryTrouble !== null) {
      inMemory += 1;
      changed();
    }
    return kept;
  };
  const listenTo = (listening: Set<() => void>) => {
    return (listen: () => void): (() => void) => {
      listening.add(listen);
      return () => listening.delete(listen);
    };
  };

  const opened: HeldDraft = {
    id,
    get draft() {
      return loaded.track.draft;
    },
    get history() {
      return loaded.track.history;
    },
    get files() {
      return loaded.files;
    },
    get isReadOnly() {
      return lock === null;
    },
    get unsaved() {
      return Math.max(0, loaded.writer.unwritten + inMemory + loaded.misfits - savedMisfits);
    },
    get trouble() {
      return (loaded.misfits > 0 ? MISFIT : loaded.writer.trouble) ?? parts.memoryTrouble;
    },
    get notes() {
      return loaded.notes;
    },
    get isClosed() {
      return isClosed;
    },
    append: (entry: JournalEntry) => write(() => loaded.append(entry)),
    putFile: (name, blob) => write(() => loaded.putFile(name, blob)),
    removeFile: (name) => write(() => loaded.removeFile(name)),
    async versions() {
      return [...loaded.keeping.versions()].reverse().map(({ seq, at, said, changes }) => {
        const what = changeWords(changes);
        const words = said === null ? what : changes.length === 0 ? said : `${said}. ${what}`;
        return { id: String(seq), at, words, steps: editsIn(changes) };
      });
    },
    keepVersion: async (words) => (lock === null ? NOT_HERE : loaded.keeping.keepVersion(words ?? null)),
    async readVersion(version) {
      try {
        return draftFromText(sealedText(await vault.versionText(id, Number(version))));
      } catch {
        return null;
      }
    },
    retry: () => loaded.writer.retry(),
    savedAsFile() {
      inMemory = 0;
      savedMisfits = loaded.misfits;
      loaded.writer.forgive();
    },
    async takeOver() {
      if (lock !== null) return KEPT;
      stopWaiting();
      try {
        return await beginWriting(await locks.steal(id));
      } catch (error) {
        return { ok: false, message: draftWords(error) };
      }
    },
    whenWritable: listenTo(listeners.writable),
    onTakenOver: listenTo(listeners.taken),
    onChange: listenTo(listeners.changed),
    close() {
      isClosed = true;
      stopWaiting();
      if (lock === null) parts.ended(opened);
      else leaveWhenWritten();
    },
    revive() {
      isClosed = false;
    },
  };
  if (lock === null) wait();
  else {
    lock.onLost(loseLock);
    await loaded.begin();
  }
  return { ok: true, opened };
}
