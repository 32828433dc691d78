import type { Ms } from '../../../time/units';
import {
  OFFSET_MS,
  ONSET_NEAR_MS,
  ONSET_REACH_MS,
  ONSET_SHARE,
  ONSETS_TO_JUDGE,
  SILENT_END_MS,
  SLACK_MS,
} from '../facts';
import type { Check } from '../finding';
import { type Survey, soundMsOf } from '../survey';
import { inMs } from '../words';

/** Stems that do not end together. */
export const stemLengths: Check = function* ({ heard }) {
  const stems = (heard.stems ?? []).filter((stem) => stem !== null);
  if (new Set(stems.map(({ samples }) => samples)).size < 2) return;
  yield {
    steps: ['song', 'stems'],
    message: `The stems differ in length (samples: ${stems.map(({ file, samples }) => `${file} ${samples}`).join(', ')}).`,
    remedy: 'Render them to one length.',
  };
};

/** A song that is said to go on in silence. */
export const durationBeyondStems: Check = function* ({ heard, level }) {
  const lengthMs = soundMsOf(heard);
  if (lengthMs === undefined || level.song.durationMs <= lengthMs + SILENT_END_MS) return;
  yield {
    steps: ['song', 'durationMs'],
    message: `The song is said to last ${level.song.durationMs} ms, but its stems last ${Math.floor(lengthMs)} ms.`,
    remedy: 'Shorten durationMs or render the stems to their end.',
    meant: Math.floor(lengthMs),
  };
};

/** The cues of all charts lie beside what is heard, all by the same amount. */
export const offsetDisagrees: Check = function* (survey) {
  const { heard, level } = survey;
  if (heard.onsetsMs === undefined) return;
  const errors = nearestErrors(cueTimes(survey), heard.onsetsMs)
    .filter((error) => Math.abs(error) <= ONSET_REACH_MS)
    .sort((a, b) => a - b);
  const median = errors[errors.length >> 1];
  if (median === undefined || errors.length < ONSETS_TO_JUDGE || Math.abs(median) <= OFFSET_MS) return;
  const meant = Math.round((level.song.offsetMs + median) * 10) / 10;
  yield {
    steps: ['song', 'offsetMs'],
    message: `What is heard comes ${inMs(Math.abs(median))} ${median > 0 ? 'after' : 'before'} the cues, in the middle of ${errors.length}: every good driver is judged wrong by it.`,
    remedy: `Set offsetMs to ${meant}, then measure again.`,
    meant,
  };
};

/** Charts whose cues lie on nothing that is played. */
export const cuesOffMusic: Check = function* ({ heard, charts }) {
  if (heard.onsetsMs === undefined || heard.onsetsMs.length < ONSETS_TO_JUDGE) return;
  for (const chart of charts) {
    const errors = nearestErrors(
      chart.cues.map(({ ms }) => ms),
      heard.onsetsMs,
    );
    const off = chart.cues.filter((_, index) => Math.abs(errors[index] ?? 0) > ONSET_NEAR_MS + SLACK_MS);
    const first = off[0];
    if (first === undefined || chart.cues.length - off.length >= ONSET_SHARE * chart.cues.length) continue;
    yield {
      steps: [...chart.steps, 'cues', first.index],
      tick: first.tick,
      difficulty: chart.difficulty,
      message: `${off.length} of ${chart.cues.length} cues, this one first, lie farther than ${ONSET_NEAR_MS} ms from anything that is played: the hands do what the ears do not hear.`,
      remedy: 'Put cues on notes and strokes, or mend the tempo and the offset.',
    };
  }
};

function cueTimes({ charts }: Survey): Ms[] {
  return [...new Set(charts.flatMap(({ cues }) => cues.map(({ ms }) => ms)))].sort((a, b) => a - b);
}

/** Onset minus time, for each of the rising times, of the onset nearest to it. */
function nearestErrors(timesMs: readonly Ms[], onsetsMs: readonly Ms[]): Ms[] {
  let at = 0;
  return timesMs.map((ms) => {
    const distance = (index: number) => Math.abs((onsetsMs[index] ?? Number.POSITIVE_INFINITY) - ms);
    while (distance(at + 1) <= distance(at) && at + 1 < onsetsMs.length) at += 1;
    return (onsetsMs[at] ?? Number.POSITIVE_INFINITY) - ms;
  });
}
