import { createChannelLocks } from './channel-locks';
import { createDraftStore, purgeRemoved } from './create-draft-store';
import { type DraftLocks, NO_LOCKS } from './draft-locks';
import type { DraftStore } from './draft-store';
import { DRAFTS_DATABASE } from './draft-tables';
import { draftWords } from './draft-words';
import { openIndexedDrafts } from './indexed-drafts';
import { createMemoryDrafts } from './memory-drafts';
import { createWebLocks } from './web-locks';

export interface DraftStoreOptions {
  /** Milliseconds since 1970; the page's clock unless told. */
  readonly now?: () => number;
  /** Name of the database. */
  readonly name?: string;
}

/** Opens the drafts of this browser, or memory where there is no database: `trouble` says so. Never rejects. */
export async function openDraftStore({
  now = Date.now,
  name = DRAFTS_DATABASE,
}: DraftStoreOptions = {}): Promise<DraftStore> {
  const common = { now, later: whenIdle, newId };
  try {
    const vault = await openIndexedDrafts(name);
    const locks = locksOfThisBrowser(name);
    void purgeRemoved(vault, locks, now);
    return createDraftStore({ ...common, vault, locks, trouble: null, askToPersist });
  } catch (error) {
    return createDraftStore({ ...common, vault: createMemoryDrafts(), locks: NO_LOCKS, trouble: draftWords(error) });
  }
}

async function askToPersist(): Promise<void> {
  if ((await navigator.storage?.persisted?.()) === false) await navigator.storage.persist();
}

function locksOfThisBrowser(name: string): DraftLocks {
  if (typeof navigator !== 'undefined' && 'locks' in navigator) return createWebLocks(navigator.locks);
  if (typeof BroadcastChannel === 'undefined') return NO_LOCKS;
  return createChannelLocks(new BroadcastChannel(name), newId());
}

/** Small letters and digits, enough that no two ever meet; fit for an address. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => (byte % 36).toString(36)).join('');
}

/** Safari has no idle callback. The limit keeps a busy page from putting tidying off for ever. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 50);
}
