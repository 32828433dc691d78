import type { Draft } from '../../core/edit/draft';
import type { Kept } from '../store';
import { createOpenDraft, type HeldDraft } from './create-open-draft';
import { type DraftLock, type DraftLocks, NO_LOCKS } from './draft-locks';
import { type HeadRow, headFrom } from './draft-rows';
import type { CreatedDraft, DraftStore, OpenedDraft } from './draft-store';
import type { DraftVault } from './draft-vault';
import { draftWords, misfitWords, NO_DRAFT } from './draft-words';
import { createMemoryDrafts } from './memory-drafts';
import { seal } from './seal';

export interface DraftStoreParts {
  readonly vault: DraftVault;
  /** Why `vault` is not the browser's database, in words; null when it is. */
  readonly trouble: string | null;
  readonly locks: DraftLocks;
  now(): number;
  later(work: () => void): void;
  newId(): string;
  /** Asks the browser not to clear the storage by itself; called once in the life of the database. */
  askToPersist?(): Promise<unknown>;
}

const IN_USE = 'This draft is open. Close it first, in this tab and in others.';

/** A store of drafts over a vault. */
export function createDraftStore(parts: DraftStoreParts): DraftStore {
  const { vault, locks, now } = parts;
  /** Drafts that the disk has no room for. */
  const memory = parts.trouble === null ? createMemoryDrafts() : vault;
  const inMemory = new Map<string, string>();
  /** Drafts in memory that never went into a file. */
  const onlyHere = new Set<string>();
  const open = new Map<string, Set<HeldDraft>>();
  const removed = new Map<string, DraftLock>();
  let trouble: string | null = null;

  const vaultOf = (id: string): DraftVault => (inMemory.has(id) ? memory : vault);
  const keep = async (work: () => Promise<unknown>): Promise<Kept> => {
    try {
      await work();
      trouble = null;
      return { ok: true };
    } catch (error) {
      trouble = draftWords(error);
      return { ok: false, message: trouble };
    }
  };
  const headsIn = async (from: DraftVault): Promise<HeadRow[]> => {
    const heads = (await from.heads()).map(headFrom).filter((head) => head !== null);
    return heads.filter(({ removedAt }) => removedAt === null);
  };
  const createIn = async (into: DraftVault, id: string, draft: Draft, files: ReadonlyMap<string, Blob>) => {
    const at = now();
    const text = seal(draft);
    const bytes = [...files.values()].reduce((sum, { size }) => sum + size, text.text.length);
    const head: HeadRow = { id, title: draft.title, changedAt: at, seq: 0, bytes, removedAt: null };
    const rows = [...files].map(([name, blob]) => ({ draft: id, name, blob }));
    await into.create(head, { draft: id, seq: 0, past: [], future: [], ...text }, rows);
    const began = { draft: id, seq: 0, at, said: 'As it began', changes: [] };
    // A draft without its first version is as good as with it.
    await into.putVersions(id, [began], { draft: id, seq: 0, ...text }, []).catch(() => undefined);
  };
  /** A draft that is being left is waited for: it holds its lock until all of it is written. */
  const closedOf = async (id: string): Promise<HeldDraft[]> => {
    const closed = [...(open.get(id) ?? [])].filter(({ isClosed }) => isClosed);
    await Promise.all(closed.map(({ left }) => left));
    return [...(open.get(id) ?? [])].filter(({ isClosed }) => isClosed);
  };
  const askToPersist = async (): Promise<void> => {
    // A browser that says no keeps the draft all the same, until it needs the space.
    if (parts.askToPersist !== undefined && (await vault.firstTime('asked to persist'))) await parts.askToPersist();
  };

  return {
    get trouble() {
      return trouble ?? parts.trouble ?? [...inMemory.values()].at(-1) ?? null;
    },
    get unsaved() {
      const held = [...open].flatMap(([id, drafts]) => (removed.has(id) ? [] : [...drafts]));
      const unopened = [...onlyHere].filter((id) => !removed.has(id) && (open.get(id)?.size ?? 0) === 0);
      return held.reduce((sum, { unsaved }) => sum + unsaved, unopened.length);
    },

    async list() {
      const heads: HeadRow[] = inMemory.size > 0 ? await headsIn(memory) : [];
      await keep(async () => heads.push(...(await headsIn(vault))));
      return heads
        .sort((a, b) => b.changedAt - a.changedAt)
        .map(({ id, title, changedAt, seq, bytes }) => ({ id, title, changedAt, steps: seq, bytes }));
    },

    async create(draft, files): Promise<CreatedDraft> {
      const id = parts.newId();
      const kept = await keep(() => createIn(vault, id, draft, files));
      if (kept.ok) {
        if (parts.trouble !== null) onlyHere.add(id);
        void askToPersist().catch(() => undefined);
        return { ok: true, id };
      }
      try {
        await createIn(memory, id, draft, files);
      } catch (error) {
        return { ok: false, message: draftWords(error) };
      }
      inMemory.set(id, kept.message);
      onlyHere.add(id);
      return { ok: true, id };
    },

    async open(id): Promise<OpenedDraft> {
      const closed = await closedOf(id);
      const left = closed.find(({ isWorthKeeping }) => isWorthKeeping);
      if (left !== undefined) {
        left.revive();
        await left.retry();
        return { ok: true, opened: left };
      }
      const held = open.get(id) ?? new Set<HeldDraft>();
      const misfits = closed.reduce((sum, { unsaved }) => sum + unsaved, 0);
      const isHere = inMemory.has(id);
      const answer = await createOpenDraft({
        ...parts,
        id,
        vault: vaultOf(id),
        locks: isHere ? NO_LOCKS : locks,
        by: parts.newId(),
        memoryTrouble: inMemory.get(id) ?? parts.trouble,
        isOnlyHere: onlyHere.has(id),
        notes: misfits === 0 ? [] : [misfitWords(misfits)],
        savedAsFile: () => onlyHere.delete(id),
        ended: (draft) => held.delete(draft),
      });
      if (!answer.ok) return answer;
      for (const draft of closed) held.delete(draft);
      open.set(id, held.add(answer.opened));
      return answer;
    },

    async remove(id) {
      if (!inMemory.has(id) && removed.has(id)) return { ok: false, message: NO_DRAFT };
      await closedOf(id);
      const lock = await (inMemory.has(id) ? NO_LOCKS : locks).take(id).catch(() => null);
      const isOpen = [...(open.get(id) ?? [])].some(({ isClosed }) => !isClosed);
      if (lock === null || isOpen) {
        lock?.release();
        return { ok: false, message: IN_USE };
      }
      const kept = await keep(() => vaultOf(id).markRemoved(id, now()));
      // Held until the page is left: whoever finds the draft marked and its lock free may give its space back.
      if (kept.ok) removed.set(id, lock);
      else lock.release();
      return kept;
    },

    async restore(id) {
      const lock = removed.get(id);
      if (lock === undefined) return { ok: false, message: NO_DRAFT };
      const kept = await keep(() => vaultOf(id).markRemoved(id, null));
      if (!kept.ok) return kept;
      removed.delete(id);
      lock.release();
      return kept;
    },
  };
}

/** So long ago a draft must have been removed for its space to be given back: the page that did it may be reloading. */
export const KEEP_REMOVED_MS = 10 * 60_000;

/**
 * Gives back the space of drafts that were removed by pages that have been left since. Never rejects.
 *
 * @param now Milliseconds since 1970.
 */
export async function purgeRemoved(vault: DraftVault, locks: DraftLocks, now: () => number): Promise<void> {
  const goneIn = async (): Promise<readonly string[]> => {
    const heads = (await vault.heads()).map(headFrom).filter((head) => head !== null);
    return heads
      .filter(({ removedAt }) => removedAt !== null && now() - removedAt >= KEEP_REMOVED_MS)
      .map(({ id }) => id);
  };
  try {
    for (const id of await goneIn()) {
      const lock = await locks.take(id);
      if (lock === null) continue;
      try {
        // Read again with the lock in hand: whoever had it may have restored the draft before letting go.
        if ((await goneIn()).includes(id)) await vault.purge(id);
      } finally {
        lock.release();
      }
    }
  } catch {
    // The next opening tries again.
  }
}
