import { checkTogether } from './checks/check-together';
import { levelErrorOf } from './issue-words';
import { findJsonFault } from './json-fault';
import { type LevelError, levelError } from './level-error';
import { MAX_LEVEL_TEXT } from './limits';
import { faultOfValue } from './plain-json';
import { type Level, levelSchema } from './schema';

export type { LevelError } from './level-error';

export type ParseResult =
  | { readonly ok: true; readonly level: Level }
  /** At least one error; at most `MAX_ERRORS`, with a last one that counts the rest. */
  | { readonly ok: false; readonly errors: readonly LevelError[] };

/** Nobody mends more at one go, and a hostile file must not make a million messages. */
export const MAX_ERRORS = 50;

/** Reads the text of a `level.json`. Any text gives a level or errors, never an exception. */
export function parseLevel(text: string): ParseResult {
  if (text.length > MAX_LEVEL_TEXT) {
    const mebibytes = Math.ceil(text.length / (1024 * 1024));
    return refuse(levelError([], `The file is too large: ${mebibytes} MiB of text.`, 'A level.json may have 8 MiB.'));
  }
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return refuse(syntaxError(source));
  }
  return checkLevel(value);
}

/** Checks a value that came from JSON: first each field by itself, then what the lists say about each other. */
export function checkLevel(value: unknown): ParseResult {
  const fault = faultOfValue(value);
  if (fault !== null) return refuse(fault);

  const checked = levelSchema.safeParse(value);
  if (!checked.success) {
    const { issues } = checked.error;
    const shown = issues.slice(0, MAX_ERRORS - 1).map((issue) => levelErrorOf(issue, value));
    if (issues.length > shown.length) shown.push(moreErrors(`${issues.length - shown.length}`));
    return { ok: false, errors: shown };
  }

  const errors: LevelError[] = [];
  for (const error of checkTogether(checked.data)) {
    if (errors.length === MAX_ERRORS - 1) {
      errors.push(moreErrors('still'));
      break;
    }
    errors.push(error);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, level: checked.data };
}

function refuse(error: LevelError): ParseResult {
  return { ok: false, errors: [error] };
}

function moreErrors(count: string): LevelError {
  return levelError([], `There are ${count} more errors.`, 'Mend those above first and check again.');
}

function syntaxError(source: string): LevelError {
  const fault = findJsonFault(source);
  if (fault === null) return levelError([], 'The file could not be read as JSON.', 'Check that it is whole.');
  return levelError(
    [],
    `The file is not sound JSON: line ${fault.line}, column ${fault.column}.`,
    `Put ${fault.expected} there.`,
  );
}
