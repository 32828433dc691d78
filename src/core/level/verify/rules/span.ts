import { countInStartUs } from '../../../chase/course-grid';
import { LEAD_TIME_MS, MAX_RATE } from '../../../chase/rules';
import { msFromUs } from '../../../time/units';
import { FIRST_CUE_MS, LAST_CUE_MS, SLACK_MS } from '../facts';
import type { Check } from '../finding';
import { soundMsOf, stepsTo } from '../survey';
import { inMs, inSeconds } from '../words';

/** Cues before the eyes have found the road. */
export const earlyCue: Check = function* ({ charts }) {
  for (const chart of charts) {
    for (const { ms, tick, index } of chart.cues) {
      if (ms >= FIRST_CUE_MS - SLACK_MS) break;
      yield {
        steps: [...stepsTo(chart, index), 'tick'],
        tick,
        difficulty: chart.difficulty,
        message: `It is due ${inSeconds(ms)} into the song; nobody is ready before ${inSeconds(FIRST_CUE_MS)}.`,
        remedy: 'Begin later, or put a bar of music in front.',
      };
    }
  }
};

/** A first cue that not even the count-in shows for its lead time, at the highest rate. */
export const shortLead: Check = function* ({ charts, tempo, meter }) {
  const startMs = msFromUs(countInStartUs(tempo, meter));
  for (const chart of charts) {
    const first = chart.cues[0];
    const wanted = LEAD_TIME_MS[chart.difficulty];
    if (first === undefined) continue;
    const seen = (first.ms - startMs) / MAX_RATE;
    if (seen >= wanted - SLACK_MS) continue;
    yield {
      steps: [...stepsTo(chart, 0), 'tick'],
      tick: first.tick,
      difficulty: chart.difficulty,
      message: `At rate ${MAX_RATE} the take begins ${inMs(seen)} before the first cue; ${chart.difficulty} is promised ${wanted} ms to read it.`,
      remedy: 'Begin later: the count-in is one bar of this tempo.',
    };
  }
};

/** Cues and releases that are judged when the song is gone. */
export const cueAtSongEnd: Check = function* ({ charts, level, heard }) {
  const { durationMs } = level.song;
  const endMs = Math.min(durationMs, soundMsOf(heard) ?? durationMs);
  for (const chart of charts) {
    for (const { endMs: cueEndMs, ms, tick, index } of chart.cues) {
      if (cueEndMs <= endMs - LAST_CUE_MS) continue;
      const isTail = ms <= endMs - LAST_CUE_MS;
      yield {
        steps: [...stepsTo(chart, index), isTail ? 'hold' : 'tick'],
        tick,
        difficulty: chart.difficulty,
        message: `${isTail ? 'Its release' : 'It'} is due ${inMs(Math.abs(endMs - cueEndMs))} ${cueEndMs > endMs ? 'after' : 'before'} the end of the sound: it is judged when the music is gone.`,
        remedy: isTail ? 'Let it go earlier.' : 'Remove it, or let the song ring longer.',
      };
    }
  }
};
