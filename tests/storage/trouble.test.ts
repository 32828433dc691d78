import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DATABASE_NAME, openIndexedVault } from '../../src/storage/indexed-vault';
import { createMemoryVault } from '../../src/storage/memory-vault';
import { openStore } from '../../src/storage/open-store';
import { OPEN_TIMEOUT_MS } from '../../src/storage/open-tables';
import { createStore } from '../../src/storage/store';
import type { Vault } from '../../src/storage/vault';
import { CIRCUMSTANCES, drivenRun } from '../core/replay/driven-run';
import { DEFAULTS } from './default-keys';

const run = drivenRun();
const board = run.decoded.levelHash;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A vault in which nothing works any more, or everything again. */
function breakable(error: Error): Vault & { isBroken: boolean } {
  const whole = createMemoryVault();
  const broken = { ...whole, isBroken: true };
  for (const name of Object.keys(whole) as (keyof Vault)[]) {
    const work = whole[name] as (...args: unknown[]) => Promise<unknown>;
    Object.assign(broken, {
      [name]: (...args: unknown[]) => (broken.isBroken ? Promise.reject(error) : work(...args)),
    });
  }
  return broken;
}

const full = new DOMException('no space', 'QuotaExceededError');
const FULL = "The browser's storage is full. Free some space on this device.";

describe('storage that is full', () => {
  test('is told; the run is held, named and listed until the page is closed', async () => {
    const store = await createStore({ vault: breakable(full), defaults: DEFAULTS, trouble: null });
    const saved = await store.saveRun(run, CIRCUMSTANCES);
    expect(saved).toMatchObject({ ok: false, message: FULL, run: { dollars: 1_000_000, replay: run.replay } });
    expect(store.trouble).toBe(FULL);
    expect(await store.run(saved.run.id)).toEqual(saved.run);
    expect((await store.boardOf(board)).runs).toEqual([saved.run]);
    expect((await store.runsOfLevel('tiny')).runs).toEqual([saved.run]);
  });

  test('takes the run at the next try, and the trouble is over', async () => {
    const vault = breakable(full);
    const store = await createStore({ vault, defaults: DEFAULTS, trouble: null });
    await store.saveRun(run, CIRCUMSTANCES);
    vault.isBroken = false;
    expect(await store.saveRun(run, CIRCUMSTANCES)).toMatchObject({ ok: true });
    expect(store.trouble).toBeNull();
    expect((await store.boardOf(board)).runs).toHaveLength(1);
    const later = await createStore({ vault, defaults: DEFAULTS, trouble: null });
    expect((await later.boardOf(board)).runs).toHaveLength(1);
  });

  test('keeps settings in force, counts takes and forgets held runs all the same', async () => {
    const store = await createStore({ vault: breakable(full), defaults: DEFAULTS, trouble: null });
    expect(await store.changeSettings({ motion: 0 })).toEqual({ ok: false, message: FULL });
    expect(store.settings.motion).toBe(0);
    expect([await store.nextTakeNumber(board), await store.nextTakeNumber(board)]).toEqual([1, 2]);
    const { run: held } = await store.saveRun(run, CIRCUMSTANCES);
    await store.signRun(held.id, 'Bo');
    expect((await store.boardOf(board)).runs).toEqual([{ ...held, driver: 'Bo' }]);
    await store.deleteRun(held.id);
    expect((await store.boardOf(board)).runs).toEqual([]);
  });

  test('is noticed when the database says so', async () => {
    const store = await openStore(DEFAULTS);
    expect(store.trouble).toBeNull();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    expect(await store.saveRun(run, CIRCUMSTANCES)).toMatchObject({ ok: false, message: FULL });
    expect(await store.changeSettings({ motion: 0 })).toEqual({ ok: false, message: FULL });
    expect(await store.nextTakeNumber(board)).toBe(1);
  });
});

test('a run that would be refused when it is read is not called saved', async () => {
  const store = await createStore({ vault: createMemoryVault(), defaults: DEFAULTS, trouble: null });
  const saved = await store.saveRun(run, { ...CIRCUMSTANCES, date: 'today' });
  expect(saved).toMatchObject({ ok: false, message: expect.stringMatching(/not well formed/) });
  expect(await store.run(saved.run.id)).toEqual(saved.run);
});

describe('a database that cannot be opened', () => {
  const expectMemory = async (why: RegExp) => {
    const store = await openStore(DEFAULTS);
    expect(store.trouble).toMatch(why);
    expect(store.trouble).toMatch(/runs can be saved as files/);
    expect(await store.saveRun(run, CIRCUMSTANCES)).toMatchObject({ ok: true });
    expect((await store.boardOf(board)).runs).toHaveLength(1);
    expect(store.trouble).toMatch(why);
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
    await new Promise((resolve) => {
      indexedDB.open(DATABASE_NAME, 99).onsuccess = ({ target }) => {
        (target as IDBOpenDBRequest).result.close();
        resolve(null);
      };
    });
    await expectMemory(/storage cannot be used: .*version/);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve;
    });
  });

  /** An opening that tells nothing until the test makes it. */
  const silentOpening = () => {
    const listeners = new Map<string, (event: { oldVersion: number }) => void>();
    const request = new IDBOpenDBRequest();
    request.addEventListener = (type: string, listener: unknown) => listeners.set(type, listener as never);
    vi.spyOn(indexedDB, 'open').mockReturnValue(request);
    return { tell: (type: string) => listeners.get(type)?.({ oldVersion: 0 }) };
  };

  test('because it never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    silentOpening();
    const opening = openIndexedVault();
    await vi.advanceTimersByTimeAsync(OPEN_TIMEOUT_MS);
    expect(await opening).toEqual({ ok: false, message: expect.stringMatching(/does not answer/) });
  });

  test('because another tab holds it', async () => {
    const { tell } = silentOpening();
    const opening = openIndexedVault();
    tell('blocked');
    expect(await opening).toEqual({ ok: false, message: expect.stringMatching(/another tab .* close that tab/) });
  });
});

describe('asking the browser to keep things', () => {
  test('happens once, after the first run, and a refusal changes nothing', async () => {
    const askToPersist = vi.fn(() => Promise.reject(new Error('no')));
    const store = await createStore({ vault: createMemoryVault(), defaults: DEFAULTS, trouble: null, askToPersist });
    expect(askToPersist).not.toHaveBeenCalled();
    expect(await store.saveRun(run, CIRCUMSTANCES)).toMatchObject({ ok: true });
    await store.saveRun(run, CIRCUMSTANCES);
    expect(askToPersist).toHaveBeenCalledTimes(1);
  });
});
