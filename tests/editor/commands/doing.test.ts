import { describe, expect, it } from 'vitest';
import { commandOf, runCommand } from '../../../src/editor/commands/command-table';
import { type FakeDesk, fakeDesk } from '../fake-session';

/** A beat is 960 ticks; the grid is 1/8, 480. */
function doAll(desk: FakeDesk, ...ids: readonly string[]): FakeDesk {
  for (const id of ids) runCommand(commandOf(id), desk);
  return desk;
}

const cues = ({ session }: FakeDesk) =>
  (session.model.chart.peek()?.cues ?? []).map(({ tick, verb, hold }) =>
    hold === undefined ? [tick, verb] : [tick, verb, hold],
  );

describe('commands on cues', () => {
  it('place at the cursor and take away again', () => {
    const desk = doAll(fakeDesk(), 'step-on', 'place-left', 'step-on', 'place-brake');
    expect(cues(desk)).toEqual([
      [480, 'left'],
      [960, 'brake'],
    ]);
    expect(cues(doAll(desk, 'place-brake'))).toEqual([[480, 'left']]);
  });

  it('make a cue longer and a tap again', () => {
    const desk = doAll(fakeDesk(), 'place-right', 'hold-longer', 'hold-longer');
    expect(cues(desk)).toEqual([[0, 'right', 960]]);
    expect(desk.session.model.history.peek().past).toHaveLength(2);
    expect(cues(doAll(desk, 'hold-shorter', 'hold-shorter'))).toEqual([[0, 'right']]);
  });

  it('move what is selected on the grid and by bars, as one step', () => {
    const desk = doAll(fakeDesk(), 'place-right', 'nudge-on', 'nudge-on', 'nudge-on');
    expect(cues(desk)).toEqual([[1440, 'right']]);
    expect(desk.session.model.history.peek().past.map(({ name }) => name)).toEqual([
      'Right at 1.1',
      'Move on by a line of the grid: 1 item',
    ]);
    expect(cues(doAll(desk, 'nudge-bar-on'))).toEqual([[5280, 'right']]);
  });

  it('move over what stands in the way and leave it there', () => {
    // left at 0 and 480: the first is moved onto the second, and on.
    const desk = doAll(fakeDesk(), 'step-on', 'place-left', 'to-start', 'place-left', 'nudge-on');
    expect(cues(desk)).toEqual([[480, 'left']]);
    const onto = 'Move on by a line of the grid: 1 item, in place of 1 item';
    expect(desk.session.model.history.peek().past.at(-1)?.name).toBe(onto);
    expect(desk.session.model.toast.peek()).toMatchObject({ words: `${onto}.`, isRefusal: false });
    expect(cues(doAll(desk, 'nudge-on'))).toEqual([
      [480, 'left'],
      [960, 'left'],
    ]);
    expect(desk.session.model.history.peek().past).toHaveLength(3);
    expect(desk.session.model.history.peek().past.at(-1)?.name).toBe('Move on by a line of the grid: 1 item');
    expect([...desk.session.model.selected.peek()]).toMatchObject([{ tick: 960 }]);
    expect(cues(doAll(desk, 'nudge-back', 'nudge-back'))).toEqual([
      [0, 'left'],
      [480, 'left'],
    ]);
    expect(desk.session.model.history.peek().past).toHaveLength(2);
  });

  it('move back no further than the beginning, and on from there', () => {
    const desk = doAll(fakeDesk(), 'step-on', 'place-left', 'nudge-bar-back', 'nudge-bar-back', 'nudge-on');
    expect(cues(desk)).toEqual([[480, 'left']]);
    expect(cues(doAll(desk, 'nudge-back', 'nudge-on', 'nudge-on'))).toEqual([[960, 'left']]);
  });

  it('move what was selected anew as another step', () => {
    const desk = doAll(fakeDesk(), 'place-left', 'nudge-on', 'to-end', 'nudge-on');
    expect(cues(desk)).toEqual([[960, 'left']]);
    expect(desk.session.model.history.peek().past).toHaveLength(3);
  });

  it('work on the cue at the cursor when nothing is selected', () => {
    const desk = doAll(fakeDesk(), 'place-left', 'select-none', 'mirror');
    expect(cues(desk)).toEqual([[0, 'right']]);
  });

  it('copy, cut and paste at the cursor', () => {
    const desk = doAll(fakeDesk(), 'place-left', 'step-on', 'place-right', 'select-all', 'copy', 'bar-on', 'paste');
    expect(cues(desk)).toEqual([
      [0, 'left'],
      [480, 'right'],
      [3840, 'left'],
      [4320, 'right'],
    ]);
    expect(desk.session.model.selected.peek().size).toBe(2);
    expect(cues(doAll(desk, 'cut'))).toEqual([
      [0, 'left'],
      [480, 'right'],
    ]);
  });

  it('paste what another tab has copied, and nothing that is no block', () => {
    const from = doAll(fakeDesk(), 'place-boost', 'copy');
    const text = JSON.stringify(from.session.model.clipboard.peek());
    const desk = fakeDesk();
    desk.session.clipboard.paste('a shopping list');
    expect(cues(desk)).toEqual([]);
    expect(desk.session.model.toast.peek()?.isRefusal).toBe(true);
    desk.session.clipboard.paste(text);
    expect(cues(desk)).toEqual([[0, 'boost']]);
  });

  it('stretch, squeeze, reverse and repeat', () => {
    const desk = doAll(
      fakeDesk(),
      'place-left',
      'step-on',
      'place-brake',
      'step-on',
      'step-on',
      'place-right',
      'select-all',
    );
    expect(cues(doAll(desk, 'stretch-double'))).toEqual([
      [0, 'left'],
      [960, 'brake'],
      [2880, 'right'],
    ]);
    expect(cues(doAll(desk, 'reverse'))).toEqual([
      [0, 'right'],
      [1920, 'brake'],
      [2880, 'left'],
    ]);
    expect(cues(doAll(desk, 'stretch-half'))).toEqual([
      [0, 'right'],
      [960, 'brake'],
      [1440, 'left'],
    ]);
    expect(cues(doAll(desk, 'repeat'))).toHaveLength(6);
  });

  it('mark time with the arrows and select what is in it', () => {
    const desk = doAll(fakeDesk(), 'place-left', 'select-none', 'span-on', 'span-on');
    expect(desk.session.model.selectedSpan.peek()).toEqual({ fromTick: 0, toTick: 960 });
    expect(desk.session.model.selected.peek().size).toBe(1);
    doAll(desk, 'span-back', 'span-back');
    expect(desk.session.model.selectedSpan.peek()).toBeNull();
  });

  it('put down what the other tools draw, beside the car', () => {
    const desk = doAll(
      fakeDesk(),
      'tool-traffic',
      'place',
      'bar-on',
      'tool-cash',
      'place',
      'tool-section',
      'place',
      'tool-shot',
      'place',
    );
    const draft = desk.session.model.draft.peek();
    expect(draft.charts[0]?.traffic).toEqual([{ tick: 0, lane: 0, kind: 'sedan' }]);
    expect(draft.charts[0]?.cash).toEqual([{ tick: 3840, lane: 0 }]);
    expect(draft.sections.map(({ tick }) => tick)).toEqual([0, 3840]);
    expect(draft.shots).toEqual([{ tick: 3840, camera: 'roof' }]);
  });

  it('move traffic a lane across the road', () => {
    const desk = doAll(fakeDesk(), 'tool-traffic', 'place', 'lane-right', 'lane-right');
    expect(desk.session.model.draft.peek().charts[0]?.traffic[0]?.lane).toBe(2);
  });
});

