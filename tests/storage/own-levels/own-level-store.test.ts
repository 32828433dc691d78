import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { openIndexedOwnLevels } from '../../../src/storage/own-levels/indexed-own-levels';
import { createMemoryOwnLevels } from '../../../src/storage/own-levels/memory-own-levels';
import { createOwnLevelStore } from '../../../src/storage/own-levels/own-level-store';
import type { OwnLevelVault } from '../../../src/storage/own-levels/own-level-vault';

const DAY_MS = 24 * 3600 * 1000;
let databases = 0;

const level = (id: string, text = `{"id":"${id}"}`) => ({
  id,
  text,
  stems: [{ file: 'mix.ogg', hash: 'ff' }],
  draftId: null,
});
const audio = (words: string): ReadonlyMap<string, Blob> => new Map([['mix.ogg', new Blob([words])]]);

function storeOver(vault: OwnLevelVault, clock = { now: 1000 }) {
  return createOwnLevelStore({ vault, trouble: null, now: () => clock.now });
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe.each([
  ['in the database', () => openIndexedOwnLevels(`levels-${databases++}`)],
  ['in memory', async () => createMemoryOwnLevels()],
])('levels %s', (_where, open) => {
  test('come back with their audio, the latest first', async () => {
    const clock = { now: 1000 };
    const store = storeOver(await open(), clock);
    expect(await store.add(level('one'), audio('la'))).toEqual({ ok: true });
    clock.now = 2000;
    expect(await store.add(level('two'), audio('di'))).toEqual({ ok: true });
    const { levels, trouble } = await store.list();
    expect(levels.map(({ id, addedAt }) => [id, addedAt])).toEqual([
      ['two', 2000],
      ['one', 1000],
    ]);
    expect(trouble).toBeNull();
    expect([...((await store.files('one')) ?? [])].map(([name]) => name)).toEqual(['mix.ogg']);
  });

  test('of one id cannot be added twice, and the first stays as it is', async () => {
    const store = storeOver(await open());
    await store.add(level('one', 'first'), audio('la'));
    expect(await store.add(level('one', 'second'), audio('di'))).toBe('taken');
    expect((await store.read('one'))?.level.text).toBe('first');
  });

  test('can be replaced with all their audio', async () => {
    const store = storeOver(await open());
    await store.add(level('one'), new Map([...audio('la'), ['lead.ogg', new Blob(['lead'])]]));
    expect(await store.replace(level('one', 'new'), audio('di'))).toEqual({ ok: true });
    expect((await store.read('one'))?.level.text).toBe('new');
    expect([...((await store.files('one')) ?? new Map()).keys()]).toEqual(['mix.ogg']);
  });

  test('that were deleted are off the list, keep their id, and can be had back', async () => {
    const store = storeOver(await open());
    await store.add(level('one'), audio('la'));
    expect(await store.remove('one')).toEqual({ ok: true });
    expect((await store.list()).levels).toEqual([]);
    expect(await store.read('one')).toMatchObject({ isRemoved: true });
    expect(await store.add(level('one'), audio('la'))).toBe('taken');
    expect(await store.restore('one')).toEqual({ ok: true });
    expect((await store.list()).levels).toHaveLength(1);
    expect((await store.files('one'))?.size).toBe(1);
  });

  test('that were deleted long ago are gone with their audio when the store opens again', async () => {
    const vault = await open();
    const clock = { now: 0 };
    const before = storeOver(vault, clock);
    await before.add(level('old'), audio('la'));
    await before.add(level('fresh'), audio('la'));
    await before.remove('old');
    clock.now = DAY_MS;
    await before.remove('fresh');
    clock.now = DAY_MS + 1;
    const after = storeOver(vault, clock);
    for (let turn = 0; turn < 20 && (await after.read('old')) !== null; turn += 1) await settle();
    expect(await after.read('old')).toBeNull();
    expect((await after.files('old'))?.size).toBe(0);
    expect(await after.read('fresh')).toMatchObject({ isRemoved: true });
  });

  test('that are not there cannot be changed, and that is told', async () => {
    const store = storeOver(await open());
    for (const kept of [await store.remove('x'), await store.rewrite('x', 'y')]) {
      expect(kept).toMatchObject({ ok: false, message: expect.stringContaining('no such chase') });
    }
  });
});

test('a row that makes no sense is told and leaves the others', async () => {
  const vault = createMemoryOwnLevels();
  const store = storeOver(vault);
  await store.add(level('one'), audio('la'));
  await vault.putRow({ id: 'two', text: 5 } as never);
  const { levels, trouble } = await store.list();
  expect(levels.map(({ id }) => id)).toEqual(['one']);
  expect(trouble).toBe('One chase of your own is damaged and left out.');
});

test('a full disk is told in words, and nothing is half written', async () => {
  const vault: OwnLevelVault = {
    ...createMemoryOwnLevels(),
    add: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
  };
  const store = storeOver(vault);
  expect(await store.add(level('one'), audio('la'))).toMatchObject({
    ok: false,
    message: expect.stringMatching(/full/),
  });
  expect(store.trouble).toMatch(/full/);
  expect((await store.list()).levels).toEqual([]);
});

test('a store that cannot be read answers with nothing and says why', async () => {
  const broken = (): never => {
    throw new Error('it is gone');
  };
  const vault = {
    ...createMemoryOwnLevels(),
    rows: async () => broken(),
    row: async () => broken(),
    files: async () => broken(),
  };
  const store = storeOver(vault);
  expect(await store.list()).toEqual({ levels: [], isRead: false, trouble: expect.stringContaining('it is gone') });
  expect(await store.read('one')).toBeNull();
  expect(await store.files('one')).toBeNull();
});

test('the browser is asked once to keep what there is', async () => {
  let asked = 0;
  const store = createOwnLevelStore({
    vault: createMemoryOwnLevels(),
    trouble: null,
    now: () => 0,
    askToPersist: async () => {
      asked += 1;
    },
  });
  await store.list();
  expect(asked).toBe(0);
  await store.add(level('one'), audio('la'));
  await store.add(level('two'), audio('la'));
  expect(asked).toBe(1);
});
