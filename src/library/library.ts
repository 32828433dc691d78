import { hashChart } from '../core/level/hash';
import { type LevelError, levelError } from '../core/level/level-error';
import type { Difficulty } from '../core/level/model';
import { type Level, levelIdSchema } from '../core/level/schema';
import { easiestFirst } from './easiest-first';
import type { Fetcher } from './fetch-file';
import { type LevelResult, loadLevel } from './load-level';
import { loadStems, type OnProgress } from './load-stems';
import { readIndex } from './read-index';

/** A level that is sound and can be chosen. */
export interface ChaseEntry {
  readonly id: string;
  readonly level: Level;
}

/** A level that cannot be played, with all that is wrong with it. */
export interface LevelTrouble {
  /** Name of its folder; empty when the list of levels itself could not be read. */
  readonly id: string;
  readonly errors: readonly LevelError[];
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
  /** The bundled levels, the easiest first. One that is broken leaves the others playable. */
  list(): Promise<ChaseList>;
  /** A level without its stems. */
  read(id: string): Promise<LevelResult>;
  /** A level with its stems. A level that was listed is not fetched again; one that failed is. */
  load(id: string, onProgress?: OnProgress, signal?: AbortSignal): Promise<LoadedChase>;
}

/** @param base Folder of the levels, with an `index.json` that names them. */
export function createLibrary(fetcher: Fetcher = (url, init) => fetch(url, init), base = 'levels'): Library {
  const sound = new Map<string, Level>();

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

  return {
    async list() {
      const index = await readIndex(fetcher, `${base}/index.json`);
      if (!index.ok) return { entries: [], troubles: [{ id: '', errors: index.errors }] };
      const results = await Promise.all(index.ids.map(async (id) => ({ id, result: await levelOf(id) })));
      return {
        entries: easiestFirst(results.flatMap(({ id, result }) => (result.ok ? [{ id, level: result.level }] : []))),
        troubles: results.flatMap(({ id, result }) => (result.ok ? [] : [{ id, errors: result.errors }])),
      };
    },
    read: (id) => levelOf(id),
    async load(id, onProgress = () => {}, signal) {
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
