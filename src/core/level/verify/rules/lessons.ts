import { HAS_LESSONS, LESSON_LEAD_BEATS } from '../../../chase/rules';
import { barBeatAt } from '../../../time/meter-map';
import type { Tick } from '../../../time/units';
import { VERBS } from '../../model';
import { LESSON_ALONE_BEATS } from '../facts';
import type { Check, Fault } from '../finding';
import { beatsBetween, type SurveyedChart, type SurveyedCue, stepsTo } from '../survey';

/** On rookie a verb comes for the first time announced: eight beats after the last new thing. */
export const firstVerbUnannounced: Check = function* ({ charts, meter }) {
  for (const chart of charts.filter(({ difficulty }) => HAS_LESSONS[difficulty])) {
    let lastNew: Tick = 0;
    for (const first of firsts(chart)) {
      const beats = beatsBetween(meter, lastNew, first.tick);
      if (beats < LESSON_LEAD_BEATS) {
        const since = lastNew === 0 ? 'the song begins' : 'the last new verb';
        yield lesson(
          chart,
          first,
          `The first ${first.cue.verb} comes ${round(beats)} beats after ${since}; it needs ${LESSON_LEAD_BEATS} to be announced.`,
          'Bring it in later, one new verb at a time.',
        );
      }
      lastNew = first.tick;
    }
  }
};

/** ... and alone, so that it cannot fail. */
export const firstVerbCrowded: Check = function* ({ charts, meter }) {
  for (const chart of charts.filter(({ difficulty }) => HAS_LESSONS[difficulty])) {
    for (const first of firsts(chart)) {
      const busyUntil = chart.cues.slice(0, first.index).reduce<Tick>((end, { endTick }) => Math.max(end, endTick), -1);
      const after = chart.cues[first.index + 1];
      const room = Math.min(
        busyUntil < 0 ? LESSON_ALONE_BEATS : beatsBetween(meter, busyUntil, first.tick),
        after === undefined ? LESSON_ALONE_BEATS : beatsBetween(meter, first.endTick, after.tick),
      );
      if (room >= LESSON_ALONE_BEATS) continue;
      yield lesson(
        chart,
        first,
        `The first ${first.cue.verb} has another cue within ${round(room)} beats: who meets it cannot look at it alone.`,
        `Leave ${LESSON_ALONE_BEATS} beats free on both sides.`,
      );
    }
  }
};

/** ... and on a beat, where it is expected. */
export const firstVerbOffBeat: Check = function* ({ charts, meter }) {
  for (const chart of charts.filter(({ difficulty }) => HAS_LESSONS[difficulty])) {
    for (const first of firsts(chart)) {
      if (barBeatAt(meter, first.tick).tickInBeat === 0) continue;
      yield lesson(chart, first, `The first ${first.cue.verb} stands off the beat.`, 'Let a new verb land on a beat.');
    }
  }
};

function firsts({ cues }: SurveyedChart): SurveyedCue[] {
  return VERBS.flatMap((verb) => cues.find(({ cue }) => cue.verb === verb) ?? []).sort((a, b) => a.index - b.index);
}

function lesson(chart: SurveyedChart, { index, tick }: SurveyedCue, message: string, remedy: string): Fault {
  return { steps: stepsTo(chart, index), tick, difficulty: chart.difficulty, message, remedy };
}

function round(beats: number): number {
  return Math.round(beats * 10) / 10;
}
