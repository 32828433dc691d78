import { levelError } from '../level-error';
import type { Check } from './check-together';

/** Two stems of one name or one file, and two charts of one difficulty, cannot be told apart. */
export const checkNames: Check = function* (level) {
  for (const field of ['name', 'file'] as const) {
    const index = firstRepeat(level.song.stems.map((stem) => stem[field]));
    if (index !== null)
      yield levelError(['song', 'stems', index, field], `Another stem has this ${field}.`, 'Give each its own.');
  }
  const index = firstRepeat(level.charts.map((chart) => chart.difficulty));
  if (index !== null) {
    yield levelError(['charts', index, 'difficulty'], 'Another chart has this difficulty.', 'Keep one chart for each.');
  }
};

function firstRepeat(values: readonly string[]): number | null {
  const index = values.findIndex((value, at) => values.indexOf(value) < at);
  return index < 0 ? null : index;
}
