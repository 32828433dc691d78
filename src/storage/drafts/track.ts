import { applyPatch } from '../../core/edit/apply-patch';
import type { Draft } from '../../core/edit/draft';
import { type History, NO_HISTORY, record, redoStep, undoStep } from '../../core/edit/history';
import type { JournalEntry } from './open-draft';

/** A draft as its journal leads to it. `past` and `future` number the entries that hold the steps of the history. */
export interface Track {
  readonly draft: Draft;
  readonly history: History;
  readonly past: readonly number[];
  readonly future: readonly number[];
  /** Number of the last entry. */
  readonly seq: number;
}

export function beginTrack(draft: Draft): Track {
  return { draft, history: NO_HISTORY, past: [], future: [], seq: 0 };
}

/** The track after one more entry; null when there is nothing to undo or redo. @throws RangeError when it does not fit. */
export function follow(track: Track, entry: JournalEntry): Track | null {
  const { draft, history, past, future } = track;
  const seq = track.seq + 1;
  if (entry.kind === 'merge') {
    const back = follow(track, { kind: 'undo' });
    const merged = back === null ? null : follow(back, { kind: 'step', step: entry.step });
    return merged === null ? null : { ...merged, past: [...merged.past.slice(0, -1), seq], seq };
  }
  if (entry.kind === 'step') {
    const recorded = record(history, entry.step);
    const numbers = [...past, seq].slice(-recorded.past.length);
    return { draft: applyPatch(draft, entry.step.patch), history: recorded, past: numbers, future: [], seq };
  }
  const isUndo = entry.kind === 'undo';
  const turned = isUndo ? undoStep(draft, history) : redoStep(draft, history);
  const moved = (isUndo ? past : future).at(-1);
  if (turned === null || moved === undefined) return null;
  return {
    draft: turned.draft,
    history: turned.history,
    past: isUndo ? past.slice(0, -1) : [...past, moved],
    future: isUndo ? [...future, moved] : future.slice(0, -1),
    seq,
  };
}
