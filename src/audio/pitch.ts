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

const OCTAVE = 12;

/**
 * Speed at which a sound whose pitch is `base` has to be played to sound a note of that name: in the octave that is
 * nearest to its own, because a recording does not bear more. 1 where either is unknown.
 */
export function playbackRateFor(pitch: string | undefined, base: string | undefined): number {
  const from = base === undefined ? null : noteNumber(base);
  const to = pitch === undefined ? null : noteNumber(pitch);
  if (from === null || to === null) return 1;
  const up = (((to - from) % OCTAVE) + OCTAVE) % OCTAVE;
  return 2 ** ((up > OCTAVE / 2 ? up - OCTAVE : up) / OCTAVE);
}

/** What the first and the last accent weigh: a song sets out from its key and comes home to it. */
const FIRST_WEIGHT = 3;
const LAST_WEIGHT = 6;

/**
 * The note a level is tuned to, guessed from its accents, for no level names its key: the name that they ask for most,
 * the first of those at a tie. Undefined where they ask for none; then everything keeps the pitch it has.
 */
export function keyNoteOf(accents: readonly { readonly note?: string | undefined }[]): string | undefined {
  const named = accents.flatMap(({ note }) => {
    const number = note === undefined ? null : noteNumber(note);
    return note === undefined || number === null ? [] : [{ note, name: number % OCTAVE }];
  });
  const weights = new Map<number, number>();
  for (const [index, { name }] of named.entries()) {
    const weight = Math.max(1, index === 0 ? FIRST_WEIGHT : 0, index === named.length - 1 ? LAST_WEIGHT : 0);
    weights.set(name, (weights.get(name) ?? 0) + weight);
  }
  const most = Math.max(...weights.values());
  return named.find(({ name }) => weights.get(name) === most)?.note;
}
