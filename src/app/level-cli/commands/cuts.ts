import { CAMERAS, type Camera, type Difficulty } from '../../../core/level/model';
import { type CutLine, legalCuts } from '../../../core/level/shots/legal-cuts';
import { readLevel } from '../files';
import { failure, type Outcome } from '../outcome';

const WIDTH = 12;

/** The bar lines of a song with the cameras that may be cut to on each, chart by chart. Bars count from 1. */
export function cuts(file: string): Outcome {
  const read = readLevel(file);
  if (!read.ok) return failure(read.errors, file);
  const { level } = read;
  const charts = level.charts.map(({ difficulty }) => difficulty);
  const lines = legalCuts(level);
  return {
    isOk: true,
    lines: [
      `    tick   bar          ms  ${charts.map((name) => name.padEnd(WIDTH)).join('')}every chart`,
      ...lines.map((line) => rowOf(line, charts)),
      'all: every camera may come on here. -: the picture must not change here.',
    ],
    json: { id: level.id, cuts: lines.map((line) => ({ ...line, bar: line.bar + 1 })) },
  };
}

function rowOf({ tick, bar, ms, cameras, everywhere }: CutLine, charts: readonly Difficulty[]): string {
  return [
    String(tick).padStart(8),
    String(bar + 1).padStart(5),
    ms.toFixed(3).padStart(11),
    '',
    `${charts.map((name) => listed(cameras[name] ?? []).padEnd(WIDTH - 1)).join(' ')} ${listed(everywhere)}`,
  ].join(' ');
}

function listed(cameras: readonly Camera[]): string {
  if (cameras.length === 0) return '-';
  return cameras.length === CAMERAS.length ? 'all' : cameras.join(',');
}
