import { describe, expect, test } from 'vitest';
import { placeCue, removeItems, setHold, setVerb } from '../../../src/core/edit/cues';
import { cueOf, cuesOf, tinyDraft, written } from './tiny-draft';

describe('placing a cue', () => {
  test('puts it in order and selects it', () => {
    const draft = tinyDraft(cuesOf('960 left', '2880 right'));
    const edited = placeCue(draft, 'driver', { tick: 1920, verb: 'brake' });
    expect(written(edited.draft)).toEqual(['960 left', '1920 brake', '2880 right']);
    expect(edited.selected).toEqual([cueOf(edited.draft, 1)]);
    expect(edited.selected?.[0]).toBe(cueOf(edited.draft, 1));
  });

  test('the same verb on the same tick again takes it back', () => {
    const draft = tinyDraft(cuesOf('960 left', '960 brake'));
    expect(written(placeCue(draft, 'driver', { tick: 960, verb: 'left' }).draft)).toEqual(['960 brake']);
  });

  test('another verb on the same tick stands beside it', () => {
    const draft = placeCue(tinyDraft(cuesOf('960 left')), 'driver', { tick: 960, verb: 'boost' }).draft;
    expect(written(draft)).toEqual(['960 left', '960 boost']);
  });

  test('leaves every other item the very one that it was', () => {
    const draft = tinyDraft(cuesOf('960 left', '2880 right'));
    const next = placeCue(draft, 'driver', { tick: 1920, verb: 'brake' }).draft;
    expect(cueOf(next, 0)).toBe(cueOf(draft, 0));
    expect(cueOf(next, 2)).toBe(cueOf(draft, 1));
    expect(next.sections).toBe(draft.sections);
    expect(next.charts[0]?.traffic).toBe(draft.charts[0]?.traffic);
  });

  test('in a chart that is not there changes nothing', () => {
    const draft = tinyDraft();
    expect(placeCue(draft, 'legend', { tick: 0, verb: 'left' }).draft).toBe(draft);
  });

  test.each([
    [-10, 0],
    [10.6, 11],
    [Number.NaN, 0],
    [1e12, 16_777_216],
  ])('at %f stands at %i', (tick, expected) => {
    const { draft } = placeCue(tinyDraft(), 'driver', { tick, verb: 'left' });
    expect(written(draft)).toEqual([`${expected} left`]);
  });
});

describe('a hold', () => {
  test.each([
    [480, '960 left 480'],
    [480.4, '960 left 480'],
    [0, '960 left'],
    [-5, '960 left'],
    [null, '960 left'],
  ])('of %s ticks', (hold, expected) => {
    const draft = tinyDraft(cuesOf('960 left 960'));
    expect(written(setHold(draft, cueOf(draft, 0), hold).draft)).toEqual([expected]);
  });

  test('keeps what else the cue holds, behind what the format knows', () => {
    const cue = { tick: 960, verb: 'left', swing: 0.2 } as const;
    const draft = tinyDraft([cue]);
    const held = setHold(draft, cue, 480).draft;
    expect(JSON.stringify(cueOf(held, 0))).toBe('{"tick":960,"verb":"left","hold":480,"swing":0.2}');
    expect(JSON.stringify(cueOf(setHold(held, cueOf(held, 0), null).draft, 0))).toBe(JSON.stringify(cue));
  });

  test('as long as it was changes nothing', () => {
    const draft = tinyDraft(cuesOf('960 left 480'));
    expect(setHold(draft, cueOf(draft, 0), 480).draft).toBe(draft);
  });
});

describe('other edits of cues', () => {
  test('another verb, for several at once; one that is in the way gives way', () => {
    const draft = tinyDraft(cuesOf('960 left', '960 brake', '1920 left 480'));
    const edited = setVerb(draft, [cueOf(draft, 0), cueOf(draft, 2)], 'brake');
    expect(written(edited.draft)).toEqual(['960 brake', '1920 brake 480']);
    expect(edited.selected).toHaveLength(2);
  });

  test('removing takes out what is named and nothing else, of whatever kind', () => {
    const draft = tinyDraft(cuesOf('960 left', '1920 right'), { cash: [{ tick: 960, lane: 1 }] });
    const { draft: next } = removeItems(draft, [cueOf(draft, 0), draft.charts[0]?.cash[0] as object, { tick: 1920 }]);
    expect(written(next)).toEqual(['1920 right']);
    expect(next.charts[0]?.cash).toEqual([]);
  });

  test('removing cannot take the ground away: the first tempo and the first meter stay', () => {
    const draft = tinyDraft();
    const { draft: next } = removeItems(draft, [
      draft.tempo[0] as object,
      draft.meter[0] as object,
      draft.sections[0] as object,
    ]);
    expect(next.tempo).toBe(draft.tempo);
    expect(next.meter).toBe(draft.meter);
    expect(next.sections).toEqual([]);
  });
});
