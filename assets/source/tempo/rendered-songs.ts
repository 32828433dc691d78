import { createChance } from '../../../tests/editor/tempo/render/chance';
import { PATTERNS, type PatternName } from '../../../tests/editor/tempo/render/patterns';
import { type RandomSong, randomSong } from '../../../tests/editor/tempo/render/random-song';

/** Tests and the bench take their songs of chance from 30000 on. */
const MOST = 30_000;
/** One song in so many plays a plain pattern at any tempo: songs of chance keep near the middle. */
const PLAIN_EVERY = 5;

/** The songs that are rendered for training: the same number gives the same song. */
export function trainingSong(number: number): RandomSong {
  if (number >= MOST) throw new Error(`Songs from ${MOST} on are kept for tests.`);
  const chance = createChance(90_000 + number * 31);
  const song = randomSong(number, 30 + 15 * chance.next());
  if (number % PLAIN_EVERY !== 0) return song;
  const names = Object.keys(PATTERNS) as PatternName[];
  const pattern = PATTERNS[chance.pick(names)];
  const bpm = Math.round(600 * 4 ** chance.next()) / 10;
  const plain = { ...song, pattern, bpm, seconds: 24 };
  return pattern.name.includes('clicks') ? { ...plain, pads: 0, melody: 0, bassline: 0 } : plain;
}
