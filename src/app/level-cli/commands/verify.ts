import { join } from 'node:path';
import { compileCourse } from '../../../core/chase/course';
import { hashChart } from '../../../core/level/hash';
import { levelError } from '../../../core/level/level-error';
import { MAX_REPLAY_BYTES } from '../../../core/replay/codec';
import { parseRunFile } from '../../../core/replay/run-file';
import { type Difference, verifyRun } from '../../../core/replay/verify';
import { readBytes, readLevel } from '../files';
import { failure, type Outcome } from '../outcome';
import { hashStems } from '../stems';

/** A run file is its replay in base64 and little else. */
const MAX_RUN_BYTES = MAX_REPLAY_BYTES * 2;

/** Drives the replay of a run again and says whether its score is true. */
export function verify(file: string, levelPath: string | undefined): Outcome {
  const read = readBytes(file, MAX_RUN_BYTES);
  if (!read.ok) return failure(read.errors, file);
  const run = parseRunFile(new TextDecoder().decode(read.bytes));
  if (!run.ok) return failure(run.errors, file);
  const { record } = run;

  const place = levelPath ?? join('levels', record.levelId);
  const found = readLevel(place);
  if (!found.ok) return failure(found.errors, place);
  const { level, folder } = found;
  if (!level.charts.some((chart) => chart.difficulty === record.difficulty)) {
    const error = levelError(
      [],
      `${level.id} has no ${record.difficulty} chart.`,
      'Name the right level with --level.',
    );
    return failure([error], file);
  }
  const stems = hashStems(level, folder);
  if (!stems.ok) return failure(stems.errors, place);

  const chartHash = hashChart(level, record.difficulty, stems.hashes);
  const course = compileCourse(level, record.difficulty, record.mods);
  const { replay, ...claim } = record;
  const verified = verifyRun(course, { replay, claim }, chartHash);
  const differences = [...boardDifference(record.chartHash, chartHash), ...(verified.ok ? [] : verified.differences)];
  if (differences.length > 0) {
    return {
      isOk: false,
      lines: differences.map(
        ({ field, claimed, found: driven }) =>
          `${file}: ${field} is ${claimed} in the run and ${driven} when driven again.`,
      ),
      json: { ok: false, file, differences },
    };
  }
  const { dollars, total, grade, driver, difficulty } = record;
  return {
    isOk: true,
    lines: [
      `${file}: true. ${driver} took $${total} on ${level.id} (${difficulty}), $${dollars} before style, grade ${grade}.`,
    ],
    json: { ok: true, file, levelId: level.id, difficulty, dollars, total, grade },
  };
}

function boardDifference(claimed: string, found: string): Difference[] {
  return claimed === found ? [] : [{ field: 'chartHash', claimed, found }];
}
