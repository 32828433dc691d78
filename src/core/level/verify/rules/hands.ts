import { MAX_RATE } from '../../../chase/rules';
import { VERBS, type Verb } from '../../model';
import { CUES_APART_MS, SAME_VERB_MS, SLACK_MS, VERBS_AT_ONCE } from '../facts';
import type { Check, Fault } from '../finding';
import { type SurveyedChart, type SurveyedCue, stepsTo } from '../survey';
import { counted, inMs, listed } from '../words';

/** The same key again before the finger is up. */
export const sameVerbTooSoon: Check = function* ({ charts }) {
  for (const chart of charts) {
    for (const [before, cue] of pairsOfVerb(chart)) {
      const apart = cue.ms - before.endMs;
      if (apart >= SAME_VERB_MS - SLACK_MS) continue;
      yield at(
        chart,
        cue,
        `It comes ${inMs(apart)} after the ${cue.cue.verb} before it: one finger needs ${SAME_VERB_MS} ms.`,
        before.endTick > before.tick
          ? 'Let that hold go earlier, or remove one.'
          : 'Take another verb for one of them.',
      );
    }
  }
};

/** The same, for who drives at the highest rate: told once a chart. */
export const sameVerbAtRate: Check = function* ({ charts }) {
  for (const chart of charts) {
    const tight = [...pairsOfVerb(chart)].filter(([before, cue]) => {
      const apart = cue.ms - before.endMs;
      return apart >= SAME_VERB_MS - SLACK_MS && apart / MAX_RATE < SAME_VERB_MS - SLACK_MS;
    });
    const [first] = tight;
    if (first === undefined) continue;
    const [before, cue] = first;
    yield at(
      chart,
      cue,
      `At rate ${MAX_RATE} it comes ${inMs((cue.ms - before.endMs) / MAX_RATE)} after the ${cue.cue.verb} before it, under the ${SAME_VERB_MS} ms of one finger. In all: ${counted(tight.length, 'place')}.`,
      'Use two verbs by turns where it should be driven fast.',
    );
  }
};

/** Cues faster than this kind of driver can read them one by one. */
export const cuesTooClose: Check = function* ({ charts }) {
  for (const chart of charts) {
    const least = CUES_APART_MS[chart.difficulty];
    for (const [index, cue] of chart.cues.entries()) {
      const before = chart.cues[index - 1];
      if (before === undefined || before.tick === cue.tick) continue;
      const apart = cue.ms - before.ms;
      if (apart >= least - SLACK_MS) continue;
      yield at(
        chart,
        cue,
        `It comes ${inMs(apart)} after the cue before it; on ${chart.difficulty} ${least} ms are the least that can be read.`,
        'Remove one of the two, or keep them for a harder chart.',
      );
    }
  }
};

/** More keys down than this kind of driver has been taught. Three are refused when a level is read. */
export const verbsAtOnce: Check = function* ({ charts }) {
  for (const chart of charts) {
    const most = VERBS_AT_ONCE[chart.difficulty];
    for (const { cue, others } of downAtEachCue(chart)) {
      if (others.length < most) continue;
      yield at(
        chart,
        cue,
        `With it ${listed([...others, cue.cue.verb])} are down at once; ${chart.difficulty} drives one verb at a time.`,
        'End the hold before it, or keep one of them.',
      );
    }
  }
};

function* pairsOfVerb({ cues }: SurveyedChart): Iterable<[SurveyedCue, SurveyedCue]> {
  const latest = new Map<Verb, SurveyedCue>();
  for (const cue of cues) {
    const before = latest.get(cue.cue.verb);
    if (before !== undefined) yield [before, cue];
    latest.set(cue.cue.verb, cue);
  }
}

function* downAtEachCue({ cues }: SurveyedChart): Iterable<{ cue: SurveyedCue; others: Verb[] }> {
  const latest = new Map<Verb, SurveyedCue>();
  for (const cue of cues) {
    const { tick } = cue;
    const others = VERBS.filter((verb) => {
      const other = latest.get(verb);
      return other !== undefined && verb !== cue.cue.verb && (other.tick === tick || tick < other.endTick);
    });
    yield { cue, others };
    latest.set(cue.cue.verb, cue);
  }
}

function at(chart: SurveyedChart, { index, tick }: SurveyedCue, message: string, remedy: string): Fault {
  return { steps: stepsTo(chart, index), tick, difficulty: chart.difficulty, message, remedy };
}
