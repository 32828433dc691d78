import type { Draft } from '../../core/edit/draft';
import type { Step } from '../../core/edit/history';
import {
  type Changes,
  type JournalRow,
  journalRowFrom,
  sealedText,
  snapshotRowFrom,
  versionRowFrom,
} from './draft-rows';
import type { DraftVault, StoredDraft } from './draft-vault';
import { count } from './draft-words';
import type { JournalEntry } from './open-draft';
import { unseal } from './seal';
import { follow, type Track } from './track';
import { addChanges } from './version-words';

/** Text of steps that is read for undo when a draft is opened, in characters: more would keep the newcomer waiting. */
export const HISTORY_TEXT = 24_000_000;

/** A draft as far as its rows lead. */
export interface Recovered {
  /** Its `seq` is the number of the last entry on the disk, whether that could be read or not. */
  readonly track: Track;
  /** Where the replay began. */
  readonly base: Base;
  /** What was lost or mended, in words. */
  readonly notes: readonly string[];
  /** The rows do not lead here by themselves: a snapshot has to be written before the next entry. */
  readonly isMended: boolean;
  /** Numbers of the entries on the disk, rising. */
  readonly stored: readonly number[];
  /** Length of the text that the replay began with. */
  readonly textLength: number;
  /** Edits since an entry, by their names. */
  changesSince(seq: number): Changes;
}

/** A state to replay from. */
export interface Base {
  readonly seq: number;
  readonly past: readonly number[];
  readonly future: readonly number[];
}

interface Start extends Base {
  readonly draft: Draft;
  readonly textLength: number;
  /** Words for one that is not the newest snapshot. */
  readonly note: string | null;
}

/** Puts a draft together again; null when nothing of it can be read. Never throws for what was stored. */
export async function recoverDraft(vault: DraftVault, id: string, stored: StoredDraft): Promise<Recovered | null> {
  const start = await findStart(vault, id, stored);
  if (start === null) return null;
  const rows = new Map<number, JournalRow>();
  let last = Math.max(start.seq, seqOf(stored.head));
  for (const value of stored.journal) {
    last = Math.max(last, seqOf(value));
    const row = journalRowFrom(value);
    if (row !== null) rows.set(row.seq, row);
  }
  const entries = new Map<number, JournalEntry | null>();
  const entryAt = (seq: number): JournalEntry | null => {
    const known = entries.get(seq);
    if (known !== undefined) return known;
    const entry = entryOf(rows.get(seq));
    entries.set(seq, entry);
    return entry;
  };

  const undone = [...rows.values()].filter(
    ({ seq, kind }) => seq > start.seq && (kind === 'undo' || kind === 'merge'),
  ).length;
  const past = stepsBack(start.past, rows, entryAt, undone);
  const future = stepsBack(start.future, rows, entryAt, 0);
  const notes = start.note === null ? [] : [start.note];
  const missing = start.past.length - past.seqs.length;
  if (missing > 0) {
    const why = past.isTooLong ? 'are too large to be read again' : 'could not be read';
    notes.push(`Undo goes back ${count(past.seqs.length, 'edit')}; the ones before ${why}.`);
  }

  let track: Track = {
    draft: start.draft,
    history: { past: past.steps, future: future.steps },
    past: past.seqs,
    future: future.seqs,
    seq: start.seq,
  };
  while (track.seq < last) {
    const next = tryFollow(track, entryAt(track.seq + 1));
    if (next === null) break;
    track = next;
  }
  const lost = last - track.seq;
  if (lost > 0)
    notes.push(`${count(lost, 'edit')} at the end could not be read and ${lost === 1 ? 'is' : 'are'} left out.`);
  return {
    track: { ...track, seq: last },
    base: { seq: start.seq, past: start.past, future: start.future },
    notes,
    isMended: start.note !== null || missing > 0 || lost > 0,
    stored: stored.journal.map(seqOf).filter((seq) => seq > 0),
    textLength: start.textLength,
    changesSince: (seq) => {
      const entries = [...rows.keys()].filter((key) => key > seq).map(entryAt);
      const names = entries.map(nameOf).filter((name) => name !== null);
      return addChanges(
        [],
        names.map((name) => [name, 1] as const),
      );
    },
  };
}

