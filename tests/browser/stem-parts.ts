/**
 * Which parts of a score are mixed into which stem, of all that may be the first to be heard in it: the drums and the
 * police have one of their own in every song.
 */
const PARTS: Readonly<Record<string, { readonly rhythm: readonly string[]; readonly lead: readonly string[] }>> = {
  'chrome-boots': {
    rhythm: ['guitar', 'guitar2', 'piano', 'baritone', 'choir'],
    lead: ['lead', 'lead2', 'sax', 'hey'],
  },
  'coffee-run': { rhythm: ['guitar', 'guitar2', 'organ', 'horns'], lead: ['tenor', 'trumpet'] },
  'hubcap-blues': { rhythm: ['guitar', 'guitar2', 'organ', 'piano'], lead: ['lead', 'slide'] },
  'long-way-to-sunrise': { rhythm: ['piano', 'guitar', 'organ', 'strings'], lead: ['voice', 'flute', 'horns'] },
  'loose-change': { rhythm: ['chank', 'guitar', 'clav', 'keys', 'organ'], lead: ['coins', 'alto', 'tenor', 'trumpet'] },
  'night-shift': { rhythm: ['threes', 'fours', 'guitar', 'organ', 'piano'], lead: ['lead', 'glow', 'bow'] },
  'salt-flats': { rhythm: ['guitar', 'guitar2', 'organ'], lead: ['lead', 'lead2', 'sax'] },
  'seven-corners': { rhythm: ['piano', 'trumpet', 'trombone'], lead: ['alto', 'vibes'] },
};

/** Parts of the score that a stem of a level may begin with. */
export function partsOf(levelId: string, stem: string): readonly string[] {
  if (stem === 'drums' || stem === 'police') return [stem];
  const parts = PARTS[levelId];
  if (parts === undefined || (stem !== 'rhythm' && stem !== 'lead')) {
    throw new Error(`Say which parts are in the stem ${stem} of ${levelId}.`);
  }
  return parts[stem];
}

/** Reach of a first sound round its note, ms. */
export interface FirstSound {
  readonly early: number;
  readonly late: number;
}

const ON_TIME: FirstSound = { early: 5, late: 5 };
/** A singer is heard breathing before the note: its attack is no edge, and it is the breath that is heard first. */
const BREATH: FirstSound = { early: 60, late: 5 };
const BREATHES = ['long-way-to-sunrise/lead'];

/** How far the first sound of a stem may lie from the first note written for it. */
export function firstSoundOf(levelId: string, stem: string): FirstSound {
  return BREATHES.includes(`${levelId}/${stem}`) ? BREATH : ON_TIME;
}
