import type { Draft } from '../../core/edit/draft';
import type { Edited } from '../../core/edit/edited';
import { record, redoStep, type Step, undoStep } from '../../core/edit/history';
import { diffDrafts } from '../../core/edit/patch';
import type { JournalEntry } from '../../storage/drafts/open-draft';
import { counted } from '../../ui/format/words';
import type { EditorModel } from '../model';
import { itemsOf } from './items-of';

/** What an edit is made with: a function from draft to draft that changes nothing in place. */
export type ChangeDraft = (draft: Draft, row: Row) => Draft | Edited;

/** The edits in a row that become one step, this one with them. */
export interface Row {
  /** What was selected before the first of them. */
  readonly selected: ReadonlySet<object>;
  /** The sum of their amounts. */
  readonly by: number;
}

/** How an edit joins the ones before it. */
export interface Merge {
  /** Edits in a row with the same word are one step: a note that is nudged nine times was moved once. */
  readonly word: string;
  /**
   * The draft that is changed: the one of now, or the one before the row. The latter is for what would lose something
   * on the way: a cue that is passed over is still there behind it, and rounding does not add up.
   */
  readonly from?: 'now' | 'origin';
  /** So much more than the edit before, in whatever the change counts. */
  readonly by?: number;
}

/** What came of an edit. */
export interface Done {
  /** The name of its step. It tells of what was lost by the way. */
  readonly name: string;
  readonly hasLost: boolean;
}

export interface Edits {
  /**
   * Makes one step of the history and writes it to the journal at once. Null, and nothing else, when the draft stays
   * as it was.
   *
   * @param merge A word alone merges from the draft of now.
   */
  edit(name: string, change: ChangeDraft, merge?: string | Merge): Done | null;
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
  let lastRow: (Row & { readonly word: string; readonly draft: Draft }) | null = null;

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
      const { word = null, from = 'now', by = 0 } = typeof merge === 'string' ? { word: merge } : (merge ?? {});
      const held = word !== null && word === lastRow?.word ? lastRow : null;
      const origin = held ?? { draft: now, selected: model.selected.peek(), by: 0 };
      const row = { selected: origin.selected, by: origin.by + by };
      const edited = editedOf(change(from === 'origin' ? origin.draft : now, row));
      const { draft: after, selected: chosen } = edited;
      // What is made anew from the origin may be what is there already.
      if (after === now || (held !== null && from === 'origin' && diffDrafts(now, after).length === 0)) {
        if (after === now && chosen !== undefined) model.selected.value = new Set(chosen);
        return null;
      }
      const last = held === null ? null : undoStep(now, model.history.peek());
      const patch = diffDrafts(origin.draft, after);
      const history = last?.history ?? model.history.peek();
      const losses = lossWords(edited);
      const step: Step = { name: `${name}${losses}`, patch };
      // A merged edit may have come back to where the first of its row began: then it is an undo.
      model.history.value = patch.length === 0 ? history : record(history, step);
      lastRow = patch.length === 0 || word === null ? null : { ...row, word, draft: origin.draft };
      show(after, chosen === undefined ? stillSelected(now, after) : new Set(chosen));
      // A merged edit is one entry: a page that dies leaves the step before it or the one after, never none of the row.
      if (patch.length > 0) journal({ kind: last === null ? 'step' : 'merge', step });
      else if (last !== null) journal({ kind: 'undo' });
      if (last !== null) changed(last.step, 'undo');
      if (patch.length > 0) changed(step, 'step');
      return patch.length > 0 || last !== null ? { name: step.name, hasLost: losses !== '' } : null;
    },
    undo() {
      const now = model.draft.peek();
      const back = undoStep(now, model.history.peek());
      if (back === null) return null;
      lastRow = null;
      model.history.value = back.history;
      show(back.draft, stillSelected(now, back.draft));
      turned(back.step, 'undo');
      return back.step.name;
    },
    redo() {
      const now = model.draft.peek();
      const on = redoStep(now, model.history.peek());
      if (on === null) return null;
      lastRow = null;
      model.history.value = on.history;
      show(on.draft, stillSelected(now, on.draft));
      turned(on.step, 'redo');
      return on.step.name;
    },
    endMerge() {
      lastRow = null;
    },
    replace(draft, history) {
      lastRow = null;
      model.history.value = history;
      show(draft, new Set());
    },
  };
}

/** Says of a change that keeps its items how many of them are gone after it. */
export function losing(change: ChangeDraft): ChangeDraft {
  return (before, row) => {
    const edited = editedOf(change(before, row));
    const fallen = itemsOf(before).size - itemsOf(edited.draft).size;
    return fallen > 0 ? { ...edited, fallen } : edited;
  };
}

/** A draft is a level, so it names its format; what came with a selection does not. */
function editedOf(answer: Draft | Edited): Edited & { readonly fallen?: number } {
  return 'format' in answer ? { draft: answer } : answer;
}

function lossWords({ replaced = 0, fallen = 0 }: ReturnType<typeof editedOf>): string {
  if (fallen > 0) return `, ${counted(fallen, 'item')} fell off`;
  return replaced > 0 ? `, in place of ${counted(replaced, 'item')}` : '';
}
