import { VERBS, type Verb } from '../../core/level/model';
import { chordOf, isBare } from './chord';
import type { Desk } from './command';
import { commandsByChord, runCommand, verbKeysOf } from './command-table';

/** Chords that the browser must hear too: a paste brings its own event, with what the system's clipboard holds. */
const ALSO_NATIVE: ReadonlySet<string> = new Set(['Ctrl+KeyV']);
/** Keys of a button, a link or a tab that holds the focus. */
const PRESSES = /^(?:Shift\+)?(?:Space|Enter)$/;
const WALKS = /^(?:Shift\+|Ctrl\+)*(?:Arrow\w+|Home|End|Page\w+)$/;

/**
 * Keys of the editor, wherever the focus is. A field that is typed into keeps its letters, a control that holds the
 * focus keeps its own keys, and while a dialog is open only the keys that close it count.
 */
export function listenForCommands(desk: Desk): () => void {
  const { model } = desk.session;
  let keys = model.verbKeys.peek();
  let byChord = commandsByChord(keys);

  function verbOf(code: string): Verb | undefined {
    return VERBS.find((verb) => verbKeysOf(keys, verb).includes(code));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    if (keys !== model.verbKeys.peek()) {
      keys = model.verbKeys.peek();
      byChord = commandsByChord(keys);
    }
    const chord = chordOf(event);
    if (chord === 'Escape' && isTyped(event.target) && !isDialogOpen()) {
      // What was typed counts: the field hears that it is left.
      (event.target as HTMLElement).blur();
      event.preventDefault();
      return;
    }
    if (isKept(event, chord, isDialogOpen())) return;
    const isRecording = model.recording.peek() && model.isPlaying.peek();
    const verb = isBare(chord) && !event.shiftKey ? verbOf(event.code) : undefined;
    if (isRecording && (verb !== undefined || isDriven(event.code))) return;
    if (verb !== undefined) {
      event.preventDefault();
      if (!event.repeat) desk.session.placing.press(verb, heardMs(event));
      return;
    }
    const command = byChord.get(chord);
    if (command === undefined) return;
    if (ALSO_NATIVE.has(chord)) return;
    event.preventDefault();
    if (event.repeat && command.repeats !== true) return;
    if (isTyped(event.target)) takeTyped(event.target as HTMLElement);
    runCommand(command, desk);
  }

  function isDriven(code: string): boolean {
    return VERBS.some((verb) => keys[verb].includes(code));
  }

  function heardMs(event: KeyboardEvent): number | undefined {
    return model.isPlaying.peek() ? desk.session.playback.heardMs(event.timeStamp) : undefined;
  }

  function isDialogOpen(): boolean {
    const isOther = globalThis.document?.querySelector('dialog[open]') != null;
    return model.isHelpOpen.peek() || model.isPaletteOpen.peek() || isOther;
  }

  function onKeyUp(event: KeyboardEvent): void {
    const verb = verbOf(event.code);
    if (verb !== undefined) desk.session.placing.release(verb);
  }

  // Another window hears the key go up, and this one never does.
  const releaseAll = () => desk.session.placing.releaseAll();

  function onPaste(event: ClipboardEvent): void {
    if (event.defaultPrevented || isTyped(event.target) || isDialogOpen()) return;
    const file = event.clipboardData?.files[0];
    event.preventDefault();
    if (file !== undefined) desk.host.openFile(file);
    else desk.session.clipboard.paste(event.clipboardData?.getData('text/plain') ?? '');
  }

  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keyup', onKeyUp);
  window.addEventListener('paste', onPaste);
  window.addEventListener('blur', releaseAll);
  globalThis.document?.addEventListener('visibilitychange', releaseAll);
  return () => {
    releaseAll();
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keyup', onKeyUp);
    window.removeEventListener('paste', onPaste);
    window.removeEventListener('blur', releaseAll);
    globalThis.document?.removeEventListener('visibilitychange', releaseAll);
  };
}

/** Whether the element that holds the focus, or an open dialog, has a use of its own for a key. */
function isKept(event: KeyboardEvent, chord: string, isDialogOpen: boolean): boolean {
  const { target } = event;
  if (isDialogOpen) return !/^(?:Ctrl\+KeyK|\?|F1)$/.test(chord) || (chord === '?' && isTyped(target));
  if (isTyped(target))
    return chord === 'Escape' || isBare(chord) || /^Ctrl\+(?:Shift\+)?Key[ACVXYZ]$/.test(chord) || WALKS.test(chord);
  if (!(target instanceof Element)) return false;
  if (PRESSES.test(chord))
    return target.closest('button, a[href], summary, [role="tab"], [type="checkbox"], [type="radio"]') !== null;
  if (WALKS.test(chord)) return target.closest('select, input, [role="tablist"], [role="listbox"], table') !== null;
  return target instanceof HTMLSelectElement && isBare(chord);
}

/** What is typed counts once the field is left: a command works on it, and the typing may go on. */
function takeTyped(field: HTMLElement): void {
  field.blur();
  field.focus();
}

function isTyped(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !/^(?:checkbox|radio|range|button|color|file)$/.test(target.type);
}
