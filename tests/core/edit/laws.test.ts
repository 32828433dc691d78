import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../src/core/chase/course';
import { NO_MODS } from '../../../src/core/chase/mods';
import { diffDrafts } from '../../../src/core/edit/diff-drafts';
import type { Draft } from '../../../src/core/edit/draft';
import { draftText, inOrder } from '../../../src/core/edit/level-text';
import { allPlaces, listAt } from '../../../src/core/edit/lists';
import { keyOf } from '../../../src/core/edit/order';
import { reviewDraft } from '../../../src/core/edit/review';
import { compileDraft, soundPath } from '../../../src/core/edit/safe';
import { formatLevel } from '../../../src/core/level/format';
import { MAX_TICK } from '../../../src/core/level/limits';
import { checkLevel, parseLevel } from '../../../src/core/level/parse';
import { pathOf } from '../../../src/core/level/path';
import { meterMapOf, tempoMapOf } from '../../../src/core/level/timing';
import { createRandomEditor, EDIT_NAMES, editDraft } from './random-edits';
import { wornDraft } from './worn-draft';

const anyEdits = fc.array(
  fc.record({ name: fc.constantFrom(...EDIT_NAMES), seed: fc.integer({ min: 0, max: 0x7fffffff }) }),
  { minLength: 1, maxLength: 15 },
);

/** Holds after every step of any sequence of edits. */
function always(law: (draft: Draft, before: Draft, name: string) => void): void {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      let draft = wornDraft();
      for (const { name, seed } of edits) {
        const next = editDraft(draft, name, seed);
        law(next, draft, name);
        draft = next;
      }
    }),
    { numRuns: 40 },
  );
  // And in a draft that many edits have worn.
  const editor = createRandomEditor(4711);
  let draft = wornDraft();
  for (let step = 0; step < 120; step += 1) {
    const next = editor.next(draft);
    law(next.draft, draft, next.name);
    draft = next.draft;
  }
}

describe('every edit', () => {
  test('keeps each list in order, on whole ticks, without two of a kind on one spot', () => {
    always((draft) => {
      for (const place of allPlaces(draft)) {
        const list = listAt(draft, place);
        expect(list.every(({ tick }) => Number.isInteger(tick) && tick >= 0 && tick <= MAX_TICK)).toBe(true);
        expect(list.every((item, at) => at === 0 || (list[at - 1]?.tick ?? 0) <= item.tick)).toBe(true);
        expect(new Set(list.map((item) => keyOf(place.name, item))).size).toBe(list.length);
      }
    });
  });

  test('keeps a timing that makes a map', () => {
    always((draft) => {
      expect(() => [tempoMapOf(draft), meterMapOf(draft)]).not.toThrow();
    });
  });

  test('leaves a draft of which a part can be played: what is left of it passes the check of a level', () => {
    always((draft) => {
      const level = compileDraft(draft);
      if (level === null) throw new Error('Nothing is left of the draft.');
      const checked = checkLevel(level);
      const errors = checked.ok ? [] : checked.errors.map(({ path, message }) => `${path} ${message}`);
      // A chart may be empty, and the stage passes over shots that are illegal.
      expect(errors.filter((error) => !/^\$\.shots|^\$\.charts\[\d\]\.cues The list is empty/.test(error))).toEqual([]);
      for (const chart of level.charts) {
        expect(pathOf(chart).ok).toBe(true);
        expect(() => compileCourse(level, chart.difficulty, NO_MODS)).not.toThrow();
      }
    });
  });

  test('leaves a draft that is played whole when nothing is wrong with it', () => {
    always((draft) => {
      if (checkLevel(draft).ok) expect(compileDraft(draft)).toBe(draft);
    });
  });

  test('leaves a draft that can be reviewed and drawn, with findings that lead to places in it', () => {
    always((draft) => {
      for (const { at } of reviewDraft(draft)) expect(at.path).toMatch(/^\$/);
      for (const { difficulty, cues } of draft.charts) {
        const path = soundPath(draft, difficulty);
        expect(path?.steps.every(({ cue, tick }) => cues[cue]?.tick === tick)).toBe(true);
        expect(path?.broken.every(({ cue }) => cues.includes(cue))).toBe(true);
      }
    });
  });

  test('keeps what it does not know: fields of the level, of its song, its charts and its items', () => {
    always((draft) => {
      const { 'x-editor': ofLevel, song } = draft as unknown as Record<string, unknown>;
      expect(ofLevel).toEqual({ zoom: 3, marks: [{ tick: 5 }, null] });
      expect(song).toMatchObject({ 'x-key': 'E minor', stems: [{ gain: -3 }] });
    });
  });

  test('keeps the fields in the order of the format, so that a file is the same after it was read', () => {
    always((draft) => {
      expect(inOrder(draft)).toBe(draft);
      const text = draftText(draft);
      const read = parseLevel(text);
      if (read.ok) expect(formatLevel(read.level)).toBe(text);
    });
  });

  test('gives the same draft back when it changes nothing', () => {
    always((draft, before, name) => {
      if (draft !== before) expect(diffDrafts(before, draft), name).not.toEqual([]);
    });
  });
});
