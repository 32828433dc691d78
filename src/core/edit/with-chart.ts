import { DIFFICULTIES, type Difficulty } from '../level/model';
import type { Chart } from '../level/schema';
import type { Draft } from './draft';
import { chartIndex } from './lists';

/** The draft with a chart changed; the same draft when it has none of that difficulty or the chart stays. */
export function withChart(draft: Draft, difficulty: Difficulty, change: (chart: Chart) => Chart): Draft {
  // The chart of a difficulty that does not exist has no lanes, grid or pace to go by.
  const at = DIFFICULTIES.includes(difficulty) ? chartIndex(draft, difficulty) : -1;
  const chart = draft.charts[at];
  if (chart === undefined) return draft;
  const changed = change(chart);
  if (changed === chart) return draft;
  return { ...draft, charts: draft.charts.map((other, index) => (index === at ? changed : other)) };
}
