import { LESSON_LEAD_BEATS } from '../chase/rules';
import type { Cue, Verb } from '../level/model';
import { LESSON_ALONE_BEATS } from '../level/verify/facts';
import { barBeatAt, beatIndexAt, type MeterMap } from '../time/meter-map';
import type { Tick } from '../time/units';

/**
 * The cues with one new verb at a time, as rookie teaches them: on a beat, announced by eight beats without another new
 * one, and alone for two beats on each side. What is in the way goes.
 */
export function taught(cues: readonly Cue[], meter: MeterMap): ReadonlySet<Cue> {
  const beatsBetween = (from: Tick, to: Tick): number => beatIndexAt(meter, to) - beatIndexAt(meter, from);
  const known = new Set<Verb>();
  const kept: Cue[] = [];
  let lastNew: Tick = 0;
  let lesson: Cue | null = null;
  for (const cue of cues) {
    if (lesson !== null && beatsBetween(endOf(lesson), cue.tick) < LESSON_ALONE_BEATS) continue;
    if (!known.has(cue.verb)) {
      const isOnBeat = barBeatAt(meter, cue.tick).tickInBeat === 0;
      if (!isOnBeat || beatsBetween(lastNew, cue.tick) < LESSON_LEAD_BEATS) continue;
      for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
        if (beatsBetween(endOf(last), cue.tick) >= LESSON_ALONE_BEATS || isFirst(kept, last)) break;
        kept.pop();
      }
      const last = kept.at(-1);
      // The lesson before ends too near: this verb waits for its next cue.
      if (last !== undefined && beatsBetween(endOf(last), cue.tick) < LESSON_ALONE_BEATS) continue;
      known.add(cue.verb);
      lastNew = cue.tick;
      lesson = cue;
    }
    kept.push(cue);
  }
  return new Set(kept);
}

function isFirst(kept: readonly Cue[], cue: Cue): boolean {
  return kept.find(({ verb }) => verb === cue.verb) === cue;
}

function endOf({ tick, hold = 0 }: Cue): Tick {
  return tick + hold;
}
