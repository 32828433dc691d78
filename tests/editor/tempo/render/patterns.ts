export type VoiceName = 'click' | 'low click' | 'kick' | 'snare' | 'hat' | 'open' | 'ride' | 'bass' | 'chord' | 'pluck';

/** What is struck in a cycle: places in beats from its start, each with a strength. */
export interface Pattern {
  readonly name: string;
  /** Length of the cycle in beats. */
  readonly beats: number;
  readonly strikes: Readonly<Partial<Record<VoiceName, readonly (readonly [beat: number, strength: number])[]>>>;
}

const at = (beats: readonly number[], strength = 1): (readonly [number, number])[] =>
  beats.map((beat) => [beat, strength] as const);

/** Every `step` beats of a cycle, `first` on the beat and `other` between. */
function every(step: number, beats: number, first: number, other: number): (readonly [number, number])[] {
  return Array.from({ length: Math.round(beats / step) }, (_, index) => {
    const beat = index * step;
    return [beat, Math.abs(beat - Math.round(beat)) < 1e-6 ? first : other] as const;
  });
}

export const PATTERNS = {
  clicks: { name: 'clicks', beats: 4, strikes: { click: at([0, 1, 2, 3]) } },
  'accented clicks': {
    name: 'accented clicks',
    beats: 4,
    strikes: { 'low click': at([0]), click: at([1, 2, 3], 0.7) },
  },
  rock: {
    name: 'rock',
    beats: 4,
    strikes: { kick: at([0, 2]), snare: at([1, 3]), hat: every(0.5, 4, 0.6, 0.4) },
  },
  'busy rock': {
    name: 'busy rock',
    beats: 4,
    strikes: {
      kick: [...at([0, 2]), ...at([2.5, 0.75], 0.8)],
      snare: [...at([1, 3]), ...at([1.75, 3.5], 0.25)],
      hat: every(0.25, 4, 0.6, 0.35),
    },
  },
  'four on the floor': {
    name: 'four on the floor',
    beats: 4,
    strikes: {
      kick: at([0, 1, 2, 3]),
      snare: at([1, 3], 0.8),
      hat: every(0.5, 4, 0.3, 0.4),
      open: at([0.5, 1.5, 2.5, 3.5], 0.5),
    },
  },
  'loud offbeats': {
    name: 'loud offbeats',
    beats: 4,
    strikes: { kick: at([0, 1, 2, 3], 0.8), open: at([0.5, 1.5, 2.5, 3.5], 1), chord: at([0.5, 1.5, 2.5, 3.5], 0.6) },
  },
  shuffle: {
    name: 'shuffle',
    beats: 4,
    strikes: {
      kick: [...at([0, 2]), ...at([1 + 2 / 3], 0.7)],
      snare: at([1, 3]),
      hat: [...at([0, 1, 2, 3], 0.6), ...at([2 / 3, 5 / 3, 8 / 3, 11 / 3], 0.45)],
    },
  },
  swing: {
    name: 'swing',
    beats: 4,
    strikes: {
      ride: [...at([0, 1, 2, 3], 0.8), ...at([5 / 3, 11 / 3], 0.6)],
      hat: at([1, 3], 0.5),
      kick: at([0, 2], 0.4),
      bass: at([0, 1, 2, 3], 0.6),
    },
  },
  waltz: {
    name: 'waltz',
    beats: 3,
    strikes: { kick: at([0]), snare: at([1, 2], 0.7), hat: every(0.5, 3, 0.4, 0.25), bass: at([0], 0.6) },
  },
  'six eight': {
    name: 'six eight',
    beats: 2,
    strikes: { kick: at([0]), snare: at([1]), hat: every(1 / 3, 2, 0.6, 0.4) },
  },
  'seven four': {
    name: 'seven four',
    beats: 7,
    strikes: { kick: at([0, 2, 4, 5.5]), snare: at([1, 3, 5, 6]), hat: every(0.5, 7, 0.6, 0.4) },
  },
  breakbeat: {
    name: 'breakbeat',
    beats: 4,
    strikes: { kick: at([0, 2.5]), snare: [...at([1, 3]), ...at([1.75, 2.25], 0.3)], hat: every(0.5, 4, 0.5, 0.5) },
  },
  'half time': {
    name: 'half time',
    beats: 4,
    strikes: { kick: [...at([0]), ...at([1.5, 3.5], 0.7)], snare: at([2]), hat: every(0.5, 4, 0.6, 0.5) },
  },
  'one drop': {
    name: 'one drop',
    beats: 4,
    strikes: {
      kick: at([1, 3]),
      snare: at([1, 3], 0.5),
      hat: every(0.5, 4, 0.5, 0.4),
      chord: at([0.5, 1.5, 2.5, 3.5], 0.8),
      bass: at([0, 0.75, 1.5, 2.5], 0.6),
    },
  },
  plucked: {
    name: 'plucked',
    beats: 4,
    strikes: { pluck: every(0.5, 4, 0.8, 0.6), bass: at([0, 2], 0.8), chord: at([0], 0.5) },
  },
} as const satisfies Record<string, Pattern>;

export type PatternName = keyof typeof PATTERNS;
