import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { VersionRow } from '../../../src/storage/drafts/draft-rows';
import type { DraftVault } from '../../../src/storage/drafts/draft-vault';
import { LEFT_MS, VERSION_MS } from '../../../src/storage/drafts/housekeeping';
import type { OpenDraft } from '../../../src/storage/drafts/open-draft';
import { MOST_VERSIONS, NEWEST_KEPT, thinVersions } from '../../../src/storage/drafts/thin-versions';
import { changeWords, editsIn } from '../../../src/storage/drafts/version-words';
import { createdIn, freshVault, openedIn, type Page, pageOver } from './desk';
import { EMPTY, stepTo } from './random-edits';

const title = (opened: OpenDraft, to: string, name = 'Title') =>
  opened.append(stepTo(opened.draft, { ...opened.draft, title: to }, name));

describe('versions', () => {
  let vault: DraftVault;
  let page: Page;
  let opened: OpenDraft;

  beforeEach(async () => {
    vault = await freshVault();
    page = pageOver(vault);
    opened = await openedIn(page.store, await createdIn(page.store, EMPTY, new Map()));
  });

  const haveTime = async () => {
    for (const work of page.idle.splice(0)) work();
    await opened.keepVersion();
  };
  const words = async (draft = opened) => (await draft.versions()).map((version) => version.words);

  test('begin with the draft as it began', async () => {
    const [first, ...others] = await opened.versions();
    expect(others).toEqual([]);
    expect(first).toEqual({ id: '0', at: 1_000_000, words: 'As it began', steps: 0 });
    expect(await opened.readVersion('0')).toEqual(EMPTY);
  });

  test('come by themselves some minutes apart, newest first, and say what was done since the one before', async () => {
    await title(opened, 'A');
    await title(opened, 'B');
    expect(page.idle).toEqual([]);
    page.clock.now += VERSION_MS;
    await title(opened, 'C', 'Rename');
    expect(page.idle).toHaveLength(1);
    for (const work of page.idle.splice(0)) work();
    await vi.waitFor(async () => expect(await words()).toEqual(['Title (2), Rename', 'As it began']));
    const [version] = await opened.versions();
    expect(version).toMatchObject({ at: 1_000_000 + VERSION_MS, steps: 3 });
    expect((await opened.readVersion(version?.id ?? ''))?.title).toBe('C');
  });

  test('can be kept at any time, with words of their own', async () => {
    await title(opened, 'A');
    expect(await opened.keepVersion('Before the chorus was moved')).toEqual({ ok: true });
    await opened.append({ kind: 'undo' });
    expect(await opened.keepVersion()).toEqual({ ok: true });
    expect(await words()).toEqual(['Undo', 'Before the chorus was moved. Title', 'As it began']);
  });

  test('kept twice without an edit are one, which takes the newer words', async () => {
    await title(opened, 'A');
    await Promise.all([opened.keepVersion(), opened.keepVersion('Mine')]);
    expect(await words()).toEqual(['Mine. Title', 'As it began']);
  });

  test('kept in one breath are all there', async () => {
    const kept: Promise<unknown>[] = [];
    for (const words of ['A', 'B', 'C']) {
      void title(opened, words);
      kept.push(opened.keepVersion(words));
    }
    await Promise.all(kept);
    expect((await opened.versions()).map((version) => version.words.slice(0, 1))).toEqual(['C', 'B', 'A', 'A']);
    expect((await opened.readVersion('2'))?.title).toBe('B');
  });

  test('are the same after the draft was reopened, and go on counting', async () => {
    await title(opened, 'A');
    await haveTime();
    await title(opened, 'B', 'Rename');
    const again = await openedIn(pageOver(vault).store, opened.id);
    expect(await words(again)).toEqual(['Title', 'As it began']);
    await again.keepVersion();
    expect(await words(again)).toEqual(['Rename', 'Title', 'As it began']);
  });

  test('keep a draft as it was left the last time, before it is changed again', async () => {
    await title(opened, 'A');
    const later = pageOver(vault);
    later.clock.now += LEFT_MS;
    const again = await openedIn(later.store, opened.id);
    for (const work of later.idle.splice(0)) work();
    await vi.waitFor(async () => expect(await words(again)).toEqual(['Title', 'As it began']));
  });

  test('are twenty at most, and each can be read', async () => {
    for (let n = 1; n <= 60; n += 1) {
      page.clock.now += VERSION_MS;
      await title(opened, `${n}`);
      expect(await opened.keepVersion()).toEqual({ ok: true });
    }
    const all = await opened.versions();
    expect(all).toHaveLength(MOST_VERSIONS);
    expect(all.reduce((sum, { steps }) => sum + steps, 0)).toBe(60);
    for (const { id } of all) expect((await opened.readVersion(id))?.title).toBe(id === '0' ? 'Tiny' : id);
    expect((await vault.versions(opened.id)).length).toBe(MOST_VERSIONS);
  });

  test('that are gone or no number are null', async () => {
    expect(await opened.readVersion('99')).toBeNull();
    expect(await opened.readVersion('nonsense')).toBeNull();
  });
});

