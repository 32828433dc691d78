import { type Draft, draftFromLevel } from '../../../src/core/edit/draft';
import { checkLevel } from '../../../src/core/level/parse';
import type { Level } from '../../../src/core/level/schema';
import { type Loose, soundLevel, tinyLevel } from '../level/tiny-level';

/** A draft as others left it: two charts, changes of tempo and meter, a stop, and fields that nobody here knows. */
export function wornDraft(changes: Loose = {}): Draft {
  const level = tinyLevel({
    song: {
      stems: [{ name: 'mix', file: 'mix.ogg', gain: -3 }],
      offsetMs: 12.5,
      durationMs: 95_000,
      previewMs: 1000,
      'x-key': 'E minor',
    },
    tempo: [
      { tick: 0, bpm: 120 },
      { tick: 38_400, bpm: 133.5, why: 'chorus' },
    ],
    stops: [{ tick: 19_200, ms: 400 }],
    meter: [
      { tick: 0, beats: 4, unit: 4 },
      { tick: 30_720, beats: 7, unit: 8, note: { by: 'ear' } },
    ],
    sections: [
      { tick: 0, name: 'Intro', energy: 0.2, place: 'downtown', time: 'dusk', weather: 'clear', mood: ['low', 'slow'] },
      { tick: 15_360, name: 'Verse', energy: 0.5, place: 'tunnel', time: 'night', weather: 'rain' },
    ],
    road: [
      { tick: 0, curve: 0, grade: 0 },
      { tick: 7680, curve: 0.5, grade: -0.25, eased: true },
    ],
    shots: [{ tick: 30_720, camera: 'roof', difficulties: ['rookie'] }],
    accents: [{ tick: 1920, sound: 'gunshot', note: 'E2', 'x-pan': 0.3 }],
    charts: [chart('rookie', 3, 1920), chart('driver', 4, 960)],
    'x-editor': { zoom: 3, marks: [{ tick: 5 }, null] },
    ...changes,
  });
  return draftFromLevel(soundLevel(level, checkLevel as (value: unknown) => { ok: boolean; level?: Level }));
}

/** Left, right, left, right … with a brake that is held and a boost in each round, for about seventy seconds. */
function chart(difficulty: string, lanes: number, step: number): Loose {
  const cues = Array.from({ length: Math.floor(140_000 / (step * 2)) }, (_, at): Loose => {
    const tick = 3840 + at * step * 2;
    if (at % 5 === 4) return { tick, verb: 'brake', hold: step, swing: at };
    return { tick, verb: at % 5 === 3 ? 'boost' : at % 5 === 1 ? 'right' : at % 5 === 0 ? 'left' : 'boost' };
  });
  return {
    difficulty,
    lanes,
    startLane: 1,
    cues,
    traffic: [{ tick: 4800, lane: 2, kind: 'truck', plate: 'X' }],
    cash: [{ tick: 9600, lane: 1 }],
    charter: 'somebody',
  };
}
