import * as z from 'zod/mini';
import { type LevelError, levelError } from '../core/level/level-error';
import { levelIdSchema } from '../core/level/schema';
import { type Fetcher, fetchHead, readBody } from './fetch-file';

/** A thousand ids of full length. */
const MAX_INDEX_BYTES = 96 * 1024;

const indexSchema = z.array(levelIdSchema).check(z.maxLength(1000));

export type IndexResult =
  | { readonly ok: true; readonly ids: readonly string[] }
  | { readonly ok: false; readonly errors: readonly LevelError[] };

/** Reads the list of levels: a JSON list of folder names. Never rejects. */
export async function readIndex(fetcher: Fetcher, url: string): Promise<IndexResult> {
  const request = { fetcher, url, name: 'The list of chases', limit: MAX_INDEX_BYTES };
  const asked = await fetchHead(request);
  if (!asked.ok) return refuse(asked.fault.message, 'Load the page again.');
  const read = await readBody(asked.head, request, () => {});
  if (!read.ok) return refuse(read.fault.message, read.fault.remedy);
  const ids = indexSchema.safeParse(jsonOf(read.bytes));
  if (!ids.success)
    return refuse('The list of chases is damaged.', 'Build the game again: levels/index.json is wrong.');
  return { ok: true, ids: [...new Set(ids.data)] };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function refuse(message: string, remedy: string): IndexResult {
  return { ok: false, errors: [levelError([], message, remedy)] };
}
