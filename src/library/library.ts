import { hashChart } from '../core/level/hash';
import { type LevelError, levelError } from '../core/level/level-error';
import type { Difficulty } from '../core/level/model';
import { type Level, levelIdSchema } from '../core/level/schema';
import { createMemoryOwnLevels } from '../storage/own-levels/memory-own-levels';
import { createOwnLevelStore, type OwnLevelStore } from '../storage/own-levels/own-level-store';
import { easiestFirst } from './easiest-first';
import type { Fetcher } from './fetch-file';
import { type LevelResult, loadLevel } from './load-level';
import { loadStems, type OnProgress } from './load-stems';
import { createOwnList, loadOwn, ownLevel } from './own/load-own';
import { createOwnShelf, type OwnShelf } from './own/own-shelf';
import { readIndex } from './read-index';

/** A level that is sound and can be chosen. */
export interface ChaseEntry {
  readonly id: string;
  readonly level: Level;
  /** The player made it or was given it; it can be renamed, exported and deleted. */
  readonly isOwn: boolean;
  /** Identity of one chart with its audio, where that is known without fetching the audio; else null. */
  readonly chartHash: ((difficulty: Difficulty) => string) | null;
}

/** A level that cannot be played, with all that is wrong with it. */
export interface LevelTrouble {
  /** Name of its folder; empty when the list of levels itself could not be read. */
  readonly id: string;
  readonly errors: readonly LevelError[];
  readonly isOwn: boolean;
}

export interface ChaseList {
  readonly entries: readonly ChaseEntry[];
  readonly troubles: readonly LevelTrouble[];
}

export type LoadedChase =
  | {
      readonly ok: true;
      readonly level: Level;
      /** Bytes of each stem by its file name. */
      readonly files: ReadonlyMap<string, ArrayBuffer>;
      /** Identity of one chart with its audio: the name of its board. */
      chartHash(difficulty: Difficulty): string;
    }
  | {
      readonly ok: false;
      /** Title of the level, or its name when it has none. */
      readonly title: string;
      readonly errors: readonly LevelError[];
    };

/** Where levels come from. Nothing here rejects: what goes wrong is told with its place and its remedy. */
export interface Library {
  /**
   * The bundled levels, the easiest first, then the player's own, the latest first. One that is broken leaves the
   * others playable.
   */
  list(): Promise<ChaseList>;
  /** A level without its stems. */
  read(id: string): Promise<LevelResult>;
  /** A level with its stems. A level that was listed is not fetched again; one that failed is. */
  load(id: string, onProgress?: OnProgress, signal?: AbortSignal): Promise<LoadedChase>;
  /** The player's own levels. */
  readonly own: OwnShelf;
}

/** Forgets with the page. */
const inMemory = async (): Promise<OwnLevelStore> =>
  createOwnLevelStore({ vault: createMemoryOwnLevels(), trouble: null, now: Date.now });

/**
 * @param base Folder of the levels, with an `index.json` that names them.
 * @param openOwn Opens the player's own levels; called once, when they are first asked for.
 */
export function createLibrary(
  fetcher: Fetcher = (url, init) => fetch(url, init),
  base = 'levels',
  openOwn: () => Promise<OwnLevelStore> = inMemory,
): Library {
  const sound = new Map<string, Level>();
  let opening: Promise<OwnLevelStore> | null = null;
  const listOwn = createOwnList();
  const ownStore = (): Promise<OwnLevelStore> => {
    opening ??= openOwn();
    return opening;
  };

  const levelOf = async (id: string, signal?: AbortSignal): Promise<LevelResult> => {
    const known = sound.get(id);
    if (known !== undefined) return { ok: true, level: known };
    if (!levelIdSchema.safeParse(id).success) {
      return { ok: false, errors: [levelError([], `There is no chase called "${id}".`, 'Choose one from the list.')] };
    }
    const result = await loadLevel(fetcher, `${base}/${id}`, id, signal);
    if (result.ok) sound.set(id, result.level);
    return result;
  };

  async function listBundled(): Promise<ChaseList> {
    const index = await readIndex(fetcher, `${base}/index.json`);
    if (!index.ok) return { entries: [], troubles: [{ id: '', errors: index.errors, isOwn: false }] };
    const results = await Promise.all(index.ids.map(async (id) => ({ id, result: await levelOf(id) })));
    const entries = results.flatMap(({ id, result }) =>
      result.ok ? [{ id, level: result.level, isOwn: false, chartHash: null }] : [],
    );
    const troubles = results.flatMap(({ id, result }) =>
      result.ok ? [] : [{ id, errors: result.errors, isOwn: false }],
    );
    return { entries: easiestFirst(entries), troubles };
  }

  return {
    own: createOwnShelf(ownStore, async () => {
      const index = await readIndex(fetcher, `${base}/index.json`);
      return index.ok ? index.ids : null;
    }),
    async list() {
      const [bundled, own] = await Promise.all([listBundled(), ownStore().then(listOwn)]);
      return { entries: [...bundled.entries, ...own.entries], troubles: [...bundled.troubles, ...own.troubles] };
    },
    async read(id) {
      const own = sound.has(id) ? null : await (await ownStore()).read(id);
      return own === null || own.isRemoved ? levelOf(id) : ownLevel(own.level);
    },
    async load(id, onProgress = () => {}, signal) {
      const own = sound.has(id) ? null : await loadOwn(await ownStore(), id, onProgress);
      if (own !== null) return own;
      const found = await levelOf(id, signal);
      if (!found.ok) return { ok: false, title: id, errors: found.errors };
      const { level } = found;
      const stems = await loadStems(fetcher, `${base}/${id}`, level, onProgress, signal);
      if (!stems.ok) return { ok: false, title: level.title, errors: stems.errors };
      const { files, hashes } = stems;
      return { ok: true, level, files, chartHash: (difficulty) => hashChart(level, difficulty, hashes) };
    },
  };
}
