import { type LevelError, levelError } from '../core/level/level-error';
import { MAX_LEVEL_TEXT } from '../core/level/limits';
import { parseLevelBytes } from '../core/level/parse-bytes';
import type { Level } from '../core/level/schema';
import { type Fetcher, fetchHead, readBody } from './fetch-file';

export type LevelResult =
  | { readonly ok: true; readonly level: Level }
  | { readonly ok: false; readonly errors: readonly LevelError[] };

/** Fetches and checks `level.json` of a folder. Never rejects. */
export async function loadLevel(
  fetcher: Fetcher,
  folder: string,
  id: string,
  signal?: AbortSignal,
): Promise<LevelResult> {
  const request = { fetcher, url: `${folder}/level.json`, name: 'level.json', limit: MAX_LEVEL_TEXT, signal };
  const asked = await fetchHead(request);
  if (!asked.ok) return refuse([], asked.fault.message, asked.fault.remedy);
  const read = await readBody(asked.head, request, () => {});
  if (!read.ok) return refuse([], read.fault.message, read.fault.remedy);
  const parsed = parseLevelBytes(read.bytes);
  if (!parsed.ok || parsed.level.id === id) return parsed;
  return refuse(['id'], `It is "${parsed.level.id}", but its folder is called "${id}".`, 'Give both the same name.');
}

function refuse(steps: readonly string[], message: string, remedy: string): LevelResult {
  return { ok: false, errors: [levelError(steps, message, remedy)] };
}