describe('traffic that goes across the road', () => {
  it('leaves what stands in a lane between', () => {
    const desk = doAll(fakeDesk(), 'tool-traffic', 'place', 'lane-right', 'lane-right', 'place');
    const lanes = () =>
      desk.session.model.draft
        .peek()
        .charts[0]?.traffic.map(({ lane }) => lane)
        .sort();
    expect(lanes()).toEqual([0, 2]);
    doAll(desk, 'lane-right', 'lane-right');
    expect(lanes()).toEqual([2]);
    expect(desk.session.model.toast.peek()?.words).toMatch(/in place of 1 item/);
    doAll(desk, 'lane-right');
    expect(lanes()).toEqual([2, 3]);
    doAll(desk, 'lane-right', 'lane-left', 'lane-left', 'lane-left');
    expect(lanes()).toEqual([0, 2]);
  });
});

describe('a verb key that stays down', () => {
  it('draws a hold as far as the cursor goes, as one step', () => {
    const desk = fakeDesk();
    const { session } = desk;
    session.placing.press('left');
    doAll(desk, 'step-on', 'step-on', 'step-on', 'step-back');
    session.placing.release('left');
    doAll(desk, 'step-on', 'step-on');
    expect(cues(desk)).toEqual([[0, 'left', 960]]);
    expect(session.model.history.peek().past.map(({ name }) => name)).toEqual(['Drift left at 1.1']);
    session.undo();
    expect(cues(desk)).toEqual([]);
  });

  it('stays as long as it was when the cursor jumps to before it', () => {
    const desk = doAll(fakeDesk(), 'step-on');
    desk.session.placing.press('boost');
    doAll(desk, 'step-on', 'step-on', 'to-start');
    expect(cues(desk)).toEqual([[480, 'boost', 960]]);
  });

  it('is a tap again when the cursor comes back', () => {
    const desk = fakeDesk();
    desk.session.placing.press('boost');
    doAll(desk, 'step-on', 'step-back');
    expect(cues(desk)).toEqual([[0, 'boost']]);
  });
});

describe('the cursor', () => {
  it('walks on the grid, by bars, to cues and to sections, and not out of the song', () => {
    const desk = fakeDesk();
    const at = () => desk.session.model.cursorTick.peek();
    doAll(desk, 'step-back');
    expect(at()).toBe(0);
    doAll(desk, 'bar-on', 'step-on');
    expect(at()).toBe(4320);
    doAll(desk, 'bar-back');
    expect(at()).toBe(3840);
    doAll(desk, 'place-left', 'to-end', 'item-back');
    expect(at()).toBe(3840);
    doAll(desk, 'to-end', 'bar-on');
    expect(at()).toBe(115_200);
    doAll(desk, 'snap-1', 'to-start', 'step-on');
    expect(at()).toBe(3840);
  });
});
