import { describe, expect, it } from 'vitest';
import { chordAria, chordOf, chordWords } from '../../../src/editor/commands/chord';
import { GROUPS } from '../../../src/editor/commands/command';
import { COMMANDS, commandOf, commandsByChord, keysOf, runCommand } from '../../../src/editor/commands/command-table';
import { PANELS, TOOLS } from '../../../src/editor/model';
import { DEFAULT_KEYS, type KeyMap } from '../../../src/input/key-map';
import { KEY_LAYOUTS } from '../../../src/ui/settings/key-layouts';
import { fakeDesk } from '../fake-session';

const ODD_KEYS: KeyMap = { left: ['KeyM'], right: ['KeyL'], brake: ['Period'], boost: ['KeyZ', 'ArrowUp'] };

describe('the table of commands', () => {
  it('names each command once, in a group of the key map', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
    for (const { group } of COMMANDS) expect(GROUPS).toContain(group);
  });

  const layouts: readonly (readonly [name: string, keys: KeyMap])[] = [
    ['the default keys', DEFAULT_KEYS],
    ['odd keys', ODD_KEYS],
    ...KEY_LAYOUTS.map(({ name, keys }) => [name, keys] as const),
  ];
  it.each(layouts)('gives no key to two commands with %s', (_, keys) => {
    const chords = COMMANDS.flatMap((command) => keysOf(command, keys));
    expect(chords.filter((chord, at) => chords.indexOf(chord) !== at)).toEqual([]);
  });

  it('reaches every command that is needed without a mouse by a key; drawing tools of the verbs have the verb keys', () => {
    const byMenuOnly = COMMANDS.filter((command) => keysOf(command, DEFAULT_KEYS).length === 0).map(({ id }) => id);
    expect(byMenuOnly).toEqual(['tool-left', 'tool-right', 'tool-brake', 'tool-boost']);
  });

  it('has every tool and every panel', () => {
    for (const tool of TOOLS) expect(commandOf(`tool-${tool}`)).toBeDefined();
    for (const panel of PANELS) expect(commandOf(`panel-${panel}`)).toBeDefined();
    expect(() => commandOf('fly')).toThrow(RangeError);
  });

  it('leaves keys alone that belong to the browser', () => {
    const chords = COMMANDS.flatMap(({ keys }) => keys);
    for (const taken of ['Ctrl+KeyT', 'Ctrl+KeyW', 'Ctrl+KeyN', 'Ctrl+KeyR', 'Ctrl+KeyL', 'F11', 'F12', 'Tab']) {
      expect(chords).not.toContain(taken);
    }
  });
});

describe('a key that is a verb’s and a command’s', () => {
  it('places the verb; the command answers to Alt and the key', () => {
    expect(keysOf(commandOf('metronome'), DEFAULT_KEYS)).toEqual(['KeyM']);
    expect(keysOf(commandOf('metronome'), ODD_KEYS)).toEqual(['Alt+KeyM']);
    expect(keysOf(commandOf('place-left'), ODD_KEYS)).toEqual(['KeyM']);
    expect(commandsByChord(ODD_KEYS).get('KeyM')?.id).toBe('place-left');
  });

  it('moves the cursor when it is an arrow', () => {
    expect(keysOf(commandOf('place-left'), DEFAULT_KEYS)).toEqual(['KeyA']);
    expect(commandsByChord(DEFAULT_KEYS).get('ArrowLeft')?.id).toBe('step-back');
  });
});

describe('a chord', () => {
  const press = (code: string, more: object = {}) => ({
    code,
    key: code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });

  it('is named by the place of its key, with Ctrl for the command key of a Mac, too', () => {
    expect(chordOf(press('KeyZ', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+KeyZ');
    expect(chordOf(press('KeyZ', { metaKey: true }))).toBe('Ctrl+KeyZ');
    expect(chordOf(press('Digit1'))).toBe('Digit1');
  });

  it('is ? wherever that is printed', () => {
    expect(chordOf(press('Minus', { key: '?', shiftKey: true }))).toBe('?');
  });

  it('reads as what is printed, and is said in words', () => {
    expect(chordWords('Ctrl+Shift+KeyZ')).toBe('Ctrl+Shift+Z');
    expect(chordWords('BracketLeft')).toBe('[');
    expect(chordAria('Ctrl+ArrowLeft')).toBe('Control+leftarrow');
  });
});

describe('running a command', () => {
  it('that cannot be run says so', () => {
    const desk = fakeDesk();
    runCommand(commandOf('undo'), desk);
    expect(desk.session.model.toast.peek()).toMatchObject({ isRefusal: true, words: 'There is nothing to undo.' });
  });

  it('that edits is refused while the draft is read-only, with the reason', () => {
    const desk = fakeDesk();
    desk.opened.set({ isReadOnly: true });
    runCommand(commandOf('place-left'), desk);
    expect(desk.session.model.chart.peek()?.cues).toEqual([]);
    expect(desk.session.model.toast.peek()).toMatchObject({ words: /another tab/ });
  });

  it('asks the host for a test from the cursor, and pauses', () => {
    const desk = fakeDesk();
    desk.session.seek(3840);
    desk.session.play();
    runCommand(commandOf('test'), desk);
    expect(desk.asked).toEqual([['test', 3840]]);
    expect(desk.player.isPlaying).toBe(false);
  });
});
