import { levelError } from '../../../core/level/level-error';
import { DIFFICULTIES, type Difficulty } from '../../../core/level/model';
import type { Chart, Level } from '../../../core/level/schema';
import { type Read, readLevel } from '../files';
import { failure, type Outcome } from '../outcome';

export interface ChartOf {
  readonly level: Level;
  readonly chart: Chart;
}

/**
 * Runs a command over `<level.json…> <difficulty>`. One level gives its answer as it is; several give a list, each
 * answer with its file.
 */
export function forEachChart(operands: readonly string[], command: (of: ChartOf) => Outcome): Outcome {
  const files = operands.slice(0, -1);
  const difficulty = operands.at(-1) ?? '';
  const answers = files.map((file) => {
    const found = readChart(file, difficulty);
    return { file, outcome: found.ok ? command(found) : failure(found.errors, file) };
  });
  const [only] = answers;
  if (only !== undefined && answers.length === 1) return only.outcome;
  return {
    isOk: answers.every(({ outcome }) => outcome.isOk),
    lines: answers.flatMap(({ file, outcome }) => (outcome.isOk ? [`${file}:`, ...outcome.lines] : outcome.lines)),
    json: answers.map(({ file, outcome }) => ({ file, answer: outcome.json })),
  };
}

function readChart(file: string, difficulty: string): Read<ChartOf> {
  if (!isDifficulty(difficulty)) {
    return refuse(
      `There is no difficulty "${difficulty}".`,
      `Name one of ${DIFFICULTIES.join(', ')}, after the level.`,
    );
  }
  const read = readLevel(file);
  if (!read.ok) return read;
  const chart = read.level.charts.find((candidate) => candidate.difficulty === difficulty);
  if (chart !== undefined) return { ok: true, level: read.level, chart };
  const there = read.level.charts.map((candidate) => candidate.difficulty).join(', ');
  return refuse(`The level has no ${difficulty} chart.`, `It has ${there}.`);
}

function isDifficulty(name: string): name is Difficulty {
  return (DIFFICULTIES as readonly string[]).includes(name);
}

function refuse(message: string, remedy: string): Read<ChartOf> {
  return { ok: false, errors: [levelError([], message, remedy)] };
}
