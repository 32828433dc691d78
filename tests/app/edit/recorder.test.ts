import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRecorder } from '../../../src/app/edit/recorder';
import { addChart } from '../../../src/core/edit/charts';
import type { Verb } from '../../../src/core/level/model';
import { DEFAULT_KEYS } from '../../../src/input/key-map';
import { fakeDesk, smallDraft } from '../../editor/fake-session';

afterEach(() => vi.unstubAllGlobals());

/** A window that hands keys on. */
function fakeWindow() {
  const listeners = new Map<string, (event: unknown) => void>();
  const target = {
    document: { addEventListener: () => {}, removeEventListener: () => {}, visibilityState: 'visible' },
    performance: { now: () => 0 },
    addEventListener: (type: string, listen: (event: unknown) => void) => listeners.set(type, listen),
    removeEventListener: (type: string) => listeners.delete(type),
  };
  const key = (type: 'keydown' | 'keyup', verb: Verb) =>
    listeners.get(type)?.({ code: DEFAULT_KEYS[verb][0], target: null, timeStamp: 0, preventDefault: () => {} });
  return { target: target as unknown as Window, key };
}

/** The song plays at 120 BPM, and what is pressed is written down. */
function recording() {
  const { target, key } = fakeWindow();
  const made = fakeDesk();
  const { session, player } = made;
  const recorder = createRecorder(session, target);
  const { model } = session;
  const at = (ms: number, type: 'keydown' | 'keyup', verb: Verb) => {
    player.heardMs = ms;
    key(type, verb);
  };
  const tap = (ms: number, verb: Verb) => {
    at(ms, 'keydown', verb);
    at(ms + 60, 'keyup', verb);
  };
  const start = () => {
    model.isPlaying.value = true;
    model.recording.value = true;
  };
  const stop = () => {
    model.recording.value = false;
  };
  const cues = () => model.chart.peek()?.cues ?? [];
  return { ...made, recorder, model, at, tap, start, stop, cues };
}

describe('driving a song by ear', () => {
  it('puts what was pressed on the grid when it stops, as one step', () => {
    const { tap, start, stop, cues, model } = recording();
    start();
    tap(530, 'left');
    tap(980, 'boost');
    expect(cues()).toEqual([]);
    stop();
    expect(cues()).toEqual([
      { tick: 960, verb: 'left' },
      { tick: 1920, verb: 'boost' },
    ]);
    expect(model.history.peek().past).toHaveLength(1);
  });

  it('makes a drift of a key that is held', () => {
    const { at, start, stop, cues } = recording();
    start();
    at(500, 'keydown', 'right');
    at(1510, 'keyup', 'right');
    stop();
    expect(cues()).toEqual([{ tick: 960, verb: 'right', hold: 1920 }]);
  });

  it('leaves a press where it fell at strength 0', () => {
    const { tap, start, stop, cues, model } = recording();
    model.quantise.value = 0;
    start();
    tap(525, 'brake');
    stop();
    expect(cues()).toEqual([{ tick: 1008, verb: 'brake' }]);
  });

  it('leaves the chart alone when nothing was driven', () => {
    const { start, stop, model } = recording();
    const before = model.draft.peek();
    start();
    stop();
    expect(model.draft.peek()).toBe(before);
  });

  it('ends with the song', () => {
    const { tap, start, cues, model } = recording();
    start();
    tap(500, 'left');
    model.isPlaying.value = false;
    expect(cues()).toHaveLength(1);
  });

  it('hears no key while nothing is recorded', () => {
    const { tap, model, cues } = recording();
    model.isPlaying.value = true;
    tap(500, 'left');
    expect(cues()).toEqual([]);
  });

  it('keeps a key that is still down at the end as a tap', () => {
    const { at, start, stop, cues } = recording();
    start();
    at(500, 'keydown', 'boost');
    stop();
    expect(cues().map(({ tick }) => tick)).toEqual([960]);
  });

  it('keeps the take when the editor is left in the middle of it', () => {
    const { tap, start, recorder, cues, opened } = recording();
    start();
    tap(500, 'left');
    recorder.dispose();
    expect(cues()).toHaveLength(1);
    expect(opened.journal).toHaveLength(1);
  });

  it('puts what was driven into the chart every few seconds, and is one step all the same', () => {
    const { tap, start, stop, cues, model, opened } = recording();
    start();
    tap(500, 'left');
    model.playMs.value = 3000;
    expect(cues()).toEqual([]);
    model.playMs.value = 4200;
    expect(opened.draft.charts[0]?.cues).toEqual([{ tick: 960, verb: 'left' }]);
    tap(5000, 'right');
    stop();
    expect(cues().map(({ tick }) => tick)).toEqual([960, 9600]);
    expect(model.history.peek().past).toHaveLength(1);
    start();
    tap(7000, 'boost');
    stop();
    expect(model.history.peek().past).toHaveLength(2);
  });

  it('knows what is not in the chart yet', () => {
    const { at, start, recorder } = recording();
    start();
    expect(recorder.isHolding).toBe(false);
    at(500, 'keydown', 'left');
    expect(recorder.isHolding).toBe(true);
    recorder.keep();
    expect(recorder.isHolding).toBe(false);
  });

  it('goes into the chart that it was begun in', () => {
    const { tap, start, stop, model, session } = recording();
    session.edit('New chart', (draft) => addChart(draft, 'rookie'));
    model.difficulty.value = 'driver';
    start();
    tap(500, 'left');
    model.difficulty.value = 'rookie';
    stop();
    const counts = model.draft.peek().charts.map(({ difficulty, cues }) => [difficulty, cues.length]);
    expect(Object.fromEntries(counts)).toEqual({ rookie: 0, driver: 1 });
  });

  it('tells no success of a take that was refused, and puts it in once the draft comes back', () => {
    const { tap, start, stop, cues, model, opened, recorder } = recording();
    start();
    tap(500, 'left');
    opened.set({ isReadOnly: true });
    stop();
    expect(cues()).toEqual([]);
    expect(model.toast.peek()?.isRefusal).toBe(true);
    expect(recorder.isHolding).toBe(true);
    opened.becomeWritable(smallDraft());
    expect(cues()).toEqual([{ tick: 960, verb: 'left' }]);
    expect(opened.draft.charts[0]?.cues).toHaveLength(1);
    expect(recorder.isHolding).toBe(false);
    expect(model.toast.peek()?.words).toBe('Recorded 1 cue.');
  });
});
