import { describe, expect, test } from 'vitest';
import { formatLevel } from '../../../src/core/level/format';
import { parseLevel } from '../../../src/core/level/parse';
import type { Level } from '../../../src/core/level/schema';
import { createLibrary } from '../../../src/library/library';
import { freeIds } from '../../../src/library/own/free-ids';
import { writePackage } from '../../../src/library/package/write-package';
import { createMemoryOwnLevels } from '../../../src/storage/own-levels/memory-own-levels';
import { createOwnLevelStore } from '../../../src/storage/own-levels/own-level-store';
import { tinyChart } from '../../core/level/tiny-level';
import { levelText as bundledText, fakeServer } from '../fake-server';
import { AUDIO, levelText, oggLike } from '../package/pieces';

const BUNDLED = {
  'levels/index.json': '["good"]',
  'levels/good/level.json': bundledText('good'),
  'levels/good/mix.ogg': AUDIO,
};
const files = (bytes = AUDIO): ReadonlyMap<string, Blob> => new Map([['mix.ogg', new Blob([bytes])]]);
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

function libraryOf(served: Parameters<typeof fakeServer>[0] = BUNDLED) {
  const vault = createMemoryOwnLevels();
  const clock = { now: 0 };
  const server = fakeServer(served);
  const library = createLibrary(server.fetcher, 'levels', async () =>
    createOwnLevelStore({ vault, trouble: null, now: () => clock.now++ }),
  );
  return { library, own: library.own, vault, server };
}

