import type { Draft } from '../../core/edit/draft';
import type { Kept } from '../store';
import type { OpenDraft } from './open-draft';

/** A draft in a list. */
export interface DraftEntry {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970, by the store's clock. */
  readonly changedAt: number;
  /** Edits made so far. */
  readonly steps: number;
  /** What its audio and its last state take, in bytes; versions and undo come on top. */
  readonly bytes: number;
}

export type CreatedDraft =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly message: string };

export type OpenedDraft =
  | { readonly ok: true; readonly opened: OpenDraft }
  | { readonly ok: false; readonly message: string };

/** The drafts of this browser. Nothing here rejects: what fails is told in words with a remedy. */
export interface DraftStore {
  /** Why drafts are not kept for good, in words; null while they are. */
  readonly trouble: string | null;
  /** Edits and files of all drafts that are not on the disk yet, those that were closed included. */
  readonly unsaved: number;
  /** Latest change first. */
  list(): Promise<readonly DraftEntry[]>;
  /** @param files The audio, by the file names of the level's stems. */
  create(draft: Draft, files: ReadonlyMap<string, Blob>): Promise<CreatedDraft>;
  open(id: string): Promise<OpenedDraft>;
  /** Takes it off the list. It can be restored until this page is left, then its space is given back. */
  remove(id: string): Promise<Kept>;
  restore(id: string): Promise<Kept>;
}
