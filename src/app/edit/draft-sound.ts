import type { EditFile } from '../../audio/edit/edit-song';
import type { Draft } from '../../core/edit/draft';
import type { Parts } from '../parts';
import type { BenchSong } from './bench';

/**
 * Decoded stems of a draft; why there are none, in words.
 *
 * @param tell How much is decoded, 0 to 1.
 */
export async function soundOf(
  desk: Pick<Parts['desk'], 'decodeForEdit'>,
  draft: Draft,
  files: ReadonlyMap<string, Blob>,
  tell: (share: number) => void,
): Promise<BenchSong | string> {
  const wanted: EditFile[] = [];
  for (const { file } of draft.song.stems) {
    const blob = files.get(file);
    if (blob === undefined) return `The stem ${file} is missing from this draft.`;
    wanted.push({ name: file, blob });
  }
  const decoded = await desk.decodeForEdit(wanted, tell);
  return decoded.ok ? { song: decoded.song, peaks: null } : decoded.error;
}

/** Whether all stems of a draft are among its files. */
export function hasAllStems(draft: Draft, files: ReadonlyMap<string, Blob>): boolean {
  return draft.song.stems.every(({ file }) => files.has(file));
}
