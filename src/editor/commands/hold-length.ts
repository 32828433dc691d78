import { setHold } from '../../core/edit/cues';
import type { Draft } from '../../core/edit/draft';
import type { Item } from '../../core/edit/pick';
import { nextSnap } from '../../core/edit/snap';
import type { EditorSession } from '../session';
import type { ChangeDraft } from '../session/edits';

/** Every cue among the items ends a line of the grid later, or earlier until it is a tap. */
export function holdLonger({ model }: EditorSession, items: readonly Item[], by: 1 | -1): ChangeDraft {
  const cues = items.filter((item) => 'verb' in item);
  return (draft) => {
    const selected: object[] = items.filter((item) => !('verb' in item));
    let next: Draft = draft;
    for (const cue of cues) {
      const end = cue.tick + ('hold' in cue ? (cue.hold ?? 0) : 0);
      const to = nextSnap(model.snap.peek(), model.meter.peek(), end, by);
      const edited = setHold(next, cue, to > cue.tick ? to - cue.tick : null);
      next = edited.draft;
      selected.push(...(edited.selected ?? [cue]));
    }
    return { draft: next, selected };
  };
}
