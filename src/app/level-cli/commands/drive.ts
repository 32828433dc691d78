import { compileCourse } from '../../../core/chase/course';
import { JUDGEMENTS } from '../../../core/chase/events';
import { NO_MODS } from '../../../core/chase/mods';
import { perfectInputs } from '../../../core/chase/perfect-driver';
import { resultOf } from '../../../core/chase/results';
import { resimulate } from '../../../core/replay/resimulate';
import type { Outcome } from '../outcome';
import type { ChartOf } from './chart-operands';

/** Simulates the perfect driver on a chart. */
export function drive({ level, chart }: ChartOf): Outcome {
  const course = compileCourse(level, chart.difficulty, NO_MODS);
  const { events } = resimulate(course, { inputs: perfectInputs(course) });
  const { dollars, style, total, counts, streak, grade } = resultOf(course, events);
  return {
    isOk: true,
    lines: [
      `Take   $${dollars} and $${style} of style: $${total}, grade ${grade}`,
      `Cues   ${JUDGEMENTS.map((judgement) => `${counts[judgement]} ${judgement}`).join(', ')}`,
      `Streak ${streak}`,
    ],
    json: { dollars, style, total, counts, streak, grade },
  };
}
