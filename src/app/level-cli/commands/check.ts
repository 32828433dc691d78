import type { LevelError } from '../../../core/level/level-error';
import type { Level } from '../../../core/level/schema';
import { type Finding, SEVERITIES, type Severity } from '../../../core/level/verify/finding';
import { verifyLevel } from '../../../core/level/verify/verify-level';
import { readLevel } from '../files';
import { findingLines } from '../finding-lines';
import { failure, type Outcome } from '../outcome';
import { hearStems } from '../stems';

interface FileCheck {
  readonly file: string;
  readonly level: Level | null;
  /** What keeps it from being played at all. */
  readonly errors: readonly LevelError[];
  /** What could be better, by the rules of `core/level/verify`. */
  readonly findings: readonly Finding[];
}

/**
 * Checks levels and the stems beside them. When anything sounds is not heard here, as nothing in Node decodes Vorbis:
 * whether the offset is right is for whoever has the sound, as the tests do.
 *
 * @param isStrict Warnings fail as errors do.
 */
export function check(files: readonly string[], isStrict = false): Outcome {
  const checks = files.map(checkFile);
  const isSound = (one: FileCheck): boolean =>
    one.errors.length === 0 && countOf(one, 'error') === 0 && (!isStrict || countOf(one, 'warning') === 0);
  return {
    isOk: checks.every(isSound),
    lines: checks.flatMap(linesOf),
    json: {
      ok: checks.every(isSound),
      files: checks.map((one) => ({
        file: one.file,
        ok: isSound(one),
        id: one.level?.id ?? null,
        errors: one.errors,
        findings: one.findings,
      })),
    },
  };
}

function checkFile(file: string): FileCheck {
  const read = readLevel(file);
  if (!read.ok) return { file, level: null, errors: read.errors, findings: [] };
  const { level } = read;
  const { errors, stems } = hearStems(level, read.folder);
  return { file, level, errors, findings: verifyLevel(level, { stems }) };
}

function countOf({ findings }: FileCheck, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function linesOf(one: FileCheck): readonly string[] {
  const { file, level, errors, findings } = one;
  const faults = errors.length > 0 ? failure(errors, file).lines : [];
  if (level === null) return faults;
  return [...faults, ...findingLines(file, findings), `${file}: ${verdict(one)} ${figures(level)}`];
}

/** `sound, with 2 warnings.` or `3 errors, 1 hint.` */
function verdict(one: FileCheck): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: countOf(one, severity) + (severity === 'error' ? one.errors.length : 0),
  })).filter(({ count }) => count > 0);
  const list = counts.map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`).join(', ');
  if (counts.length === 0) return 'sound.';
  return counts[0]?.severity === 'error' ? `${list}.` : `sound, with ${list}.`;
}

function figures(level: Level): string {
  const cues = level.charts.reduce((sum, chart) => sum + chart.cues.length, 0);
  const seconds = (level.song.durationMs / 1000).toFixed(1);
  return `${level.charts.length} charts, ${cues} cues, ${level.song.stems.length} stems, ${seconds} s.`;
}
