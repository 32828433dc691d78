import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Loose, tinyLevel } from '../core/level/tiny-level';

/** Real Ogg Vorbis files of silence, mono, made by ffmpeg's libvorbis. */
export type StemFile = 'one-second' | 'two-seconds' | 'one-second-44100';

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'level-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A level of one second with these stems beside it; null leaves a file out. Answers with the path of its level.json. */
export function writeLevelFolder(
  stems: Readonly<Record<string, StemFile | Uint8Array | null>> = { 'mix.ogg': 'one-second' },
  changes: Loose = {},
): string {
  const folder = join(temporaryFolder(), 'tiny');
  mkdirSync(folder);
  for (const [file, source] of Object.entries(stems)) {
    if (typeof source === 'string') copyFileSync(`tests/cli/stems/${source}.ogg`, join(folder, file));
    else if (source !== null) writeFileSync(join(folder, file), source);
  }
  const level = tinyLevel({
    song: {
      stems: Object.keys(stems).map((file) => ({ name: file.replace('.ogg', ''), file })),
      offsetMs: 0,
      durationMs: 1000,
    },
    tempo: [{ tick: 0, bpm: 400 }],
    accents: [],
    ...changes,
  });
  const path = join(folder, 'level.json');
  writeFileSync(path, JSON.stringify(level));
  return path;
}
