import type { Level } from '../../../src/core/level/schema';

/** A level of 120 BPM in 4/4 with nothing in it: only what a test is about is added. */
export function bareLevel(change: Partial<Level> = {}): Level {
  return {
    format: 1,
    id: 'test',
    title: 'Test',
    artist: 'Test',
    author: 'Test',
    license: 'CC-BY-4.0',
    song: { stems: [{ name: 'mix', file: 'mix.ogg' }], offsetMs: 0, durationMs: 60_000, previewMs: 0 },
    tempo: [{ tick: 0, bpm: 120 }],
    stops: [],
    meter: [{ tick: 0, beats: 4, unit: 4 }],
    sections: [],
    road: [],
    shots: [],
    accents: [],
    charts: [],
    ...change,
  };
}
