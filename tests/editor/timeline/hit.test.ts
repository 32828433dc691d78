import { describe, expect, it } from 'vitest';
import { type HitBoard, hitAt, itemsInBox } from '../../../src/editor/timeline/hit';
import { laneY, layOut, roadY } from '../../../src/editor/timeline/layout';
import { driverChart, SMALL, smallScene } from './small-draft';

const layout = layOut(1076, 420, 4);
const chart = driverChart(SMALL);
const [left, right, brake, boost, drift] = chart.cues;
const board: HitBoard = {
  scene: smallScene(),
  layout,
  view: { fromMs: 0, msPerPx: 4 },
  loop: { fromMs: 1000, toMs: 2000 },
};
const x = (tick: number) => ((tick / 960) * 400) / 4;
const middle = (row: keyof typeof layout.rows) => layout.rows[row].top + layout.rows[row].height / 2;

describe('what lies under a place', () => {
  it.each([
    ['a cue, in the lane of the press', x(960), laneY(layout, 1), left],
    ['the cue after it, a lane further left', x(1920) + 6, laneY(layout, 0), right],
    ['the first of two, in the upper half of the lane', x(3840), laneY(layout, 1) - layout.laneHeight * 0.26, brake],
    ['the second of two, in the lower half', x(3840), laneY(layout, 1) + layout.laneHeight * 0.26, boost],
    ['a hold, by its middle', x(8640), laneY(layout, 1), drift],
    ['a vehicle', x(4800) + 9, laneY(layout, 0), chart.traffic[0]],
    ['a bag of cash', x(5760), laneY(layout, 3), chart.cash[0]],
    ['an accent', x(960) - 4, middle('accents'), SMALL.accents[0]],
    ['a shot, by its words', x(3840) + 25, middle('shots'), SMALL.shots[0]],
    ['a section, anywhere in its band', 900, middle('sections'), SMALL.sections[0]],
    ['a flag', 3, middle('flags'), SMALL.tempo[0]],
  ])('%s', (_, at, y, item) => {
    const hit = hitAt(board, at, y);
    expect(hit.kind).toBe('item');
    if (hit.kind === 'item') expect(hit.item).toBe(item);
  });

  it('not a cue in a lane that the car is not in', () => {
    expect(hitAt(board, x(960), laneY(layout, 3))).toEqual({ kind: 'row', row: 'lanes' });
  });

  it('the tail of a hold before its body', () => {
    const far = { ...board, view: { fromMs: 2000, msPerPx: 4 } };
    expect(hitAt(far, (4800 - 2000) / 4 - 3, laneY(layout, 1))).toEqual({ kind: 'tail', cue: drift });
  });

  it('a hold whose head is long gone from view', () => {
    const far = { ...board, view: { fromMs: 4000, msPerPx: 0.5 } };
    const hit = hitAt(far, 200, laneY(layout, 1));
    expect(hit).toMatchObject({ kind: 'item', item: drift });
  });

  it('a point of the road, by its bend or its slope', () => {
    const point = SMALL.road[1];
    expect(hitAt(board, x(7680), roadY(layout, 'curve', -1) + 2)).toEqual({ kind: 'road', point, which: 'curve' });
    expect(hitAt(board, x(7680), roadY(layout, 'grade', 0.5))).toEqual({ kind: 'road', point, which: 'grade' });
    const both = { kind: 'road', point: SMALL.road[0] };
    expect(hitAt({ ...board, prefers: 'grade' }, 1, roadY(layout, 'curve', 0))).toEqual({ ...both, which: 'grade' });
    expect(hitAt({ ...board, prefers: 'curve' }, 1, roadY(layout, 'curve', 0))).toEqual({ ...both, which: 'curve' });
  });

  it('the ends of the loop', () => {
    expect(hitAt(board, 252, middle('ruler'))).toEqual({ kind: 'loop', edge: 'from' });
    expect(hitAt(board, 499, middle('ruler'))).toEqual({ kind: 'loop', edge: 'to' });
    expect(hitAt(board, 400, middle('ruler'))).toEqual({ kind: 'row', row: 'ruler' });
  });

  it('more of it for a finger', () => {
    expect(hitAt(board, x(5760) + 15, laneY(layout, 3)).kind).toBe('row');
    expect(hitAt(board, x(5760) + 15, laneY(layout, 3), true).kind).toBe('item');
  });

  it('nothing left of the plot or below it', () => {
    expect(hitAt(board, -5, 50)).toEqual({ kind: 'outside' });
    expect(hitAt(board, 50, 5000)).toEqual({ kind: 'outside' });
  });
});

describe('a box', () => {
  const all = { top: 0, bottom: 999 };

  it('holds what begins in it, in the rows that it touches', () => {
    const items = itemsInBox(board, 300, 1700, all.top, all.bottom);
    expect(new Set(items)).toEqual(new Set([left, right, brake, boost, SMALL.shots[0], SMALL.accents[0]]));
    expect(items).toHaveLength(6);
  });

  it('holds only the lanes that it touches', () => {
    const y = laneY(layout, 0);
    expect(itemsInBox(board, 0, 5000, y - 2, y + 2)).toEqual([right, chart.traffic[0]]);
  });
});
