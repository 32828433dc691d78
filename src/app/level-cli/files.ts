import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { type LevelError, levelError } from '../../core/level/level-error';
import { MAX_LEVEL_TEXT } from '../../core/level/limits';
import { parseLevelBytes } from '../../core/level/parse-bytes';
import type { Level } from '../../core/level/schema';

export type Read<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly errors: readonly LevelError[] };

/** Bytes of a file of at most `most` bytes; a larger one is not read. */
export function readBytes(path: string, most: number): Read<{ bytes: Uint8Array }> {
  const name = basename(path);
  try {
    const { size } = statSync(path);
    if (size > most) {
      const mebibytes = (bytes: number) => `${Math.ceil(bytes / (1024 * 1024))} MiB`;
      return refuse(`${name} is too large: ${mebibytes(size)}.`, `It may have ${mebibytes(most)}.`);
    }
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing
      ? refuse(`${name} is missing.`, `Put it at ${path}.`)
      : refuse(
          `${name} cannot be read: ${error instanceof Error ? error.message : error}.`,
          'Check the file and its rights.',
        );
  }
}

/** A level by the path of its file or its folder. */
export function readLevel(path: string): Read<{ level: Level; folder: string }> {
  const file = isFolder(path) ? join(path, 'level.json') : path;
  const read = readBytes(file, MAX_LEVEL_TEXT);
  if (!read.ok) return read;
  const parsed = parseLevelBytes(read.bytes);
  return parsed.ok ? { ok: true, level: parsed.level, folder: dirname(file) } : parsed;
}

/** npm runs a script in the package's folder; a path that is not there is meant from where the person stands. */
export function fromWhereOneStands(path: string): string {
  const stand = process.env.INIT_CWD;
  if (isAbsolute(path) || existsSync(path) || stand === undefined) return path;
  const there = join(stand, path);
  return existsSync(there) ? there : path;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function refuse(message: string, remedy: string): { readonly ok: false; readonly errors: readonly LevelError[] } {
  return { ok: false, errors: [levelError([], message, remedy)] };
}
