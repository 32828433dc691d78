import { msAtTick } from '../../time/tempo-map';
import type { Ms, Tick } from '../../time/units';
import { levelError, type Steps } from '../level-error';
import { tempoMapOf } from '../timing';
import type { Check } from './check-together';

/** What is played lies between the song's first and last sample; a section may begin in the count-in. */
export const checkSongSpan: Check = function* (level) {
  const { durationMs, previewMs } = level.song;
  const tempo = tempoMapOf(level);
  const outside = (steps: Steps, tick: Tick, earliestMs: Ms = 0) => {
    const ms = msAtTick(tempo, tick);
    if (ms >= earliestMs && ms <= durationMs) return [];
    const where = ms < 0 ? 'before the song begins' : `after the song's ${inSeconds(durationMs)}`;
    return [
      levelError(steps, `Tick ${tick} comes at ${inSeconds(ms)}, ${where}.`, 'Move it into the song or remove it.'),
    ];
  };

  if (previewMs >= durationMs) {
    yield levelError(
      ['song', 'previewMs'],
      'The preview begins after the song ends.',
      'Choose a time inside the song.',
    );
  }
  for (const [at, { tick }] of level.sections.entries()) {
    yield* outside(['sections', at, 'tick'], tick, Number.NEGATIVE_INFINITY);
  }
  for (const [index, chart] of level.charts.entries()) {
    for (const [at, cue] of chart.cues.entries()) {
      const steps = ['charts', index, 'cues', at] as const;
      const headErrors = outside([...steps, 'tick'], cue.tick);
      yield* headErrors;
      if (cue.hold !== undefined && headErrors.length === 0) yield* outside([...steps, 'hold'], cue.tick + cue.hold);
    }
    for (const name of ['traffic', 'cash'] as const) {
      for (const [at, { tick }] of chart[name].entries()) yield* outside(['charts', index, name, at, 'tick'], tick);
    }
  }
};

function inSeconds(ms: Ms): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
