import { diffValues } from './diff-drafts';
import type { Change, Cut, Path } from './patch';
import { isSameJson } from './same-json';

type List = readonly unknown[];

/** A stretch of both lists that does not agree. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Adds what makes one list of the other to `changes`: first what changes within items that stay, then the cuts. */
export function diffLists(path: Path, before: List, after: List, changes: Change[]): void {
  if (before === after) return;
  const cuts: Cut[] = [];
  for (const run of runsOf(before, after)) {
    for (const { from, to, newFrom, newTo } of stretchesOf(run, path, before, after, changes)) {
      cuts.push({ at: from, out: before.slice(from, to), in: after.slice(newFrom, newTo) });
    }
  }
  if (cuts.length > 0) changes.push({ kind: 'list', path, cuts });
}

/** What is left of a run to cut once items that hold lists of their own have been changed within. */
function stretchesOf(run: Run, path: Path, before: List, after: List, changes: Change[]): Run[] {
  if (run.to - run.from !== run.newTo - run.newFrom) return [run];
  const shift = run.newFrom - run.from;
  const stretches: Run[] = [];
  let from = run.from;
  const cutUpTo = (to: number): void => {
    if (to > from) stretches.push({ from, to, newFrom: from + shift, newTo: to + shift });
  };
  for (let at = run.from; at < run.to; at += 1) {
    if (!isNested(before[at]) || !diffValues([...path, at], before[at], after[at + shift], changes)) continue;
    cutUpTo(at);
    from = at + 1;
  }
  cutUpTo(run.to);
  return stretches;
}

/** Where the lists differ: what both have in front and behind is passed over, then what stays is found by its key. */
function runsOf(before: List, after: List): Run[] {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && (before[from] === after[from] || isSameItem(before[from], after[from]))) from += 1;
  let behind = 0;
  while (behind < shorter - from && isSameItem(before[before.length - 1 - behind], after[after.length - 1 - behind])) {
    behind += 1;
  }
  const to = before.length - behind;
  const newTo = after.length - behind;
  if (from === to && from === newTo) return [];
  if (from === to || from === newTo) return [{ from, to, newFrom: from, newTo }];
  return runsBetween(before, after, { from, to, newFrom: from, newTo });
}

function runsBetween(before: List, after: List, run: Run): Run[] {
  const { from, to, newFrom, newTo } = run;
  const keyOf = keysOf(before.slice(from, to), after.slice(newFrom, newTo));
  if (keyOf === null) return [run];
  const places = new Map<unknown, number>();
  for (let at = newTo - 1; at >= newFrom; at -= 1) places.set(keyOf(after[at]), at);

  const runs: Run[] = [];
  let start = from;
  let newStart = newFrom;
  for (let at = from; at < to; at += 1) {
    const newAt = places.get(keyOf(before[at]));
    if (newAt === undefined || newAt < newStart) continue;
    // Kept: what lies before it on both sides is a run. An item that stays but differs within is a run by itself.
    if (at > start || newAt > newStart) runs.push({ from: start, to: at, newFrom: newStart, newTo: newAt });
    if (!isSameItem(before[at], after[newAt])) runs.push({ from: at, to: at + 1, newFrom: newAt, newTo: newAt + 1 });
    start = at + 1;
    newStart = newAt + 1;
  }
  if (to > start || newTo > newStart) runs.push({ from: start, to, newFrom: newStart, newTo });
  return runs;
}

/**
 * Items are known again by identity. Charts by their difficulty; items of drafts that share nothing, by what they hold.
 * Null where as many items are there as before and none of them is the same: each is another.
 */
function keysOf(before: List, after: List): ((item: unknown) => unknown) | null {
  if (areCharts(before) && areCharts(after)) return difficultyOf;
  const shared = new Set(after);
  const sharesItems = before.some((item) => shared.has(item));
  if (sharesItems) return (item) => item;
  return before.length === after.length ? null : (item) => (typeof item === 'object' ? JSON.stringify(item) : item);
}

/** Charts that can be told apart by their difficulty. */
function areCharts(list: List): boolean {
  return list.every((item) => difficultyOf(item) !== undefined) && new Set(list.map(difficultyOf)).size === list.length;
}

function difficultyOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'cues' in item && 'difficulty' in item
    ? item.difficulty
    : undefined;
}

/** What holds lists of its own is looked into later, and only once. */
function isSameItem(a: unknown, b: unknown): boolean {
  return a === b || (!isNested(a) && isSameJson(a, b));
}

function isNested(item: unknown): boolean {
  return (
    typeof item === 'object' &&
    item !== null &&
    Object.values(item).some((field) => typeof field === 'object' && field !== null)
  );
}
