import type { Course, CuePart } from '../../src/core/chase/events';
import { NO_MODS } from '../../src/core/chase/mods';
import { createMeterMap } from '../../src/core/time/meter-map';
import { createTempoMap, msAtTick } from '../../src/core/time/tempo-map';
import type { StageChase, StageRoadPoint, StageSection } from '../../src/stage/frame-view';

export interface ChaseNotes {
  readonly id?: string;
  readonly bpm?: number;
  readonly durationMs?: number;
  readonly sections?: readonly StageSection[];
  readonly road?: readonly StageRoadPoint[];
  /** Drifts: a verb held from one tick to another. */
  readonly drifts?: readonly { verb: 'left' | 'right'; from: number; to: number }[];
}

/** A chase in 4/4 at one tempo, 120 BPM unless told, so that a beat is 500 ms. */
export function chaseOf(notes: ChaseNotes = {}): StageChase {
  const tempo = createTempoMap({ tempo: [{ tick: 0, bpm: notes.bpm ?? 120 }], stops: [], offsetMs: 0 });
  const meter = createMeterMap([{ tick: 0, beats: 4, unit: 4 }]);
  const us = (tick: number): number => Math.round(msAtTick(tempo, tick) * 1000);
  const durationMs = notes.durationMs ?? 60_000;
  const parts = (notes.drifts ?? []).flatMap((drift, cue): CuePart[] => {
    const shared = { cue, verb: drift.verb, laneBefore: 1, lane: 1 };
    const index = cue * 2;
    return [
      { ...shared, index, kind: 'head', tick: drift.from, us: us(drift.from), pair: index + 1 },
      { ...shared, index: index + 1, kind: 'tail', tick: drift.to, us: us(drift.to), pair: index },
    ];
  });
  const course: Course = {
    difficulty: 'driver',
    mods: NO_MODS,
    lanes: 4,
    startLane: 1,
    parts,
    traffic: [],
    cash: [],
    startUs: us(-3840),
    endUs: durationMs * 1000,
  };
  const level = {
    id: notes.id ?? 'test-street',
    song: { durationMs },
    sections: notes.sections ?? [{ tick: 0, name: 'Verse' }],
    road: notes.road ?? [{ tick: 0, curve: 0, grade: 0 }],
  };
  return { level, course, tempo, meter };
}
