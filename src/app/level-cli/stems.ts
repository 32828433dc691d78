import { join } from 'node:path';
import { type LevelError, levelError } from '../../core/level/level-error';
import { MAX_STEM_BYTES } from '../../core/level/limits';
import type { Level } from '../../core/level/schema';
import { sha256Hex } from '../../core/level/sha256';
import { type Read, readBytes } from './files';
import { type OggVorbis, readOgg } from './ogg';

/** The rate that every stem is rendered in, so that no browser has to resample and a sample is a sample everywhere. */
const SAMPLE_RATE = 48_000;

/** A song may ring on a little after its stems; beyond that its length is a mistake. */
const MAX_SILENT_END_MS = 1000;

/** What is wrong with the sound files beside a level: missing, damaged, at another rate, of different lengths. */
export function checkStems(level: Level, folder: string): LevelError[] {
  const errors: LevelError[] = [];
  const sound: { file: string; ogg: OggVorbis }[] = [];
  for (const [index, { file }] of level.song.stems.entries()) {
    const steps = ['song', 'stems', index, 'file'] as const;
    const read = readBytes(join(folder, file), MAX_STEM_BYTES);
    if (!read.ok) {
      errors.push(...read.errors.map(({ message, remedy }) => levelError(steps, message, remedy)));
      continue;
    }
    const ogg = readOgg(read.bytes);
    if (!ogg.ok) {
      errors.push(levelError(steps, `${file} cannot be played: ${ogg.fault}.`, 'Render it again as Ogg Vorbis.'));
      continue;
    }
    sound.push({ file, ogg: ogg.ogg });
    if (ogg.ogg.sampleRate !== SAMPLE_RATE) {
      errors.push(
        levelError(steps, `${file} has ${ogg.ogg.sampleRate} samples a second.`, `Render it at ${SAMPLE_RATE}.`),
      );
    }
  }
  return [...errors, ...checkLengths(level, sound)];
}

function checkLengths(level: Level, sound: readonly { file: string; ogg: OggVorbis }[]): LevelError[] {
  const lengths = new Set(sound.map(({ ogg }) => ogg.samples));
  if (lengths.size > 1) {
    const list = sound.map(({ file, ogg }) => `${file} ${ogg.samples}`).join(', ');
    return [
      levelError(['song', 'stems'], `The stems differ in length (samples: ${list}).`, 'Render them to one length.'),
    ];
  }
  const first = sound[0]?.ogg;
  if (first === undefined) return [];
  const lengthMs = (first.samples / first.sampleRate) * 1000;
  if (level.song.durationMs <= lengthMs + MAX_SILENT_END_MS) return [];
  return [
    levelError(
      ['song', 'durationMs'],
      `The song is said to last ${level.song.durationMs} ms, but its stems last ${Math.floor(lengthMs)} ms.`,
      'Shorten durationMs or render the stems to their end.',
    ),
  ];
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
