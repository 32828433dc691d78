import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Loose, tinyLevel } from '../core/level/tiny-level';
import { soundChase } from '../core/level/verify/sound-chase';

/** Real Ogg Vorbis files of silence, mono, made by ffmpeg's libvorbis. */
export type StemFile = 'one-second' | 'two-seconds' | 'half-a-minute' | 'one-second-44100';

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'level-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

type Stems = Readonly<Record<string, StemFile | Uint8Array | null>>;

/** A level of one second with these stems beside it; null leaves a file out. Answers with the path of its level.json. */
export function writeLevelFolder(stems: Stems = { 'mix.ogg': 'one-second' }, changes: Loose = {}): string {
  const level = tinyLevel({
    song: { stems: stemsOf(stems), offsetMs: 0, durationMs: 1000 },
    tempo: [{ tick: 0, bpm: 400 }],
    accents: [],
    ...changes,
  });
  return writeFolder('tiny', level, stems);
}

/** A level in which nothing is wrong, of half a minute. */
export function writeSoundFolder(changes: Loose = {}): string {
  const stems: Stems = { 'mix.ogg': 'half-a-minute' };
  return writeFolder('small-song', { ...soundChase(), ...changes }, stems);
}

function stemsOf(stems: Stems) {
  return Object.keys(stems).map((file) => ({ name: file.replace('.ogg', ''), file }));
}

function writeFolder(name: string, level: object, stems: Stems): string {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder);
  for (const [file, source] of Object.entries(stems)) {
    if (typeof source === 'string') copyFileSync(`tests/cli/stems/${source}.ogg`, join(folder, file));
    else if (source !== null) writeFileSync(join(folder, file), source);
  }
  const path = join(folder, 'level.json');
  writeFileSync(path, JSON.stringify(level));
  return path;
}
