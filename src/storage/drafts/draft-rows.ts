import { isSound } from './seal';

/** Rows as they lie in the database. What is read back is `unknown` until one of the readers below has looked at it. */

/** What the list shows of a draft, and how far its journal goes. */
export interface HeadRow {
  readonly id: string;
  readonly title: string;
  readonly changedAt: number;
  /** Number of the last entry; 0 before the first. */
  readonly seq: number;
  /** Audio and last state. */
  readonly bytes: number;
  /** When it was taken off the list; null while it is on it. */
  readonly removedAt: number | null;
}

/** Text with what it must add up to. */
export interface SealedText {
  readonly text: string;
  readonly sum: number;
}

/** One entry of the journal. `by` names the page that wrote it, so that two writers never mistake each other. */
export type JournalRow = { readonly draft: string; readonly seq: number; readonly by: string; readonly at: number } & (
  | ({ readonly kind: 'step' | 'merge' } & SealedText)
  | { readonly kind: 'undo' | 'redo' }
);

/**
 * The draft after entry `seq`. Its history is named by the numbers of the entries that hold the steps, oldest first,
 * so that a large step is written once: `past` ends in the one that is undone next, `future` in the one redone next.
 */
export interface SnapshotRow extends SealedText {
  readonly draft: string;
  readonly seq: number;
  readonly past: readonly number[];
  readonly future: readonly number[];
}

export interface FileRow {
  readonly draft: string;
  readonly name: string;
  readonly blob: Blob;
}

/** How often edits of each name were made. */
export type Changes = readonly (readonly [name: string, times: number])[];

/** That there is a version after entry `seq`, and what was done since the version before. */
export interface VersionRow {
  readonly draft: string;
  readonly seq: number;
  readonly at: number;
  /** Words that the version was kept with; null for one that was kept by itself. */
  readonly said: string | null;
  readonly changes: Changes;
}

export interface VersionTextRow extends SealedText {
  readonly draft: string;
  readonly seq: number;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isCounts = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every(isCount);

/** A head from whatever was stored; null for what names no draft. Fields that make no sense are put right. */
export function headFrom(value: unknown): HeadRow | null {
  const { id, title, changedAt, seq, bytes, removedAt } = fieldsOf(value);
  if (typeof id !== 'string' || id === '') return null;
  return {
    id,
    title: typeof title === 'string' ? title : 'Untitled',
    changedAt: typeof changedAt === 'number' && Number.isFinite(changedAt) ? changedAt : 0,
    seq: isCount(seq) ? seq : 0,
    bytes: isCount(bytes) ? bytes : 0,
    removedAt: typeof removedAt === 'number' ? removedAt : null,
  };
}

/** An entry from whatever was stored; null when it is none or does not add up. */
export function journalRowFrom(value: unknown): JournalRow | null {
  const { draft, seq, by, at, kind, text, sum } = fieldsOf(value);
  if (typeof draft !== 'string' || !isCount(seq) || typeof by !== 'string' || typeof at !== 'number') return null;
  const place = { draft, seq, by, at };
  if (kind === 'undo' || kind === 'redo') return { ...place, kind };
  const isStep = kind === 'step' || kind === 'merge';
  return isStep && isSound(text, sum) ? { ...place, kind, text, sum: sum as number } : null;
}

/** A snapshot from whatever was stored; null when it is none or does not add up. */
export function snapshotRowFrom(value: unknown): SnapshotRow | null {
  const { draft, seq, text, sum, past, future } = fieldsOf(value);
  if (typeof draft !== 'string' || !isCount(seq) || !isSound(text, sum)) return null;
  return {
    draft,
    seq,
    text,
    sum: sum as number,
    past: isCounts(past) ? past : [],
    future: isCounts(future) ? future : [],
  };
}

/** A version from whatever was stored; null for what is none. */
export function versionRowFrom(value: unknown): VersionRow | null {
  const { draft, seq, at, said, changes } = fieldsOf(value);
  if (typeof draft !== 'string' || !isCount(seq) || typeof at !== 'number') return null;
  const listed = Array.isArray(changes) ? changes.filter(isChange) : [];
  return { draft, seq, at, said: typeof said === 'string' ? said : null, changes: listed };
}

function isChange(value: unknown): value is readonly [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && isCount(value[1]);
}

/** The text of a sealed row; null when it does not add up. */
export function sealedText(value: unknown): string | null {
  const { text, sum } = fieldsOf(value);
  return isSound(text, sum) ? text : null;
}
