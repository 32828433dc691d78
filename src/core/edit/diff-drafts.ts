import { diffLists } from './diff-lists';
import type { Draft } from './draft';
import type { Change, FieldChange, Patch, Path } from './patch';
import { fieldNames, isSameJson } from './same-json';

/**
 * What leads from one draft to the other. Parts that both share are passed over by identity, so that an edit costs about
 * as much as it changed. The values in the patch are those of the drafts themselves.
 */
export function diffDrafts(before: Draft, after: Draft): Patch {
  const changes: Change[] = [];
  diffObjects([], before, after, changes);
  return changes;
}

/** Adds what makes `after` of `before` to `changes`. False when the two are of different kinds, and so cannot be. */
export function diffValues(path: Path, before: unknown, after: unknown, changes: Change[]): boolean {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return false;
  if (Array.isArray(before) !== Array.isArray(after)) return false;
  if (Array.isArray(before) && Array.isArray(after)) diffLists(path, before, after, changes);
  else diffObjects(path, before, after, changes);
  return true;
}

function diffObjects(path: Path, before: object, after: object, changes: Change[]): void {
  if (before === after) return;
  const from = before as Readonly<Record<string, unknown>>;
  const to = after as Readonly<Record<string, unknown>>;
  const names = fieldNames(before);
  const newNames = fieldNames(after);
  const fields: FieldChange[] = [];
  for (const name of names) {
    const was = from[name];
    const is = Object.hasOwn(to, name) ? to[name] : undefined;
    if (was === is) continue;
    if (is === undefined) fields.push({ name, before: was });
    else if (!diffValues([...path, name], was, is, changes) && !isSameJson(was, is))
      fields.push({ name, before: was, after: is });
  }
  const known = new Set(names);
  for (const name of newNames) if (!known.has(name)) fields.push({ name, after: to[name] });

  const isInOrder = comesOut(names, newNames) && comesOut(newNames, names);
  if (fields.length === 0 && isInOrder) return;
  changes.push({
    kind: 'fields',
    path,
    fields,
    ...(isInOrder ? {} : { order: { before: names, after: newNames } }),
  });
}

/** Whether the second order comes of the first when what goes is taken out and what is new is put at the end. */
function comesOut(names: readonly string[], newNames: readonly string[]): boolean {
  const isKept = new Set(newNames);
  const kept = names.filter((name) => isKept.has(name));
  return kept.every((name, at) => name === newNames[at]);
}
