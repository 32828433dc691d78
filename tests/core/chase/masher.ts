import type { Course, VerbInput } from '../../../src/core/chase/events';
import { VERBS, type Verb } from '../../../src/core/level/model';
import type { Level } from '../../../src/core/level/schema';
import { createTempoMap, msAtTick, type TempoMap } from '../../../src/core/time/tempo-map';
import { usFromMs } from '../../../src/core/time/units';

const SIXTEENTH_TICKS = 240;
const KEY_DOWN_US = 30_000;

export function tempoOf(level: Level): TempoMap {
  return createTempoMap({ tempo: level.tempo, stops: level.stops, offsetMs: level.song.offsetMs });
}

/** Presses all four keys, in the order given, dead on every sixteenth of the song. */
export function mash(level: Level, course: Course, order: readonly Verb[] = VERBS): VerbInput[] {
  const tempo = tempoOf(level);
  const inputs: VerbInput[] = [];
  for (let tick = 0; ; tick += SIXTEENTH_TICKS) {
    const us = usFromMs(msAtTick(tempo, tick));
    if (us >= course.endUs) return inputs;
    for (const verb of order) inputs.push({ us, verb, down: true });
    for (const verb of order) inputs.push({ us: us + KEY_DOWN_US, verb, down: false });
  }
}
