import { barBeatAt, barTicksAt, tickOfBar } from '../../../time/meter-map';
import { REPEATED_PAIRS } from '../facts';
import type { Check } from '../finding';
import { type Survey, type SurveyedChart, stepsTo } from '../survey';

/** Bars that a pattern of two bars fills when it comes once more than it may. */
const TOO_MANY_BARS = 2 * (REPEATED_PAIRS + 1);

interface Bar {
  readonly bar: number;
  readonly firstCue: number;
  /** What is driven in it, as text to compare; empty for a bar of rest. */
  readonly pattern: string;
}

/** The same two bars more than four times in a row. */
export const repeatedBars: Check = function* (survey) {
  for (const chart of survey.charts) {
    const bars = barsOf(survey, chart);
    let run = 2;
    let isTold = false;
    for (let at = 2; at < bars.length; at += 1) {
      const isSame = bars[at]?.pattern === bars[at - 2]?.pattern;
      if (!isSame) isTold = false;
      run = isSame ? run + 1 : 2;
      const first = bars[at + 1 - TOO_MANY_BARS];
      const second = bars[at + 2 - TOO_MANY_BARS];
      const isRest = bars[at]?.pattern === '' && bars[at - 1]?.pattern === '';
      if (run < TOO_MANY_BARS || isTold || isRest || first === undefined || second === undefined) continue;
      isTold = true;
      yield {
        steps: stepsTo(chart, (first.pattern === '' ? second : first).firstCue),
        tick: tickOfBar(survey.meter, first.bar),
        difficulty: chart.difficulty,
        message: `Bars ${first.bar + 1} and ${first.bar + 2} come more than ${REPEATED_PAIRS} times in a row: the hands go on, the ears go away.`,
        remedy: 'Answer or vary them every four bars, as the music does.',
      };
    }
  }
};

function barsOf({ meter }: Survey, { cues }: SurveyedChart): Bar[] {
  const bars: { bar: number; firstCue: number; pattern: string }[] = [];
  for (const { tick, cue, index } of cues) {
    const { bar } = barBeatAt(meter, tick);
    while (bars.length === 0 || (bars.at(-1)?.bar ?? 0) < bar) {
      const next = bars.length === 0 ? bar : (bars.at(-1)?.bar ?? 0) + 1;
      bars.push({ bar: next, firstCue: index, pattern: '' });
    }
    const now = bars.at(-1);
    if (now === undefined) continue;
    const start = tickOfBar(meter, bar);
    if (now.pattern === '') now.pattern = `${barTicksAt(meter, start)}:`;
    now.pattern += `${tick - start}${cue.verb}${cue.hold ?? ''} `;
  }
  return bars;
}
