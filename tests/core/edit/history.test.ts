import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCue } from '../../../src/core/edit/cues';
import { diffDrafts } from '../../../src/core/edit/diff-drafts';
import { type Draft, newDraft } from '../../../src/core/edit/draft';
import { type History, MAX_STEPS, NO_HISTORY, record, redoStep, undoStep } from '../../../src/core/edit/history';
import { applyPatch, invertPatch, type Patch } from '../../../src/core/edit/patch';
import { isStep } from '../../../src/core/edit/patch-guard';
import { formatLevel } from '../../../src/core/level/format';
import { createRandomEditor, EDIT_NAMES, editDraft } from './random-edits';
import { wornDraft } from './worn-draft';

/** More than the thousand that a session must be able to take back. */
const LONG = 1200;

interface Session {
  readonly draft: Draft;
  readonly history: History;
  /** The text after each step, the first one first. */
  readonly texts: readonly string[];
}

function driven(start: Draft, edits: Iterable<(draft: Draft) => { name: string; draft: Draft }>): Session {
  let draft = start;
  let history = NO_HISTORY;
  const texts = [formatLevel(start)];
  for (const edit of edits) {
    const next = edit(draft);
    const patch = diffDrafts(draft, next.draft);
    if (patch.length === 0) continue;
    history = record(history, { name: next.name, patch });
    draft = next.draft;
    texts.push(formatLevel(draft));
  }
  return { draft, history, texts };
}

/** Back to the first and forth to the last again, every step byte for byte. */
function expectToAndFro(session: Session): void {
  let { draft, history } = session;
  for (let at = session.texts.length - 2; at >= 0; at -= 1) {
    const back = undoStep(draft, history);
    if (back === null) throw new Error('There is nothing to take back.');
    ({ draft, history } = back);
    expect(formatLevel(draft) === session.texts[at], `undo to ${at}: ${back.step.name}`).toBe(true);
  }
  expect(undoStep(draft, history)).toBeNull();
  for (let at = 1; at < session.texts.length; at += 1) {
    const forth = redoStep(draft, history);
    if (forth === null) throw new Error('There is nothing to do again.');
    ({ draft, history } = forth);
    expect(formatLevel(draft) === session.texts[at], `redo to ${at}: ${forth.step.name}`).toBe(true);
  }
  expect(redoStep(draft, history)).toBeNull();
}

const anyEdits = fc.array(
  fc.record({ name: fc.constantFrom(...EDIT_NAMES), seed: fc.integer({ min: 0, max: 0x7fffffff }) }),
  { minLength: 1, maxLength: 25 },
);

describe('undo and redo', () => {
  test('any sequence of edits, then full undo, gives the first level byte for byte; redo gives it back', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const steps = edits.map(({ name, seed }) => (draft: Draft) => ({ name, draft: editDraft(draft, name, seed) }));
        expectToAndFro(driven(wornDraft(), steps));
      }),
      { numRuns: 60 },
    );
  });

  test(`the same over ${LONG} steps of every kind`, () => {
    const editor = createRandomEditor(3);
    const changed = new Set<string>();
    function* edits() {
      // Every kind must have changed something, or its undo was not tried.
      for (
        let count = 0, tried = 0;
        (count < LONG || changed.size < EDIT_NAMES.length) && tried < 6 * LONG;
        tried += 1
      ) {
        yield (draft: Draft) => {
          const next = editor.next(draft);
          if (next.draft !== draft) {
            changed.add(next.name);
            count += 1;
          }
          return next;
        };
      }
    }
    const session = driven(wornDraft(), edits());
    expect(session.history.past.length).toBeGreaterThanOrEqual(1000);
    expect([...changed].sort()).toEqual([...EDIT_NAMES].sort());
    expectToAndFro(session);
  }, 60_000);

  test('a journal of patches, through JSON or a structured clone, makes the same draft again', () => {
    const editor = createRandomEditor(77);
    let draft = wornDraft();
    const journal: { json: string; clone: Patch }[] = [];
    for (let at = 0; at < 300; at += 1) {
      const next = editor.next(draft);
      const patch = diffDrafts(draft, next.draft);
      expect(isStep({ name: next.name, patch })).toBe(true);
      journal.push({ json: JSON.stringify(patch), clone: structuredClone(patch) });
      draft = next.draft;
    }
    const fromJson = journal.reduce((made, { json }) => applyPatch(made, JSON.parse(json) as Patch), wornDraft());
    const fromClone = journal.reduce((made, { clone }) => applyPatch(made, clone), wornDraft());
    expect(formatLevel(fromJson)).toBe(formatLevel(draft));
    expect(formatLevel(fromClone)).toBe(formatLevel(draft));
    const back = journal.reduceRight((made, { clone }) => applyPatch(made, invertPatch(clone)), fromClone);
    expect(formatLevel(back)).toBe(formatLevel(wornDraft()));
  });

  test('a new edit after an undo drops what could be done again', () => {
    const first = newDraft({ id: 'a', title: 'A', stems: [], durationMs: 9000, bpm: 120, offsetMs: 0 });
    const one = placeCue(first, 'driver', { tick: 960, verb: 'left' }).draft;
    const history = record(NO_HISTORY, { name: 'Place left', patch: diffDrafts(first, one) });
    const back = undoStep(one, history);
    expect(back?.step.name).toBe('Place left');
    expect(back?.history.future).toHaveLength(1);
    const two = record(back?.history ?? NO_HISTORY, { name: 'Nothing', patch: [] });
    expect(two.future).toEqual([]);
    expect(redoStep(first, two)).toBeNull();
  });

  test('items come back as the very ones that they were', () => {
    const before = wornDraft();
    const cue = before.charts[0]?.cues[3];
    const after = placeCue(before, 'rookie', { tick: cue?.tick ?? 0, verb: cue?.verb ?? 'left' }).draft;
    expect(after.charts[0]?.cues.includes(cue as never)).toBe(false);
    const back = undoStep(after, record(NO_HISTORY, { name: 'x', patch: diffDrafts(before, after) }));
    expect(back?.draft.charts[0]?.cues[3]).toBe(cue);
  });

  test(`the oldest of more than ${MAX_STEPS} steps fall off`, () => {
    let history = NO_HISTORY;
    for (let at = 0; at < MAX_STEPS + 5; at += 1) history = record(history, { name: `${at}`, patch: [] });
    expect(history.past).toHaveLength(MAX_STEPS);
    expect(history.past[0]?.name).toBe('5');
  });
});
