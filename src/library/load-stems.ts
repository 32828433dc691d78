import { type LevelError, levelError } from '../core/level/level-error';
import { MAX_STEM_BYTES } from '../core/level/limits';
import type { Level } from '../core/level/schema';
import { type Fetched, type Fetcher, type FileHead, type FileRequest, fetchHead, readBody } from './fetch-file';
import { hashBytes } from './hash-bytes';

/** Told the share 0..1 of all bytes that have come, never falling, and the file that the latest belong to. */
export type OnProgress = (share: number, what: string) => void;

export type StemsResult =
  | {
      readonly ok: true;
      readonly files: ReadonlyMap<string, ArrayBuffer>;
      /** SHA-256 of each stem, in the level's order. */
      readonly hashes: readonly string[];
    }
  | { readonly ok: false; readonly errors: readonly LevelError[] };

/** Fetches the stems of a level side by side and hashes each when it has come. Never rejects. */
export async function loadStems(
  fetcher: Fetcher,
  folder: string,
  { song }: Level,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<StemsResult> {
  const requests = song.stems.map(
    ({ file }): FileRequest => ({ fetcher, url: `${folder}/${file}`, name: file, limit: MAX_STEM_BYTES, signal }),
  );
  const asked = await Promise.all(requests.map(fetchHead));
  const heads = asked.flatMap((one) => (one.ok ? [one.head] : []));
  if (heads.length < asked.length) return { ok: false, errors: errorsOf(asked) };

  const progress = progressOver(heads, onProgress);
  const read = await Promise.all(
    heads.map(async (head) => {
      const body = await readBody(head, { limit: MAX_STEM_BYTES, signal }, (piece) => progress(head, piece.length));
      return body.ok ? { ...body, name: head.name, hash: await hashBytes(body.bytes) } : body;
    }),
  );
  const stems = read.flatMap((one) => (one.ok ? [one] : []));
  if (stems.length < read.length) return { ok: false, errors: errorsOf(read) };
  onProgress(1, '');
  return {
    ok: true,
    files: new Map(stems.map(({ name, bytes }) => [name, bytes.buffer])),
    hashes: stems.map(({ hash }) => hash),
  };
}

function errorsOf(results: readonly Fetched<unknown>[]): LevelError[] {
  return results.flatMap((result, index) =>
    result.ok ? [] : [levelError(['song', 'stems', index, 'file'], result.fault.message, result.fault.remedy)],
  );
}

/** Counts bytes over all files. One that does not tell its length counts as long as the mean of the others. */
function progressOver(heads: readonly FileHead[], onProgress: OnProgress) {
  const known = heads.flatMap(({ length }) => (length === null ? [] : [length]));
  const mean = known.length === 0 ? 4 * 1024 * 1024 : known.reduce((sum, length) => sum + length, 0) / known.length;
  const total = heads.reduce((sum, { length }) => sum + (length ?? mean), 0);
  let come = 0;
  return ({ name }: FileHead, bytes: number): void => {
    come += bytes;
    onProgress(total === 0 ? 1 : Math.min(1, come / total), name);
  };
}
