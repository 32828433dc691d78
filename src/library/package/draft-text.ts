import * as z from 'zod/mini';
import { draftFromLevel } from '../../core/edit/draft';
import { checkNames } from '../../core/level/checks/names';
import { levelErrorOf } from '../../core/level/issue-words';
import { MAX_ITEMS } from '../../core/level/limits';
import { MAX_ERRORS, type ParseResult, parseLevel } from '../../core/level/parse';
import { faultOfValue } from '../../core/level/plain-json';
import { chartSchema, type Level, levelSchema } from '../../core/level/schema';

/** The same fields, but a chart may still be empty. */
const draftChart = z.extend(chartSchema, {
  cues: z.array(chartSchema.shape.cues.def.element).check(z.maxLength(MAX_ITEMS.cues)),
});
const draftSchema = z.extend(levelSchema, {
  charts: z.array(draftChart).check(z.minLength(1), z.maxLength(MAX_ITEMS.charts)),
});

/** Reads the text of a level under way: each field has to be right by itself, what they say together does not. */
export function parseDraft(text: string): ParseResult {
  const strict = parseLevel(text);
  if (strict.ok) return strict;
  const value = jsonOf(text);
  if (value === undefined || faultOfValue(value) !== null) return strict;
  const checked = draftSchema.safeParse(value);
  if (!checked.success) {
    return { ok: false, errors: checked.error.issues.slice(0, MAX_ERRORS).map((issue) => levelErrorOf(issue, value)) };
  }
  const level = checked.data as Level;
  const errors = [...checkNames(level)];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, level: draftFromLevel(level) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
