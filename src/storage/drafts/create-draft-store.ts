import type { Draft } from '../../core/edit/draft';
import type { Kept } from '../store';
import { createOpenDraft, type HeldDraft } from './create-open-draft';
import { type DraftLock, type DraftLocks, NO_LOCKS } from './draft-locks';
import { type HeadRow, headFrom } from './draft-rows';
import type { CreatedDraft, DraftStore, OpenedDraft } from './draft-store';
import type { DraftVault } from './draft-vault';
import { draftWords, NO_DRAFT } from './draft-words';
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
  const askToPersist = async (): Promise<void> => {
    // A browser that says no keeps the draft all the same, until it needs the space.
    if (parts.askToPersist !== undefined && (await vault.firstTime('asked to persist'))) await parts.askToPersist();
  };

  return {
    get trouble() {
      return trouble ?? parts.trouble ?? [...inMemory.values()].at(-1) ?? null;
    },
    get unsaved() {
      return [...open.values()].flatMap((held) => [...held]).reduce((sum, { unsaved }) => sum + unsaved, 0);
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
        void askToPersist().catch(() => undefined);
        return { ok: true, id };
      }
      try {
        await createIn(memory, id, draft, files);
      } catch (error) {
        return { ok: false, message: draftWords(error) };
      }
      inMemory.set(id, kept.message);
      return { ok: true, id };
    },

    async open(id): Promise<OpenedDraft> {
      const held = open.get(id) ?? new Set<HeldDraft>();
      const left = [...held].find(({ isClosed, unsaved }) => isClosed && unsaved > 0);
      if (left !== undefined) {
        left.revive();
        await left.retry();
        return { ok: true, opened: left };
      }
      const isHere = inMemory.has(id);
      const answer = await createOpenDraft({
        ...parts,
        id,
        vault: vaultOf(id),
        locks: isHere ? NO_LOCKS : locks,
        by: parts.newId(),
        memoryTrouble: inMemory.get(id) ?? parts.trouble,
        ended: (draft) => held.delete(draft),
      });
      if (!answer.ok) return answer;
      open.set(id, held.add(answer.opened));
      return answer;
    },

    async remove(id) {
      if (!inMemory.has(id) && removed.has(id)) return { ok: false, message: NO_DRAFT };
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

/** Gives back the space of drafts that were removed by pages that have been left since. Never rejects. */
export async function purgeRemoved(vault: DraftVault, locks: DraftLocks): Promise<void> {
  try {
    for (const head of (await vault.heads()).map(headFrom)) {
      if (head === null || head.removedAt === null) continue;
      const lock = await locks.take(head.id);
      if (lock === null) continue;
      await vault.purge(head.id).finally(() => lock.release());
    }
  } catch {
    // The next opening tries again.
  }
}
