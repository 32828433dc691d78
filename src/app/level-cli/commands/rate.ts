import { rateChart } from '../../../core/level/rating/rate-chart';
import { readLevel } from '../files';
import { failure, type Outcome } from '../outcome';

/** How hard each chart of a level is at a rate. */
export function rate(file: string, playbackRate = 1): Outcome {
  const read = readLevel(file);
  if (!read.ok) return failure(read.errors, file);
  const charts = read.level.charts.map((chart) => {
    const { rating, burst, stamina, density } = rateChart(read.level, chart, playbackRate);
    return {
      difficulty: chart.difficulty,
      rating,
      cues: chart.cues.length,
      cuesPerSecond: toHundredths(density),
      effortPerSecond: { burst: toHundredths(burst), stamina: toHundredths(stamina) },
    };
  });
  return {
    isOk: true,
    lines: charts.map(
      ({ difficulty, rating, cues, cuesPerSecond, effortPerSecond }) =>
        `${difficulty.padEnd(9)}${rating.toFixed(1).padStart(5)}  ${cues} cues, ${cuesPerSecond} a second; ` +
        `effort a second ${effortPerSecond.burst} in bursts, ${effortPerSecond.stamina} as it adds up`,
    ),
    json: { id: read.level.id, rate: playbackRate, charts },
  };
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
