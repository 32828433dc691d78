import type { Kept } from '../store';
import { type DraftLock, type DraftLocks, NO_LOCK } from './draft-locks';
import { sealedText } from './draft-rows';
import type { DraftVault } from './draft-vault';
import { draftWords, ELSEWHERE, UNSAVED_FIRST } from './draft-words';
import { RETRY_MS } from './draft-writer';
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
  /** It lies in memory and has not gone into a file: even without an edit it is lost with the page. */
  readonly isOnlyHere: boolean;
  /** What to know beside what is found when it is read, in words. */
  readonly notes: readonly string[];
  now(): number;
  /** Runs something when the page has time. */
  later(work: () => void): void;
  /** It went into a file. */
  savedAsFile(): void;
  /** It was closed, everything is written, and the lock is free. */
  ended(draft: HeldDraft): void;
}

/** An open draft as the store holds it. */
export interface HeldDraft extends OpenDraft {
  readonly isClosed: boolean;
  /** It holds what can still be written or saved as a file. Edits that did not fit were never in its hands. */
  readonly isWorthKeeping: boolean;
  /** Resolves once what was under way when it was closed is done: it has ended, or it stays for what is unsaved. */
  readonly left: Promise<void>;
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
  let inMemory = parts.isOnlyHere ? 1 : 0;
  /** Misfits that went into a file. */
  let savedMisfits = 0;
  let loaded: LoadedDraft;
  let isOpened = false;
  let left: Promise<void> = Promise.resolve();
  /** Why the draft could not be read when it was free, in words. */
  let readTrouble: string | null = null;
  const listeners = { changed: new Set<() => void>(), writable: new Set<() => void>(), taken: new Set<() => void>() };
  const tell = (listening: ReadonlySet<() => void>): void => {
    for (const listen of [...listening]) listen();
  };
  const changed = (): void => tell(listeners.changed);

  const loseLock = (): void => {
    if (lock === null) return;
    lock.release();
    lock = null;
    // Lost while it is read: it opens to be read.
    if (!isOpened) return;
    loaded.stop();
    tell(listeners.taken);
    changed();
    if (isClosed) leaveWhenWritten();
    // What could not be written is only here: it is not given up for what the other tab has made of the draft.
    else if (opened.unsaved === 0) wait();
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
    let isLost = false;
    taken.onLost(() => {
      isLost = true;
      loseLock();
    });
    const again = await load();
    if (typeof again === 'string' || isLost || isClosed) {
      if (typeof again !== 'string') again.stop();
      taken.release();
      readTrouble = typeof again === 'string' ? again : null;
      if (readTrouble === null) wait();
      else waitLater();
      changed();
      return { ok: false, message: readTrouble ?? ELSEWHERE };
    }
    stopWaiting();
    loaded.stop();
    loaded = again;
    savedMisfits = 0;
    lock = taken;
    readTrouble = null;
    await loaded.begin();
    tell(listeners.writable);
    changed();
    return KEPT;
  };
  const wait = (): void => {
    stopWaiting();
    if (!isClosed) stopWaiting = locks.wait(id, (granted) => void beginWriting(granted));
  };
  /** A lock that is free is granted at once, and the draft may be no easier to read by then. */
  const waitLater = (): void => {
    stopWaiting();
    const timer = setTimeout(wait, RETRY_MS);
    stopWaiting = () => clearTimeout(timer);
  };
  const leaveWhenWritten = (): void => {
    left = loaded.writer.settled().then(() => {
      // With something unsaved it stays; it is all there is of it.
      if (!isClosed || opened.isWorthKeeping) return;
      loaded.stop();
      lock?.release();
      lock = null;
      // What does not fit can never be written: it holds nobody up, and is told when the draft is opened again.
      if (opened.unsaved === 0) parts.ended(opened);
    });
  };

  // The lock first: a draft that was read before could be changed by another tab in between.
  lock = await locks.take(id).catch(() => NO_LOCK);
  lock?.onLost(loseLock);
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
      return (loaded.misfits > 0 ? MISFIT : (readTrouble ?? loaded.writer.trouble)) ?? parts.memoryTrouble;
    },
    get notes() {
      return [...parts.notes, ...loaded.notes];
    },
    get isClosed() {
      return isClosed;
    },
    get isWorthKeeping() {
      return loaded.writer.unwritten + inMemory > 0;
    },
    get left() {
      return left;
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
      parts.savedAsFile();
      if (lock === null) wait();
    },
    async takeOver() {
      if (lock !== null) return KEPT;
      // What the other tab has made of the draft takes the place of what is here.
      if (opened.unsaved > 0) return { ok: false, message: UNSAVED_FIRST };
      stopWaiting();
      try {
        return await beginWriting(await locks.steal(id));
      } catch (error) {
        wait();
        return { ok: false, message: draftWords(error) };
      }
    },
    whenWritable: listenTo(listeners.writable),
    onTakenOver: listenTo(listeners.taken),
    onChange: listenTo(listeners.changed),
    close() {
      isClosed = true;
      stopWaiting();
      leaveWhenWritten();
    },
    revive() {
      isClosed = false;
    },
  };
  isOpened = true;
  if (lock === null) wait();
  else await loaded.begin();
  return { ok: true, opened };
}
