import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { NO_MODS } from '../../src/core/chase/mods';
import { openIndexedVault } from '../../src/storage/indexed-vault';
import { createMemoryVault } from '../../src/storage/memory-vault';
import { offsetsChange, offsetsFor } from '../../src/storage/settings';
import { createStore, type Store } from '../../src/storage/store';
import type { Vault } from '../../src/storage/vault';
import { tinyLevel } from '../core/level/tiny-level';
import { CIRCUMSTANCES, drivenRun } from '../core/replay/driven-run';
import { DEFAULTS, KEYS } from './default-keys';

let databases = 0;

async function freshDatabase(): Promise<Vault> {
  databases += 1;
  const opened = await openIndexedVault(`store-${databases}`);
  if (!opened.ok) throw new Error(opened.message);
  return opened.vault;
}

const perfect = drivenRun();
const late = drivenRun({ lateMs: 60 });
const mirrored = drivenRun({ mods: { ...NO_MODS, mirror: true } });
const elsewhere = drivenRun({ level: tinyLevel({ tempo: [{ tick: 0, bpm: 121 }] }) });
const board = perfect.decoded.levelHash;

describe.each<[name: string, openVault: () => Promise<Vault>]>([
  ['memory', async () => createMemoryVault()],
  ["the browser's database", freshDatabase],
])('a store in %s', (_name, openVault) => {
  let vault: Vault;
  let store: Store;
  /** The page is loaded again: what was only in the store is gone, what is in the vault is there. */
  const reload = async () => {
    store = await createStore({ vault, defaults: DEFAULTS, trouble: null });
  };
  const at = (minute: number) => ({ ...CIRCUMSTANCES, date: `2026-11-22T12:0${minute}:00.000Z` });

  beforeEach(async () => {
    vault = await openVault();
    await reload();
  });

  test('begins with the default settings, an empty board and take 1', async () => {
    expect(store.trouble).toBeNull();
    expect(store.settings).toEqual(DEFAULTS);
    expect(await store.boardOf(board)).toEqual({ runs: [], trouble: null });
    expect(await store.nextTakeNumber(board)).toBe(1);
  });

  test('keeps a run with its replay', async () => {
    const saved = await store.saveRun(perfect, CIRCUMSTANCES);
    await reload();
    const { runs } = await store.boardOf(board);
    expect(runs).toEqual([saved.run]);
    expect(runs[0]).toMatchObject({ dollars: 1_000_000, grade: 'S+', driver: 'Ace', levelId: 'tiny', end: 'finished' });
    expect(runs[0]?.replay).toEqual(perfect.replay);
    expect(await store.run(saved.run.id)).toEqual(saved.run);
  });

  test('keeps a run that is saved twice once', async () => {
    await store.saveRun(perfect, CIRCUMSTANCES);
    await store.saveRun(perfect, CIRCUMSTANCES);
    expect((await store.boardOf(board)).runs).toHaveLength(1);
  });

  test('keeps boards apart by chart, and finds all runs of a level', async () => {
    await store.saveRun(perfect, at(1));
    await store.saveRun(elsewhere, at(2));
    await store.saveRun(perfect, { ...at(3), levelId: 'other' });
    expect((await store.boardOf(board)).runs.map(({ date }) => date)).toEqual([at(1).date, at(3).date]);
    expect((await store.runsOfLevel('tiny')).runs.map(({ date }) => date)).toEqual([at(1).date, at(2).date]);
  });

  test('orders a board by total, then by the steadier hand, then by who was first', async () => {
    await store.saveRun(late, at(1));
    await store.saveRun(perfect, at(4));
    await store.saveRun(mirrored, at(2));
    await store.saveRun(perfect, at(3));
    const { runs } = await store.boardOf(board);
    expect(runs.map(({ date }) => date)).toEqual([at(2), at(3), at(4), at(1)].map(({ date }) => date));
  });

  test('puts another name on a run', async () => {
    const { run } = await store.saveRun(perfect, CIRCUMSTANCES);
    expect(await store.signRun(run.id, '  Lead Foot of the West ')).toEqual({ ok: true });
    await reload();
    expect((await store.boardOf(board)).runs).toEqual([{ ...run, driver: 'Lead Foot of' }]);
    expect(await store.signRun('none', 'x')).toMatchObject({ ok: false });
  });

  test('forgets a run', async () => {
    const { run } = await store.saveRun(perfect, CIRCUMSTANCES);
    expect(await store.deleteRun(run.id)).toEqual({ ok: true });
    await reload();
    expect(await store.run(run.id)).toBeNull();
    expect((await store.boardOf(board)).runs).toEqual([]);
  });

  test('counts the takes of each chart, also after a reload', async () => {
    expect([await store.nextTakeNumber('a'), await store.nextTakeNumber('a')]).toEqual([1, 2]);
    await reload();
    expect([await store.nextTakeNumber('a'), await store.nextTakeNumber('b')]).toEqual([3, 1]);
  });

  test('keeps changed settings; those never changed follow the defaults', async () => {
    const keys = { ...KEYS, boost: ['Space'] };
    expect(await store.changeSettings({ keys, driver: ' Ace ' })).toEqual({ ok: true });
    expect(store.settings).toEqual({ ...DEFAULTS, keys, driver: 'Ace' });
    store = await createStore({ vault, defaults: { ...DEFAULTS, motion: 0 }, trouble: null });
    expect(store.settings).toEqual({ ...DEFAULTS, keys, driver: 'Ace', motion: 0 });
  });

  test('keeps offsets for each output device', async () => {
    await store.changeSettings(offsetsChange(store.settings, 'headphones', { audioMs: 180, visualMs: 10 }));
    await store.changeSettings(offsetsChange(store.settings, 'speakers', { audioMs: -5, visualMs: 10 }));
    await reload();
    const audioMs = ['headphones', 'speakers', 'never seen', 'constructor'].map(
      (device) => offsetsFor(store.settings, device).audioMs,
    );
    expect(audioMs).toEqual([180, -5, 0, 0]);
  });

  test('keeps fields of a newer game when an older one changes its own', async () => {
    await vault.mergeSettings({ haptics: 0.5, quality: 'high' });
    await reload();
    await store.changeSettings({ shake: 0.25 });
    expect(await vault.readSettings()).toEqual({ haptics: 0.5, quality: 'high', shake: 0.25 });
  });

  test.each<[name: string, stored: Record<string, unknown>]>([
    ['a volume beyond 1', { volumes: { master: 1.5, music: 1, effects: 1 } }],
    ['a volume in words', { volumes: 'loud' }],
    ['a verb without keys', { keys: { ...KEYS, left: [] } }],
    ['one key for two verbs', { keys: { ...KEYS, left: ['KeyD'] } }],
    ['an unknown quality', { quality: 'ultra' }],
    ['a driver of 13 characters', { driver: 'x'.repeat(13) }],
    ['offsets that are none', { offsets: { speakers: { audioMs: 2000, visualMs: 0 }, tv: null } }],
    ['nothing where the offsets should be', { offsets: null }],
  ])('falls back on one field for %s, and keeps the others', async (_what, stored) => {
    await vault.mergeSettings({ flash: 0.5, ...stored });
    await reload();
    expect(store.settings).toEqual({ ...DEFAULTS, flash: 0.5 });
  });

  test('refuses a change that makes no sense', async () => {
    await store.changeSettings({ motion: Number.NaN, shake: 0.5 });
    expect(store.settings).toEqual({ ...DEFAULTS, shake: 0.5 });
  });

  test('leaves damaged runs out and says so', async () => {
    const { run } = await store.saveRun(perfect, CIRCUMSTANCES);
    const damage = (id: string, changes: object) => vault.writeRun({ ...run, id, ...changes } as never);
    await damage('1', { dollars: 'many' });
    expect(await store.boardOf(board)).toEqual({ runs: [run], trouble: 'One stored run is damaged and left out.' });
    await damage('2', { replay: 'gone' });
    await damage('3', { mods: undefined });
    expect(await store.boardOf(board)).toEqual({ runs: [run], trouble: '3 stored runs are damaged and left out.' });
    expect(await store.run('2')).toBeNull();
  });
});