describe('thinning', () => {
  const row = (seq: number, at: number, said: string | null = null): VersionRow => ({
    draft: 'd',
    seq,
    at,
    said,
    changes: [['Move', 1]],
  });

  /** Versions at these times, each thinned as it comes. */
  const thinned = (times: readonly number[]) => {
    let rows: readonly VersionRow[] = [];
    for (const [seq, at] of times.entries()) rows = thinVersions([...rows, row(seq, at)], at).rows;
    return rows;
  };

  test('leaves the newest eight and the first, and ever wider gaps between', () => {
    const minutes = Array.from({ length: 500 }, (_, index) => index * 60_000);
    const rows = thinned(minutes);
    const ages = rows.map(({ at }) => (499 * 60_000 - at) / 60_000).reverse();
    expect(ages.slice(0, NEWEST_KEPT)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(ages.at(-1)).toBe(499);
    const gaps = ages.slice(1).map((age, index) => age - (ages[index] ?? 0));
    // Chance of arrival makes neighbours uneven; over stretches of four the gaps widen.
    const stretch = (from: number) => gaps.slice(from, from + 4).reduce((sum, gap) => sum + gap, 0);
    expect(stretch(15)).toBeGreaterThan(stretch(11));
    expect(stretch(11)).toBeGreaterThan(stretch(7));
  });

  test('spares what someone has put words to', () => {
    const rows = Array.from({ length: 21 }, (_, seq) => row(seq, seq * 60_000, seq === 5 ? 'Mine' : null));
    const bare = rows.map((version) => ({ ...version, said: null }));
    const missed = thinVersions(bare, 1_260_000).dropped[0] ?? 0;
    const said = bare.map((version) => (version.seq === missed ? { ...version, said: 'Mine' } : version));
    expect(thinVersions(said, 1_260_000).dropped).not.toContain(missed);
  });

  test('loses no edit of the count, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 80 }), (times) => {
        const rows = thinned(times);
        expect(rows.length).toBe(Math.min(times.length, MOST_VERSIONS));
        expect(rows.reduce((sum, { changes }) => sum + editsIn(changes), 0)).toBe(times.length);
        expect(rows.at(0)?.seq).toBe(0);
        expect(rows.slice(-NEWEST_KEPT).map(({ seq }) => seq)).toEqual(times.map((_, seq) => seq).slice(-NEWEST_KEPT));
      }),
    );
  });
});

test.each<[changes: [string, number][], words: string]>([
  [[], 'No edits'],
  [[['Move', 1]], 'Move'],
  [
    [
      ['Move', 1],
      ['Place a cue', 12],
    ],
    'Place a cue (12), Move',
  ],
  [
    [
      ['A', 4],
      ['B', 3],
      ['C', 2],
      ['D', 1],
    ],
    'A (4), B (3), C (2) and 1 more edit',
  ],
  [
    [
      ['A', 4],
      ['B', 3],
      ['C', 2],
      ['D', 1],
      ['E', 1],
    ],
    'A (4), B (3), C (2) and 2 more edits',
  ],
])('%j is told as "%s"', (changes, words) => {
  expect(changeWords(changes)).toBe(words);
});
