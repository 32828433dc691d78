import { createDraftStore, type DraftStoreParts } from '../../../src/storage/drafts/create-draft-store';
import { type DraftLocks, NO_LOCKS } from '../../../src/storage/drafts/draft-locks';
import type { DraftStore } from '../../../src/storage/drafts/draft-store';
import type { DraftVault } from '../../../src/storage/drafts/draft-vault';
import { openIndexedDrafts } from '../../../src/storage/drafts/indexed-drafts';
import type { OpenDraft } from '../../../src/storage/drafts/open-draft';

let made = 0;

/** A name that no other database of these tests has. */
export function freshName(): string {
  made += 1;
  return `drafts-${made}`;
}

export interface Page {
  readonly store: DraftStore;
  /** What was put off until the page has time. */
  readonly idle: (() => void)[];
  /** The time that the store reads, ms. */
  clock: { now: number };
}

/** A page over a vault: its clock stands until a test moves it, and it has time only when a test says so. */
export function pageOver(vault: DraftVault, changes: Partial<DraftStoreParts> = {}): Page {
  const idle: (() => void)[] = [];
  const clock = { now: 1_000_000 };
  const store = createDraftStore({
    vault,
    trouble: null,
    locks: NO_LOCKS,
    now: () => clock.now,
    later: (work) => idle.push(work),
    newId: freshName,
    ...changes,
  });
  return { store, idle, clock };
}

export async function freshVault(): Promise<DraftVault> {
  return openIndexedDrafts(freshName());
}

export async function openedIn(store: DraftStore, id: string): Promise<OpenDraft> {
  const answer = await store.open(id);
  if (!answer.ok) throw new Error(answer.message);
  return answer.opened;
}

export async function createdIn(store: DraftStore, ...made: Parameters<DraftStore['create']>): Promise<string> {
  const answer = await store.create(...made);
  if (!answer.ok) throw new Error(answer.message);
  return answer.id;
}

/** Locks that the pages of a test share, as tabs share the browser's. */
export function sharedLocks(): DraftLocks {
  const holders = new Map<string, { lost: () => void }>();
  const waiting = new Map<string, (() => void)[]>();
  const grant = (id: string) => {
    const holder = { lost: () => {} };
    holders.set(id, holder);
    return {
      onLost: (listen: () => void) => {
        holder.lost = listen;
      },
      release: () => {
        if (holders.get(id) !== holder) return;
        holders.delete(id);
        waiting.get(id)?.shift()?.();
      },
    };
  };
  return {
    take: async (id) => (holders.has(id) ? null : grant(id)),
    wait(id, granted) {
      const go = () => granted(grant(id));
      const line = waiting.get(id) ?? [];
      waiting.set(id, line);
      line.push(go);
      return () => {
        if (line.includes(go)) line.splice(line.indexOf(go), 1);
      };
    },
    async steal(id) {
      const before = holders.get(id);
      const lock = grant(id);
      before?.lost();
      return lock;
    },
  };
}
