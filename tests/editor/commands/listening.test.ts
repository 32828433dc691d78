import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenForCommands } from '../../../src/editor/commands/listen-for-commands';
import { type FakeDesk, fakeDesk } from '../fake-session';

/** As much of the page as the keys look at: what holds the focus, by its tag. */
class FakeElement {
  constructor(
    readonly tag: string,
    readonly type = '',
  ) {}

  closest(selector: string): FakeElement | null {
    return selector.split(/,\s*/).some((one) => one === this.tag || (one === '[role="tab"]' && this.tag === 'tab'))
      ? this
      : null;
  }

  blur(): void {
    this.isBlurred = true;
    this.onBlur();
  }

  focus(): void {
    this.isBlurred = false;
  }

  onBlur: () => void = () => undefined;

  isBlurred = false;
}
class FakeInput extends FakeElement {
  constructor(type: string) {
    super('input', type);
  }
}
class FakeTextArea extends FakeElement {}
class FakeSelect extends FakeElement {}

const CANVAS = new FakeElement('canvas');

let stop: () => void;
let desk: FakeDesk;
let page: EventTarget;

function key(code: string, more: Partial<Record<string, unknown>> = {}): Event {
  const event = new Event(more.up === true ? 'keyup' : 'keydown', { cancelable: true });
  const own = { code, key: code, repeat: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  for (const [name, value] of Object.entries({ ...own, ...more })) Object.defineProperty(event, name, { value });
  Object.defineProperty(event, 'target', { value: more.target ?? CANVAS });
  page.dispatchEvent(event);
  return event;
}

const cues = () => desk.session.model.chart.peek()?.cues ?? [];

beforeEach(() => {
  page = new EventTarget();
  Object.assign(globalThis, {
    window: page,
    Element: FakeElement,
    HTMLElement: FakeElement,
    HTMLInputElement: FakeInput,
    HTMLTextAreaElement: FakeTextArea,
    HTMLSelectElement: FakeSelect,
  });
  desk = fakeDesk();
  stop = listenForCommands(desk);
});

afterEach(() => stop());

describe('keys', () => {
  it('run commands and are taken from the browser', () => {
    expect(key('ArrowRight').defaultPrevented).toBe(true);
    expect(desk.session.model.cursorTick.peek()).toBe(480);
    expect(key('KeyY').defaultPrevented).toBe(false);
  });

  it('of verbs place a cue, and draw a hold while they stay down', () => {
    key('KeyA');
    key('ArrowRight');
    key('KeyA', { repeat: true });
    key('ArrowRight');
    key('KeyA', { up: true });
    key('ArrowRight');
    expect(cues()).toEqual([{ tick: 0, verb: 'left', hold: 960 }]);
  });

  it('repeat where that is meant: steps do, play does not', () => {
    key('ArrowRight', { repeat: true });
    expect(desk.session.model.cursorTick.peek()).toBe(480);
    key('Space', { repeat: true });
    expect(desk.session.model.isPlaying.peek()).toBe(false);
  });

  it('that are typed into a field stay there, but for the ones no field has', () => {
    const field = new FakeInput('text');
    expect(key('KeyA', { target: field }).defaultPrevented).toBe(false);
    expect(key('KeyZ', { target: field, ctrlKey: true }).defaultPrevented).toBe(false);
    expect(key('ArrowLeft', { target: field }).defaultPrevented).toBe(false);
    expect(cues()).toEqual([]);
    expect(key('KeyK', { target: field, ctrlKey: true }).defaultPrevented).toBe(true);
    expect(desk.session.model.isPaletteOpen.peek()).toBe(true);
  });

  it('Escape leaves a field', () => {
    const field = new FakeInput('text');
    key('Escape', { target: field });
    expect(field.isBlurred).toBe(true);
  });

  it('that save while a field is typed into take what was typed, and leave the field the focus', () => {
    const field = new FakeInput('text');
    const told: string[] = [];
    field.onBlur = () => told.push(`typed, ${desk.asked.length} saved`);
    key('KeyS', { target: field, ctrlKey: true });
    expect(told).toEqual(['typed, 0 saved']);
    expect(desk.asked.map(([name]) => name)).toEqual(['savePackage']);
    expect(field.isBlurred).toBe(false);
  });

  it('of verbs are up once the window is left, hidden or heard no more', () => {
    const document = new EventTarget();
    Object.assign(globalThis, { document: Object.assign(document, { querySelector: () => null }) });
    stop();
    stop = listenForCommands(desk);
    for (const leave of [
      () => page.dispatchEvent(new Event('blur')),
      () => document.dispatchEvent(new Event('visibilitychange')),
      () => stop(),
    ]) {
      key('KeyA');
      expect(desk.session.placing.isHeld).toBe(true);
      leave();
      expect(desk.session.placing.isHeld).toBe(false);
      desk.session.seek(960);
      expect(cues()).toEqual([{ tick: 0, verb: 'left' }]);
      desk.session.undo();
      desk.session.seek(0);
    }
    Reflect.deleteProperty(globalThis, 'document');
  });

  it('of a button or a list that holds the focus stay its own', () => {
    expect(key('Space', { target: new FakeElement('button') }).defaultPrevented).toBe(false);
    expect(key('ArrowDown', { target: new FakeSelect('select') }).defaultPrevented).toBe(false);
    expect(key('KeyA', { target: new FakeElement('button') }).defaultPrevented).toBe(true);
  });

  it('do nothing behind an open dialog but close it', () => {
    desk.session.model.isHelpOpen.value = true;
    key('KeyA');
    key('Space');
    expect(cues()).toEqual([]);
    expect(desk.session.model.isPlaying.peek()).toBe(false);
    key('F1');
    expect(desk.session.model.isHelpOpen.peek()).toBe(false);
  });

  it('that drive are left alone while a drive is recorded, arrows too', () => {
    key('KeyR');
    expect(desk.session.model.recording.peek()).toBe(true);
    expect(key('KeyA').defaultPrevented).toBe(false);
    expect(key('ArrowLeft').defaultPrevented).toBe(false);
    expect(cues()).toEqual([]);
    key('Space');
    expect(desk.session.model.isPlaying.peek()).toBe(false);
  });

  it('follow the player’s own', () => {
    desk.session.model.verbKeys.value = { left: ['KeyM'], right: ['KeyN'], brake: ['KeyB'], boost: ['KeyV'] };
    key('KeyM');
    key('KeyM', { up: true });
    expect(cues()).toEqual([{ tick: 0, verb: 'left' }]);
    key('KeyM', { altKey: true });
    expect(desk.session.model.metronome.peek()).toBe(true);
  });

  it('are heard no more once it is left', () => {
    stop();
    key('KeyA');
    expect(cues()).toEqual([]);
  });
});

describe('a paste', () => {
  const paste = (text: string, files: readonly unknown[] = []) => {
    const event = new Event('paste', { cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: { files, getData: () => text } });
    Object.defineProperty(event, 'target', { value: CANVAS });
    page.dispatchEvent(event);
  };

  it('is left to the browser as a key, and taken with what it brings', () => {
    key('KeyA');
    key('KeyA', { up: true });
    key('KeyC', { ctrlKey: true });
    key('ArrowRight', { ctrlKey: true });
    expect(key('KeyV', { ctrlKey: true }).defaultPrevented).toBe(false);
    paste('');
    expect(cues()).toEqual([
      { tick: 0, verb: 'left' },
      { tick: 3840, verb: 'left' },
    ]);
  });

  it('of a file opens it', () => {
    const file = { name: 'chase.getaway' };
    paste('', [file]);
    expect(desk.asked).toEqual([['openFile', file]]);
  });
});
