import type { Draft } from '../../core/edit/draft';
import { levelIdOf } from '../../core/edit/draft';
import { draftText } from '../../core/edit/level-text';
import type { LevelError } from '../../core/level/level-error';
import { parseLevel } from '../../core/level/parse';
import type { Level } from '../../core/level/schema';
import type { Answered } from '../../editor/host';
import type { EditorSession } from '../../editor/session';

/** A draft that was read from a package; what is wrong with the package, for a screen of troubles. */
export type ReadDraft =
  | {
      readonly ok: true;
      readonly draft: Draft;
      readonly files: ReadonlyMap<string, Blob>;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string; readonly errors: readonly LevelError[] };

export async function readDraft(file: File): Promise<ReadDraft> {
  return { ok: false, message: `${file.name} cannot be opened yet.`, errors: [] };
}

export async function publish(session: EditorSession): Promise<Answered> {
  const faults = faultsOf(session.model.draft.peek());
  return { ok: false, message: faults[0]?.message ?? 'Publishing is not there yet.' };
}

export async function savePackage(_session: EditorSession): Promise<Answered> {
  return { ok: false, message: 'Packages are not there yet.' };
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
