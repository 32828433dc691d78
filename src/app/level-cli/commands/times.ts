import { compileCourse } from '../../../core/chase/course';
import { NO_MODS } from '../../../core/chase/mods';
import { meterMapOf } from '../../../core/level/timing';
import { barBeatAt } from '../../../core/time/meter-map';
import { msFromUs } from '../../../core/time/units';
import type { Outcome } from '../outcome';
import type { ChartOf } from './chart-operands';

/** When each part of a chart is due. Bar and beat count from 1; a part between two beats belongs to the first of them. */
export function times({ level, chart }: ChartOf): Outcome {
  const meter = meterMapOf(level);
  const list = compileCourse(level, chart.difficulty, NO_MODS).parts.map(({ tick, us, verb, kind }) => {
    const { bar, beat } = barBeatAt(meter, tick);
    return { tick, bar: bar + 1, beat: beat + 1, ms: msFromUs(us), verb, part: kind };
  });
  return {
    isOk: true,
    lines: [
      '    tick   bar beat          ms  verb   part',
      ...list.map(({ tick, bar, beat, ms, verb, part }) =>
        [
          String(tick).padStart(8),
          String(bar).padStart(5),
          String(beat).padStart(4),
          ms.toFixed(3).padStart(11),
          '',
          verb.padEnd(6),
          part,
        ].join(' '),
      ),
    ],
    json: list,
  };
}
