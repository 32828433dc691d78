import { join } from 'node:path';
import { type LevelError, levelError } from '../../core/level/level-error';
import { MAX_STEM_BYTES } from '../../core/level/limits';
import type { Level } from '../../core/level/schema';
import { sha256Hex } from '../../core/level/sha256';
import type { Heard } from '../../core/level/verify/verify-level';
import { type Read, readBytes } from './files';
import { readOgg } from './ogg';

/** The rate that every stem is rendered in, so that no browser has to resample and a sample is a sample everywhere. */
const SAMPLE_RATE = 48_000;

export interface StemsHeard {
  /** What is wrong with the files by themselves: missing, damaged, at another rate. */
  readonly errors: readonly LevelError[];
  /** Each stem's length in the level's order; null for one that cannot be played. */
  readonly stems: NonNullable<Heard['stems']>;
}

/** Reads the sound files beside a level. */
export function hearStems(level: Level, folder: string): StemsHeard {
  const errors: LevelError[] = [];
  const stems = level.song.stems.map(({ file }, index) => {
    const steps = ['song', 'stems', index, 'file'] as const;
    const read = readBytes(join(folder, file), MAX_STEM_BYTES);
    if (!read.ok) {
      errors.push(...read.errors.map(({ message, remedy }) => levelError(steps, message, remedy)));
      return null;
    }
    const ogg = readOgg(read.bytes);
    if (!ogg.ok) {
      errors.push(levelError(steps, `${file} cannot be played: ${ogg.fault}.`, 'Render it again as Ogg Vorbis.'));
      return null;
    }
    const { samples, sampleRate } = ogg.ogg;
    if (sampleRate !== SAMPLE_RATE) {
      errors.push(levelError(steps, `${file} has ${sampleRate} samples a second.`, `Render it at ${SAMPLE_RATE}.`));
    }
    return { file, samples, sampleRate };
  });
  return { errors, stems };
}

/** SHA-256 of each stem, as the identity of a chart needs it. */
export function hashStems(level: Level, folder: string): Read<{ hashes: readonly string[] }> {
  const hashes: string[] = [];
  for (const { file } of level.song.stems) {
    const read = readBytes(join(folder, file), MAX_STEM_BYTES);
    if (!read.ok) return read;
    hashes.push(sha256Hex(read.bytes));
  }
  return { ok: true, hashes };
}
