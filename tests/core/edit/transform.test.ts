import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/core/edit/draft';
import { itemsIn } from '../../../src/core/edit/pick';
import { mirrorItems, moveItems, repeatItems, reverseItems, stretchItems } from '../../../src/core/edit/transform';
import { cueOf, cuesOf, tinyDraft, written } from './tiny-draft';

const all = (draft: Draft) => itemsIn(draft, 'driver', 0, 1e9, ['cues', 'traffic', 'cash']);

describe('moving', () => {
  test('takes the items along and leaves the others', () => {
    const draft = tinyDraft(cuesOf('960 left', '1920 right', '2880 boost'));
    const edited = moveItems(draft, [cueOf(draft, 0), cueOf(draft, 1)], 480);
    expect(written(edited.draft)).toEqual(['1440 left', '2400 right', '2880 boost']);
    expect(edited.selected).toEqual(cuesOf('1440 left', '2400 right'));
  });

  test('past others keeps the list in order', () => {
    const draft = tinyDraft(cuesOf('960 left', '1920 right', '2880 boost'));
    expect(written(moveItems(draft, [cueOf(draft, 0)], 1440).draft)).toEqual(['1920 right', '2400 left', '2880 boost']);
  });

  test('stops at the beginning with all items at the same distances', () => {
    const draft = tinyDraft(cuesOf('960 left', '1920 right'));
    expect(written(moveItems(draft, all(draft), -5000).draft)).toEqual(['0 left', '960 right']);
  });

  test('onto an equal replaces it', () => {
    const draft = tinyDraft(cuesOf('960 left 480', '1920 left'));
    expect(written(moveItems(draft, [cueOf(draft, 0)], 960).draft)).toEqual(['1920 left 480']);
  });

  test('by nothing changes nothing', () => {
    const draft = tinyDraft(cuesOf('960 left'));
    expect(moveItems(draft, all(draft), 0).draft).toBe(draft);
  });

  test('across the road stays on it', () => {
    const draft = tinyDraft([], { traffic: [{ tick: 960, lane: 2, kind: 'bus' }], cash: [{ tick: 960, lane: 0 }] });
    const { draft: next } = moveItems(draft, all(draft), 0, 2);
    expect(next.charts[0]?.traffic).toEqual([{ tick: 960, lane: 3, kind: 'bus' }]);
    expect(next.charts[0]?.cash).toEqual([{ tick: 960, lane: 2 }]);
  });

  test('a change of meter goes to the nearest bar line, and one at the beginning stays', () => {
    const meter = [
      { tick: 0, beats: 4, unit: 4 },
      { tick: 7680, beats: 3, unit: 4 },
    ] as Draft['meter'];
    const draft = tinyDraft([], {}, { meter });
    const moved = moveItems(draft, [...draft.meter], 1500).draft;
    expect(moved.meter.map(({ tick }) => tick)).toEqual([0, 7680]);
    expect(moveItems(draft, [...draft.meter], 2500).draft.meter.map(({ tick }) => tick)).toEqual([0, 11_520]);
  });
});

describe('mirroring', () => {
  test('turns left into right, lanes and the bend of the road too, and back again', () => {
    const draft = tinyDraft(
      cuesOf('960 left', '1920 right 480', '2880 brake'),
      { traffic: [{ tick: 960, lane: 0, kind: 'van' }], cash: [{ tick: 480, lane: 1 }] },
      { road: [{ tick: 0, curve: 0.5, grade: 0.25 }] },
    );
    const items = [...all(draft), ...draft.road];
    const edited = mirrorItems(draft, items);
    expect(written(edited.draft)).toEqual(['960 right', '1920 left 480', '2880 brake']);
    expect(edited.draft.charts[0]?.traffic[0]?.lane).toBe(3);
    expect(edited.draft.charts[0]?.cash[0]?.lane).toBe(2);
    expect(edited.draft.road).toEqual([{ tick: 0, curve: -0.5, grade: 0.25 }]);
    expect(mirrorItems(edited.draft, edited.selected ?? []).draft).toEqual(draft);
  });
});

describe('reversing', () => {
  test('puts the last first, holds by their ends', () => {
    const draft = tinyDraft(cuesOf('960 left', '1440 brake 480', '2880 right'));
    const edited = reverseItems(draft, all(draft));
    expect(written(edited.draft)).toEqual(['960 right', '1920 brake 480', '2880 left']);
    expect(written(reverseItems(edited.draft, edited.selected ?? []).draft)).toEqual(written(draft));
  });
});

describe('stretching', () => {
  test.each<[number, number, string[]]>([
    [2, 1, ['960 left', '2880 brake 1920', '4800 right']],
    [1, 2, ['960 left', '1440 brake 480', '1920 right']],
    [1, 1, ['960 left', '1920 brake 960', '2880 right']],
    [0, 1, ['960 left', '1920 brake 960', '2880 right']],
  ])('by %i/%i from the first on', (num, den, expected) => {
    const draft = tinyDraft(cuesOf('960 left', '1920 brake 960', '2880 right'));
    expect(written(stretchItems(draft, all(draft), num, den).draft)).toEqual(expected);
  });

  test('to nothing keeps a hold a hold', () => {
    const draft = tinyDraft(cuesOf('960 left', '1920 brake 1'));
    expect(written(stretchItems(draft, all(draft), 1, 2).draft)).toEqual(['960 left', '1440 brake 1']);
  });
});

describe('repeating', () => {
  test.each<[string, string[], string[]]>([
    ['one cue: every beat', ['960 left'], ['1920 left']],
    ['half a bar: every half bar', ['0 left', '960 right'], ['1920 left', '2880 right']],
    ['more than half a bar: every bar', ['0 left', '1920 right'], ['3840 left', '5760 right']],
    ['a bar and its end: two bars', ['0 left', '3840 right'], ['7680 left', '11520 right']],
  ])('%s', (_, cues, copies) => {
    const draft = tinyDraft(cuesOf(...cues));
    const edited = repeatItems(draft, all(draft), 1);
    expect(written(edited.draft)).toEqual([...cues, ...copies]);
    expect(edited.selected).toHaveLength(cues.length * 2);
  });

  test('as often as is said, at the distance that is said', () => {
    const draft = tinyDraft(cuesOf('0 left 240'));
    expect(written(repeatItems(draft, all(draft), 3, 480).draft)).toEqual([
      '0 left 240',
      '480 left 240',
      '960 left 240',
      '1440 left 240',
    ]);
  });
});