/** The name of an edit, for the list of versions; null for one that only goes on with the edit before. */
export function nameOf(entry: JournalEntry | null): string | null {
  if (entry === null) return 'Edit';
  if (entry.kind === 'merge') return null;
  return 'step' in entry ? entry.step.name : entry.kind === 'undo' ? 'Undo' : 'Redo';
}

async function findStart(vault: DraftVault, id: string, stored: StoredDraft): Promise<Start | null> {
  const newest = startFrom(stored.snapshot, null);
  if (newest !== null) return newest;
  const damaged = 'The last state of this draft was damaged: it was put together again from';
  for (const older of await vault.olderSnapshots(id)) {
    const start = startFrom(older, `${damaged} the state before and the edits since.`);
    if (start !== null) return start;
  }
  const versions = stored.versions.map(versionRowFrom).filter((row) => row !== null);
  for (const { seq } of versions.reverse()) {
    const text = sealedText(await vault.versionText(id, seq));
    const start = startAt({ seq, past: [], future: [] }, text, `${damaged} the latest version that can be read.`);
    if (start !== null) return start;
  }
  return null;
}

function startFrom(value: unknown, note: string | null): Start | null {
  const row = snapshotRowFrom(value);
  return row === null ? null : startAt(row, row.text, note);
}

function startAt({ seq, past, future }: Base, text: string | null, note: string | null): Start | null {
  const draft = draftFromText(text);
  return draft === null ? null : { draft, textLength: text?.length ?? 0, seq, past, future, note };
}

/** A draft from its text; null for what is none. */
export function draftFromText(text: string | null): Draft | null {
  const value = text === null ? undefined : unseal(text);
  if (typeof value !== 'object' || value === null) return null;
  const { song, tempo, meter, charts } = value as Record<string, unknown>;
  const isDraft = typeof song === 'object' && song !== null && [tempo, meter, charts].every(Array.isArray);
  return isDraft ? (value as Draft) : null;
}

/** The newest steps of a history that can be read, oldest first. */
function stepsBack(
  seqs: readonly number[],
  rows: ReadonlyMap<number, JournalRow>,
  entryAt: (seq: number) => JournalEntry | null,
  least: number,
): { readonly steps: Step[]; readonly seqs: number[]; readonly isTooLong: boolean } {
  const steps: Step[] = [];
  let isTooLong = false;
  let text = 0;
  for (let index = seqs.length - 1; index >= 0; index -= 1) {
    const seq = seqs[index] ?? 0;
    const row = rows.get(seq);
    text += row !== undefined && 'text' in row ? row.text.length : 0;
    isTooLong = text > HISTORY_TEXT && steps.length >= least;
    if (isTooLong) break;
    const entry = entryAt(seq);
    if (entry === null || !('step' in entry)) break;
    steps.push(entry.step);
  }
  return { steps: steps.reverse(), seqs: seqs.slice(seqs.length - steps.length), isTooLong };
}

function entryOf(row: JournalRow | undefined): JournalEntry | null {
  if (row === undefined) return null;
  if (!('text' in row)) return { kind: row.kind };
  const step = unseal(row.text) as Partial<Step> | null | undefined;
  return typeof step?.name === 'string' && Array.isArray(step.patch) ? { kind: row.kind, step: step as Step } : null;
}

function tryFollow(track: Track, entry: JournalEntry | null): Track | null {
  if (entry === null) return null;
  try {
    return follow(track, entry);
  } catch {
    // An entry that does not fit: the draft stays as it was before.
    return null;
  }
}

function seqOf(value: unknown): number {
  const seq = (value as { seq?: unknown } | null | undefined)?.seq;
  return Number.isSafeInteger(seq) ? (seq as number) : 0;
}
