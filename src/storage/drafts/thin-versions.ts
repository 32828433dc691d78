import type { VersionRow } from './draft-rows';
import { addChanges } from './version-words';

/** As the issue of lost work asks: enough for a long evening and for the weeks before it. */
export const MOST_VERSIONS = 20;
/** The newest are never thinned. */
export const NEWEST_KEPT = 8;
/** A version that someone has put words to stays where one that was kept by itself would have gone this much later. */
const SAID_WEIGHT = 4;

export interface Thinned {
  /** Oldest first. What was done before a version that is gone is told by the next one. */
  readonly rows: readonly VersionRow[];
  /** Numbers of those that go. */
  readonly dropped: readonly number[];
}

/**
 * Leaves at most 20 versions: the newest eight, the very first, and between them those that lie ever wider apart. Of the
 * older ones the first to go is the one whose neighbours lie closest together, measured by how long ago they were.
 *
 * @param rows Oldest first.
 */
export function thinVersions(rows: readonly VersionRow[], now: number): Thinned {
  let left = rows;
  const dropped: number[] = [];
  while (left.length > MOST_VERSIONS) {
    const index = leastMissed(left, now);
    const gone = left[index];
    const next = left[index + 1];
    if (gone === undefined || next === undefined) break;
    dropped.push(gone.seq);
    const heir = { ...next, changes: addChanges(gone.changes, next.changes) };
    left = [...left.slice(0, index), heir, ...left.slice(index + 2)];
  }
  return { rows: left, dropped };
}

function leastMissed(rows: readonly VersionRow[], now: number): number {
  let least = 1;
  let leastWorth = Number.POSITIVE_INFINITY;
  for (let index = 1; index < rows.length - NEWEST_KEPT; index += 1) {
    const [older, row, newer] = [rows[index - 1], rows[index], rows[index + 1]];
    if (older === undefined || row === undefined || newer === undefined) continue;
    // A second keeps the division sound when the clock was set back.
    const age = Math.max(1000, now - newer.at);
    const worth = ((newer.at - older.at) / age) * (row.said === null ? 1 : SAID_WEIGHT);
    if (worth < leastWorth) {
      leastWorth = worth;
      least = index;
    }
  }
  return least;
}
