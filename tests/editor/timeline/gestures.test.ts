import { describe, expect, it } from 'vitest';
import { LONG_PRESS_MS } from '../../../src/editor/timeline/gestures/gestures';
import { createFakeBoard, type FakeBoard } from './fake-board';
import { driverChart, SMALL } from './small-draft';

const chart = driverChart(SMALL);
const [first, second, , , drift] = chart.cues;
const cues = (fake: FakeBoard) => driverChart(fake.draft).cues.map(({ tick, verb, hold }) => [tick, verb, hold ?? 0]);

describe('a click', () => {
  it('puts down the cue of the tool on the nearest line of the grid', () => {
    const fake = createFakeBoard();
    fake.tool = 'brake';
    fake.click(fake.x(2880) + 20, fake.lane(2));
    expect(fake.asked).toEqual(['Place brake']);
    expect(cues(fake)).toContainEqual([2880, 'brake', 0]);
  });

  it('goes between the lines with Alt', () => {
    const fake = createFakeBoard();
    fake.tool = 'boost';
    fake.click(fake.x(2880) + 20, fake.lane(2), { isAlt: true });
    expect(cues(fake)).toContainEqual([2880 + 192, 'boost', 0]);
  });

  it('on a cue selects it alone, whatever the tool', () => {
    const fake = createFakeBoard();
    fake.tool = 'brake';
    fake.selected = new Set(second === undefined ? [] : [second]);
    fake.click(fake.x(960), fake.lane(1));
    expect([...fake.selected]).toEqual([first]);
    expect(fake.asked).toEqual([]);
  });

  it('with Shift adds to the selection, and takes back', () => {
    const fake = createFakeBoard();
    fake.click(fake.x(960), fake.lane(1));
    fake.click(fake.x(1920), fake.lane(0), { isShift: true });
    expect([...fake.selected]).toEqual([first, second]);
    fake.click(fake.x(960), fake.lane(1), { isShift: true });
    expect([...fake.selected]).toEqual([second]);
  });

  it('on nothing lets go of the selection and goes there', () => {
    const fake = createFakeBoard();
    fake.selected = new Set(first === undefined ? [] : [first]);
    fake.click(fake.x(2880), fake.lane(3));
    expect(fake.selected.size).toBe(0);
    expect(fake.asked).toEqual(['seek 1200']);
  });

  it.each([
    [
      'traffic',
      'lanes',
      2,
      (fake: FakeBoard) => driverChart(fake.draft).traffic,
      { tick: 2880, lane: 2, kind: 'sedan' },
    ],
    ['cash', 'lanes', 0, (fake: FakeBoard) => driverChart(fake.draft).cash, { tick: 2880, lane: 0 }],
    ['accent', 'accents', 0, (fake: FakeBoard) => fake.draft.accents, { tick: 2880, sound: 'gunshot' }],
    ['shot', 'shots', 0, (fake: FakeBoard) => fake.draft.shots, { tick: 3840 * 2, camera: 'chase' }],
  ] as const)('with the tool %s puts one down', (tool, row, lane, listOf, item) => {
    const fake = createFakeBoard();
    fake.tool = tool;
    fake.click(fake.x(item.tick), row === 'lanes' ? fake.lane(lane) : fake.row(row));
    expect(listOf(fake)).toContainEqual(item);
  });

  it('with the tool for sections cuts a section on a bar line, like the one before it', () => {
    const fake = createFakeBoard();
    fake.tool = 'section';
    fake.click(fake.x(4000), fake.row('sections'));
    expect(fake.draft.sections.map(({ tick, energy }) => [tick, energy])).toEqual([
      [0, 0.2],
      [3840, 0.2],
      [15_360, 0.9],
    ]);
  });

  it('with the tool for sections leaves a section that begins there alone', () => {
    const fake = createFakeBoard();
    fake.tool = 'section';
    fake.click(fake.x(300), fake.row('sections'));
    expect(fake.draft).toBe(SMALL);
    expect([...fake.selected]).toEqual([SMALL.sections[0]]);
  });

  it('with the tool for bends keeps the slope that the road has there', () => {
    const fake = createFakeBoard();
    fake.tool = 'curve';
    const { top, height } = fake.layout.rows.road;
    fake.click(fake.x(3840), top + height / 2);
    expect(fake.draft.road[1]).toEqual({ tick: 3840, curve: 0, grade: 0.25 });
  });

  it('with the right button takes away what is there, and that alone', () => {
    const fake = createFakeBoard();
    fake.selected = new Set(chart.cues);
    fake.click(fake.x(960), fake.lane(1), { button: 'second' });
    expect(fake.asked).toEqual(['Delete cue']);
    expect(driverChart(fake.draft).cues).toEqual(chart.cues.slice(1));
  });

  it('on the ruler goes there', () => {
    const fake = createFakeBoard();
    fake.click(250, fake.row('ruler'));
    expect(fake.asked).toEqual(['seek 1000']);
  });

  it('twice on a section opens it, twice on an accent opens that', () => {
    const fake = createFakeBoard();
    const at = {
      id: 1,
      perfMs: 0,
      button: 'main',
      isTouch: false,
      isShift: false,
      isCtrl: false,
      isAlt: false,
      isSpace: false,
    } as const;
    fake.gestures.doubleClick({ ...at, x: 50, y: fake.row('sections') });
    fake.gestures.doubleClick({ ...at, x: fake.x(960), y: fake.row('accents') });
    expect(fake.asked).toEqual(['open section Start', 'open tick sound']);
  });
});

