import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/core/edit/draft';
import { applyPatch, diffDrafts, invertPatch, type Patch } from '../../../src/core/edit/patch';
import { isPatch } from '../../../src/core/edit/patch-guard';
import { wornDraft } from './worn-draft';

/** Any JSON object may stand for a draft here: the law knows nothing of cues. */
const asDraft = (value: object): Draft => value as Draft;

const name = fc.constantFrom('a', 'b', 'c', 'tick', '__proto__', '7', 'length');
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('list'), tie('object')),
  leaf: fc.constantFrom(null, true, 0, -0.5, 'x', ''),
  list: fc.array(tie('tree'), { maxLength: 6 }),
  object: fc
    .uniqueArray(fc.tuple(name, tie('tree')), { maxLength: 5, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries)),
}));
const object = fc
  .uniqueArray(fc.tuple(name, tree), { maxLength: 5, selector: ([key]) => key })
  .map((entries) => Object.fromEntries(entries) as object);

/** Items as they stand in a list, each in a list of its own choice: what both lists hold they share. */
const twoLists = fc
  .array(fc.record({ item: fc.record({ tick: fc.nat(9), deep: fc.option(fc.array(fc.nat(3))) }), side: fc.nat(3) }))
  .map((items) => [
    items.flatMap(({ item, side }) => (side === 0 ? [] : [item])),
    items.flatMap(({ item, side }) => (side === 1 ? [] : side === 2 ? [{ ...item, more: 1 }] : [item])),
  ]);

function expectThereAndBack(before: object, after: object): void {
  const patch = JSON.parse(JSON.stringify(diffDrafts(asDraft(before), asDraft(after)))) as Patch;
  expect(isPatch(patch)).toBe(true);
  const there = applyPatch(asDraft(before), patch);
  expect(JSON.stringify(there)).toBe(JSON.stringify(after));
  expect(JSON.stringify(applyPatch(there, invertPatch(patch)))).toBe(JSON.stringify(before));
}

describe('a patch', () => {
  test('leads from any JSON to any other and back, in the order of the fields too', () => {
    fc.assert(fc.property(object, object, expectThereAndBack), { numRuns: 3000 });
  });

  test('leads from any list to any other that shares items with it', () => {
    const turned = fc
      .tuple(twoLists, fc.boolean())
      .map(([[a = [], b = []], isTurned]) => [a, isTurned ? [...b].reverse() : b]);
    fc.assert(
      fc.property(turned, ([a = [], b = []]) => expectThereAndBack({ list: a }, { list: b })),
      { numRuns: 3000 },
    );
  });

  test.each<[string, (draft: Draft) => Draft, number]>([
    [
      'one cue changed',
      (draft) => withCues(draft, (cues) => cues.map((cue, at) => (at === 9 ? { ...cue, tick: 1 } : cue))),
      250,
    ],
    ['one cue gone', (draft) => withCues(draft, (cues) => cues.filter((_, at) => at !== 9)), 200],
    ['a title', (draft) => ({ ...draft, title: 'Other' }), 150],
    ['a song field', (draft) => ({ ...draft, song: { ...draft.song, offsetMs: 7 } }), 150],
    ['a new field', (draft) => ({ ...draft, colour: '#aabbcc' }), 150],
    [
      'another lane count',
      (draft) => ({ ...draft, charts: draft.charts.map((chart, at) => (at === 1 ? { ...chart, lanes: 5 } : chart)) }),
      150,
    ],
  ])('is small: %s', (_, change, most) => {
    const before = wornDraft();
    const patch = diffDrafts(before, change(before));
    expect(patch).toHaveLength(1);
    expect(JSON.stringify(patch).length).toBeLessThan(most);
  });

  test('of scattered changes holds those and nothing between', () => {
    const before = wornDraft();
    const after = withCues(before, (cues) =>
      cues.map((cue, at) => (at % 7 === 3 ? { ...cue, tick: cue.tick + 1 } : cue)),
    );
    const [change] = diffDrafts(before, after);
    const cuts = change?.kind === 'list' ? change.cuts : [];
    expect(cuts.length).toBeGreaterThan(5);
    expect(cuts.every((cut) => cut.out.length === 1 && cut.in.length === 1)).toBe(true);
  });

  test('of a chart put in and another changed does not write the charts out', () => {
    const before = wornDraft();
    const [rookie, driver] = before.charts;
    if (rookie === undefined || driver === undefined) throw new Error('Two charts are needed.');
    const legend = { ...driver, difficulty: 'legend', cues: [], traffic: [], cash: [] } as const;
    const after = { ...before, charts: [legend, { ...rookie, lanes: 5 }, driver] };
    const patch = diffDrafts(before, after);
    expect(JSON.stringify(patch).length).toBeLessThan(500);
    expect(applyPatch(before, patch)).toEqual(after);
  });

  test('keeps the identity of what it does not touch', () => {
    const before = wornDraft();
    const after = applyPatch(before, diffDrafts(before, { ...before, title: 'Other' }));
    expect(after.charts).toBe(before.charts);
    expect(after.title).toBe('Other');
  });

  test('of the same draft is empty', () => {
    const draft = wornDraft();
    expect(diffDrafts(draft, draft)).toEqual([]);
    expect(diffDrafts(draft, wornDraft())).toEqual([]);
  });

  test.each<[string, Patch]>([
    ['a field that is not there', [{ kind: 'fields', path: ['song', 'nothing'], fields: [] }]],
    ['a place behind the end of a list', [{ kind: 'list', path: ['road'], cuts: [{ at: 99, out: [1], in: [] }] }]],
    ['a list that is none', [{ kind: 'list', path: ['title'], cuts: [] }]],
    [
      'cuts over each other',
      [
        {
          kind: 'list',
          path: ['road'],
          cuts: [
            { at: 1, out: [1], in: [] },
            { at: 0, out: [1], in: [] },
          ],
        },
      ],
    ],
    [
      'a field to take out that is gone',
      [{ kind: 'fields', path: [], fields: [{ name: 'colour', before: '#000000' }] }],
    ],
    ['a field to add that is there', [{ kind: 'fields', path: [], fields: [{ name: 'title', after: 'x' }] }]],
    ['a field that every object has', [{ kind: 'fields', path: ['constructor'], fields: [] }]],
  ])('that does not fit is told: %s', (_, patch) => {
    expect(() => applyPatch(wornDraft(), patch)).toThrow(RangeError);
  });

  test.each([
    null,
    'patch',
    [1],
    [{ kind: 'fields', path: 'a' }],
    [{ kind: 'list', path: [], cuts: [{ at: -1 }] }],
    [{ kind: 'move', path: [] }],
  ])('is told from other values: %j', (value) => {
    expect(isPatch(value)).toBe(false);
  });
});

function withCues(
  draft: Draft,
  change: (cues: Draft['charts'][number]['cues']) => Draft['charts'][number]['cues'],
): Draft {
  return {
    ...draft,
    charts: draft.charts.map((chart, at) => (at === 1 ? { ...chart, cues: change(chart.cues) } : chart)),
  };
}
