import { compileCourse } from '../../src/core/chase/course';
import { NO_MODS } from '../../src/core/chase/mods';
import { createMeterMap } from '../../src/core/time/meter-map';
import { createTempoMap } from '../../src/core/time/tempo-map';
import type { StageChase, StageRoadPoint, StageSection } from '../../src/stage/frame-view';

export interface ChaseNotes {
  readonly id?: string;
  readonly durationMs?: number;
  readonly sections?: readonly StageSection[];
  readonly road?: readonly StageRoadPoint[];
  /** Drifts: a verb held from one tick to another. */
  readonly drifts?: readonly { verb: 'left' | 'right'; from: number; to: number }[];
}

/** A chase in 4/4 at 120 BPM, so that a beat is 500 ms. */
export function chaseOf(notes: ChaseNotes = {}): StageChase {
  const timing = { tempo: [{ tick: 0, bpm: 120 }], stops: [], meter: [{ tick: 0, beats: 4, unit: 4 }] };
  const song = { offsetMs: 0, durationMs: notes.durationMs ?? 60_000 };
  const sections = notes.sections ?? [{ tick: 0, name: 'Verse' }];
  const cues = (notes.drifts ?? []).map(({ verb, from, to }) => ({ tick: from, verb, hold: to - from }));
  const chart = { difficulty: 'driver', lanes: 4, startLane: 1, cues, traffic: [], cash: [] } as const;
  const course = compileCourse({ ...timing, song, sections, charts: [chart] }, 'driver', NO_MODS);
  const road = notes.road ?? [{ tick: 0, curve: 0, grade: 0 }];
  return {
    level: { id: notes.id ?? 'test-street', song, sections, road },
    course,
    tempo: createTempoMap({ ...timing, offsetMs: 0 }),
    meter: createMeterMap(timing.meter),
  };
}
