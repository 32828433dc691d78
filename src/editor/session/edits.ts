import type { Draft } from '../../core/edit/draft';
import type { Edited } from '../../core/edit/edited';
import { record, redoStep, type Step, undoStep } from '../../core/edit/history';
import { diffDrafts } from '../../core/edit/patch';
import type { JournalEntry } from '../../storage/drafts/open-draft';
import type { EditorModel } from '../model';
import { itemsOf } from './items-of';

/** What an edit is made with: a function from draft to draft that changes nothing in place. */
export type ChangeDraft = (draft: Draft) => Draft | Edited;

export interface Edits {
  /**
   * Makes one step of the history and writes it to the journal at once. False, and nothing else, when the draft stays
   * as it was.
   *
   * @param merge Edits in a row with the same word are one step: a note that is nudged nine times was moved once.
   */
  edit(name: string, change: ChangeDraft, merge?: string): boolean;
  /** The name of the step that was taken back, or null when there is none. */
  undo(): string | null;
  redo(): string | null;
  /** The next edit is a step of its own, whatever its word. */
  endMerge(): void;
  /** Another draft in the place of this one, with a history of its own. Nothing is journalled. */
  replace(draft: Draft, history: EditorModel['history']['value']): void;
}

/** Changes of the draft: applied, compared, remembered, journalled, shown. */
export function createEdits(
  model: EditorModel,
  journal: (entry: JournalEntry) => void,
  changed: (step: Step, kind: 'step' | 'undo' | 'redo') => void,
): Edits {
  let lastMerge: string | null = null;

  function show(draft: Draft, selected: ReadonlySet<object>): void {
    model.draft.value = draft;
    if (!draft.charts.some((chart) => chart.difficulty === model.difficulty.peek())) {
      model.difficulty.value = draft.charts[0]?.difficulty ?? 'driver';
    }
    model.selected.value = selected;
  }

  /** What is still selected in another draft, and what came in with it when nothing of the old is left. */
  function stillSelected(before: Draft, after: Draft): ReadonlySet<object> {
    const old = model.selected.peek();
    if (old.size === 0) return old;
    const there = itemsOf(after);
    const kept = [...old].filter((item) => there.has(item));
    if (kept.length === old.size) return old;
    if (kept.length > 0) return new Set(kept);
    const gone = itemsOf(before);
    return new Set([...there].filter((item) => !gone.has(item)));
  }

  function turned(step: Step, kind: 'undo' | 'redo'): void {
    journal({ kind });
    changed(step, kind);
  }

  return {
    edit(name, change, merge) {
      const now = model.draft.peek();
      const { draft: after, selected: chosen } = editedOf(change(now));
      if (after === now) {
        if (chosen !== undefined) model.selected.value = new Set(chosen);
        return false;
      }
      const isMerged = merge !== undefined && merge === lastMerge;
      const last = isMerged ? undoStep(now, model.history.peek()) : null;
      const patch = diffDrafts(last?.draft ?? now, after);
      const history = last?.history ?? model.history.peek();
      const step: Step = { name, patch };
      // A merged edit may have come back to where the first of its row began: then it is an undo.
      model.history.value = patch.length === 0 ? history : record(history, step);
      lastMerge = patch.length === 0 ? null : (merge ?? null);
      show(after, chosen === undefined ? stillSelected(now, after) : new Set(chosen));
      // A merged edit is one entry: a page that dies leaves the step before it or the one after, never none of the row.
      if (patch.length > 0) journal({ kind: last === null ? 'step' : 'merge', step });
      else if (last !== null) journal({ kind: 'undo' });
      if (last !== null) changed(last.step, 'undo');
      if (patch.length > 0) changed(step, 'step');
      return patch.length > 0 || last !== null;
    },
    undo() {
      const now = model.draft.peek();
      const back = undoStep(now, model.history.peek());
      if (back === null) return null;
      lastMerge = null;
      model.history.value = back.history;
      show(back.draft, stillSelected(now, back.draft));
      turned(back.step, 'undo');
      return back.step.name;
    },
    redo() {
      const now = model.draft.peek();
      const on = redoStep(now, model.history.peek());
      if (on === null) return null;
      lastMerge = null;
      model.history.value = on.history;
      show(on.draft, stillSelected(now, on.draft));
      turned(on.step, 'redo');
      return on.step.name;
    },
    endMerge() {
      lastMerge = null;
    },
    replace(draft, history) {
      lastMerge = null;
      model.history.value = history;
      show(draft, new Set());
    },
  };
}

/** A draft is a level, so it names its format; what came with a selection does not. */
function editedOf(answer: Draft | Edited): Edited {
  return 'format' in answer ? { draft: answer } : answer;
}
