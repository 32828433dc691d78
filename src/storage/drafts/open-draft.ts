import type { Draft } from '../../core/edit/draft';
import type { History, Step } from '../../core/edit/history';
import type { Kept } from '../store';

/**
 * One edit, as the journal keeps it. An undo and a redo are edits too: they name no step, the history knows it. A merge
 * takes the last step back and puts this one in its place, in one write: what was nudged nine times is not half gone.
 */
export type JournalEntry =
  | { readonly kind: 'step' | 'merge'; readonly step: Step }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** A state of a draft that can be had back. */
export interface Version {
  readonly id: string;
  /** Milliseconds since 1970, by the store's clock. */
  readonly at: number;
  /** What changed since the version before, for a list: "Place a cue (12), Move, Undo (3)". */
  readonly words: string;
  /** Edits since the version before. */
  readonly steps: number;
}

/**
 * A draft under way. Every edit that is appended goes to the journal at once. Nothing here rejects or throws: what
 * could not be written is held, counted in `unsaved`, told in words, and tried again.
 */
export interface OpenDraft {
  readonly id: string;
  /** The draft after the last entry. Set anew when `whenWritable` tells that the other tab is gone. */
  readonly draft: Draft;
  readonly history: History;
  /** The audio, by the file names of the level's stems. */
  readonly files: ReadonlyMap<string, Blob>;
  /** Another tab has the draft open, or took it over. Nothing is written from here. */
  readonly isReadOnly: boolean;
  /** Edits and files that are not on the disk yet. Ask before the page is left only while this is above 0. */
  readonly unsaved: number;
  /** Why edits are not kept for good, in words with a remedy; null while they are. */
  readonly trouble: string | null;
  /** What was lost or mended when the draft was opened, in words; empty when it is as it was left. */
  readonly notes: readonly string[];
  /** Resolves once the entry is on the disk. In force in `draft` and `history` at once. */
  append(entry: JournalEntry): Promise<Kept>;
  /** Adds a file or puts it in the place of the one with its name. */
  putFile(name: string, blob: Blob): Promise<Kept>;
  removeFile(name: string): Promise<Kept>;
  /** Newest first. Empty when they cannot be read. */
  versions(): Promise<readonly Version[]>;
  /** Keeps the state as it is now, whatever has changed. Without words it says what changed. */
  keepVersion(words?: string): Promise<Kept>;
  /** The draft as it was; null for a version that is gone or damaged. */
  readVersion(id: string): Promise<Draft | null>;
  /** Tries at once to write what could not be written. It is tried by itself too, every few seconds. */
  retry(): Promise<Kept>;
  /** The whole draft as it is now went into a file: nothing of it is unsaved. */
  savedAsFile(): void;
  /** Takes the draft from the tab that has it; that tab can only read it from then on. */
  takeOver(): Promise<Kept>;
  /** Tells when the other tab is gone and this one may write; `draft` and `history` are as that tab left them. */
  whenWritable(listen: () => void): () => void;
  /** Tells when another tab has taken the draft over. */
  onTakenOver(listen: () => void): () => void;
  /** Tells whenever `unsaved`, `trouble` or `isReadOnly` is no longer what it was. */
  onChange(listen: () => void): () => void;
  /** Lets other tabs have it, once what is under way is written. */
  close(): void;
}
