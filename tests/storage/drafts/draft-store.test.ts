import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Step } from '../../../src/core/edit/history';
import { formatLevel } from '../../../src/core/level/format';
import type { DraftVault } from '../../../src/storage/drafts/draft-vault';
import { createMemoryDrafts } from '../../../src/storage/drafts/memory-drafts';
import { HISTORY_TEXT } from '../../../src/storage/drafts/recover-draft';
import { createdIn, freshVault, openedIn, type Page, pageOver } from './desk';
import { EMPTY, lots, stepTo, tracksOf } from './random-edits';

const SONG = new Map([['mix.ogg', new Blob(['the song'], { type: 'audio/ogg' })]]);

describe.each<[name: string, openVault: () => Promise<DraftVault>]>([
  ['memory', async () => createMemoryDrafts()],
  ["the browser's database", freshVault],
])('drafts in %s', (_name, openVault) => {
  let vault: DraftVault;
  let page: Page;

  beforeEach(async () => {
    vault = await openVault();
    page = pageOver(vault);
  });

  test('are listed, the latest change first, with what they take', async () => {
    const first = await createdIn(page.store, EMPTY, SONG);
    page.clock.now += 1000;
    const second = await createdIn(page.store, { ...EMPTY, title: 'Other' }, new Map());
    expect((await page.store.list()).map(({ id }) => id)).toEqual([second, first]);
    page.clock.now += 1000;
    const opened = await openedIn(page.store, first);
    await opened.append(stepTo(EMPTY, { ...EMPTY, title: 'New' }, 'Title'));
    const bytes = JSON.stringify(EMPTY).length + 8;
    expect((await page.store.list())[0]).toEqual({ id: first, title: 'New', changedAt: 1_002_000, steps: 1, bytes });
  });

  test('open with their audio, untouched by edits', async () => {
    const id = await createdIn(page.store, EMPTY, SONG);
    const opened = await openedIn(page.store, id);
    await opened.append(stepTo(EMPTY, { ...EMPTY, title: 'New' }, 'Title'));
    await opened.putFile('drums.ogg', new Blob(['drums']));
    const again = await openedIn(pageOver(vault).store, id);
    expect([...again.files.keys()].sort()).toEqual(['drums.ogg', 'mix.ogg']);
    expect(await again.files.get('mix.ogg')?.text()).toBe('the song');
    await again.removeFile('mix.ogg');
    expect([...(await openedIn(pageOver(vault).store, id)).files.keys()]).toEqual(['drums.ogg']);
  });

  test('reopen as they were left, undo and redo included, through many snapshots', async () => {
    const { tracks, entries } = tracksOf(EMPTY, lots(1300));
    const id = await createdIn(page.store, EMPTY, SONG);
    const opened = await openedIn(page.store, id);
    for (const entry of entries) {
      expect(await opened.append(entry)).toEqual({ ok: true });
      for (const work of page.idle.splice(0)) work();
    }
    const last = tracks.at(-1);
    const again = await openedIn(pageOver(vault).store, id);
    expect(again.notes).toEqual([]);
    expect(formatLevel(again.draft)).toBe(formatLevel(last?.draft ?? EMPTY));
    expect(again.history).toEqual(last?.history);
    expect(again.unsaved).toBe(0);
  });

  test('keep no more entries than the history and two snapshots need', async () => {
    const id = await createdIn(page.store, EMPTY, new Map());
    const opened = await openedIn(page.store, id);
    for (let n = 0; n < 1500; n += 1) {
      const { draft } = opened;
      const undone = n % 3 === 2;
      await opened.append(undone ? { kind: 'undo' } : stepTo(draft, { ...draft, title: `Title ${n}` }, 'Title'));
      for (const work of page.idle.splice(0)) work();
      await vi.waitFor(() => expect(page.idle).toEqual([]));
    }
    const stored = await vault.read(id);
    // 500 steps can be undone, and at most two stretches between snapshots are kept whole.
    expect(stored?.journal.length).toBeLessThan(500 + 2 * 200 + 20);
    expect((await openedIn(pageOver(vault).store, id)).history).toEqual(opened.history);
  });

  test('can be undone and redone after they were reopened', async () => {
    const id = await createdIn(page.store, EMPTY, new Map());
    const opened = await openedIn(page.store, id);
    for (const title of ['A', 'B', 'C']) await opened.append(stepTo(opened.draft, { ...opened.draft, title }, 'Title'));
    const again = await openedIn(pageOver(vault).store, id);
    const titles = [];
    for (const kind of ['undo', 'undo', 'redo', 'undo', 'undo'] as const) {
      await again.append({ kind });
      titles.push(again.draft.title);
    }
    expect(titles).toEqual(['B', 'A', 'B', 'A', 'Tiny']);
    expect(await again.append({ kind: 'undo' })).toEqual({ ok: false, message: 'There is nothing to undo.' });
    expect((await openedIn(pageOver(vault).store, id)).history.future).toHaveLength(3);
  });

  test('refuse an edit that does not fit and all after it, count them, and stay as they are', async () => {
    const id = await createdIn(page.store, EMPTY, new Map());
    const opened = await openedIn(page.store, id);
    const patch = [{ kind: 'list', path: ['charts', 0, 'cues'], cuts: [{ at: 5, out: [{}], in: [] }] }] as const;
    const misfit = { ok: false, message: expect.stringMatching(/does not fit .* as a file/) };
    expect(await opened.append({ kind: 'step', step: { name: 'Delete', patch } })).toEqual(misfit);
    expect(await opened.append(stepTo(EMPTY, { ...EMPTY, title: 'New' }, 'Title'))).toEqual(misfit);
    expect([opened.draft, opened.unsaved, opened.trouble]).toEqual([EMPTY, 2, misfit.message]);
    opened.savedAsFile();
    expect(opened.unsaved).toBe(0);
    opened.close();
    const again = await openedIn(page.store, id);
    expect([again.notes, again.unsaved, again.trouble, again.draft]).toEqual([[], 0, null, EMPTY]);
  });

  /** A draft of 15 steps, two of which are a tenth of what is read of a history. */
  const longDraft = async () => {
    const id = await createdIn(page.store, EMPTY, new Map());
    const opened = await openedIn(page.store, id);
    const long = 'x'.repeat(HISTORY_TEXT / 20);
    for (let n = 1; n <= 15; n += 1) {
      const { draft } = opened;
      await opened.append(stepTo(draft, { ...draft, title: `Title ${n}`, author: `${n}${long}` }, 'Author'));
      for (const work of page.idle.splice(0)) work();
      await opened.keepVersion();
    }
    return opened;
  };

  test('come back with as much of undo as is quick to read', async () => {
    const opened = await longDraft();
    const again = await openedIn(pageOver(vault).store, opened.id);
    expect(again.draft).toEqual(opened.draft);
    expect(again.history.past).toEqual(opened.history.past.slice(-9));
    expect(again.notes).toEqual(['Undo goes back 9 edits; the ones before are too large to be read again.']);
    const other = await openedIn(pageOver(vault).store, opened.id);
    expect([other.history.past.length, other.notes]).toEqual([9, []]);
  });

  test('come back with all of undo that the undone edits need, however large', async () => {
    const opened = await longDraft();
    for (let n = 0; n < 14; n += 1) await opened.append({ kind: 'undo' });
    const again = await openedIn(pageOver(vault).store, opened.id);
    expect(again.draft.title).toBe('Title 1');
    expect(again.history.future).toHaveLength(14);
  });

  test('take a merged edit as one: undo leads to before the first of its row', async () => {
    const id = await createdIn(page.store, EMPTY, new Map());
    const opened = await openedIn(page.store, id);
    const { step } = stepTo(EMPTY, { ...EMPTY, title: 'A' }, 'Title') as { step: Step };
    const longer = stepTo(EMPTY, { ...EMPTY, title: 'AB' }, 'Title') as { step: Step };
    await opened.append({ kind: 'step', step });
    await opened.append({ kind: 'merge', step: longer.step });
    expect(await opened.keepVersion()).toEqual({ ok: true });
    const again = await openedIn(pageOver(vault).store, id);
    expect([again.draft.title, again.history.past]).toEqual(['AB', [longer.step]]);
    expect((await again.versions())[0]?.words).toBe('Title');
    await again.append({ kind: 'undo' });
    expect(again.draft.title).toBe('Tiny');
  });

  test('are removed and restored, and their space is given back once the page is left', async () => {
    const id = await createdIn(page.store, EMPTY, SONG);
    expect(await page.store.remove(id)).toEqual({ ok: true });
    expect(await page.store.list()).toEqual([]);
    expect(await page.store.restore(id)).toEqual({ ok: true });
    expect(await page.store.list()).toHaveLength(1);
    expect(await page.store.restore(id)).toEqual({ ok: false, message: 'There is no such draft in this browser.' });
  });

  test('that are open are not removed', async () => {
    const id = await createdIn(page.store, EMPTY, SONG);
    const opened = await openedIn(page.store, id);
    expect(await page.store.remove(id)).toEqual({ ok: false, message: expect.stringMatching(/Close it first/) });
    opened.close();
    await vi.waitFor(async () => expect(await page.store.remove(id)).toEqual({ ok: true }));
  });

  test('that are not there are said not to be there', async () => {
    expect(await page.store.open('nothing')).toEqual({ ok: false, message: 'There is no such draft in this browser.' });
    expect(await page.store.remove('nothing')).toMatchObject({ ok: false });
  });
});
