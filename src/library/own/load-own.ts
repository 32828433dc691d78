import { hashChart } from '../../core/level/hash';
import { type LevelError, levelError } from '../../core/level/level-error';
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

/** The player's own levels. Their boards are known without their audio: its hashes were taken when it came. */
export async function listOwn(store: OwnLevelStore): Promise<ChaseList> {
  const { levels, trouble } = await store.list();
  const entries: ChaseEntry[] = [];
  const troubles: LevelTrouble[] = [];
  for (const { stored, result } of levels.map((one) => ({ stored: one, result: ownLevel(one) }))) {
    const { id, stems } = stored;
    if (!result.ok) {
      troubles.push({ id, errors: result.errors, isOwn: true });
      continue;
    }
    const { level } = result;
    const hashes = stems.map(({ hash }) => hash);
    entries.push({ id, level, isOwn: true, chartHash: (difficulty) => hashChart(level, difficulty, hashes) });
  }
  if (trouble !== null) troubles.push({ id: '', errors: [{ path: '', message: trouble, remedy: '' }], isOwn: true });
  return { entries, troubles };
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
