import type { Draft } from '../../../src/core/edit/draft';
import { newDraft } from '../../../src/core/edit/draft';
import { undoStep } from '../../../src/core/edit/history';
import { diffDrafts } from '../../../src/core/edit/patch';
import { VERBS } from '../../../src/core/level/model';
import type { JournalEntry } from '../../../src/storage/drafts/open-draft';
import { beginTrack, follow, type Track } from '../../../src/storage/drafts/track';

/** An empty chase that a test edits. */
export const EMPTY = newDraft({
  id: 'tiny',
  title: 'Tiny',
  stems: [{ name: 'mix', file: 'mix.ogg' }],
  durationMs: 60_000,
  bpm: 120,
  offsetMs: 0,
});

type Cue = Draft['charts'][number]['cues'][number];

const withCues = (draft: Draft, change: (cues: readonly Cue[]) => readonly Cue[]): Draft => ({
  ...draft,
  charts: draft.charts.map((chart, index) => (index === 0 ? { ...chart, cues: [...change(chart.cues)] } : chart)),
});

/** A step that leads from one draft to another. */
export function stepTo(before: Draft, after: Draft, name: string): JournalEntry {
  return { kind: 'step', step: { name, patch: diffDrafts(before, after) } };
}

/** Edits of several kinds, by whole numbers of any size. */
const EDITS: readonly ((draft: Draft, n: number) => readonly [name: string, after: Draft])[] = [
  (draft, n) => [
    'Place a cue',
    withCues(draft, (cues) =>
      [...cues, { tick: (n % 4000) * 240, verb: VERBS[n % VERBS.length] ?? 'left' }].sort((a, b) => a.tick - b.tick),
    ),
  ],
  (draft, n) => ['Delete', withCues(draft, (cues) => cues.filter((_, index) => index % 7 !== n % 7))],
  (draft, n) => ['Move', withCues(draft, (cues) => cues.map((cue) => ({ ...cue, tick: cue.tick + (n % 3) * 60 })))],
  (draft, n) => ['Title', { ...draft, title: `Tiny ${n}` }],
  (draft, n) => ['Tempo', { ...draft, tempo: [{ tick: 0, bpm: 60 + (n % 200) }] }],
];

/** An entry that fits after `track`, drawn by a whole number. */
export function entryOf(track: Track, n: number): JournalEntry {
  if (n % 5 === 4 && track.history.past.length > 0) return { kind: 'undo' };
  if (n % 5 === 3 && track.history.future.length > 0) return { kind: 'redo' };
  const edit = EDITS[Math.floor(n / 5) % EDITS.length] ?? EDITS[0];
  if (edit === undefined) throw new Error('There are edits.');
  const [name, after] = edit(track.draft, Math.floor(n / 25));
  const back = n % 15 === 2 ? undoStep(track.draft, track.history) : null;
  if (back !== null) {
    const title = `Tiny ${n}, merged ${track.seq}`;
    return { kind: 'merge', step: { name, patch: diffDrafts(back.draft, { ...after, title }) } };
  }
  const entry = stepTo(track.draft, after, name);
  // An edit of no cues changes nothing.
  const isIdle = entry.kind === 'step' && entry.step.patch.length === 0;
  return isIdle ? stepTo(track.draft, { ...track.draft, title: `Tiny ${n}, not ${track.seq}` }, 'Title') : entry;
}

/** Where entries lead, for a test to compare with: after none, after the first, and so on. */
export function tracksOf(draft: Draft, numbers: readonly number[]): { tracks: Track[]; entries: JournalEntry[] } {
  const tracks = [beginTrack(draft)];
  const entries: JournalEntry[] = [];
  for (const n of numbers) {
    const track = tracks.at(-1) ?? beginTrack(draft);
    const entry = entryOf(track, n);
    const next = follow(track, entry);
    if (next === null) throw new Error('The entry was drawn to fit.');
    entries.push(entry);
    tracks.push(next);
  }
  return { tracks, entries };
}

/** Numbers that look drawn by lot, the same every time. */
export function lots(count: number, seed = 1): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 4;
  });
}
