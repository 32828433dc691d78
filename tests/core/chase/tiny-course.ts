import { type ChartSource, type CourseSource, compileCourse } from '../../../src/core/chase/course';
import type { Course, TakeEvent, VerbInput } from '../../../src/core/chase/events';
import { type Mods, NO_MODS } from '../../../src/core/chase/mods';
import { advance, startTake, type TakeStep } from '../../../src/core/chase/take';
import type { Verb } from '../../../src/core/level/model';

/** A level at 60 BPM: a beat is 960 ticks and 1,000,000 µs, a bar of 4/4 is 4 s, the count-in starts at -4 s. */
export function tinyLevel(chart: Partial<ChartSource>, song: Partial<CourseSource> = {}): CourseSource {
  return {
    song: { offsetMs: 0, durationMs: 60_000 },
    tempo: [{ tick: 0, bpm: 60 }],
    stops: [],
    meter: [{ tick: 0, beats: 4, unit: 4 }],
    sections: [],
    charts: [{ difficulty: 'wheelman', lanes: 4, startLane: 1, cues: [], traffic: [], cash: [], ...chart }],
    ...song,
  };
}

export function tinyCourse(
  chart: Partial<ChartSource>,
  mods: Partial<Mods> = {},
  song: Partial<CourseSource> = {},
): Course {
  return compileCourse(tinyLevel(chart, song), chart.difficulty ?? 'wheelman', { ...NO_MODS, ...mods });
}

export function down(us: number, verb: Verb): VerbInput {
  return { us, verb, down: true };
}

export function up(us: number, verb: Verb): VerbInput {
  return { us, verb, down: false };
}

/** Drives inputs in one step, to the end unless told otherwise. */
export function drive(course: Course, inputs: readonly VerbInput[], toUs = Number.POSITIVE_INFINITY): TakeStep {
  return advance(course, startTake(course), toUs, inputs);
}

/** The events of one type, in order. */
export function only<Type extends TakeEvent['type']>(
  events: readonly TakeEvent[],
  type: Type,
): Extract<TakeEvent, { type: Type }>[] {
  return events.filter((event): event is Extract<TakeEvent, { type: Type }> => event.type === type);
}

/** Judgements by part, `miss:late` with its cause, in order of judging. */
export function verdicts(events: readonly TakeEvent[]): string[] {
  return only(events, 'cueJudged').map(
    ({ part, judgement, cause }) => `${part} ${judgement}${cause === undefined ? '' : `:${cause}`}`,
  );
}
