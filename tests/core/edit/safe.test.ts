import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../src/core/chase/course';
import { NO_MODS } from '../../../src/core/chase/mods';
import { type Draft, draftFromLevel } from '../../../src/core/edit/draft';
import { compileDraft, soundPath } from '../../../src/core/edit/safe';
import { bundledLevels } from '../level/bundled-levels';
import { cuesOf, tinyDraft, written } from './tiny-draft';

describe('the playable part of a draft', () => {
  test.each(bundledLevels().map((level) => [level.id, level] as const))('is all of a sound level: %s', (_, level) => {
    expect(draftFromLevel(level)).toBe(level);
    expect(compileDraft(level)).toBe(level);
  });

  test.each<[string, string[], string[]]>([
    ['off the road', ['0 left', '960 left', '1920 right'], ['0 left', '1920 right']],
    ['its own verb is still down', ['0 brake 1920', '960 brake', '2880 boost'], ['0 brake 1920', '2880 boost']],
    ['on the tick of its own tail', ['0 brake 960', '960 brake'], ['0 brake 960']],
    ['left with right', ['0 left 960', '480 right'], ['0 left 960']],
    ['right on the tail of left', ['0 left 960', '960 right'], ['0 left 960', '960 right']],
    ['a third key', ['0 left 960', '0 brake 960', '480 boost'], ['0 left 960', '0 brake 960']],
    ['after the song', ['0 boost', '130000 brake', '122000 brake 2000'], ['0 boost']],
  ])('leaves out what cannot be driven: %s', (_, cues, playable) => {
    const level = compileDraft(tinyDraft(cuesOf(...cues)));
    expect(written(level as Draft)).toEqual(playable);
  });

  test('leaves out what comes before the song, and what stands on the path', () => {
    const draft = tinyDraft(
      cuesOf('0 left', '1920 left'),
      {
        traffic: [
          { tick: 1920, lane: 0, kind: 'van' },
          { tick: 960, lane: 1, kind: 'van' },
          { tick: 2400, lane: 3, kind: 'van' },
        ],
        cash: [
          { tick: 0, lane: 1 },
          { tick: 2880, lane: 9 },
        ],
      },
      { song: { ...tinyDraft().song, offsetMs: -500 } },
    );
    const chart = compileDraft(draft)?.charts[0];
    // With the first left before the song the second leads from lane 1 to 0.
    expect(chart?.cues).toEqual(cuesOf('1920 left'));
    expect(chart?.traffic).toEqual([{ tick: 2400, lane: 3, kind: 'van' }]);
    expect(chart?.cash).toEqual([]);
  });

  test('has a timing that makes maps, whatever the draft says', () => {
    const hostile = tinyDraft(
      cuesOf('960 boost'),
      { lanes: 99, startLane: -3 },
      {
        tempo: [
          { tick: 500, bpm: 9999 },
          { tick: 3, bpm: Number.NaN },
        ],
        stops: [{ tick: -1, ms: -5 }],
        meter: [{ tick: 77, beats: 0, unit: 3 }] as unknown as Draft['meter'],
        sections: [{ tick: 0.5, name: '', energy: 7, place: 'moon' }] as unknown as Draft['sections'],
        road: [{ tick: 0, curve: Number.NaN, grade: 5 }],
        title: '',
        song: { stems: [], offsetMs: Number.NaN, durationMs: Number.POSITIVE_INFINITY, previewMs: -1 },
      },
    );
    const level = compileDraft(hostile);
    if (level === null) throw new Error('Nothing is left.');
    expect(compileCourse(level, 'driver', NO_MODS).parts).toHaveLength(1);
    expect(level).toMatchObject({
      title: 'Untitled',
      sections: [],
      road: [],
      stops: [],
      tempo: [{ tick: 0, bpm: 120 }],
      meter: [{ tick: 0, beats: 4, unit: 4 }],
    });
    expect(level.charts[0]).toMatchObject({ lanes: 5, startLane: 0 });
  });

  test('is nothing without a chart, and only the first of two of a difficulty', () => {
    expect(compileDraft({ ...tinyDraft(), charts: [] })).toBeNull();
    const [chart] = tinyDraft(cuesOf('0 left')).charts;
    if (chart === undefined) throw new Error('A new draft has a chart.');
    const level = compileDraft({ ...tinyDraft(), charts: [chart, { ...chart, cues: [] }] });
    expect(level?.charts).toEqual([chart]);
  });
});

describe('the path of a draft', () => {
  test('passes over what cannot be driven and says why', () => {
    const draft = tinyDraft(cuesOf('0 left', '960 left', '1920 right', '2880 brake 960', '2880 brake'));
    const path = soundPath(draft, 'driver');
    expect(path?.steps.map(({ cue, lane }) => [cue, lane])).toEqual([
      [0, 0],
      [2, 1],
    ]);
    expect(path?.broken.map(({ cue, why }) => [cue.tick, why])).toEqual([
      [960, 'off-road'],
      [2880, 'same-verb'],
    ]);
    expect(soundPath(draft, 'legend')).toBeNull();
  });
});