describe('a drag', () => {
  it('from nothing with a verb draws a hold', () => {
    const fake = createFakeBoard();
    fake.tool = 'boost';
    fake.view = { fromMs: 4000, msPerPx: 4 };
    fake.drag([fake.x(11_520), fake.lane(2)], [fake.x(11_520) + 205, fake.lane(0)]);
    expect(fake.asked).toEqual(['Place boost']);
    expect(cues(fake)).toContainEqual([11_520, 'boost', 1920]);
  });

  it('of a cue moves it by lines of the grid, in one step', () => {
    const fake = createFakeBoard();
    fake.drag([fake.x(960) + 3, fake.lane(1)], [fake.x(960) + 3 + 48, fake.lane(1)]);
    expect(fake.asked).toEqual(['Move cue']);
    expect(cues(fake)[0]).toEqual([1440, 'left', 0]);
  });

  it('of a selected cue moves all that is selected', () => {
    const fake = createFakeBoard();
    fake.selected = new Set(chart.cues.slice(0, 2));
    fake.drag([fake.x(960), fake.lane(1)], [fake.x(960) + 52, fake.lane(1)]);
    expect(fake.asked).toEqual(['Move 2 cues']);
    expect(cues(fake).slice(0, 2)).toEqual([
      [1440, 'left', 0],
      [2400, 'right', 0],
    ]);
  });

  it('puts nothing before the first downbeat', () => {
    const fake = createFakeBoard();
    fake.drag([fake.x(1920), fake.lane(0)], [-300, fake.lane(0)]);
    expect(cues(fake)[0]).toEqual([0, 'right', 0]);
  });

  it('of a vehicle moves it over the lanes, and no further than the road', () => {
    const fake = createFakeBoard();
    fake.drag([fake.x(4800), fake.lane(0)], [fake.x(4800) + 50, fake.lane(3) + 200]);
    expect(driverChart(fake.draft).traffic).toEqual([{ tick: 5280, lane: 3, kind: 'van' }]);
  });

  it('of a tail makes the hold longer, and at its head a tap', () => {
    const fake = createFakeBoard();
    fake.view = { fromMs: 2000, msPerPx: 4 };
    const tail = fake.x(7680 + 3840);
    fake.drag([tail, fake.lane(1)], [tail + 101, fake.lane(1)]);
    expect(cues(fake).at(-1)).toEqual([7680, 'left', 4800]);
    fake.drag([tail + 100, fake.lane(1)], [fake.x(7680) - 60, fake.lane(1)]);
    expect(cues(fake).at(-1)).toEqual([7680, 'left', 0]);
    expect(fake.asked).toEqual(['Hold left', 'Hold left']);
  });

  it('of a point of the road bends it, held between its neighbours', () => {
    const fake = createFakeBoard();
    const { top, height } = fake.layout.rows.road;
    fake.drag([fake.x(7680), top + 6], [-50, top + height / 2]);
    expect(fake.asked).toEqual(['Bend the road']);
    expect(fake.draft.road[1]).toEqual({ tick: 1, curve: 0, grade: 0.5 });
  });

  it('of a box selects what lies in it', () => {
    const fake = createFakeBoard();
    fake.drag([fake.x(480), fake.lane(0) - 10], [fake.x(2400), fake.lane(3) + 5]);
    expect([...fake.selected]).toEqual([first, second]);
    fake.drag([fake.x(4200), fake.lane(0) - 10], [fake.x(6000), fake.lane(3) + 5], { isShift: true });
    expect([...fake.selected]).toEqual([first, second, chart.traffic[0], chart.cash[0]]);
    expect(fake.asked).toEqual([]);
  });

  it('over the waveform marks a stretch of time from line to line', () => {
    const fake = createFakeBoard();
    fake.drag([fake.x(3840) + 9, fake.row('wave')], [fake.x(960) - 5, fake.row('wave')]);
    expect(fake.span).toEqual({ fromTick: 960, toTick: 3840 });
  });

  it('on the ruler scrubs, and says when it is over', () => {
    const fake = createFakeBoard();
    fake.drag([100, fake.row('ruler')], [150, fake.row('ruler')]);
    expect(fake.asked).toEqual(['scrub 500', 'scrub 600', 'scrub ended']);
  });

  it('on the ruler with Shift makes a loop; its ends can be drawn; a click takes it away', () => {
    const fake = createFakeBoard();
    fake.drag([fake.x(960), fake.row('ruler')], [fake.x(3840), fake.row('ruler')], { isShift: true });
    expect(fake.loop).toEqual({ fromMs: 400, toMs: 1600 });
    fake.drag([fake.x(3840), fake.row('ruler')], [fake.x(7680), fake.row('ruler')]);
    expect(fake.loop).toEqual({ fromMs: 400, toMs: 3200 });
    fake.click(fake.x(5760), fake.row('ruler'), { isShift: true });
    expect(fake.loop).toBeNull();
  });

  it('of the timing moves a flag to another bar line', () => {
    const changed = {
      ...SMALL,
      tempo: [
        { tick: 0, bpm: 150 },
        { tick: 3840, bpm: 150 },
      ],
    };
    const fake = createFakeBoard(changed);
    fake.drag([fake.x(3840) + 4, fake.row('flags')], [fake.x(4800) + 4, fake.row('flags')]);
    expect(fake.asked).toEqual(['Move tempo']);
    expect(fake.draft.tempo.map(({ tick }) => tick)).toEqual([0, 4800]);
  });

  it.each(['middle', 'space'])('with %s moves the song', (with_) => {
    const fake = createFakeBoard();
    fake.tool = 'left';
    const more = with_ === 'middle' ? ({ button: 'middle' } as const) : { isSpace: true };
    fake.drag([500, fake.lane(1)], [300, fake.lane(1)], more);
    expect(fake.view.fromMs).toBe(800);
    expect(fake.asked).toEqual([]);
  });

  it('that is given up changes nothing', () => {
    const fake = createFakeBoard();
    fake.press(fake.x(960), fake.lane(1));
    fake.move(fake.x(960) + 100, fake.lane(1));
    expect(fake.gestures.preview?.kind).toBe('moving');
    fake.gestures.cancel();
    fake.release(fake.x(960) + 100, fake.lane(1));
    expect(fake.asked).toEqual([]);
    expect(fake.gestures.preview).toBeNull();
  });

  it('near an edge scrolls on, and what is dragged goes with it', () => {
    const fake = createFakeBoard();
    fake.press(fake.x(960), fake.lane(1));
    fake.move(990, fake.lane(1));
    const before = fake.gestures.preview;
    fake.gestures.tick(0);
    for (let frame = 1; frame <= 30; frame++) fake.gestures.tick(frame * 16);
    expect(fake.view.fromMs).toBeGreaterThan(0);
    const after = fake.gestures.preview;
    if (before?.kind !== 'moving' || after?.kind !== 'moving') throw new Error('Nothing is being moved.');
    expect(after.byTicks).toBeGreaterThan(before.byTicks);
  });
});

