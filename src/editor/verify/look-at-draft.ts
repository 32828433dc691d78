import type { Draft } from '../../core/edit/draft';
import { reviewDraft } from '../../core/edit/review';
import type { Difficulty } from '../../core/level/model';
import { type Rating, rateChart } from '../../core/level/rating/rate-chart';
import type { Heard } from '../../core/level/verify/verify-level';
import type { Looked } from './checker';

/** All that the core has to say about a draft. */
export function lookAtDraft(draft: Draft, heard: Heard): Looked {
  const ratings: Partial<Record<Difficulty, Rating>> = {};
  for (const chart of draft.charts) {
    if (chart.cues.length > 0) ratings[chart.difficulty] = rateChart(draft, chart);
  }
  return { findings: reviewDraft(draft, heard), ratings };
}
