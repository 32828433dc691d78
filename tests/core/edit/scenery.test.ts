import { describe, expect, test } from 'vitest';
import { itemsIn, kindOf, spanOf } from '../../../src/core/edit/pick';
import {
  placeAccent,
  placeCash,
  placeRoadPoint,
  placeSection,
  placeShot,
  placeTraffic,
  setFields,
} from '../../../src/core/edit/scenery';
import { cueOf, cuesOf, tinyDraft, written } from './tiny-draft';

describe('scenery', () => {
  test('a section takes after the one before it', () => {
    const draft = placeSection(tinyDraft(), { tick: 0, place: 'tunnel', weather: 'rain' }).draft;
    const edited = placeSection(draft, { tick: 3840, name: 'Verse' });
    expect(edited.draft.sections[1]).toEqual({
      tick: 3840,
      name: 'Verse',
      energy: 0.5,
      place: 'tunnel',
      time: 'dusk',
      weather: 'rain',
    });
    expect(edited.selected).toEqual([edited.draft.sections[1]]);
    expect(placeSection(edited.draft, { tick: 3840, energy: 2 }).draft).toBe(edited.draft);
  });

  test('a road point keeps what is not said, within the limits', () => {
    const draft = placeRoadPoint(tinyDraft(), { tick: 960, curve: 5 }).draft;
    expect(placeRoadPoint(draft, { tick: 1920, grade: -0.5 }).draft.road).toEqual([
      { tick: 0, curve: 0, grade: 0 },
      { tick: 960, curve: 1, grade: 0 },
      { tick: 1920, curve: 1, grade: -0.5 },
    ]);
    expect(placeRoadPoint(draft, { tick: 960, curve: Number.NaN }).draft.road[1]?.curve).toBe(0);
  });

  test('a shot goes to the nearest bar line and takes the place of what is there', () => {
    const draft = placeShot(tinyDraft(), { tick: 5000, camera: 'roof' }).draft;
    expect(draft.shots).toEqual([{ tick: 3840, camera: 'roof' }]);
    expect(placeShot(draft, { tick: 3900, camera: 'low', difficulties: ['rookie'] }).draft.shots).toEqual([
      { tick: 3840, camera: 'low', difficulties: ['rookie'] },
    ]);
  });

  test('vehicles, bags and accents come and go by the same press', () => {
    let draft = placeTraffic(tinyDraft(), 'driver', { tick: 960, lane: 7 }).draft;
    draft = placeCash(draft, 'driver', { tick: 960, lane: -1 }).draft;
    draft = placeAccent(draft, { tick: 960, sound: 'horn', note: 'E4' }).draft;
    expect(draft.charts[0]).toMatchObject({
      traffic: [{ tick: 960, lane: 3, kind: 'sedan' }],
      cash: [{ tick: 960, lane: 0 }],
    });
    expect(draft.accents).toEqual([{ tick: 960, sound: 'horn', note: 'E4' }]);
    expect(placeTraffic(draft, 'driver', { tick: 960, lane: 3 }).draft.charts[0]?.traffic).toEqual([]);
    expect(placeCash(draft, 'driver', { tick: 960, lane: 0 }).draft.charts[0]?.cash).toEqual([]);
    expect(placeAccent(draft, { tick: 960, sound: 'horn', note: 'E4' }).draft.accents).toEqual([]);
    expect(placeAccent(draft, { tick: 960, sound: 'horn', note: 'G4' }).draft.accents).toHaveLength(2);
    expect(placeAccent(draft, { tick: 960, sound: 'No such' }).draft).toBe(draft);
  });
});

describe('setting fields of an item', () => {
  test.each<[string, object, string[]]>([
    ['moves it', { tick: 2880 }, ['1920 right', '2880 left']],
    ['makes it a hold', { hold: 480 }, ['960 left 480', '1920 right']],
    ['takes a field out', { hold: undefined }, ['960 left', '1920 right']],
    ['changes nothing that the format refuses', { tick: -1 }, ['960 left', '1920 right']],
    ['nor to another kind', { verb: 'jump' }, ['960 left', '1920 right']],
  ])('%s', (_, fields, expected) => {
    const draft = tinyDraft(cuesOf('960 left', '1920 right'));
    expect(written(setFields(draft, cueOf(draft, 0), fields as Record<string, unknown>).draft)).toEqual(expected);
  });

  test('leaves a lane that the road does not have', () => {
    const draft = tinyDraft([], { cash: [{ tick: 0, lane: 1 }] });
    const bag = draft.charts[0]?.cash[0] as object;
    expect(setFields(draft, bag, { lane: 4 }).draft).toBe(draft);
    expect(setFields(draft, bag, { lane: 3 }).draft.charts[0]?.cash).toEqual([{ tick: 0, lane: 3 }]);
  });

  test('keeps the selection on the item', () => {
    const draft = tinyDraft(cuesOf('960 left', '1920 right'));
    const same = setFields(draft, cueOf(draft, 0), { tick: 960 });
    expect(same.draft).toBe(draft);
    expect(same.selected).toEqual([cueOf(draft, 0)]);
  });
});

describe('picking', () => {
  const draft = tinyDraft(cuesOf('0 left', '960 brake 960', '1920 right'), { cash: [{ tick: 960, lane: 1 }] });

  test('takes what begins from the first tick to before the last', () => {
    expect(itemsIn(draft, 'driver', 0, 1920, ['cues'])).toEqual(cuesOf('0 left', '960 brake 960'));
    expect(itemsIn(draft, 'driver', 960, 961)).toHaveLength(2);
    expect(itemsIn(draft, 'legend', 0, 9999, ['cues'])).toEqual([]);
  });

  test('knows the kind of an item by its identity', () => {
    expect(kindOf(draft, cueOf(draft, 1))).toBe('cues');
    expect(kindOf(draft, draft.charts[0]?.cash[0] as object)).toBe('cash');
    expect(kindOf(draft, draft.meter[0] as object)).toBe('meter');
    expect(kindOf(draft, { ...cueOf(draft, 1) })).toBeNull();
    expect(kindOf(draft, {})).toBeNull();
  });

  test('spans from the first tick to the end of the last hold', () => {
    expect(spanOf([cueOf(draft, 1), cueOf(draft, 0)])).toEqual({ fromTick: 0, toTick: 1920 });
    expect(spanOf([])).toBeNull();
  });
});