describe('what is read-only', () => {
  it('can be looked at and selected, not changed', () => {
    const fake = createFakeBoard();
    fake.isReadOnly = true;
    fake.tool = 'brake';
    fake.click(fake.x(2880), fake.lane(2));
    fake.drag([fake.x(960), fake.lane(1)], [fake.x(960) + 100, fake.lane(1)]);
    fake.drag([fake.x(11_520), fake.lane(1)], [fake.x(11_520) + 100, fake.lane(1)]);
    fake.click(fake.x(960), fake.lane(1), { button: 'second' });
    fake.click(fake.x(960), fake.lane(1));
    expect(fake.draft).toBe(SMALL);
    expect([...fake.selected]).toEqual([first]);
    expect(fake.asked).toEqual(['seek 1200']);
  });
});

describe('a wheel', () => {
  it('scrolls; with Ctrl it zooms and what is under the pointer stays', () => {
    const fake = createFakeBoard();
    const wheel = { x: 400, y: 100, deltaX: 0, isCtrl: false, isShift: false };
    fake.gestures.wheel({ ...wheel, deltaY: 100 });
    expect(fake.view).toEqual({ fromMs: 400, msPerPx: 4 });
    fake.gestures.wheel({ ...wheel, deltaY: -300, isCtrl: true });
    expect(fake.view.msPerPx).toBeLessThan(3);
    expect(fake.view.fromMs + 400 * fake.view.msPerPx).toBeCloseTo(2000, 6);
  });
});

