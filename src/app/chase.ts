import { compileCourse } from '../core/chase/course';
import type { Course } from '../core/chase/events';
import type { Mods } from '../core/chase/mods';
import type { Difficulty } from '../core/level/model';
import type { Level } from '../core/level/schema';
import { barBeatAt, barTickAtOrBefore, barTicksAt, createMeterMap, type MeterMap } from '../core/time/meter-map';
import { createTempoMap, msAtTick, type TempoMap, tickAtMs } from '../core/time/tempo-map';
import type { Ms, Tick } from '../core/time/units';

/** A level made ready to be driven: its chart compiled with mods, its maps built. */
export interface Chase {
  readonly level: Level;
  readonly difficulty: Difficulty;
  readonly mods: Mods;
  readonly course: Course;
  readonly tempo: TempoMap;
  readonly meter: MeterMap;
}

/** Compiles a chart of a valid level. The level must have a chart of that difficulty. */
export function prepareChase(level: Level, difficulty: Difficulty, mods: Mods): Chase {
  return {
    level,
    difficulty,
    mods,
    course: compileCourse(level, difficulty, mods),
    tempo: createTempoMap({ tempo: level.tempo, stops: level.stops, offsetMs: level.song.offsetMs }),
    meter: createMeterMap(level.meter),
  };
}

/** Where playing starts and which beats are counted out loud. */
export interface RunUp {
  readonly fromMs: Ms;
  /** Song times of the beats of one bar. */
  readonly countIn: readonly Ms[];
  /** Song time of the bar line that the count-in leads to. */
  readonly untilMs: Ms;
}

/** The bar before the first downbeat. */
export function startRunUp(chase: Chase): RunUp {
  return runUp(chase, 0);
}

/** One bar, ending at the bar line at or before `songMs`: what is heard again after a pause. */
export function resumeRunUp(chase: Chase, songMs: Ms): RunUp {
  const tick = Math.max(0, barTickAtOrBefore(chase.meter, Math.floor(tickAtMs(chase.tempo, songMs))));
  return runUp(chase, tick);
}

function runUp(chase: Chase, barTick: Tick): RunUp {
  const from = barTick - barTicksAt(chase.meter, barTick - 1);
  const beat = barBeatAt(chase.meter, from).beatTicks;
  const countIn: Ms[] = [];
  for (let tick = from; tick < barTick; tick += beat) countIn.push(msAtTick(chase.tempo, tick));
  return { fromMs: msAtTick(chase.tempo, from), countIn, untilMs: msAtTick(chase.tempo, barTick) };
}
