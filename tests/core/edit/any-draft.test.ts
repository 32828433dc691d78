import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../src/core/chase/course';
import { NO_MODS } from '../../../src/core/chase/mods';
import { type Draft, draftFromLevel } from '../../../src/core/edit/draft';
import { draftText } from '../../../src/core/edit/level-text';
import { reviewDraft } from '../../../src/core/edit/review';
import { compileDraft, soundPath } from '../../../src/core/edit/safe';
import { pathOf } from '../../../src/core/level/path';
import { survivingShots } from '../../../src/core/level/shots/surviving-shots';
import { meterMapOf, tempoMapOf } from '../../../src/core/level/timing';
import { EDIT_NAMES, editDraft } from './random-edits';
import { wornDraft } from './worn-draft';

const oddNumber = fc.constantFrom(
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  -1,
  0.5,
  3,
  5,
  1e308,
  2 ** 53,
  960,
  3840,
  30_720,
);
const oddText = fc.constantFrom('', '\u0000', '__proto__', 'left', 'legend', 'roof', 'x'.repeat(500));

type Place = { holder: Record<PropertyKey, unknown>; key: PropertyKey };

/** Every number and every text in a value. */
function scalarsIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<PropertyKey, unknown>;
  return Object.keys(holder).flatMap((key) =>
    typeof holder[key] === 'object' ? scalarsIn(holder[key]) : [{ holder, key }],
  );
}

/** Drafts of the right form with anything in their fields: what a file from elsewhere may hold. */
const anyDraft = fc.array(fc.tuple(fc.nat(), oddNumber, oddText), { minLength: 1, maxLength: 12 }).map((bends) => {
  const draft = structuredClone(wornDraft({ shots: [{ tick: 30_720, camera: 'roof', difficulties: ['rookie'] }] }));
  const small = { ...draft, charts: draft.charts.map((chart) => ({ ...chart, cues: chart.cues.slice(0, 12) })) };
  const places = scalarsIn(small);
  for (const [at, number, text] of bends) {
    const place = places[at % places.length];
    if (place === undefined) continue;
    place.holder[place.key] = typeof place.holder[place.key] === 'number' ? number : text;
  }
  return small as Draft;
});

describe('any draft', () => {
  test('has a part that can be played, and it makes maps, paths, courses and cuts', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const level = compileDraft(draft);
        if (level === null) return;
        const timing = { tempo: tempoMapOf(level), meter: meterMapOf(level) };
        for (const chart of level.charts) {
          expect(pathOf(chart).ok).toBe(true);
          const course = compileCourse(level, chart.difficulty, NO_MODS);
          expect(Number.isFinite(course.endUs)).toBe(true);
          survivingShots(level.shots, course, timing, 1.5);
        }
        expect(compileDraft(level)).toBe(level);
      }),
      { numRuns: 300 },
    );
  });

  test('is reviewed, drawn and written without failing', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        reviewDraft(draft);
        for (const { difficulty } of draft.charts) soundPath(draft, difficulty);
        draftText(draft);
      }),
      { numRuns: 200 },
    );
  });

  test('is brought in order once, and can be edited then', () => {
    fc.assert(
      fc.property(anyDraft, fc.constantFrom(...EDIT_NAMES), fc.nat(), (given, name, seed) => {
        const draft = draftFromLevel(given);
        expect(draftFromLevel(draft)).toBe(draft);
        expect(() => [tempoMapOf(draft), meterMapOf(draft)]).not.toThrow();
        editDraft(draft, name, seed);
      }),
      { numRuns: 300 },
    );
  });
});
