import { type LevelError, levelError } from './level-error';
import { MAX_DEPTH, MAX_ITEMS } from './limits';

/** Arrays and objects looked at before giving up: 8 MiB of JSON text cannot hold more. */
const MAX_NODES = 5_000_000;

/**
 * Refuses what would be costly or impossible to check field by field: values that JSON cannot hold, too deep a nest,
 * and lists far over their limit. Null when the value may go on to the schema.
 */
export function faultOfValue(value: unknown): LevelError | null {
  return faultOfNest(value) ?? faultOfLists(value);
}

function faultOfNest(value: unknown): LevelError | null {
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let nodes = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isJsonValue(next.value)) {
      return levelError(
        [],
        'There is something in it that JSON cannot hold.',
        'Use text, numbers, lists and objects only.',
      );
    }
    if (typeof next.value !== 'object' || next.value === null) continue;
    nodes += 1;
    if (next.depth >= MAX_DEPTH || nodes > MAX_NODES) {
      return levelError(
        [],
        `It is nested more than ${MAX_DEPTH} deep.`,
        'A level needs no more than five levels of brackets.',
      );
    }
    for (const child of Object.values(next.value)) pending.push({ value: child, depth: next.depth + 1 });
  }
  return null;
}

function isJsonValue(value: unknown): boolean {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
    case 'string':
    case 'boolean':
    case 'undefined':
      return true;
    default:
      return false;
  }
}

/** The schema would look at every item of a list before it counts them, and report each; four million would fill the memory. */
function faultOfLists(value: unknown): LevelError | null {
  const level = fieldsOf(value);
  const charts = Array.isArray(level.charts) ? level.charts.slice(0, MAX_ITEMS.charts) : [];
  const holders: [steps: (string | number)[], fields: Record<string, unknown>][] = [
    [[], level],
    [['song'], fieldsOf(level.song)],
    ...charts.map((chart, index): [(string | number)[], Record<string, unknown>] => [
      ['charts', index],
      fieldsOf(chart),
    ]),
  ];
  for (const [steps, fields] of holders) {
    for (const [name, most] of Object.entries(MAX_ITEMS)) {
      const list = fields[name];
      if (Array.isArray(list) && list.length > most) {
        return levelError([...steps, name], `The list has ${list.length} items.`, `Keep at most ${most}.`);
      }
    }
  }
  return null;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
