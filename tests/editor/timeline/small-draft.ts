import type { Draft } from '../../../src/core/edit/draft';
import { meterMapOf, tempoMapOf } from '../../../src/core/level/timing';
import { type Scene, sceneOf } from '../../../src/editor/timeline/scene';

/** At 150 BPM a quarter is 400 ms, a bar of four 1,600 ms. */
export const BEAT_MS = 400;

/** Eight bars: taps, two at once, a drift, a vehicle, a bag of cash, two sections, a bend. */
export const SMALL: Draft = {
  format: 1,
  id: 'small',
  title: 'Small',
  artist: 'A',
  author: 'A',
  license: 'CC0-1.0',
  song: { stems: [{ name: 'mix', file: 'mix.ogg' }], offsetMs: 0, durationMs: 12_800, previewMs: 0 },
  tempo: [{ tick: 0, bpm: 150 }],
  stops: [],
  meter: [{ tick: 0, beats: 4, unit: 4 }],
  sections: [
    { tick: 0, name: 'Start', energy: 0.2, place: 'downtown', time: 'dusk', weather: 'clear' },
    { tick: 15_360, name: 'Chorus', energy: 0.9, place: 'downtown', time: 'night', weather: 'clear' },
  ],
  road: [
    { tick: 0, curve: 0, grade: 0 },
    { tick: 7680, curve: -1, grade: 0.5 },
  ],
  shots: [{ tick: 3840, camera: 'roof' }],
  accents: [{ tick: 960, sound: 'gunshot' }],
  charts: [
    {
      difficulty: 'driver',
      lanes: 4,
      startLane: 1,
      cues: [
        { tick: 960, verb: 'left' },
        { tick: 1920, verb: 'right' },
        { tick: 3840, verb: 'brake' },
        { tick: 3840, verb: 'boost' },
        { tick: 7680, verb: 'left', hold: 3840 },
      ],
      traffic: [{ tick: 4800, lane: 0, kind: 'van' }],
      cash: [{ tick: 5760, lane: 3 }],
    },
  ],
};

export function smallScene(draft: Draft = SMALL, last?: Scene): Scene {
  return sceneOf(
    { draft, difficulty: 'driver', tempo: tempoMapOf(draft), meter: meterMapOf(draft), findings: [] },
    last,
  );
}

export function driverChart(draft: Draft) {
  const chart = draft.charts[0];
  if (chart === undefined) throw new Error('The draft has no chart.');
  return chart;
}
