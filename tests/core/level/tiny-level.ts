import type { Level } from '../../../src/core/level/schema';

/** A JSON object that a test may bend out of shape. */
export type Loose = Record<string, unknown>;

/** Four bars of 4/4 at 120 BPM with one chart of four cues: 8 s, and 8.5 s of song. */
export function tinyLevel(changes: Loose = {}): Loose {
  return {
    format: 1,
    id: 'tiny',
    title: 'Tiny',
    artist: 'Nobody',
    author: 'Someone',
    license: 'CC-BY-4.0',
    song: {
      stems: [{ name: 'mix', file: 'mix.ogg' }],
      offsetMs: 0,
      durationMs: 8500,
      previewMs: 1000,
    },
    tempo: [{ tick: 0, bpm: 120 }],
    stops: [],
    meter: [{ tick: 0, beats: 4, unit: 4 }],
    sections: [{ tick: 0, name: 'Intro', energy: 0.2, place: 'downtown', time: 'dusk', weather: 'clear' }],
    road: [{ tick: 0, curve: 0, grade: 0 }],
    shots: [],
    accents: [{ tick: 1920, sound: 'gunshot', note: 'E2' }],
    charts: [tinyChart()],
    ...changes,
  };
}

/** Lanes 1, 0 from tick 960, 1 again from tick 3840. */
export function tinyChart(changes: Loose = {}): Loose {
  return {
    difficulty: 'driver',
    lanes: 4,
    startLane: 1,
    cues: [
      { tick: 960, verb: 'left' },
      { tick: 1920, verb: 'brake', hold: 960 },
      { tick: 3840, verb: 'right' },
      { tick: 4800, verb: 'boost' },
    ],
    traffic: [{ tick: 3840, lane: 2, kind: 'truck' }],
    cash: [{ tick: 4320, lane: 1 }],
    ...changes,
  };
}

/** A level with one chart of these cues on a road of four lanes, from lane 1. */
export function levelOfCues(cues: readonly Loose[], chart: Loose = {}): Loose {
  return tinyLevel({ charts: [tinyChart({ cues, traffic: [], cash: [], ...chart })] });
}

/** The checked form of a level that a test knows to be sound. */
export function soundLevel(level: Loose, check: (value: unknown) => { ok: boolean; level?: Level }): Level {
  const result = check(level);
  if (result.level === undefined) throw new Error(`The test's own level is unsound: ${JSON.stringify(result)}`);
  return result.level;
}
