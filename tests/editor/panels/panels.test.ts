import { describe, expect, it } from 'vitest';
import { placeCue } from '../../../src/core/edit/cues';
import { reviewDraft } from '../../../src/core/edit/review';
import { addTempo } from '../../../src/core/edit/timing';
import { ChartsPanel } from '../../../src/editor/panels/charts-panel';
import { CueTable } from '../../../src/editor/panels/cue-table';
import { MetadataPanel } from '../../../src/editor/panels/metadata-panel';
import { TimingPanel } from '../../../src/editor/panels/timing-panel';
import { VerifyPanel } from '../../../src/editor/panels/verify-panel';
import { VersionsPanel } from '../../../src/editor/panels/versions-panel';
import { fakeDesk, smallDraft } from '../fake-session';
import { showPanel } from './show-panel';

function drivenDraft() {
  let draft = smallDraft();
  for (const [tick, verb] of [
    [960, 'left'],
    [1920, 'right'],
    [3840, 'brake'],
    [4320, 'boost'],
  ] as const) {
    ({ draft } = placeCue(draft, 'driver', { tick, verb }));
  }
  return draft;
}

describe('the charts panel', () => {
  it('starts a chart from another and goes over to it', () => {
    const desk = fakeDesk(drivenDraft());
    const panel = showPanel(ChartsPanel, desk);
    panel.control('button', 'Wheelman from this').fire('click');
    const { model } = desk.session;
    expect(model.difficulty.peek()).toBe('wheelman');
    expect(model.chart.peek()?.cues).toHaveLength(4);
    expect(model.history.peek().past.at(-1)?.name).toBe('New chart Wheelman, from Driver');
    panel.control('button', 'Delete Wheelman').fire('click');
    expect(model.difficulty.peek()).toBe('driver');
    expect(panel.has('button', 'Delete')).toBe(false);
  });

  it('thins out and widens the road', () => {
    const desk = fakeDesk(drivenDraft());
    const panel = showPanel(ChartsPanel, desk);
    panel.control('button', 'Thin out').fire('click');
    expect(desk.session.model.chart.peek()?.cues).toHaveLength(2);
    panel.control('button', 'Lanes: one more').fire('click');
    expect(desk.session.model.chart.peek()?.lanes).toBe(5);
  });
});

describe('lanes that are taken and given back', () => {
  it('turn the cues back that had to turn', () => {
    let draft = smallDraft();
    for (const [at, verb] of (['left', 'right', 'right', 'right', 'left'] as const).entries()) {
      ({ draft } = placeCue(draft, 'driver', { tick: 960 * (at + 1), verb }));
    }
    const desk = fakeDesk(draft);
    const { model } = desk.session;
    const panel = showPanel(ChartsPanel, desk);
    const verbs = () => model.chart.peek()?.cues.map(({ verb }) => verb);
    panel.control('button', 'Lanes: one less').fire('click');
    expect(model.chart.peek()?.lanes).toBe(3);
    expect(verbs()).not.toEqual(['left', 'right', 'right', 'right', 'left']);
    panel.control('button', 'Lanes: one more').fire('click');
    expect(model.chart.peek()?.lanes).toBe(4);
    expect(verbs()).toEqual(['left', 'right', 'right', 'right', 'left']);
    expect(model.history.peek().past).toEqual([]);
  });
});

describe('the verify panel', () => {
  it('lists what was found, goes there, and mends what is safe', () => {
    let draft = drivenDraft();
    for (const tick of [5760, 6720]) ({ draft } = placeCue(draft, 'driver', { tick, verb: 'left' }));
    const desk = fakeDesk(draft);
    desk.session.model.findings.value = reviewDraft(draft);
    const panel = showPanel(VerifyPanel, desk);
    const marks = panel.root.inside.filter((one) => one.localName === 'li').map((one) => one.textContent.slice(0, 4));
    expect(marks).toEqual([...marks].sort((a, b) => 'ErroWarnHint'.indexOf(a) - 'ErroWarnHint'.indexOf(b)));
    expect(new Set(marks)).toEqual(new Set(['Erro', 'Warn', 'Hint']));
    panel.control('button', 'off the left of the road').fire('click');
    expect(desk.session.model.cursorTick.peek()).toBe(6720);
    const remedy = panel.root.inside.find(
      (one) => one.localName === 'li' && one.textContent.includes('off the left of the road'),
    );
    const button = remedy?.inside.filter((one) => one.localName === 'button').at(-1);
    button?.fire('click');
    expect(reviewDraft(desk.session.model.draft.peek()).filter(({ rule }) => rule === 'check-path')).toEqual([]);
    expect(desk.session.model.history.peek().past).toHaveLength(1);
  });
});

describe('the cue list', () => {
  it('changes a verb, a length and a place, adds and deletes', () => {
    const desk = fakeDesk(drivenDraft());
    const panel = showPanel(CueTable, desk);
    const cues = () => desk.session.model.chart.peek()?.cues ?? [];
    panel.control('select', 'Verb, Cue at 1.2').fire('change', { value: 'boost' });
    expect(cues()[0]).toEqual({ tick: 960, verb: 'boost' });
    panel.control('input', 'Held for, in beats, Cue at 1.2').fire('blur', { value: '0.5' });
    expect(cues()[0]).toEqual({ tick: 960, verb: 'boost', hold: 480 });
    panel.control('input', 'Bar and beat of brake at 2.1').fire('blur', { value: '2.3' });
    expect(cues().map(({ tick }) => tick)).toEqual([960, 1920, 4320, 5760]);
    panel.control('button', 'Delete boost at 1.2').fire('click');
    panel.control('button', 'Add at 1.1').fire('click');
    expect(cues()[0]).toEqual({ tick: 0, verb: 'left' });
    panel.control('button', 'Add at 1.1').fire('click');
    expect(desk.session.model.toast.peek()).toMatchObject({ isRefusal: true, words: /there already/ });
  });

  it('refuses what cannot be meant, with the range', () => {
    const desk = fakeDesk(drivenDraft());
    const panel = showPanel(CueTable, desk);
    panel.control('input', 'Held for, in beats, Cue at 1.2').fire('blur', { value: 'long' });
    expect(desk.session.model.toast.peek()?.words).toContain('“long” cannot be used');
    expect(desk.session.model.history.peek().past).toEqual([]);
  });
});

