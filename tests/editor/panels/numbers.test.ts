import { describe, expect, it } from 'vitest';
import { placeCue, setHold } from '../../../src/core/edit/cues';
import { addStop, setMeter } from '../../../src/core/edit/timing';
import { tempoMapOf } from '../../../src/core/level/timing';
import { PAGE_SIZE, pageOf } from '../../../src/editor/panels/cue-pages';
import { densityOf } from '../../../src/editor/panels/density';
import { ITEM_FIELDS, shownValue, typedValue, withField } from '../../../src/editor/parts/item-fields';
import { tickOfWords } from '../../../src/editor/screen/go-to';
import { placeWords } from '../../../src/editor/session';
import { freeLane } from '../../../src/editor/session/free-lane';
import { fakeDesk, smallDraft } from '../fake-session';

describe('density', () => {
  it('counts cues a second, a hold at both of its ends', () => {
    let { draft } = placeCue(smallDraft(), 'driver', { tick: 0, verb: 'left' });
    ({ draft } = placeCue(draft, 'driver', { tick: 960, verb: 'brake' }));
    ({ draft } = setHold(draft, draft.charts[0]?.cues[1] as object, 19_200));
    const chart = draft.charts[0];
    if (chart === undefined) throw new Error('no chart');
    // Six stretches of ten seconds: heads at 0 and 0.5 s, the tail at 10.5 s.
    expect(densityOf(chart, tempoMapOf(draft), 60_000, 6)).toEqual([0.2, 0.1, 0, 0, 0, 0]);
  });

  it('keeps what lies beyond the song in its ends', () => {
    const { draft } = placeCue(smallDraft(), 'driver', { tick: 960_000, verb: 'left' });
    const chart = draft.charts[0];
    if (chart === undefined) throw new Error('no chart');
    expect(densityOf(chart, tempoMapOf(draft), 60_000, 3)).toEqual([0, 0, 0.05]);
  });
});

describe('pages of the cue list', () => {
  const items = Array.from({ length: PAGE_SIZE * 2 + 1 }, (_, at) => ({ tick: at * 100 }));
  it.each([
    [-1, 0],
    [0, 0],
    [(PAGE_SIZE - 1) * 100, 0],
    [PAGE_SIZE * 100 - 1, 0],
    [PAGE_SIZE * 100, 1],
    [1e9, 2],
  ])('tick %i is on page %i', (tick, page) => {
    expect(pageOf(items, tick)).toBe(page);
  });
  it('an empty list has a first page', () => expect(pageOf([], 5)).toBe(0));
});

describe('a place in words', () => {
  const { model } = fakeDesk(setMeter(smallDraft(), 3840, 3, 4)).session;
  it.each([
    ['1', 0],
    ['1.1', 0],
    ['1.2', 960],
    ['1.2.50', 1440],
    ['1.2.5', 1440],
    ['2', 3840],
    ['3.1', 6720],
    ['2.9', 5760],
    ['0', 0],
    [' 2 3 ', 5760],
    ['0:01', 1920],
    ['0:02.5', 4800],
  ])('%s is tick %i', (words, tick) => {
    expect(tickOfWords(model, words)).toBe(tick);
  });

  it.each(['', 'bar 3', '1.2.3.4', '-1', '1:75', '1e3'])('“%s” is none', (words) => {
    expect(tickOfWords(model, words)).toBeNull();
  });

  it('is said as it is typed', () => {
    for (const tick of [0, 960, 1440, 3840, 6720]) expect(tickOfWords(model, placeWords(model, tick))).toBe(tick);
  });
});

describe('fields of an item', () => {
  const [, hold] = ITEM_FIELDS.cues;
  const [lane] = ITEM_FIELDS.traffic;
  if (hold === undefined || lane === undefined) throw new Error('no fields');

  it('show and take beats for ticks, and lanes from one', () => {
    expect(shownValue(hold, { tick: 0, verb: 'left', hold: 1440 })).toBe('1.5');
    expect(typedValue(hold, '1,5')).toEqual({ value: 1440 });
    expect(typedValue(hold, '0')).toEqual({ value: undefined });
    expect(shownValue(lane, { tick: 0, lane: 0, kind: 'sedan' })).toBe('1');
    expect(typedValue(lane, '2')).toEqual({ value: 1 });
  });

  it.each(['', 'x', '-1', '9', 'NaN', 'Infinity', '1e99'])('a lane is not “%s”', (typed) => {
    expect(typedValue(lane, typed)).toBeNull();
  });

  it('change timing where they are about it', () => {
    const draft = addStop(smallDraft(), 960, 500);
    const stop = draft.stops[0];
    const tempo = draft.tempo[0];
    const meter = draft.meter[0];
    if (stop === undefined || tempo === undefined || meter === undefined) throw new Error('no timing');
    expect(withField(draft, 'stops', stop, 'ms', 250)).toMatchObject({ stops: [{ tick: 960, ms: 250 }] });
    expect(withField(draft, 'tempo', tempo, 'bpm', 90)).toMatchObject({ tempo: [{ tick: 0, bpm: 90 }] });
    expect(withField(draft, 'meter', meter, 'unit', 8)).toMatchObject({ meter: [{ tick: 0, beats: 4, unit: 8 }] });
  });
});

describe('the lane beside the car', () => {
  const chart = { ...smallDraft().charts[0], lanes: 4, startLane: 1, cues: [], traffic: [], cash: [] } as const;
  const path = { ok: true, startLane: 1, steps: [] } as const;
  const at = (lanes: readonly number[]) => ({
    ...chart,
    difficulty: 'driver' as const,
    traffic: lanes.map((lane) => ({ tick: 0, lane, kind: 'sedan' as const })),
  });
  it('is the nearest that is free', () => {
    expect(freeLane(at([]), path, 0)).toBe(0);
    expect(freeLane(at([0]), path, 0)).toBe(2);
    expect(freeLane(at([0, 2]), path, 0)).toBe(3);
    expect(freeLane(at([0, 2, 3]), path, 0)).toBe(0);
  });
});
