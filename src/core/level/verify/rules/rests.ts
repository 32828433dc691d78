import { HAS_LESSONS, LESSON_LEAD_BEATS } from '../../../chase/rules';
import { barBeatAt } from '../../../time/meter-map';
import { tickAtMs } from '../../../time/tempo-map';
import type { Tick } from '../../../time/units';
import type { Difficulty } from '../../model';
import { EMPTY_BARS, EMPTY_ENDING_BARS, FIRST_CUE_MS, NO_REST_MS, REST_BEATS } from '../facts';
import type { Check } from '../finding';
import { barsBetween, beatsBetween, type Survey, type SurveyedChart, type SurveyedCue, stepsTo } from '../survey';
import { inSeconds } from '../words';

/** Bars on end in which there is nothing to drive, from the first tick on that may have a cue. */
export const emptyStretch: Check = function* (survey) {
  const { charts, meter } = survey;
  for (const chart of charts) {
    for (const { cue, free } of withWhatIsFree(chart, firstTickFor(survey, chart.difficulty))) {
      const bars = barsBetween(meter, free, cue.tick);
      if (bars <= EMPTY_BARS) continue;
      yield {
        steps: stepsTo(chart, cue.index),
        tick: free,
        difficulty: chart.difficulty,
        message: `Nothing is driven for ${Math.round(bars * 10) / 10} bars, up to tick ${cue.tick}: the game seems to have stopped listening.`,
        remedy: `Write a cue at least every ${EMPTY_BARS} bars.`,
      };
    }
  }
};

/** An ending that is only watched. */
export const emptyEnding: Check = function* ({ charts, meter, tempo, level }) {
  const endTick = Math.floor(tickAtMs(tempo, level.song.durationMs));
  for (const chart of charts) {
    const last = chart.cues.reduce<SurveyedCue | null>((a, b) => (a === null || b.endTick > a.endTick ? b : a), null);
    if (last === null) continue;
    const bars = barsBetween(meter, last.endTick, endTick);
    if (bars <= EMPTY_ENDING_BARS) continue;
    yield {
      steps: stepsTo(chart, last.index),
      tick: last.endTick,
      difficulty: chart.difficulty,
      message: `The last ${Math.floor(bars)} bars are only watched.`,
      remedy: 'Let the car do something on the last chord.',
    };
  }
};

/** Stretches without a breath. */
export const noRest: Check = function* ({ charts, meter }) {
  for (const chart of charts) {
    let from: SurveyedCue | undefined;
    let last: SurveyedCue | undefined;
    const fault = (first: SurveyedCue, end: SurveyedCue) => ({
      steps: stepsTo(chart, first.index),
      tick: first.tick,
      difficulty: chart.difficulty,
      message: `From here on there is no beat of rest for ${inSeconds(end.endMs - first.ms)}: hands tire, and freestyle has no room.`,
      remedy: `Leave more than a beat free at least every ${NO_REST_MS / 1000} s, where the music breathes.`,
    });
    for (const { cue, free } of withWhatIsFree(chart, chart.cues[0]?.tick ?? 0)) {
      const isRested = beatsBetween(meter, free, cue.tick) > REST_BEATS;
      if (from === undefined || isRested) {
        if (from !== undefined && last !== undefined && last.endMs - from.ms > NO_REST_MS) yield fault(from, last);
        from = cue;
      }
      if (last === undefined || cue.endTick >= last.endTick) last = cue;
    }
    if (from !== undefined && last !== undefined && last.endMs - from.ms > NO_REST_MS) yield fault(from, last);
  }
};

/** Where the first cue may stand: after the eyes have found the road, and where a lesson must be announced after that. */
function firstTickFor({ meter, tempo }: Survey, difficulty: Difficulty): Tick {
  let announced = 0;
  for (let beat = 0; HAS_LESSONS[difficulty] && beat < LESSON_LEAD_BEATS; beat += 1) {
    announced += barBeatAt(meter, announced).beatTicks;
  }
  return Math.max(announced, Math.ceil(tickAtMs(tempo, FIRST_CUE_MS)), 0);
}

/** Each cue with the tick since which nothing has been due and no key down; for the first cue `opening`. */
function* withWhatIsFree({ cues }: SurveyedChart, opening: Tick): Iterable<{ cue: SurveyedCue; free: Tick }> {
  let free = opening;
  for (const cue of cues) {
    yield { cue, free };
    free = Math.max(free, cue.endTick);
  }
}
