import { compileCourse } from '../../src/core/chase/course';
import type { Course, VerbInput } from '../../src/core/chase/events';
import { NO_MODS } from '../../src/core/chase/mods';
import { perfectInputs } from '../../src/core/chase/perfect-driver';
import type { Cue } from '../../src/core/level/model';
import type { Level } from '../../src/core/level/schema';

/** A long, dense, regular chase for benches, and somebody to drive it. */
export interface Drill {
  readonly level: Level;
  readonly course: Course;
  /** Presses up to 60 ms off, by a fixed pattern. Sorted. */
  readonly inputs: readonly VerbInput[];
}

/** Two bars of sixteenths and eighths, turned into one another: taps left and right, brakes, boosts, drifts. */
const PATTERN: readonly Cue[] = [
  { tick: 0, verb: 'left' },
  { tick: 240, verb: 'right' },
  { tick: 480, verb: 'brake' },
  { tick: 960, verb: 'boost', hold: 1920 },
  { tick: 1200, verb: 'right' },
  { tick: 1440, verb: 'left' },
  { tick: 1920, verb: 'right' },
  { tick: 2400, verb: 'left' },
  { tick: 3120, verb: 'brake' },
  { tick: 3360, verb: 'brake' },
];
const PATTERN_TICKS = 3840;
const BPM = 150;
const NAMES = { format: 1, id: 'drill', title: 'Drill', artist: 'A', author: 'A', license: 'CC0-1.0' } as const;

/** @param cues A multiple of ten. */
export function createDrill(cues: number): Drill {
  const rounds = cues / PATTERN.length;
  const round = (number: number) => PATTERN.map((cue) => ({ ...cue, tick: cue.tick + number * PATTERN_TICKS }));
  const level: Level = {
    ...NAMES,
    song: {
      stems: [{ name: 'mix', file: 'mix.ogg' }],
      offsetMs: 0,
      durationMs: (rounds * PATTERN_TICKS * 62.5) / BPM,
      previewMs: 1000,
    },
    tempo: [{ tick: 0, bpm: BPM }],
    stops: [],
    meter: [{ tick: 0, beats: 4, unit: 4 }],
    sections: [],
    road: [],
    shots: [],
    accents: [],
    charts: [
      {
        difficulty: 'wheelman',
        lanes: 4,
        startLane: 1,
        cues: Array.from({ length: rounds }, (_, number) => round(number)).flat(),
        traffic: Array.from({ length: rounds * 2 }, (_, index) => ({
          tick: index * 1920 + 700,
          lane: 3,
          kind: 'van' as const,
        })),
        cash: Array.from({ length: rounds }, (_, index) => ({ tick: index * PATTERN_TICKS + 720, lane: 1 })),
      },
    ],
  };
  const course = compileCourse(level, 'wheelman', NO_MODS);
  const inputs = perfectInputs(course).map((input, index) => ({
    ...input,
    us: input.us + ((index * 7919) % 120_001) - 60_000,
  }));
  return { level, course, inputs: inputs.sort((a, b) => a.us - b.us) };
}
