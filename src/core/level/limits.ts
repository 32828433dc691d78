/**
 * What a level may hold at most. Each limit is far above any song that is played and low enough that a hostile file
 * cannot stall a page or fill its memory.
 */

/** Characters of `level.json`. 50,000 cues in four charts need about 7 MiB. */
export const MAX_LEVEL_TEXT = 8 * 1024 * 1024;

/** Bytes of one stem: about an hour of Ogg Vorbis at 144 kbit/s. */
export const MAX_STEM_BYTES = 64 * 1024 * 1024;

/** Objects within objects. The format itself needs five; the rest is room for fields it does not know. */
export const MAX_DEPTH = 32;

/** Last tick of the grid: 30 minutes at 400 BPM need 11.5 million. */
export const MAX_TICK = 16_777_216;

/** 30 minutes. */
export const MAX_SONG_MS = 30 * 60_000;

/** The slowest and the fastest quarter note that the grid, the road and the count-in are built for. */
export const MIN_BPM = 20;
export const MAX_BPM = 400;

export const MIN_LANES = 3;
export const MAX_LANES = 5;

/** Longest list of each name, wherever it stands in a level. */
export const MAX_ITEMS = {
  stems: 8,
  tempo: 2000,
  stops: 500,
  meter: 1000,
  sections: 200,
  road: 10_000,
  shots: 2000,
  accents: 20_000,
  charts: 4,
  cues: 50_000,
  traffic: 20_000,
  cash: 20_000,
  tags: 12,
} as const;

/** Longest text of each kind, in UTF-16 units. */
export const MAX_TEXT = {
  id: 64,
  title: 80,
  license: 40,
  sectionName: 40,
  stemName: 24,
  fileName: 64,
  sound: 32,
  tag: 24,
} as const;
