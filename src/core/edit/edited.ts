import type { Draft } from './draft';

/** What an edit gives back: the draft after it, and the items of it (by identity) that are selected from now on. */
export interface Edited {
  readonly draft: Draft;
  /** Without it the selection stays as it is, less what is gone. */
  readonly selected?: readonly object[];
  /** Items that are gone because what was moved or changed came to lie where they were. */
  readonly replaced?: number;
}

/** The draft of an edit, whichever form it came in. */
export function draftOf(result: Draft | Edited): Draft {
  return 'draft' in result ? result.draft : result;
}
