import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { purgeRemoved } from '../../../src/storage/drafts/create-draft-store';
import type { DraftLocks } from '../../../src/storage/drafts/draft-locks';
import type { DraftVault } from '../../../src/storage/drafts/draft-vault';
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

describe('the space of a removed draft', () => {
  test('is kept while the page that removed it may restore it, and given back after', async () => {
    const vault = await freshVault();
    const locks = sharedLocks();
    const page = pageOver(vault, { locks });
    const id = await createdIn(page.store, EMPTY, new Map([['mix.ogg', new Blob(['song'])]]));
    const other = await createdIn(page.store, EMPTY, new Map());
    await page.store.remove(id);
    await purgeRemoved(vault, locks);
    expect(await vault.read(id)).not.toBeNull();
    // The page is left: the browser frees its locks.
    await purgeRemoved(vault, sharedLocks());
    expect(await vault.read(id)).toBeNull();
    expect((await vault.heads()).map((head) => (head as { id: string }).id)).toEqual([other]);
  });
});
