import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DRAFTS_DATABASE } from '../../../src/storage/drafts/draft-tables';
import { RETRY_MS } from '../../../src/storage/drafts/draft-writer';
import { SNAPSHOT_EVERY } from '../../../src/storage/drafts/housekeeping';
import { openIndexedDrafts } from '../../../src/storage/drafts/indexed-drafts';
import type { OpenDraft } from '../../../src/storage/drafts/open-draft';
import { openDraftStore } from '../../../src/storage/drafts/open-draft-store';
import { OPEN_TIMEOUT_MS } from '../../../src/storage/open-tables';
import { createdIn, freshName, freshVault, openedIn, pageOver } from './desk';
import { EMPTY, stepTo } from './random-edits';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const title = (opened: OpenDraft, to: string) =>
  opened.append(stepTo(opened.draft, { ...opened.draft, title: to }, 'Title'));
const FULL = "The browser's storage is full. Free some space on this device. Save the draft as a file to keep it.";

/** A vault whose disk is full while `isFull`. */
async function tightVault() {
  const whole = await freshVault();
  const tight = { ...whole, isFull: false };
  for (const name of ['append', 'mend', 'create', 'putFile', 'putSnapshot', 'putVersions'] as const) {
    const work = whole[name] as (...args: unknown[]) => Promise<unknown>;
    Object.assign(tight, {
      [name]: (...args: unknown[]) =>
        tight.isFull ? Promise.reject(new DOMException('no space', 'QuotaExceededError')) : work.apply(whole, args),
    });
  }
  return { whole, tight };
}

