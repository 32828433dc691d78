import { type Draft, draftFromLevel, levelIdOf } from '../../core/edit/draft';
import { draftText, inOrder } from '../../core/edit/level-text';
import type { LevelError } from '../../core/level/level-error';
import { parseLevel } from '../../core/level/parse';
import type { Level } from '../../core/level/schema';
import type { Answered } from '../../editor/host';
import type { EditorSession } from '../../editor/session';
import type { OwnShelf } from '../../library/own/own-shelf';
import { PACKAGE_SUFFIX } from '../../library/package/package-limits';
import { readPackage } from '../../library/package/read-package';
import { writePackage } from '../../library/package/write-package';
import { offerBlob, offerFile } from '../download';
import { wordsOf } from '../screens/trouble-screen';

/** A draft that was read from a package; what is wrong with the package, for a screen of troubles. */
export type ReadDraft =
  | {
      readonly ok: true;
      readonly draft: Draft;
      readonly files: ReadonlyMap<string, Blob>;
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly errors: readonly LevelError[] };

/** Reads a package as a draft: its level need not be sound yet. */
export async function readDraft(file: File): Promise<ReadDraft> {
  const read = await readPackage(file, { isDraft: true });
  if (!read.ok) return { ok: false, errors: read.errors };
  return { ok: true, draft: draftFromLevel(read.level), files: read.files, notes: read.notes };
}

/**
 * Puts the draft on the player's own mixtape, in the place of what it put there before.
 *
 * @param drive Goes to the drive of a chart of it.
 */
export async function publish(
  own: OwnShelf,
  { model, opened }: EditorSession,
  drive: (levelId: string) => void,
): Promise<Answered> {
  const draft = model.draft.peek();
  const faults = faultsOf(draft);
  const [first] = faults;
  if (first !== undefined) {
    model.panel.value = 'verify';
    const more =
      faults.length === 1
        ? ''
        : ` There ${faults.length === 2 ? 'is one more thing' : `are ${faults.length - 1} more things`} to mend.`;
    return { ok: false, message: `It cannot be driven yet. ${first.message} ${first.remedy}${more}` };
  }
  const published = await own.publish(inOrder(draft), opened.files, { draftId: opened.id });
  if (!published.ok)
    return { ok: false, message: [published.message, ...published.errors.map(({ message }) => message)].join(' ') };
  const { id } = published;
  return {
    ok: true,
    words: `“${draft.title}” is on your mixtape.`,
    remedy: { name: 'Drive it', run: () => drive(id) },
  };
}

/** Offers the draft as it is now, sound or not, with its audio. */
export async function savePackage({ model, opened }: EditorSession): Promise<Answered> {
  const draft = model.draft.peek();
  const answer = await savePackageOf(draft, opened.files);
  if (!answer.ok) return answer;
  // What was changed while the file was written is not in it.
  if (model.draft.peek() !== draft)
    return { ok: true, words: `${answer.words} What you changed meanwhile is not in it.` };
  opened.savedAsFile();
  return answer;
}

/** The same for a draft that is not open. */
export async function savePackageOf(draft: Draft, files: ReadonlyMap<string, Blob>): Promise<Answered> {
  try {
    offerBlob(`${draft.id}${PACKAGE_SUFFIX}`, await writePackage(draftText(draft), files));
  } catch (error) {
    return { ok: false, message: `The file could not be written. ${wordsOf(error)}` };
  }
  return { ok: true, words: `“${draft.title}” is saved as a file.` };
}

/** Offers what was made of a draft without its audio. */
export function saveLevel(draft: Draft): void {
  offerFile('level.json', draftText(draft));
}

/** Why a draft cannot be played yet: all that a level must be and it is not. Empty when it is sound. */
export function faultsOf(draft: Draft): readonly LevelError[] {
  const parsed = parseLevel(draftText(draft));
  return parsed.ok ? [] : parsed.errors;
}

/** A draft of one's own from somebody's level, with all that it holds. */
export function copiedDraft(level: Level): Draft {
  const title = `${level.title.slice(0, 70)}, recut`;
  return { ...level, id: levelIdOf(title), title };
}