describe('the timing panel', () => {
  it('nudges the offset in one step, and sets the tempo in force', () => {
    const desk = fakeDesk(drivenDraft());
    const panel = showPanel(TimingPanel, desk);
    const { model } = desk.session;
    for (let press = 0; press < 3; press += 1) panel.control('button', 'Offset later by 10 ms').fire('click');
    expect(model.draft.peek().song.offsetMs).toBe(30);
    expect(model.history.peek().past).toHaveLength(1);
    panel.control('button', '×2').fire('click');
    expect(model.draft.peek().tempo[0]?.bpm).toBe(240);
    desk.session.seek(3840);
    panel.control('button', 'New stop').fire('click');
    panel.control('button', 'New meter').fire('click');
    expect(model.draft.peek().stops).toEqual([{ tick: 3840, ms: 500 }]);
    expect(model.draft.peek().meter).toHaveLength(2);
    panel.control('button', 'Delete the stop at 2.1').fire('click');
    expect(model.draft.peek().stops).toEqual([]);
  });

  it('gives cues their very ticks back when the offset comes back, and says how many fell off on the way', () => {
    let { draft } = placeCue(drivenDraft(), 'driver', { tick: 487, verb: 'brake' });
    ({ draft } = placeCue(draft, 'driver', { tick: 1, verb: 'boost' }));
    const desk = fakeDesk(draft);
    const panel = showPanel(TimingPanel, desk);
    const { model } = desk.session;
    const before = model.chart.peek()?.cues;
    const label = panel.control('label', 'stay where they sound');
    label.inside.find(({ localName }) => localName === 'input')?.fire('change');
    for (let press = 0; press < 100; press += 1) panel.control('button', 'Offset later by 1 ms').fire('click');
    // 100 ms at 120 BPM are 192 ticks, however many presses they took.
    expect(model.chart.peek()?.cues.map(({ tick }) => tick)).toEqual([295, 768, 1728, 3648, 4128]);
    expect(model.toast.peek()?.words).toBe('Offset +1 ms, 1 item fell off.');
    for (let press = 0; press < 10; press += 1) panel.control('button', 'Offset earlier by 10 ms').fire('click');
    expect(model.chart.peek()?.cues).toEqual(before);
    expect(model.history.peek().past).toEqual([]);
  });

  it('takes the tempo at another place as another step', () => {
    const desk = fakeDesk(addTempo(drivenDraft(), 3840, 140));
    const panel = showPanel(TimingPanel, desk);
    const { model } = desk.session;
    const type = (bpm: string) => panel.control('input', 'Beats a minute').fire('blur', { value: bpm });
    type('121');
    type('122');
    expect(model.history.peek().past).toHaveLength(1);
    // The song goes on by itself: nothing was sought.
    model.cursorTick.value = 3840;
    type('141');
    expect(model.history.peek().past).toHaveLength(2);
    expect(model.draft.peek().tempo.map(({ bpm }) => bpm)).toEqual([122, 141]);
  });

  it('takes a tapped tempo over', () => {
    const desk = fakeDesk(drivenDraft());
    const panel = showPanel(TimingPanel, desk);
    for (const ms of [100, 500, 900, 1300, 1700]) desk.session.tapping.tap(ms);
    panel.control('button', 'Take it').fire('click');
    expect(desk.session.model.draft.peek().tempo[0]?.bpm).toBe(150);
    expect(desk.session.model.draft.peek().song.offsetMs).toBe(100);
  });
});

describe('the about panel', () => {
  it('takes words once they are done, each as a step', () => {
    const desk = fakeDesk(drivenDraft());
    const panel = showPanel(MetadataPanel, desk);
    const title = panel.control('input', 'Title');
    title.fire('input', { value: 'Night' });
    expect(desk.session.model.draft.peek().title).toBe('Small');
    title.fire('blur', { value: 'Night Run' });
    panel.control('input', 'Tags').fire('blur', { value: 'Swing, 7/4,, drums' });
    expect(desk.session.model.draft.peek()).toMatchObject({ title: 'Night Run', tags: ['swing', '7-4', 'drums'] });
    expect(desk.session.model.history.peek().past.map(({ name }) => name)).toEqual(['Title', 'Tags']);
  });
});

describe('the versions panel', () => {
  it('lists the steps by name and goes back to one', () => {
    const desk = fakeDesk(drivenDraft());
    desk.session.place('left');
    desk.session.seek(480);
    desk.session.place('brake');
    const panel = showPanel(VersionsPanel, desk);
    panel.control('button', 'Left at 1.1').fire('click');
    expect(desk.session.model.history.peek().past).toHaveLength(1);
    expect(desk.session.model.history.peek().future).toHaveLength(1);
  });
});
