import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { KEEP_REMOVED_MS, purgeRemoved } from '../../../src/storage/drafts/create-draft-store';
import type { DraftLocks } from '../../../src/storage/drafts/draft-locks';
import type { DraftVault } from '../../../src/storage/drafts/draft-vault';
import { RETRY_MS } from '../../../src/storage/drafts/draft-writer';
import type { OpenDraft } from '../../../src/storage/drafts/open-draft';
import { createdIn, freshVault, openedIn, pageOver, sharedLocks } from './desk';
import { EMPTY, stepTo } from './random-edits';

const title = (opened: OpenDraft, to: string) =>
  opened.append(stepTo(opened.draft, { ...opened.draft, title: to }, 'Title'));

describe('two tabs on one draft', () => {
  let vault: DraftVault;
  let locks: DraftLocks;
  let first: OpenDraft;
  let second: OpenDraft;

  beforeEach(async () => {
    vault = await freshVault();
    locks = sharedLocks();
    const page = pageOver(vault, { locks });
    first = await openedIn(page.store, await createdIn(page.store, EMPTY, new Map()));
    await title(first, 'A');
    second = await openedIn(pageOver(vault, { locks }).store, first.id);
  });

  test('the second reads and is refused every edit in words', async () => {
    expect([first.isReadOnly, second.isReadOnly, second.draft.title]).toEqual([false, true, 'A']);
    const refused = { ok: false, message: expect.stringMatching(/open in another tab/) };
    expect(await title(second, 'B')).toEqual(refused);
    expect(await second.putFile('a.ogg', new Blob(['a']))).toEqual(refused);
    expect(await second.keepVersion('Mine')).toEqual(refused);
    expect([second.draft.title, second.unsaved]).toEqual(['A', 0]);
    expect(await title(first, 'C')).toEqual({ ok: true });
  });

  test('the second is told when the first closes, has what that one left, and writes on', async () => {
    const told = vi.fn();
    second.whenWritable(told);
    await title(first, 'B');
    first.close();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    expect([second.isReadOnly, second.draft.title, second.history.past.length]).toEqual([false, 'B', 2]);
    expect(await title(second, 'C')).toEqual({ ok: true });
    expect((await openedIn(pageOver(vault).store, first.id)).draft.title).toBe('C');
  });

  test('a second that was closed does not get the draft', async () => {
    second.close();
    first.close();
    await vi.waitFor(async () => {
      const third = await openedIn(pageOver(vault, { locks }).store, first.id);
      third.close();
      expect(third.isReadOnly).toBe(false);
    });
  });

  test('the second can take the draft over; the first is told and only reads', async () => {
    const taken = vi.fn();
    const writable = vi.fn();
    first.onTakenOver(taken);
    first.whenWritable(writable);
    expect(await second.takeOver()).toEqual({ ok: true });
    expect(taken).toHaveBeenCalledTimes(1);
    expect([first.isReadOnly, second.isReadOnly]).toEqual([true, false]);
    expect(await title(first, 'X')).toMatchObject({ ok: false });
    expect(await title(second, 'B')).toEqual({ ok: true });
    second.close();
    await vi.waitFor(() => expect(writable).toHaveBeenCalledTimes(1));
    expect(first.draft.title).toBe('B');
  });

  test('what the first could not write stays in its hands after it was taken over', async () => {
    const full = () => Promise.reject(new DOMException('no space', 'QuotaExceededError'));
    const page = pageOver({ ...vault, append: full, mend: full }, { locks });
    first.close();
    second.close();
    const third = await vi.waitFor(async () => {
      const opened = await openedIn(page.store, first.id);
      if (opened.isReadOnly) opened.close();
      expect(opened.isReadOnly).toBe(false);
      return opened;
    });
    await title(third, 'Mine');
    const fourth = await openedIn(pageOver(vault, { locks }).store, first.id);
    expect(await fourth.takeOver()).toEqual({ ok: true });
    fourth.close();
    await vi.waitFor(async () => expect(await locks.take(first.id)).not.toBeNull());
    expect([third.isReadOnly, third.unsaved, third.draft.title]).toEqual([true, 1, 'Mine']);
  });

  test('a draft that another tab has open is not removed', async () => {
    const page = pageOver(vault, { locks });
    expect(await page.store.remove(first.id)).toEqual({ ok: false, message: expect.stringMatching(/Close it first/) });
  });
});