describe('a disk that is full', () => {
  test('is told with each edit, which is in force and counted all the same', async () => {
    const { tight, whole } = await tightVault();
    const { store } = pageOver(tight);
    const opened = await openedIn(store, await createdIn(store, EMPTY, new Map()));
    await title(opened, 'A');
    tight.isFull = true;
    expect(await title(opened, 'B')).toEqual({ ok: false, message: FULL });
    expect(await title(opened, 'C')).toEqual({ ok: false, message: FULL });
    expect([opened.draft.title, opened.unsaved, opened.trouble, store.unsaved]).toEqual(['C', 2, FULL, 2]);
    expect((await openedIn(pageOver(whole).store, opened.id)).draft.title).toBe('A');
  });

  test('that has room again gets all that was held, in order, with the next edit', async () => {
    const { tight, whole } = await tightVault();
    const { store } = pageOver(tight);
    const opened = await openedIn(store, await createdIn(store, EMPTY, new Map()));
    tight.isFull = true;
    await Promise.all([title(opened, 'A'), title(opened, 'B'), opened.putFile('a.ogg', new Blob(['a']))]);
    expect(opened.unsaved).toBe(3);
    tight.isFull = false;
    expect(await title(opened, 'C')).toEqual({ ok: true });
    expect([opened.unsaved, opened.trouble]).toEqual([0, null]);
    const again = await openedIn(pageOver(whole).store, opened.id);
    expect([again.draft.title, again.history.past.length, again.files.has('a.ogg')]).toEqual(['C', 3, true]);
  });

  test('is asked again by itself', async () => {
    const { tight, whole } = await tightVault();
    const { store } = pageOver(tight);
    const opened = await openedIn(store, await createdIn(store, EMPTY, new Map()));
    tight.isFull = true;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await title(opened, 'A');
    const told = vi.fn();
    opened.onChange(told);
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(opened.unsaved).toBe(1);
    tight.isFull = false;
    vi.advanceTimersByTime(RETRY_MS);
    vi.useRealTimers();
    await vi.waitFor(() => expect(opened.unsaved).toBe(0));
    expect(told).toHaveBeenCalled();
    expect((await openedIn(pageOver(whole).store, opened.id)).draft.title).toBe('A');
  });

  test('leaves nothing unsaved once the draft went into a file, until the next edit', async () => {
    const { tight } = await tightVault();
    const { store } = pageOver(tight);
    const opened = await openedIn(store, await createdIn(store, EMPTY, new Map()));
    tight.isFull = true;
    await title(opened, 'A');
    await opened.putFile('a.ogg', new Blob(['a']));
    opened.savedAsFile();
    expect(opened.unsaved).toBe(0);
    await title(opened, 'B');
    expect(opened.unsaved).toBe(1);
  });

  test('does not lose what is unsaved when the draft is closed and opened again in the page', async () => {
    const { tight, whole } = await tightVault();
    const { store } = pageOver(tight);
    const id = await createdIn(store, EMPTY, new Map());
    const opened = await openedIn(store, id);
    tight.isFull = true;
    await title(opened, 'A');
    opened.close();
    expect(store.unsaved).toBe(1);
    const again = await openedIn(store, id);
    expect([again.draft.title, again.isReadOnly, again.unsaved]).toEqual(['A', false, 1]);
    tight.isFull = false;
    await title(again, 'B');
    again.close();
    expect((await openedIn(pageOver(whole).store, id)).draft.title).toBe('B');
  });

  test('keeps a new draft in memory, says so, and counts its edits', async () => {
    const { tight, whole } = await tightVault();
    const { store } = pageOver(tight);
    tight.isFull = true;
    const id = await createdIn(store, EMPTY, new Map([['mix.ogg', new Blob(['song'])]]));
    // The draft itself is lost with the page, opened or not.
    expect([store.trouble, store.unsaved]).toEqual([FULL, 1]);
    const opened = await openedIn(store, id);
    expect([opened.unsaved, store.unsaved]).toEqual([1, 1]);
    expect(await title(opened, 'A')).toEqual({ ok: true });
    expect([opened.unsaved, opened.trouble, opened.files.size]).toEqual([2, FULL, 1]);
    expect(await store.list()).toMatchObject([{ id, title: 'A' }]);
    expect(await whole.heads()).toEqual([]);
  });

  test('counts a draft in memory no more once it went into a file or was removed', async () => {
    const { tight } = await tightVault();
    const { store } = pageOver(tight);
    tight.isFull = true;
    const id = await createdIn(store, EMPTY, new Map());
    const opened = await openedIn(store, id);
    opened.savedAsFile();
    opened.close();
    const again = await openedIn(store, id);
    expect([again.unsaved, store.unsaved]).toEqual([0, 0]);
    const other = await createdIn(store, EMPTY, new Map());
    expect(store.unsaved).toBe(1);
    await store.remove(other);
    expect(store.unsaved).toBe(0);
    await store.restore(other);
    expect(store.unsaved).toBe(1);
  });

  test('lets a draft be edited that cannot be tidied', async () => {
    const { tight, whole } = await tightVault();
    const page = pageOver(tight);
    const opened = await openedIn(page.store, await createdIn(page.store, EMPTY, new Map()));
    Object.assign(tight, { putSnapshot: () => Promise.reject(new DOMException('no space', 'QuotaExceededError')) });
    for (let n = 0; n < 450; n += 1) {
      expect(await title(opened, `${n}`)).toEqual({ ok: true });
      for (const work of page.idle.splice(0)) work();
    }
    expect(opened.trouble).toBeNull();
    const again = await openedIn(pageOver(whole).store, opened.id);
    expect([again.draft.title, again.history.past.length]).toEqual(['449', 450]);
  });
});

test('no snapshot is ahead of the journal', async () => {
  const { tight, whole } = await tightVault();
  const page = pageOver(Object.assign(tight, { putSnapshot: whole.putSnapshot }));
  const opened = await openedIn(page.store, await createdIn(page.store, EMPTY, new Map()));
  for (let n = 1; n <= SNAPSHOT_EVERY; n += 1) await title(opened, `${n}`);
  expect(page.idle).toHaveLength(1);
  tight.isFull = true;
  const unwritten = title(opened, 'Unwritten');
  for (const work of page.idle.splice(0)) work();
  expect(await unwritten).toMatchObject({ ok: false });
  const again = await openedIn(pageOver(whole).store, opened.id);
  expect([again.draft.title, again.notes]).toEqual([`${SNAPSHOT_EVERY}`, []]);
});

