import { keyName, spokenKeyName } from '../../ui/format/keys';

/**
 * A key with what is held along with it, like `Ctrl+Shift+KeyZ`: the modifiers in the order Ctrl, Alt, Shift, then the
 * key as `KeyboardEvent.code`, the place on the keyboard. `?` stands for itself, wherever it is printed.
 */
export type Chord = string;

interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The chord of a press. Ctrl and the command key of a Mac are one. */
export function chordOf(event: KeyPress): Chord {
  if (event.key === '?') return '?';
  const isControl = event.ctrlKey || event.metaKey;
  return `${isControl ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.code}`;
}

const FACES: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Equal: '+',
  Minus: '−',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num −',
};

/** What is printed on the keys of a chord, each by itself: `Ctrl`, `Z`. */
export function chordFaces(chord: Chord): readonly string[] {
  const parts = chord.split('+');
  const code = parts.pop() ?? '';
  return [...parts, FACES[code] ?? keyName(code)];
}

/** "Ctrl+Z", for a tooltip. */
export function chordWords(chord: Chord): string {
  return chordFaces(chord).join('+');
}

/** "Control+Z", for `aria-keyshortcuts`. */
export function chordAria(chord: Chord): string {
  return chordFaces(chord)
    .map((face) => (face === 'Ctrl' ? 'Control' : spokenKeyName(face).replaceAll(' ', '')))
    .join('+');
}

/** Whether a chord is a key alone or with Shift: such a key types where there is something to type into. */
export function isBare(chord: Chord): boolean {
  return !chord.startsWith('Ctrl+') && !chord.startsWith('Alt+') && !/^(?:Shift\+)?F\d+$/.test(chord);
}
