import { levelError } from './level-error';
import { MAX_LEVEL_TEXT } from './limits';
import { type ParseResult, parseLevel } from './parse';

/** Reads the bytes of a `level.json`: at most 8 MiB of UTF-8. Never throws. */
export function parseLevelBytes(bytes: Uint8Array): ParseResult {
  if (bytes.length > MAX_LEVEL_TEXT) {
    const mebibytes = Math.ceil(bytes.length / (1024 * 1024));
    const error = levelError([], `The file is too large: ${mebibytes} MiB.`, 'A level.json may have 8 MiB.');
    return { ok: false, errors: [error] };
  }
  try {
    return parseLevel(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const error = levelError([], 'The file is not UTF-8 text.', 'Save it as UTF-8.');
    return { ok: false, errors: [error] };
  }
}