test('without locks the second writer finds out at its first edit, keeps it, and overwrites nothing', async () => {
  const vault = await freshVault();
  const page = pageOver(vault);
  const first = await openedIn(page.store, await createdIn(page.store, EMPTY, new Map()));
  const second = await openedIn(pageOver(vault).store, first.id);
  const taken = vi.fn();
  second.onTakenOver(taken);
  await title(first, 'A');
  expect(await title(second, 'B')).toEqual({ ok: false, message: expect.stringMatching(/changed in another tab/) });
  expect(taken).toHaveBeenCalledTimes(1);
  expect([second.isReadOnly, second.unsaved, second.draft.title]).toEqual([true, 1, 'B']);
  expect(await title(first, 'C')).toEqual({ ok: true });
  expect((await openedIn(pageOver(vault).store, first.id)).draft.title).toBe('C');
});

describe('edits that are only in the first of two tabs', () => {
  const full = () => Promise.reject(new DOMException('no space', 'QuotaExceededError'));

  /** Taken over by the second tab with one edit that could not be written. */
  async function robbed() {
    const vault = await freshVault();
    const locks = sharedLocks();
    const page = pageOver({ ...vault, append: full, mend: full }, { locks });
    const first = await openedIn(page.store, await createdIn(page.store, EMPTY, new Map()));
    await title(first, 'Mine');
    const second = await openedIn(pageOver(vault, { locks }).store, first.id);
    expect(await second.takeOver()).toEqual({ ok: true });
    return { page, first, second };
  }

  test('are not given up for those of the second before they went into a file', async () => {
    const { first, second } = await robbed();
    expect(await first.takeOver()).toEqual({ ok: false, message: expect.stringMatching(/as a file first/) });
    expect([first.isReadOnly, first.unsaved, first.draft.title, second.isReadOnly]).toEqual([true, 1, 'Mine', false]);
    first.savedAsFile();
    expect(await first.takeOver()).toEqual({ ok: true });
    expect([first.isReadOnly, first.unsaved, first.draft.title]).toEqual([false, 0, EMPTY.title]);
  });

  test('are still there when the first leaves the draft and comes back', async () => {
    const { page, first } = await robbed();
    first.close();
    await vi.waitFor(() => expect(page.store.unsaved).toBe(1));
    const again = await openedIn(page.store, first.id);
    expect([again.unsaved, again.draft.title, again.isReadOnly]).toEqual([1, 'Mine', true]);
  });

  test('are the first to know when the second is gone, once they went into a file', async () => {
    const { first, second } = await robbed();
    const writable = vi.fn();
    first.whenWritable(writable);
    first.savedAsFile();
    second.close();
    await vi.waitFor(() => expect(writable).toHaveBeenCalledTimes(1));
    expect(first.isReadOnly).toBe(false);
  });
});

test('edits that did not fit are counted until the draft is opened again, and that says so', async () => {
  const vault = await freshVault();
  const page = pageOver(vault, { locks: sharedLocks() });
  const first = await openedIn(page.store, await createdIn(page.store, EMPTY, new Map()));
  const patch = [{ kind: 'list', path: ['charts', 0, 'cues'], cuts: [{ at: 5, out: [{}], in: [] }] }] as const;
  await first.append({ kind: 'step', step: { name: 'Delete', patch } });
  first.close();
  await vi.waitFor(() => expect(first.isReadOnly).toBe(true));
  expect(page.store.unsaved).toBe(1);
  const again = await openedIn(page.store, first.id);
  expect(again.notes).toEqual(['1 edit did not fit this draft when it was last open, and is not in it.']);
  expect([again.isReadOnly, again.unsaved, page.store.unsaved]).toEqual([false, 0, 0]);
});

