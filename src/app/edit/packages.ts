import { type Draft, draftFromLevel, levelIdOf } from '../../core/edit/draft';
import { draftText } from '../../core/edit/level-text';
import type { LevelError } from '../../core/level/level-error';
import { parseLevel } from '../../core/level/parse';
import type { Level } from '../../core/level/schema';
import type { Answered } from '../../editor/host';
import type { EditorSession } from '../../editor/session';
import { PACKAGE_SUFFIX } from '../../library/package/package-limits';
import { readPackage } from '../../library/package/read-package';
import { writePackage } from '../../library/package/write-package';
import { offerBlob } from '../download';
import { wordsOf } from '../screens/trouble-screen';

/** A draft that was read from a package; what is wrong with the package, for a screen of troubles. */
export type ReadDraft =
  | {
      readonly ok: true;
      readonly draft: Draft;
      readonly files: ReadonlyMap<string, Blob>;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string; readonly errors: readonly LevelError[] };

/** Reads a package as a draft: its level need not be sound yet. */
export async function readDraft(file: File): Promise<ReadDraft> {
  const read = await readPackage(file, { isDraft: true });
  if (!read.ok) return { ok: false, message: 'This file cannot be opened.', errors: read.errors };
  return { ok: true, draft: draftFromLevel(read.level), files: read.files, notes: read.notes };
}

export async function publish(session: EditorSession): Promise<Answered> {
  const faults = faultsOf(session.model.draft.peek());
  return { ok: false, message: faults[0]?.message ?? 'Publishing is not there yet.' };
}

/** Offers the draft as it is now, sound or not, with its audio. */
export async function savePackage({ model, opened }: EditorSession): Promise<Answered> {
  const draft = model.draft.peek();
  try {
    offerBlob(`${draft.id}${PACKAGE_SUFFIX}`, await writePackage(draftText(draft), opened.files));
  } catch (error) {
    return { ok: false, message: `The file could not be written. ${wordsOf(error)}` };
  }
  opened.savedAsFile();
  return { ok: true, words: `“${draft.title}” is saved as a file.` };
}

/** Why a draft cannot be played yet: all that a level must be and it is not. Empty when it is sound. */
export function faultsOf(draft: Draft): readonly LevelError[] {
  const parsed = parseLevel(draftText(draft));
  return parsed.ok ? [] : parsed.errors;
}

/** A draft of one's own from somebody's level, with all that it holds. */
export function copiedDraft(level: Level): Draft {
  const title = `${level.title.slice(0, 70)}, recut`;
  return { ...level, id: ownLevelId(title), title };
}

/** Letters and digits behind a level's id, so that no two chases of one title are taken for each other. */
const MARK_LENGTH = 6;

/** An id for a level that is made here. */
export function ownLevelId(title: string): string {
  const mark = [...crypto.getRandomValues(new Uint8Array(MARK_LENGTH))]
    .map((byte) => (byte % 36).toString(36))
    .join('');
  return `${levelIdOf(title).slice(0, 48).replace(/-+$/, '')}-${mark}`;
}
