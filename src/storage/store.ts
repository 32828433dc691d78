import { driverNameFrom } from '../core/replay/driver-name';
import { type RunCircumstances, runRecordOf } from '../core/replay/run-record';
import type { VerifiedRun } from '../core/replay/verify';
import { type Board, byRank } from './board';
import { createRunShelf } from './run-shelf';
import { type Settings, settingsFrom } from './settings';
import { storageWords } from './storage-words';
import { runIdOf, type StoredRun } from './stored-run';
import type { Vault } from './vault';

export type Kept = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** `run` is there in both cases: one that could not be stored is held until the page is closed and can go into a file. */
export type SaveResult =
  | { readonly ok: true; readonly run: StoredRun }
  | { readonly ok: false; readonly run: StoredRun; readonly message: string };

/**
 * What the game remembers. Nothing here rejects: storage that fails is told in words, and what could not be stored is
 * remembered until the page is closed.
 */
export interface Store {
  /** Why things are not kept for good, in words; null while they are. */
  readonly trouble: string | null;
  readonly settings: Settings;
  /** In force at once, then written. Fields that make no sense are left as they were. */
  changeSettings(change: Partial<Settings>): Promise<Kept>;
  /** Only a run whose replay was driven again and agreed. */
  saveRun(run: VerifiedRun, circumstances: RunCircumstances): Promise<SaveResult>;
  /** Puts another driver's name on a run. */
  signRun(id: string, driver: string): Promise<Kept>;
  boardOf(chartHash: string): Promise<Board>;
  /** Runs on any chart and any version of a level, best first: for a list that has not loaded the audio to hash it. */
  runsOfLevel(levelId: string): Promise<Board>;
  run(id: string): Promise<StoredRun | null>;
  deleteRun(id: string): Promise<Kept>;
  /** Number of the take that begins now, from 1. */
  nextTakeNumber(chartHash: string): Promise<number>;
}

export interface StoreOptions {
  readonly vault: Vault;
  readonly defaults: Settings;
  /** Why `vault` is not the browser's database, in words; null when it is. */
  readonly trouble: string | null;
  /** Asks the browser not to clear the storage by itself; called once, when there is something to lose. */
  readonly askToPersist?: () => Promise<unknown>;
}

/** A store over a vault, with its settings read. */
export async function createStore({ vault, defaults, trouble, askToPersist }: StoreOptions): Promise<Store> {
  let latestTrouble = trouble;
  const shelf = createRunShelf(vault);
  const takes = new Map<string, number>();
  let hasAsked = false;

  /** Tries to write; what goes wrong stays the store's trouble until something is written again. */
  const keep = async (write: () => Promise<unknown>): Promise<Kept> => {
    try {
      await write();
      latestTrouble = trouble;
      return { ok: true };
    } catch (error) {
      latestTrouble = storageWords(error);
      return { ok: false, message: latestTrouble };
    }
  };

  const boardFrom = async (read: Promise<{ runs: StoredRun[]; trouble: string | null }>): Promise<Board> => {
    const { runs, trouble: readTrouble } = await read;
    return { runs: runs.sort(byRank), trouble: readTrouble };
  };

  let settings = defaults;
  try {
    settings = settingsFrom(await vault.readSettings(), defaults);
  } catch (error) {
    latestTrouble = storageWords(error);
  }

  return {
    get trouble() {
      return latestTrouble;
    },
    get settings() {
      return settings;
    },
    changeSettings(change) {
      const named = change.driver === undefined ? change : { ...change, driver: driverNameFrom(change.driver) };
      settings = settingsFrom({ ...settings, ...named }, settings);
      const names = Object.keys(change) as (keyof Settings)[];
      const fields = Object.fromEntries(names.map((name) => [name, settings[name]]));
      return keep(() => vault.mergeSettings(fields));
    },
    async saveRun(verified, circumstances) {
      const record = runRecordOf(verified, { ...circumstances, driver: driverNameFrom(circumstances.driver) });
      const run = { id: runIdOf(record), ...record };
      const kept = await keep(() => shelf.put(run));
      if (!kept.ok) return { ...kept, run };
      if (!hasAsked) {
        hasAsked = true;
        // A browser that says no keeps the run all the same, until it needs the space.
        void askToPersist?.().catch(() => undefined);
      }
      return { ok: true, run };
    },
    async signRun(id, driver) {
      const run = await shelf.get(id);
      if (run === null) return { ok: false, message: 'There is no such run.' };
      return keep(() => shelf.put({ ...run, driver: driverNameFrom(driver) }));
    },
    boardOf: (chartHash) => boardFrom(shelf.ofChart(chartHash)),
    runsOfLevel: (levelId) => boardFrom(shelf.ofLevel(levelId)),
    run: (id) => shelf.get(id),
    deleteRun: (id) => keep(() => shelf.delete(id)),
    async nextTakeNumber(chartHash) {
      let number = (takes.get(chartHash) ?? 0) + 1;
      await keep(async () => {
        number = Math.max(number, await vault.countTake(chartHash));
      });
      takes.set(chartHash, number);
      return number;
    },
  };
}
