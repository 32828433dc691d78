import { describe, expect, test } from 'vitest';
import { CAMERAS } from '../../../../src/core/level/model';
import { legalCuts } from '../../../../src/core/level/shots/legal-cuts';
import { tinyChart } from '../tiny-level';
import { BAR, brakesAt, inMilliseconds, shapesWith, soundShots } from './shot-level';

const song = { stems: [{ name: 'mix', file: 'mix.ogg' }], offsetMs: 0, durationMs: 3 * BAR, previewMs: 0 };

describe('the bar lines of a song', () => {
  test('from its first to its last, through every meter', () => {
    const meter = [
      { tick: 0, beats: 4, unit: 4 },
      { tick: BAR, beats: 7, unit: 8 },
    ];
    const lines = legalCuts(soundShots(brakesAt([100], { meter, song })));
    expect(lines.map(({ bar, tick, ms }) => [bar, tick, ms])).toEqual([
      [0, 0, 0],
      [1, 3840, 3840],
      [2, 7200, 7200],
      [3, 10560, 10560],
    ]);
  });

  test('are open to all cameras or closed to all, chart by chart, for the cameras of the game', () => {
    const charts = [
      tinyChart({ cues: [{ tick: BAR + 300, verb: 'brake' }], traffic: [], cash: [] }),
      tinyChart({ difficulty: 'rookie', cues: [{ tick: 2 * BAR + 300, verb: 'brake' }], traffic: [], cash: [] }),
    ];
    const lines = legalCuts(soundShots(inMilliseconds({ charts, song })));
    expect(lines.map(({ cameras }) => [cameras.driver?.length, cameras.rookie?.length])).toEqual([
      [6, 6],
      [0, 6],
      [6, 0],
      [6, 6],
    ]);
    expect(lines.map(({ everywhere }) => everywhere.length)).toEqual([6, 0, 0, 6]);
  });

  test('are closed to a camera that does not read so far', () => {
    const lines = legalCuts(soundShots(brakesAt([BAR + 1300], { song })), shapesWith('low', { leadS: 0.3 }));
    const others = CAMERAS.filter((camera) => camera !== 'low');
    // From bar 1 the cue comes into its lead time 1.5 s away; from bar 2 it is 1.3 s away at the cut; then it is over.
    expect(lines.map(({ everywhere }) => everywhere)).toEqual([others, others, CAMERAS, CAMERAS]);
  });
});
