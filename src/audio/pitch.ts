const SEMITONES: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** Number of a note like "E2", "F#3" or "Bb1", a semitone each, middle C ("C4") being 60; null for anything else. */
export function noteNumber(name: string): number | null {
  const match = /^([A-G])([#b]?)([0-8])$/.exec(name);
  if (match === null) return null;
  const [, letter = '', sign = '', octave = ''] = match;
  const step = SEMITONES[letter];
  if (step === undefined) return null;
  return step + (sign === '#' ? 1 : sign === 'b' ? -1 : 0) + 12 * (Number(octave) + 1);
}

/** Speed at which a sound of pitch `base` has to be played to sound at `pitch`; 1 where either is unknown. */
export function playbackRateFor(pitch: string | undefined, base: string | undefined): number {
  const from = base === undefined ? null : noteNumber(base);
  const to = pitch === undefined ? null : noteNumber(pitch);
  return from === null || to === null ? 1 : 2 ** ((to - from) / 12);
}