describe('a lock', () => {
  test('that is lost while the draft is read leaves it to be read', async () => {
    const vault = await freshVault();
    const locks = sharedLocks();
    const id = await createdIn(pageOver(vault).store, EMPTY, new Map());
    let isRobbed = false;
    const read: DraftVault['read'] = async (wanted) => {
      if (!isRobbed) await locks.steal(wanted);
      isRobbed = true;
      return vault.read(wanted);
    };
    const opened = await openedIn(pageOver({ ...vault, read }, { locks }).store, id);
    expect(opened.isReadOnly).toBe(true);
    expect(await title(opened, 'B')).toMatchObject({ ok: false });
  });

  test('that comes while the draft cannot be read is asked for again, and the trouble is told', async () => {
    const vault = await freshVault();
    const locks = sharedLocks();
    const page = pageOver(vault, { locks });
    const first = await openedIn(page.store, await createdIn(page.store, EMPTY, new Map()));
    let isBroken = false;
    const read: DraftVault['read'] = (id) => (isBroken ? Promise.reject(new Error('no disk')) : vault.read(id));
    const second = await openedIn(pageOver({ ...vault, read }, { locks }).store, first.id);
    const told = vi.fn();
    second.onChange(told);
    await title(first, 'B');
    first.onTakenOver(() => first.close());
    isBroken = true;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      expect(await second.takeOver()).toMatchObject({ ok: false });
      expect([second.isReadOnly, told.mock.calls.length]).toEqual([true, 1]);
      expect(second.trouble).not.toBeNull();
      // Somebody else has it while it is asked for again.
      const third = await locks.take(first.id);
      isBroken = false;
      vi.advanceTimersByTime(RETRY_MS);
      third?.release();
    } finally {
      vi.useRealTimers();
    }
    await vi.waitFor(() => expect(second.isReadOnly).toBe(false));
    expect([second.trouble, second.draft.title]).toEqual([null, 'B']);
  });
});

test('a draft that is closed and opened in one turn can be written to', async () => {
  const vault = await freshVault();
  const { store } = pageOver(vault, { locks: sharedLocks() });
  const first = await openedIn(store, await createdIn(store, EMPTY, new Map()));
  await title(first, 'A');
  first.close();
  const again = await openedIn(store, first.id);
  expect([again.isReadOnly, again.draft.title]).toEqual([false, 'A']);
  again.close();
  expect(await store.remove(first.id)).toEqual({ ok: true });
});

describe('the space of a removed draft', () => {
  test('is kept while the page that removed it may restore it, and given back after', async () => {
    const vault = await freshVault();
    const locks = sharedLocks();
    const page = pageOver(vault, { locks });
    const id = await createdIn(page.store, EMPTY, new Map([['mix.ogg', new Blob(['song'])]]));
    const other = await createdIn(page.store, EMPTY, new Map());
    await page.store.remove(id);
    const late = () => page.clock.now + KEEP_REMOVED_MS;
    await purgeRemoved(vault, locks, late);
    expect(await vault.read(id)).not.toBeNull();
    // The page is left: the browser frees its locks. It may be loading again.
    await purgeRemoved(vault, sharedLocks(), () => late() - 1);
    expect(await vault.read(id)).not.toBeNull();
    await purgeRemoved(vault, sharedLocks(), late);
    expect(await vault.read(id)).toBeNull();
    expect((await vault.heads()).map((head) => (head as { id: string }).id)).toEqual([other]);
  });

  test('is not given back when the draft was restored before its lock was free', async () => {
    const vault = await freshVault();
    const page = pageOver(vault);
    const id = await createdIn(page.store, EMPTY, new Map());
    await page.store.remove(id);
    const whole = sharedLocks();
    const locks: DraftLocks = {
      ...whole,
      async take(wanted) {
        await page.store.restore(id);
        return whole.take(wanted);
      },
    };
    await purgeRemoved(vault, locks, () => page.clock.now + KEEP_REMOVED_MS);
    expect(await page.store.list()).toMatchObject([{ id }]);
  });
});
