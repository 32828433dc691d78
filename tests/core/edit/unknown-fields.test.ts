import { describe, expect, test } from 'vitest';
import { copyItems, parseBlock, pasteBlock } from '../../../src/core/edit/block';
import {
  addChart,
  densify,
  keepOnRoad,
  renameChart,
  setLanes,
  setStartLane,
  thinOut,
} from '../../../src/core/edit/charts';
import { setHold, setVerb } from '../../../src/core/edit/cues';
import type { Draft } from '../../../src/core/edit/draft';
import { draftOf, type Edited } from '../../../src/core/edit/edited';
import { allPlaces, listAt } from '../../../src/core/edit/lists';
import { setMetadata, setSong } from '../../../src/core/edit/metadata';
import { itemsIn } from '../../../src/core/edit/pick';
import { compileDraft } from '../../../src/core/edit/safe';
import { placeRoadPoint, placeSection, placeShot, setFields } from '../../../src/core/edit/scenery';
import { addStop, addTempo, dragGridLine, setBpm, setMeter, setOffset } from '../../../src/core/edit/timing';
import { mirrorItems, moveItems, repeatItems, reverseItems, stretchItems } from '../../../src/core/edit/transform';
import { cueOf, cuesOf, tinyDraft } from './tiny-draft';

/** A draft in which everything carries a field that this version of the format does not know, each with its own value. */
function marked(): Draft {
  const draft = tinyDraft(
    cuesOf('1920 left', '3840 right', '5760 brake 960', '9600 boost', '11520 right 480'),
    { traffic: [{ tick: 7680, lane: 3, kind: 'van' }], cash: [{ tick: 7680, lane: 1 }] },
    {
      stops: [{ tick: 19_200, ms: 300 }],
      shots: [{ tick: 15_360, camera: 'roof' }],
      accents: [{ tick: 1920, sound: 'horn', note: 'E4' }],
    },
  );
  let mark = 0;
  const withMark = <T extends object>(value: T): T => {
    mark += 1;
    return { ...value, 'x-mark': mark };
  };
  const ofLevel = Object.fromEntries(
    Object.entries(draft).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((item: object) => withMark(item)) : value,
    ]),
  ) as unknown as Draft;
  const charts = ofLevel.charts.map((chart) => ({
    ...chart,
    cues: chart.cues.map(withMark),
    traffic: chart.traffic.map(withMark),
    cash: chart.cash.map(withMark),
  }));
  return withMark({ ...ofLevel, song: withMark({ ...draft.song, stems: draft.song.stems.map(withMark) }), charts });
}

/** Every mark of a draft, however deep. */
function marksOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => (name === 'x-mark' ? [field] : marksOf(field)));
}

const items = (draft: Draft) => itemsIn(draft, 'driver', 0, 1e9);

const EDITS: readonly (readonly [name: string, edit: (draft: Draft) => Draft | Edited])[] = [
  ['move', (draft) => moveItems(draft, items(draft), 960, 1)],
  ['mirror', (draft) => mirrorItems(draft, items(draft))],
  ['reverse', (draft) => reverseItems(draft, items(draft))],
  ['stretch', (draft) => stretchItems(draft, items(draft), 2, 1)],
  ['repeat', (draft) => repeatItems(draft, items(draft), 2)],
  ['set a hold', (draft) => setHold(draft, cueOf(draft, 0), 480)],
  ['take a hold away', (draft) => setHold(draft, cueOf(draft, 2), null)],
  ['set a verb', (draft) => setVerb(draft, [cueOf(draft, 0)], 'brake')],
  ['set a field', (draft) => setFields(draft, cueOf(draft, 0), { tick: 2400 })],
  [
    'copy and paste',
    (draft) =>
      pasteBlock(
        draft,
        'driver',
        parseBlock(JSON.stringify(copyItems(draft, 'driver', items(draft)))) ?? copyItems(draft, 'driver', []),
        38_400,
        'free',
      ),
  ],
  ['change a section', (draft) => placeSection(draft, { tick: 0, name: 'Other' })],
  ['change a road point', (draft) => placeRoadPoint(draft, { tick: 0, curve: 0.5 })],
  ['change a shot', (draft) => placeShot(draft, { ...(draft.shots[0] ?? { tick: 0, camera: 'low' }), camera: 'low' })],
  ['set the offset', (draft) => setOffset(draft, -50, 'times')],
  ['set the tempo', (draft) => setBpm(draft, 0, 130, 'times')],
  ['add a tempo', (draft) => addTempo(draft, 3840, 130, 'times')],
  ['change a stop', (draft) => addStop(draft, 19_200, 500, 'times')],
  ['drag the grid', (draft) => dragGridLine(draft, 3840, 2100, 'times')],
  ['set the meter', (draft) => setMeter(draft, 0, 3, 4)],
  ['copy a chart', (draft) => addChart(draft, 'legend', 'driver')],
  ['rename a chart', (draft) => renameChart(draft, 'driver', 'wheelman')],
  ['set lanes', (draft) => setLanes(draft, 'driver', 5)],
  ['set the start', (draft) => setStartLane(draft, 'driver', 2)],
  [
    'keep on the road',
    (draft) => keepOnRoad({ ...draft, charts: draft.charts.map((chart) => ({ ...chart, startLane: 0 })) }, 'driver'),
  ],
  ['densify', (draft) => densify(draft, 'driver', 1)],
  [
    'set metadata',
    (draft) => setMetadata(draft, { title: 'Other', tags: ['surf'], colour: '#112233', previewMs: 500 }),
  ],
  ['set the song', (draft) => setSong(draft, { durationMs: 60_000 })],
  ['compile', (draft) => compileDraft({ ...draft, title: '' }) ?? draft],
];

describe('a field that nobody here knows survives', () => {
  test.each(EDITS)('%s', (_, edit) => {
    const draft = marked();
    const after = draftOf(edit(draft));
    expect(after).not.toBe(draft);
    const left = new Set(marksOf(after));
    expect(marksOf(draft).filter((mark) => !left.has(mark))).toEqual([]);
  });

  test('thinning out, on everything that stays', () => {
    const draft = marked();
    const after = thinOut(draft, 'driver', 0.5);
    for (const place of allPlaces(after)) {
      expect(listAt(after, place).every((item) => 'x-mark' in item)).toBe(true);
    }
    expect(after.charts[0]?.cues.length).toBeLessThan(5);
    expect(after).toMatchObject({ 'x-mark': expect.any(Number), song: { 'x-mark': expect.any(Number) } });
  });
});
