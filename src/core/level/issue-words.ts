import type * as z from 'zod/mini';
import { type LevelError, levelError, type Steps } from './level-error';

/** Says in words what the schema found wrong with `input`: what stands there and what should. */
export function levelErrorOf(issue: z.core.$ZodIssue, input: unknown): LevelError {
  const found = valueAt(input, issue.path);
  const [message, remedy] = wordsFor(issue, found);
  return levelError(issue.path, message, remedy);
}

function wordsFor(issue: z.core.$ZodIssue, found: unknown): [message: string, remedy: string] {
  if (found === undefined) return ['This is missing.', `Add it: ${wanted(issue)}.`];
  const stands = `It is ${inWords(found)}.`;
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      return [stands, `It must be ${wanted(issue)}.`];
    case 'too_big':
      return Array.isArray(found)
        ? [`The list has ${found.length} items.`, `Keep at most ${issue.maximum}.`]
        : [
            typeof found === 'string' ? `The text has ${found.length} characters.` : stands,
            `It may be ${issue.maximum} at most.`,
          ];
    case 'too_small':
      if (Array.isArray(found)) return ['The list is empty.', `Put at least ${issue.minimum} in.`];
      if (typeof found === 'string') return ['The text is empty.', 'Write something.'];
      return [stands, `It must be ${issue.minimum} at least.`];
    case 'invalid_format':
      return [stands, issue.message];
    default:
      return [stands, 'Compare it with levels/level.schema.json.'];
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: 'an object { … }',
  array: 'a list [ … ]',
  string: 'text in double quotes',
  number: 'a number',
  int: 'a whole number',
};

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return oneOf(issue.values);
  if (issue.code === 'invalid_type') return TYPE_NAMES[issue.expected] ?? issue.expected;
  return 'see levels/level.schema.json';
}

function oneOf(values: readonly unknown[]): string {
  const names = values.map((value) => JSON.stringify(value));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}

function inWords(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string')
    return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  return String(value).slice(0, 40);
}

function valueAt(input: unknown, steps: Steps): unknown {
  let value = input;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