test('the reason that the database gives is told, not that its requests were aborted', async () => {
  const vault = await freshVault();
  const { store } = pageOver(vault);
  const opened = await openedIn(store, await createdIn(store, EMPTY, new Map()));
  const full = () => {
    throw new DOMException('no space', 'QuotaExceededError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full);
  expect(await title(opened, 'A')).toEqual({ ok: false, message: FULL });
  vi.restoreAllMocks();
  expect(await opened.retry()).toEqual({ ok: true });
  expect((await openedIn(pageOver(vault).store, opened.id)).draft.title).toBe('A');
});

describe('a database that cannot be opened leaves memory, and says why', () => {
  const expectMemory = async (why: RegExp) => {
    const store = await openDraftStore();
    expect(store.trouble).toMatch(why);
    expect(store.trouble).toMatch(/as a file/);
    const opened = await openedIn(store, await createdIn(store, EMPTY, new Map()));
    expect(await title(opened, 'A')).toEqual({ ok: true });
    expect([opened.unsaved, opened.isReadOnly, opened.trouble]).toEqual([2, false, store.trouble]);
    expect(await store.list()).toMatchObject([{ title: 'A', steps: 1 }]);
    opened.savedAsFile();
    expect(store.unsaved).toBe(0);
    opened.close();
    expect((await openedIn(store, opened.id)).draft.title).toBe('A');
  };

  test('because there is none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expectMemory(/there is none in this window/);
  });

  test('because the page may not', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expectMemory(/is blocked for this page/);
  });

  test('because a newer game has used it', async () => {
    (await openDB(DRAFTS_DATABASE, 99)).close();
    await expectMemory(/newer version of the game/);
    indexedDB.deleteDatabase(DRAFTS_DATABASE);
  });

  test('because it never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
    const opening = openDraftStore();
    await vi.advanceTimersByTimeAsync(OPEN_TIMEOUT_MS);
    expect((await opening).trouble).toMatch(/does not answer/);
  });
});

describe('a database that goes away under an open draft', () => {
  test('because a newer game in another tab changes it: edits are held and told', async () => {
    const name = freshName();
    const { store } = pageOver(await openIndexedDrafts(name));
    const opened = await openedIn(store, await createdIn(store, EMPTY, new Map()));
    await title(opened, 'A');
    (await openDB(name, 99)).close();
    expect(await title(opened, 'B')).toEqual({
      ok: false,
      message: expect.stringMatching(/newer version of the game/),
    });
    expect([opened.draft.title, opened.unsaved]).toEqual(['B', 1]);
  });

  test('because it was cleared: the next edit brings everything back, undo and audio included', async () => {
    const name = freshName();
    const { store } = pageOver(await openIndexedDrafts(name));
    const song = new Map([['mix.ogg', new Blob(['song'])]]);
    const opened = await openedIn(store, await createdIn(store, EMPTY, song));
    await title(opened, 'A');
    await title(opened, 'B');
    await opened.append({ kind: 'undo' });
    // The connection gives way, and the database is gone.
    await new Promise((done) => {
      indexedDB.deleteDatabase(name).onsuccess = done;
    });
    expect(await title(opened, 'C')).toEqual({ ok: true });
    const again = await openedIn(pageOver(await openIndexedDrafts(name)).store, opened.id);
    expect(again.draft).toEqual(opened.draft);
    expect(again.history).toEqual(opened.history);
    expect(await again.files.get('mix.ogg')?.text()).toBe('song');
  });
});

describe('asking the browser to keep drafts', () => {
  test('happens once in the life of the database, with the first draft, and a refusal changes nothing', async () => {
    const vault = await freshVault();
    const askToPersist = vi.fn(() => Promise.reject(new Error('no')));
    const page = pageOver(vault, { askToPersist });
    expect(askToPersist).not.toHaveBeenCalled();
    await createdIn(page.store, EMPTY, new Map());
    await vi.waitFor(() => expect(askToPersist).toHaveBeenCalledTimes(1));
    await createdIn(pageOver(vault, { askToPersist }).store, EMPTY, new Map());
    expect(await vault.firstTime('asked to persist')).toBe(false);
    expect(askToPersist).toHaveBeenCalledTimes(1);
    expect(page.store.trouble).toBeNull();
  });
});
