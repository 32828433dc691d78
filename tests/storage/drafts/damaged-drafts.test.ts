import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { openIndexedDrafts } from '../../../src/storage/drafts/indexed-drafts';
import type { JournalEntry } from '../../../src/storage/drafts/open-draft';
import { beginTrack, follow } from '../../../src/storage/drafts/track';
import { createdIn, freshName, openedIn, pageOver } from './desk';
import { EMPTY, lots, stepTo, tracksOf } from './random-edits';

type Row = Record<string, unknown>;

/** A draft of so many random edits on the disk, and a hand that reaches into its rows. */
async function storedDraft(edits: number, made = tracksOf(EMPTY, lots(edits))) {
  const name = freshName();
  const vault = await openIndexedDrafts(name);
  const page = pageOver(vault);
  const id = await createdIn(page.store, EMPTY, new Map([['mix.ogg', new Blob(['song'])]]));
  const opened = await openedIn(page.store, id);
  const { tracks, entries } = made;
  for (const entry of entries) {
    await opened.append(entry);
    for (const work of page.idle.splice(0)) work();
  }
  const raw = await openDB(name);
  const change = async (table: string, seq: number, bend: (row: Row) => Row | null) => {
    const row = await raw.get(table, [id, seq]);
    expect(row, `there is a row ${seq} in ${table}`).toBeDefined();
    const bent = bend(row);
    if (bent === null) await raw.delete(table, [id, seq]);
    else await raw.put(table, bent);
  };
  const seqs = async (table: string) =>
    (await raw.getAllKeys(table, IDBKeyRange.bound([id], [id, []]))).map((key) => (key as [string, number])[1]);
  const reopen = async () => openedIn(pageOver(vault).store, id);
  return { vault, id, tracks, change, seqs, reopen };
}

const cutOff = (row: Row): Row => ({ ...row, text: String(row.text).slice(0, -5) });
const asText =
  (text: string) =>
  (row: Row): Row => ({ ...row, text });

describe('an entry in the middle that', () => {
  test.each<[what: string, bend: (row: Row) => Row | null]>([
    ['is gone', () => null],
    ['was cut off', cutOff],
    ['is something else', ({ draft, seq }) => ({ draft, seq, kind: 'dance' })],
    ['holds no step', asText('null')],
  ])('%s leaves the draft as it was before it, in words, and edits go on from there', async (_what, bend) => {
    const { tracks, change, reopen } = await storedDraft(30);
    await change('journal', 21, bend);
    const opened = await reopen();
    expect(opened.draft).toEqual(tracks[20]?.draft);
    expect(opened.history).toEqual(tracks[20]?.history);
    expect(opened.notes).toEqual(['10 edits at the end could not be read and are left out.']);
    expect(await opened.append(stepTo(opened.draft, { ...opened.draft, title: 'On' }, 'Title'))).toEqual({ ok: true });
    const again = await reopen();
    expect(again.notes).toEqual([]);
    expect(again.draft).toEqual({ ...tracks[20]?.draft, title: 'On' });
    expect(again.history.past).toEqual([...(tracks[20]?.history.past ?? []), again.history.past.at(-1)]);
  });
});

test('an entry that adds up but does not fit is left out with those after it', async () => {
  const { vault, id, tracks, reopen } = await storedDraft(5);
  const step = { name: 'Odd', patch: [{ kind: 'fields', path: ['nowhere'], fields: [] }] };
  const { seal } = await import('../../../src/storage/drafts/seal');
  const head = (await vault.read(id))?.head as never;
  await vault.append({ ...(head as object), seq: 6 } as never, {
    draft: id,
    seq: 6,
    by: 'x',
    at: 0,
    kind: 'step',
    ...seal(step),
  });
  const opened = await reopen();
  expect(opened.draft).toEqual(tracks[5]?.draft);
  expect(opened.notes).toEqual(['1 edit at the end could not be read and is left out.']);
});

describe('a newest snapshot that is broken', () => {
  test('loses nothing: the one before and the entries since lead to the same draft', async () => {
    const { tracks, change, seqs, reopen } = await storedDraft(450);
    const [older, newest] = await seqs('snapshots');
    expect([older, newest]).toEqual([200, 400]);
    await change('snapshots', 400, cutOff);
    const opened = await reopen();
    expect(opened.draft).toEqual(tracks[450]?.draft);
    expect(opened.history).toEqual(tracks[450]?.history);
    expect(opened.notes).toEqual([expect.stringMatching(/was damaged: .* the edits since\.$/)]);
    expect((await reopen()).notes).toEqual([]);
  });

  test('loses nothing either when steps were undone since that nobody can redo any more', async () => {
    const tracks = [beginTrack(EMPTY)];
    const entries: JournalEntry[] = [];
    for (let n = 0; n < 410; n += 1) {
      const track = tracks.at(-1) ?? beginTrack(EMPTY);
      const after = { ...track.draft, title: `Title ${n}` };
      const entry: JournalEntry = n >= 210 && n < 270 ? { kind: 'undo' } : stepTo(track.draft, after, 'Title');
      entries.push(entry);
      tracks.push(follow(track, entry) ?? track);
    }
    const { change, seqs, reopen } = await storedDraft(410, { tracks, entries });
    expect(await seqs('snapshots')).toEqual([200, 400]);
    await change('snapshots', 400, cutOff);
    const opened = await reopen();
    expect(opened.draft).toEqual(tracks[410]?.draft);
    expect(opened.history).toEqual(tracks[410]?.history);
  });

  test('and all the others too leave the newest version', async () => {
    const { tracks, change, seqs, reopen } = await storedDraft(450);
    for (const seq of await seqs('snapshots')) await change('snapshots', seq, cutOff);
    const opened = await reopen();
    const version = tracks[(await seqs('versions')).at(-1) ?? 0];
    expect(opened.notes[0]).toMatch(/latest version that can be read/);
    // An undo after the version may reach back behind it: the edits before that undo are all there.
    const reached = tracks.findLastIndex(({ draft }) => JSON.stringify(draft) === JSON.stringify(opened.draft));
    expect(reached).toBeGreaterThanOrEqual(version?.seq ?? 0);
  });

  test('with nothing else to go by is told, not thrown', async () => {
    const { vault, id, change, seqs } = await storedDraft(3);
    for (const seq of await seqs('snapshots')) await change('snapshots', seq, () => ({ draft: id, seq }));
    for (const seq of await seqs('versionTexts')) await change('versionTexts', seq, cutOff);
    expect(await pageOver(vault).store.open(id)).toEqual({
      ok: false,
      message: 'This draft is damaged and nothing of it can be read.',
    });
    expect(await pageOver(vault).store.list()).toHaveLength(1);
  });
});

test('a step of the history that is broken shortens undo, says so, and leaves the draft alone', async () => {
  const { tracks, change, reopen } = await storedDraft(250);
  const last = tracks[250];
  const deep = last?.past[10] ?? 0;
  expect(deep).toBeLessThan(200);
  await change('journal', deep, cutOff);
  const opened = await reopen();
  expect(opened.draft).toEqual(last?.draft);
  expect(opened.history.past).toEqual(last?.history.past.slice(11));
  expect(opened.notes).toEqual([
    expect.stringMatching(/^Undo goes back \d+ edits; the ones before could not be read\.$/),
  ]);
});
