import type { Draft } from './draft';
import type { Change, Cut, FieldsChange, Patch, Path } from './patch';
import { fieldNames } from './same-json';

/**
 * The draft after a patch that was made from this draft or one of the same text. What is not touched keeps its identity.
 *
 * @throws RangeError when the patch does not fit: it names a place that is not there, or a list too short for it.
 */
export function applyPatch(draft: Draft, patch: Patch): Draft {
  let value: unknown = draft;
  for (const change of patch) value = changeAt(value, change.path, 0, change);
  return value as Draft;
}

function changeAt(value: unknown, path: Path, depth: number, change: Change): unknown {
  const step = path[depth];
  if (step === undefined) return change.kind === 'list' ? withCuts(value, change.cuts) : withFields(value, change);
  if (typeof step === 'number') {
    if (!Array.isArray(value) || !(step in value)) throw misfit(path);
    const list = [...value];
    list[step] = changeAt(list[step], path, depth + 1, change);
    return list;
  }
  if (!isObject(value) || !Object.hasOwn(value, step)) throw misfit(path);
  return { ...value, [step]: changeAt(value[step], path, depth + 1, change) };
}

function withCuts(value: unknown, cuts: readonly Cut[]): unknown[] {
  if (!Array.isArray(value)) throw misfit(['list']);
  const parts: unknown[][] = [];
  let next = 0;
  for (const { at, out, in: added } of cuts) {
    if (at < next || at + out.length > value.length) throw misfit([at]);
    parts.push(value.slice(next, at), [...added]);
    next = at + out.length;
  }
  const [first = [], ...rest] = [...parts, value.slice(next)];
  return first.concat(...rest);
}

function withFields(value: unknown, { path, fields, order }: FieldsChange): object {
  if (!isObject(value)) throw misfit(path);
  const entries = new Map(fieldNames(value).map((name) => [name, value[name]]));
  for (const { name, before, after } of fields) {
    if (entries.has(name) !== (before !== undefined)) throw misfit([...path, name]);
    if (after === undefined) entries.delete(name);
    else entries.set(name, after);
  }
  const names = order === undefined ? [...entries.keys()] : order.after.filter((name) => entries.has(name));
  if (names.length !== entries.size) throw misfit(path);
  return Object.fromEntries(names.map((name) => [name, entries.get(name)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function misfit(path: Path): RangeError {
  return new RangeError(`The patch does not fit this draft at ${path.join('.') || 'the top'}.`);
}
