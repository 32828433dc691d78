import { hashChart } from '../../core/level/hash';
import { type LevelError, levelError } from '../../core/level/level-error';
import type { Difficulty } from '../../core/level/model';
import { parseLevel } from '../../core/level/parse';
import type { StoredLevel } from '../../storage/own-levels/own-level';
import type { OwnLevelStore } from '../../storage/own-levels/own-level-store';
import { hashBytes } from '../hash-bytes';
import type { ChaseEntry, ChaseList, LevelTrouble, LoadedChase } from '../library';
import type { LevelResult } from '../load-level';
import type { OnProgress } from '../load-stems';

/** A level of the player's own as it is driven: under the id that it is kept by. */
export function ownLevel(stored: StoredLevel): LevelResult {
  const parsed = parseLevel(stored.text);
  return parsed.ok ? { ok: true, level: { ...parsed.level, id: stored.id } } : parsed;
}

/** A level that was read once, and the names of its boards: their audio was hashed when it came. */
interface Known {
  readonly stored: StoredLevel;
  readonly result: LevelResult;
  chartHash(difficulty: Difficulty): string;
}

/** Lists the player's own levels. What has not changed since the last time is not read and hashed again. */
export function createOwnList(): (store: OwnLevelStore) => Promise<ChaseList> {
  let known = new Map<string, Known>();
  return async (store) => {
    const { levels, trouble } = await store.list();
    known = new Map(levels.map((stored) => [stored.id, knownAs(stored, known.get(stored.id))]));
    const entries: ChaseEntry[] = [];
    const troubles: LevelTrouble[] = [];
    for (const [id, { result, chartHash }] of known) {
      if (result.ok) entries.push({ id, level: result.level, isOwn: true, chartHash });
      else troubles.push({ id, errors: result.errors, isOwn: true });
    }
    if (trouble !== null) troubles.push({ id: '', errors: [{ path: '', message: trouble, remedy: '' }], isOwn: true });
    return { entries, troubles };
  };
}

function knownAs(stored: StoredLevel, before: Known | undefined): Known {
  if (before?.stored.text === stored.text && sameStems(before.stored.stems, stored.stems)) return before;
  const result = ownLevel(stored);
  const hashes = stored.stems.map(({ hash }) => hash);
  const boards = new Map<Difficulty, string>();
  return {
    stored,
    result,
    chartHash(difficulty) {
      if (!result.ok) throw new RangeError('This level cannot be read.');
      const board = boards.get(difficulty) ?? hashChart(result.level, difficulty, hashes);
      boards.set(difficulty, board);
      return board;
    },
  };
}

export function sameStems(a: StoredLevel['stems'], b: StoredLevel['stems']): boolean {
  return a.length === b.length && a.every(({ file, hash }, at) => b[at]?.file === file && b[at]?.hash === hash);
}

/** A level of the player's own with its audio; null when there is none of that id. */
export async function loadOwn(store: OwnLevelStore, id: string, onProgress: OnProgress): Promise<LoadedChase | null> {
  const found = await store.read(id);
  if (found === null || found.isRemoved) return null;
  const read = ownLevel(found.level);
  if (!read.ok) return { ok: false, title: id, errors: read.errors };
  const { level } = read;
  const audio = await store.files(id);
  const files = new Map<string, ArrayBuffer>();
  const hashes: string[] = [];
  const errors: LevelError[] = [];
  for (const [index, { file }] of level.song.stems.entries()) {
    const bytes = await bytesOf(audio?.get(file));
    const hash = bytes === null ? null : await hashBytes(new Uint8Array(bytes));
    if (bytes === null || hash === null || hash !== found.level.stems[index]?.hash) {
      const steps = ['song', 'stems', index, 'file'];
      errors.push(levelError(steps, `${file} is damaged in the storage.`, 'Delete this chase and import it again.'));
      continue;
    }
    files.set(file, bytes);
    hashes.push(hash);
    onProgress((index + 1) / level.song.stems.length, file);
  }
  if (errors.length > 0) return { ok: false, title: level.title, errors };
  return { ok: true, level, files, chartHash: (difficulty) => hashChart(level, difficulty, hashes) };
}

async function bytesOf(file: Blob | undefined): Promise<ArrayBuffer | null> {
  try {
    return (await file?.arrayBuffer()) ?? null;
  } catch {
    return null;
  }
}
