import { describe, expect, it } from 'vitest';
import { createHome } from '../../../src/editor/home/home';
import { agoWords, sizeWords } from '../../../src/editor/home/home-words';
import type { DraftEntry, DraftStore } from '../../../src/storage/drafts/draft-store';

const ENTRY: DraftEntry = { id: 'd1', title: 'Night Bus', changedAt: 0, steps: 3, bytes: 100 };

function homeOf(change: Partial<DraftStore> = {}) {
  let there = true;
  const store = {
    trouble: null,
    unsaved: 0,
    list: async () => (there ? [ENTRY] : []),
    remove: async () => {
      there = false;
      return { ok: true };
    },
    restore: async () => {
      there = true;
      return { ok: true };
    },
    ...change,
  } as unknown as DraftStore;
  return createHome({ store, sources: async () => [], openFiles: () => {}, copy: () => {} });
}

describe('the list of drafts', () => {
  it('deletes a draft and has it back', async () => {
    const home = homeOf();
    await home.refresh();
    expect(home.drafts.peek()).toEqual([ENTRY]);
    await home.remove(ENTRY);
    expect(home.drafts.peek()).toEqual([]);
    expect(home.removed.peek()).toEqual([{ id: 'd1', title: 'Night Bus' }]);
    await home.restore('d1');
    expect(home.drafts.peek()).toEqual([ENTRY]);
    expect(home.removed.peek()).toEqual([]);
  });

  it('has back any of several that were deleted', async () => {
    const back: string[] = [];
    const home = homeOf({
      restore: async (id) => {
        back.push(id);
        return { ok: true };
      },
    });
    for (const id of ['d1', 'd2', 'd3']) await home.remove({ ...ENTRY, id, title: `Chase ${id}` });
    expect(home.removed.peek().map(({ id }) => id)).toEqual(['d3', 'd2', 'd1']);
    await home.restore('d1');
    expect(back).toEqual(['d1']);
    expect(home.removed.peek().map(({ id }) => id)).toEqual(['d3', 'd2']);
  });

  it('says why a draft was not deleted', async () => {
    const home = homeOf({ remove: async () => ({ ok: false, message: 'It is open in another tab.' }) });
    await home.refresh();
    await home.remove(ENTRY);
    expect(home.trouble.peek()).toBe('It is open in another tab.');
    expect(home.removed.peek()).toEqual([]);
    expect(home.drafts.peek()).toEqual([ENTRY]);
  });

  it('says that drafts are not kept', () => {
    expect(homeOf({ trouble: 'This browser keeps nothing.' }).trouble.peek()).toBe('This browser keeps nothing.');
  });
});

const MINUTE = 60_000;

describe('when a draft was changed', () => {
  it.each([
    [0, 'just now'],
    [MINUTE - 1, 'just now'],
    [MINUTE, '1 minute ago'],
    [59 * MINUTE, '59 minutes ago'],
    [60 * MINUTE, '1 hour ago'],
    [47 * 60 * MINUTE, '1 day ago'],
    [6 * 24 * 60 * MINUTE, '6 days ago'],
  ])('%d ms ago is %s', (ago, words) => expect(agoWords(1e12 - ago, 1e12)).toBe(words));

  it('is a date after a week', () => {
    expect(agoWords(Date.UTC(2026, 4, 10, 12), Date.UTC(2026, 4, 20, 12))).toBe('10 May 2026');
  });
});

describe('how large it is', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [999_000, '999 kB'],
    [2_116_844, '2.1 MB'],
  ])('%d bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
});
