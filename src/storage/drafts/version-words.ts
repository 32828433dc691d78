import type { Changes } from './draft-rows';

/** Names that fit a line of the list. */
const NAMED = 3;

/** What was done, the most frequent first: "Place a cue (12), Move (3), Mirror and 4 more edits". */
export function changeWords(changes: Changes): string {
  if (changes.length === 0) return 'No edits';
  const ranked = [...changes].sort(([, a], [, b]) => b - a);
  const named = ranked.slice(0, NAMED).map(([name, times]) => (times === 1 ? name : `${name} (${times})`));
  const rest = editsIn(ranked.slice(NAMED));
  return `${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more ${rest === 1 ? 'edit' : 'edits'}`}`;
}

export function editsIn(changes: Changes): number {
  return changes.reduce((sum, [, times]) => sum + times, 0);
}

/** Both together, each name once. */
export function addChanges(a: Changes, b: Changes): Changes {
  const sum = new Map(a);
  for (const [name, times] of b) sum.set(name, (sum.get(name) ?? 0) + times);
  return [...sum];
}