function levelOf(changes: Parameters<typeof levelText>[0] = {}): Level {
  const parsed = parseLevel(levelText(changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.level;
}

async function idOf(result: Promise<{ readonly ok: boolean; readonly id?: string }>): Promise<string> {
  const { id } = await result;
  if (id === undefined) throw new Error('It was refused.');
  return id;
}

describe('publishing', () => {
  test('puts the level behind the bundled ones, to be driven and scored as any other', async () => {
    const { library, own } = libraryOf();
    const id = await idOf(own.publish(levelOf(), files()));
    const { entries, troubles } = await library.list();
    expect(troubles).toEqual([]);
    expect(entries.map((entry) => [entry.id, entry.isOwn])).toEqual([
      ['good', false],
      [id, true],
    ]);
    const loaded = await library.load(id);
    expect(loaded.ok && loaded.level.title).toBe('Tiny');
    expect(loaded.ok && Buffer.compare(new Uint8Array(loaded.files.get('mix.ogg') ?? new ArrayBuffer(0)), AUDIO)).toBe(
      0,
    );
    // The name of its board is known before its audio is read, and is the same.
    expect(loaded.ok && loaded.chartHash('driver')).toBe(entries[1]?.chartHash?.('driver'));
    expect(entries[0]?.chartHash).toBeNull();
  });

  test('again from the same draft puts the new one in the place of the old', async () => {
    const { library, own } = libraryOf();
    const first = await idOf(own.publish(levelOf(), files(), { draftId: 'd1' }));
    const second = await idOf(own.publish(levelOf({ title: 'Better' }), files(oggLike(99)), { draftId: 'd1' }));
    expect(second).toBe(first);
    expect((await library.list()).entries.map(({ level }) => level.title)).toEqual(['The good', 'Better']);
    expect(await own.draftOf(first)).toBe('d1');
    expect((await own.files(first))?.get('mix.ogg')?.size).toBe(99);
    const loaded = await library.load(first);
    expect(loaded.ok && loaded.level.title).toBe('Better');
  });

  test('twice at once puts one level there, as does giving one package twice', async () => {
    const { library, own, vault } = libraryOf();
    const source = await writePackage(levelText({ title: 'Given' }), files());
    // A disk that takes its time.
    const { add } = vault;
    vault.add = async (...level) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return add(...level);
    };
    const published = ['One', 'Two'].map((title) => own.publish(levelOf({ title }), files(), { draftId: 'd1' }));
    const [first, second] = await Promise.all(published.map(idOf));
    expect(second).toBe(first);
    expect((await Promise.all([own.take(source), own.take(source)])).map((one) => one.ok && one.isNew)).toEqual([
      true,
      false,
    ]);
    expect((await library.list()).entries.map(({ level }) => level.title).sort()).toEqual(['Given', 'The good', 'Two']);
  });

  test('is refused while it cannot be told whether it is there already', async () => {
    const { library, own, vault } = libraryOf();
    await own.publish(levelOf(), files(), { draftId: 'd1' });
    const { rows } = vault;
    vault.rows = () => Promise.reject(new Error('the disk is gone'));
    const refused = await own.publish(levelOf(), files(), { draftId: 'd1' });
    expect(refused).toMatchObject({ ok: false, message: expect.stringMatching(/could not be read/) });
    expect(await own.take(await writePackage(levelText(), files()))).toMatchObject({ ok: false });
    vault.rows = rows;
    expect((await library.list()).entries).toHaveLength(2);
    // A damaged row tells nothing of the others.
    await vault.putRow({ id: 'broken' } as never);
    expect(await own.publish(levelOf({ title: 'New' }), files(), { draftId: 'd2' })).toMatchObject({ ok: true });
  });

  test('gives each its own id, and none that a bundled level has', async () => {
    const { own } = libraryOf();
    const ids = [levelOf({ id: 'good' }), levelOf({ id: 'good' }), levelOf({ id: 'mine' }), levelOf({ id: 'mine' })];
    const got: string[] = [];
    for (const [at, level] of ids.entries()) got.push(await idOf(own.publish({ ...level, title: `T${at}` }, files())));
    expect(got).toEqual(['good-2', 'good-3', 'mine', 'mine-2']);
  });

  test('without a list of the bundled ones takes no id that one of them may have', async () => {
    const { own } = libraryOf({});
    expect(await idOf(own.publish(levelOf({ id: 'good' }), files()))).toBe('good-2');
  });

  test('of a level that is not sound is refused with the places', async () => {
    const { library, own } = libraryOf();
    const draft = { ...levelOf(), charts: [tinyChart({ cues: [] })] } as unknown as Level;
    const refused = await own.publish(draft, files());
    expect(refused).toMatchObject({ ok: false, errors: [{ path: '$.charts[0].cues' }] });
    expect((await library.list()).entries).toHaveLength(1);
  });

  test('without its audio is refused, and audio that it does not name is left out', async () => {
    const { own } = libraryOf();
    expect(await own.publish(levelOf(), new Map())).toMatchObject({
      ok: false,
      errors: [{ path: '$.song.stems[0].file' }],
    });
    const id = await idOf(own.publish(levelOf(), new Map([...files(), ['other.ogg', new Blob(['x'])]])));
    expect([...((await own.files(id)) ?? new Map()).keys()]).toEqual(['mix.ogg']);
  });
});

describe('a package', () => {
  const packed = (changes: Parameters<typeof levelText>[0] = {}) => writePackage(levelText(changes), files());

  test('goes in and comes out again byte for byte, even under another id', async () => {
    const { own } = libraryOf();
    const source = await packed({ id: 'good', title: 'Not the bundled one', 'x-mine': { a: [1, 2] } });
    const taken = await own.take(source);
    expect(taken).toMatchObject({ ok: true, id: 'good-2', isNew: true });
    const exported = await own.export('good-2');
    expect(exported.ok && exported.name).toBe('good-2.getaway');
    expect(exported.ok && (await bytesOf(exported.file))).toEqual(await bytesOf(source));
  });

  test('that is there already is not put there twice', async () => {
    const { library, own } = libraryOf();
    await own.take(await packed());
    expect(await own.take(await packed())).toMatchObject({ ok: true, id: 'tiny', isNew: false });
    expect(await own.take(await packed({ title: 'Another' }))).toMatchObject({ ok: true, id: 'tiny-2', isNew: true });
    expect((await library.list()).entries).toHaveLength(3);
  });

  test('has the board of the level that it was exported from', async () => {
    const [here, there] = [libraryOf(), libraryOf()];
    const id = await idOf(here.own.publish(levelOf({ title: 'Mine' }), files()));
    const exported = await here.own.export(id);
    if (!exported.ok) throw new Error(exported.message);
    const taken = await there.own.take(exported.file);
    const hashes = [here, there].map(async ({ library }) => (await library.list()).entries[1]?.chartHash?.('driver'));
    expect(taken.ok).toBe(true);
    expect(await hashes[0]).toBe(await hashes[1]);
  });

  test('that was deleted comes back as itself', async () => {
    const { library, own } = libraryOf();
    await own.take(await packed());
    await own.remove('tiny');
    expect(await own.take(await packed())).toMatchObject({ ok: true, id: 'tiny', isNew: true });
    await own.remove('tiny');
    expect(await own.take(await packed({ title: 'Another' }))).toMatchObject({ ok: true, id: 'tiny-2' });
    expect((await library.list()).entries.map(({ id }) => id)).toEqual(['good', 'tiny-2']);
  });

  test('that is hostile leaves nothing behind', async () => {
    const { library, own } = libraryOf();
    const bytes = await bytesOf(await packed());
    expect(await own.take(new Blob([bytes.slice(0, -5)]))).toMatchObject({ ok: false });
    expect((await library.list()).entries).toHaveLength(1);
  });
});

describe('a level of the player', () => {
  test('can be renamed, which changes no board', async () => {
    const { library, own } = libraryOf();
    const id = await idOf(own.publish(levelOf(), files()));
    const board = (await library.list()).entries[1]?.chartHash?.('driver');
    expect(await own.rename(id, '  Second\nthoughts ')).toMatchObject({ ok: true });
    const entry = (await library.list()).entries[1];
    expect(entry?.level.title).toBe('Second thoughts');
    expect(entry?.chartHash?.('driver')).toBe(board);
    expect(await own.rename(id, ' \t ')).toMatchObject({ ok: false, message: 'A chase needs a title.' });
    expect(await own.rename('nobody', 'x')).toMatchObject({ ok: false });
  });

  test('that is deleted cannot be loaded, and comes back with its board', async () => {
    const { library, own } = libraryOf();
    const id = await idOf(own.publish(levelOf(), files()));
    const board = (await library.list()).entries[1]?.chartHash?.('driver');
    await own.remove(id);
    expect((await library.list()).entries).toHaveLength(1);
    expect((await library.load(id)).ok).toBe(false);
    expect((await library.read(id)).ok).toBe(false);
    await own.restore(id);
    expect((await library.list()).entries[1]?.chartHash?.('driver')).toBe(board);
    expect((await library.load(id)).ok).toBe(true);
  });

  test('is read once for all lists until it changes', async () => {
    const { library, own } = libraryOf();
    const id = await idOf(own.publish(levelOf(), files(), { draftId: 'd' }));
    const entryOf = async () => (await library.list()).entries[1];
    const first = await entryOf();
    expect((await entryOf())?.level).toBe(first?.level);
    await own.rename(id, 'Other');
    expect((await entryOf())?.level.title).toBe('Other');
    // The same cues over another song are another board.
    await own.publish(levelOf(), files(oggLike(77)), { draftId: 'd' });
    expect((await entryOf())?.chartHash?.('driver')).not.toBe(first?.chartHash?.('driver'));
  });

  test('tells who listens when it is another one', async () => {
    const { own } = libraryOf();
    const told: string[] = [];
    const stop = own.onChange((id) => told.push(id));
    const id = await idOf(own.publish(levelOf(), files()));
    await own.rename(id, 'Other');
    await own.remove(id);
    stop();
    await own.restore(id);
    expect(told).toEqual([id, id, id]);
  });

  test('whose audio was damaged on the disk is refused with the place', async () => {
    const { library, own, vault } = libraryOf();
    const id = await idOf(own.publish(levelOf(), files()));
    const row = (await vault.row(id)) as never;
    await vault.replace(row, files(oggLike(50, 9)));
    expect(await library.load(id)).toMatchObject({
      ok: false,
      title: 'Tiny',
      errors: [{ path: '$.song.stems[0].file', message: 'mix.ogg is damaged in the storage.' }],
    });
  });

  test('that is no level any more is told among the troubles and leaves the others', async () => {
    const { library, own, vault } = libraryOf();
    const id = await idOf(own.publish(levelOf(), files()));
    await vault.putRow({ ...((await vault.row(id)) as object), text: '{' } as never);
    const { entries, troubles } = await library.list();
    expect(entries.map((entry) => entry.id)).toEqual(['good']);
    expect(troubles).toMatchObject([{ id, isOwn: true, errors: [{ path: '$' }] }]);
    expect(await own.export(id)).toMatchObject({ ok: false });
  });

  test('keeps fields that nobody knows when it is renamed', async () => {
    const { own } = libraryOf();
    const level = levelOf({ 'x-crew': ['Dolores'] });
    const id = await idOf(own.publish(level, files()));
    await own.rename(id, 'Other');
    const exported = await own.export(id);
    const written = exported.ok ? new TextDecoder('latin1').decode(await bytesOf(exported.file)) : '';
    expect(written).toContain(formatLevel({ ...level, title: 'Other' }));
  });
});

test('free ids stay ids, however long the first one is', () => {
  const long = `${'a'.repeat(61)}-bc`;
  const [first, second] = [...freeIds(long, [])];
  expect([first, second]).toEqual([long, `${'a'.repeat(61)}-2`]);
  expect([...freeIds('x', ['x', 'x-3'])].slice(0, 2)).toEqual(['x-2', 'x-4']);
});
