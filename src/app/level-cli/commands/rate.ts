import { rateChart } from '../../../core/level/rating';
import { readLevel } from '../files';
import { failure, type Outcome } from '../outcome';

/** How hard each chart of a level is. */
export function rate(file: string): Outcome {
  const read = readLevel(file);
  if (!read.ok) return failure(read.errors, file);
  const charts = read.level.charts.map((chart) => {
    const { rating, peak, mean, density } = rateChart(read.level, chart);
    return {
      difficulty: chart.difficulty,
      rating,
      cues: chart.cues.length,
      cuesPerSecond: toHundredths(density),
      effortPerSecond: { mean: toHundredths(mean), hardest4s: toHundredths(peak) },
    };
  });
  return {
    isOk: true,
    lines: charts.map(
      ({ difficulty, rating, cues, cuesPerSecond, effortPerSecond }) =>
        `${difficulty.padEnd(9)}${rating.toFixed(1).padStart(5)}  ${cues} cues, ${cuesPerSecond} a second; ` +
        `effort a second ${effortPerSecond.mean} on average, ${effortPerSecond.hardest4s} in the hardest 4 s`,
    ),
    json: { id: read.level.id, charts },
  };
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
