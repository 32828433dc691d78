import type { TakeEvent, VerbInput } from './events';
import type { Take, TakeCursor } from './take-state';

type Writable<T> = { -readonly [Field in keyof T]: T[Field] extends readonly (infer Item)[] ? Item[] : T[Field] };

/** The private working copy of one `advance`: written in place here, handed out as an immutable `Take` at its end. */
export interface TakeDraft {
  readonly take: Omit<Writable<Take>, 'counts' | 'holding' | 'cursor'> & {
    readonly counts: Writable<Take['counts']>;
    holding: Take['holding'];
  };
  readonly cursor: Writable<TakeCursor>;
  readonly events: TakeEvent[];
  /** Inputs that did something or may have, at the times at which they were taken. */
  readonly applied: VerbInput[];
}

/** Copies a take. The cost does not depend on the level: every list in it is short. */
export function openDraft(take: Take): TakeDraft {
  const { cursor } = take;
  return {
    take: { ...take, counts: { ...take.counts } },
    cursor: {
      ...cursor,
      decidedAhead: cursor.decidedAhead.slice(),
      holdTail: cursor.holdTail.slice(),
      openTail: cursor.openTail.slice(),
      steeredOutUs: cursor.steeredOutUs.slice(),
    },
    events: [],
    applied: [],
  };
}

/** Ends the draft; it must not be written to afterwards. */
export function closeDraft(draft: TakeDraft): Take {
  return { ...draft.take, cursor: draft.cursor };
}
