import * as z from 'zod/mini';
import { levelErrorOf } from '../level/issue-words';
import { findJsonFault } from '../level/json-fault';
import { type LevelError, levelError } from '../level/level-error';
import { faultOfValue } from '../level/plain-json';
import { decodeBase64, encodeBase64 } from './base64';
import { MAX_REPLAY_BYTES } from './codec';
import { type RunRecord, runFields } from './run-record';

/** Characters of a run file: the longest replay in base64 and room for the rest. */
const MAX_RUN_TEXT = Math.ceil((MAX_REPLAY_BYTES * 4) / 3) + 65_536;

const runFileSchema = z.object({
  format: z.literal('four-on-the-floor-run-1'),
  ...runFields,
  replay: z.string().check(z.maxLength(MAX_RUN_TEXT)),
});

export type RunFileResult =
  | { readonly ok: true; readonly record: RunRecord }
  | { readonly ok: false; readonly errors: readonly LevelError[] };

/** A run as the text of a JSON file, to keep or to send to somebody. */
export function formatRunFile(record: RunRecord): string {
  const { replay, ...fields } = record;
  return `${JSON.stringify({ format: 'four-on-the-floor-run-1', ...fields, replay: encodeBase64(replay) }, null, 2)}\n`;
}

/**
 * Reads the text of a run file. Never throws. A record that comes out is well formed and no more: it claims a score,
 * and `verifyRun` says whether the claim is true.
 */
export function parseRunFile(text: string): RunFileResult {
  if (text.length > MAX_RUN_TEXT) return refuse([], 'The file is too large for a run.', 'Choose the file of one run.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const fault = findJsonFault(text);
    const place = fault === null ? '' : `: line ${fault.line}, column ${fault.column}`;
    return refuse([], `The file is not sound JSON${place}.`, 'Choose a file that this game has written.');
  }
  const unfit = faultOfValue(value);
  if (unfit !== null) return { ok: false, errors: [unfit] };
  const checked = runFileSchema.safeParse(value);
  if (!checked.success) {
    return { ok: false, errors: checked.error.issues.slice(0, 50).map((issue) => levelErrorOf(issue, value)) };
  }
  const { format, replay: base64, ...fields } = checked.data;
  const replay = decodeBase64(base64);
  if (replay === null) return refuse(['replay'], 'The replay is not base64.', 'The file was changed; export it again.');
  return { ok: true, record: { ...fields, replay } };
}

function refuse(steps: readonly string[], message: string, remedy: string): RunFileResult {
  return { ok: false, errors: [levelError(steps, message, remedy)] };
}
