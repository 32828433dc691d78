import { storageWords } from '../storage-words';

const KEEP = 'Save the draft as a file to keep it.';

/** Something that is told as it stands. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}

/** Why a draft is not kept, in words with a remedy. */
export function draftWords(error: unknown): string {
  if (error instanceof DraftError) return error.message;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'DraftTakenError') {
    return `This draft was changed in another tab, so nothing more is kept from here. ${KEEP} Then open it again.`;
  }
  if (name === 'VersionError') {
    return `A newer version of the game has changed the storage. ${KEEP} Then reload this page.`;
  }
  if (name === 'DataCloneError') return `The browser cannot keep this file in its storage. ${KEEP}`;
  return `${storageWords(error)} ${KEEP}`;
}

export const ELSEWHERE = 'This draft is open in another tab. It can be read here and changed there.';
export const UNSAVED_FIRST =
  'Some edits are only here, and the draft of the other tab would take their place. Save the draft as a file first.';
export const NO_DRAFT = 'There is no such draft in this browser.';

/** @param edits How many did not fit; above 0. */
export function misfitWords(edits: number): string {
  return `${count(edits, 'edit')} did not fit this draft when it was last open, and ${edits === 1 ? 'is' : 'are'} not in it.`;
}

/** 1 edit, 2 edits. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