describe('a finger', () => {
  const touch = { isTouch: true };

  it('moves the song', () => {
    const fake = createFakeBoard();
    fake.drag([500, fake.lane(2)], [300, fake.lane(2)], touch);
    expect(fake.view.fromMs).toBe(800);
  });

  it('that taps does what a click does', () => {
    const fake = createFakeBoard();
    fake.tool = 'right';
    fake.click(fake.x(2880), fake.lane(2), touch);
    expect(cues(fake)).toContainEqual([2880, 'right', 0]);
  });

  it('that rests on a cue selects it, and moves it from then on', () => {
    const fake = createFakeBoard();
    fake.press(fake.x(960), fake.lane(1), touch);
    fake.gestures.tick(LONG_PRESS_MS - 1);
    expect(fake.selected.size).toBe(0);
    fake.gestures.tick(LONG_PRESS_MS + 1);
    expect([...fake.selected]).toEqual([first]);
    fake.move(fake.x(960) + 50, fake.lane(1), touch);
    fake.release(fake.x(960) + 50, fake.lane(1), touch);
    expect(cues(fake)[0]).toEqual([1440, 'left', 0]);
  });

  it('that rests and is lifted leaves what it selected', () => {
    const fake = createFakeBoard();
    fake.press(fake.x(960), fake.lane(1), touch);
    fake.gestures.tick(LONG_PRESS_MS + 1);
    fake.release(fake.x(960), fake.lane(1), touch);
    expect([...fake.selected]).toEqual([first]);
    expect(fake.asked).toEqual([]);
  });

  it('drags what is selected without waiting', () => {
    const fake = createFakeBoard();
    fake.selected = new Set(drift === undefined ? [] : [drift]);
    fake.drag([fake.x(7680), fake.lane(1)], [fake.x(7680) - 100, fake.lane(1)], touch);
    expect(cues(fake).at(-1)).toEqual([6720, 'left', 3840]);
  });

  it('and another one zoom, and what is between them stays between them', () => {
    const fake = createFakeBoard();
    fake.press(400, fake.lane(1), { ...touch, id: 1 });
    fake.press(600, fake.lane(1), { ...touch, id: 2 });
    fake.move(300, fake.lane(1), { ...touch, id: 1 });
    fake.move(700, fake.lane(1), { ...touch, id: 2 });
    expect(fake.view.msPerPx).toBeCloseTo(2, 6);
    expect(fake.view.fromMs + 500 * fake.view.msPerPx).toBeCloseTo(2000, 6);
    fake.release(700, fake.lane(1), { ...touch, id: 2 });
    fake.release(300, fake.lane(1), { ...touch, id: 1 });
    expect(fake.asked).toEqual([]);
    expect(fake.gestures.isActive).toBe(false);
  });
});
