import type { LevelError } from '../../../core/level/level-error';
import type { Level } from '../../../core/level/schema';
import { readLevel } from '../files';
import { failure, type Outcome } from '../outcome';
import { checkStems } from '../stems';

interface FileCheck {
  readonly file: string;
  readonly level: Level | null;
  readonly errors: readonly LevelError[];
}

/** Checks levels and the stems beside them. */
export function check(files: readonly string[]): Outcome {
  const checks = files.map(checkFile);
  return {
    isOk: checks.every(({ errors }) => errors.length === 0),
    lines: checks.flatMap(linesOf),
    json: {
      ok: checks.every(({ errors }) => errors.length === 0),
      files: checks.map(({ file, level, errors }) => ({
        file,
        ok: errors.length === 0,
        id: level?.id ?? null,
        errors,
      })),
    },
  };
}

function checkFile(file: string): FileCheck {
  const read = readLevel(file);
  if (!read.ok) return { file, level: null, errors: read.errors };
  return { file, level: read.level, errors: checkStems(read.level, read.folder) };
}

function linesOf({ file, level, errors }: FileCheck): readonly string[] {
  if (level === null || errors.length > 0) return failure(errors, file).lines;
  const cues = level.charts.reduce((sum, chart) => sum + chart.cues.length, 0);
  const seconds = (level.song.durationMs / 1000).toFixed(1);
  return [
    `${file}: sound. ${level.charts.length} charts, ${cues} cues, ${level.song.stems.length} stems, ${seconds} s.`,
  ];
}
