import { describe, expect, test } from 'vitest';
import { type Draft, draftFromLevel, levelIdOf, newDraft } from '../../../src/core/edit/draft';
import { draftText } from '../../../src/core/edit/level-text';
import { setMetadata, setSong, tagsOf } from '../../../src/core/edit/metadata';
import { hashLevel } from '../../../src/core/level/hash';
import { checkLevel, parseLevel } from '../../../src/core/level/parse';
import { cuesOf, tinyDraft } from './tiny-draft';

describe('a new draft', () => {
  test('is a level but for its cues', () => {
    const result = checkLevel(tinyDraft());
    expect(result.ok ? [] : result.errors.map(({ path }) => path)).toEqual(['$.charts[0].cues']);
    expect(checkLevel(tinyDraft(cuesOf('960 left'))).ok).toBe(true);
  });

  test('takes what it is given as far as the format does', () => {
    const draft = newDraft({
      id: 'Ünder the Bridge!',
      title: ' \n ',
      stems: [],
      durationMs: 1e9,
      bpm: 1e9,
      offsetMs: Number.NaN,
      meter: { beats: 7, unit: 8 },
    });
    expect(draft).toMatchObject({
      id: 'under-the-bridge',
      title: 'Untitled',
      meter: [{ tick: 0, beats: 7, unit: 8 }],
      tempo: [{ tick: 0, bpm: 400 }],
    });
    expect(draft.song).toMatchObject({ durationMs: 1_800_000, offsetMs: 0 });
  });

  test.each([
    ['Hubcap Blues', 'hubcap-blues'],
    ['  --A  B--', 'a-b'],
    ['日本', 'chase'],
    [`${'long '.repeat(30)}`, 'long-long-long-long-long-long-long-long-long-long-long-long-long'],
    ['', 'chase'],
  ])('is called by an id: %j', (title, id) => {
    expect(levelIdOf(title)).toBe(id);
    expect(id.length).toBeLessThanOrEqual(64);
  });

  test('of a level that came unsorted and without ground is brought in order', () => {
    const loose = tinyDraft(cuesOf('1920 left', '960 right'), {}, { tempo: [{ tick: 960, bpm: 100 }], meter: [] });
    const draft = draftFromLevel(loose);
    expect(draft.charts[0]?.cues).toEqual(cuesOf('960 right', '1920 left'));
    expect(draft.tempo).toEqual([{ tick: 0, bpm: 100 }]);
    expect(draft.meter).toEqual([{ tick: 0, beats: 4, unit: 4 }]);
  });
});

describe('metadata', () => {
  test.each<[string, Parameters<typeof setMetadata>[1], object]>([
    [
      'text is one line',
      { title: ' A\tbig\nnight ', author: 'x'.repeat(200) },
      { title: 'A big night', author: 'x'.repeat(80) },
    ],
    ['empty text changes nothing', { title: '', artist: '   ' }, { title: 'Tiny', artist: 'Unknown' }],
    ['markup is text', { title: '<script>alert(1)</script>' }, { title: '<script>alert(1)</script>' }],
    ['the preview lies in the song', { previewMs: 1e9 }, { song: { previewMs: 63_999 } }],
    [
      'tags are plain words, each once',
      { tags: ['Surf Rock', 'surf-rock', '7/4', '…'] },
      { tags: ['surf-rock', '7-4'] },
    ],
    ['a colour', { colour: '#FF7A3D' }, { colour: '#ff7a3d' }],
  ])('%s', (_, metadata, expected) => {
    const draft = setMetadata(tinyDraft(cuesOf('960 left')), metadata);
    expect(draft).toMatchObject(expected);
    expect(checkLevel(draft).ok).toBe(true);
  });

  test('tags and colour are taken out again, and an unsound colour changes nothing', () => {
    const draft = setMetadata(tinyDraft(), { tags: ['surf'], colour: '#112233' });
    expect(setMetadata(draft, { colour: 'red' })).toBe(draft);
    const bare = setMetadata(draft, { tags: null, colour: null });
    expect(Object.keys(bare)).toEqual(Object.keys(tinyDraft()));
    expect(tagsOf(Array.from({ length: 40 }, (_, at) => `t${at}`))).toHaveLength(12);
  });

  test('leaves what is played and its boards alone', () => {
    const draft = tinyDraft(cuesOf('960 left'));
    const other = setMetadata(draft, { title: 'Other', tags: ['surf'], colour: '#112233' });
    expect(hashLevel(other, [])).toBe(hashLevel(draft, []));
  });

  test('what is set stands where the format has it, before fields that nobody here knows', () => {
    const draft = { ...tinyDraft(cuesOf('960 left')), 'x-mood': 1 } as Draft;
    const text = draftText(setMetadata(draft, { colour: '#112233' }));
    expect(Object.keys(JSON.parse(text) as object).slice(5, 8)).toEqual(['license', 'colour', 'song']);
    const read = parseLevel(text);
    expect(read.ok && draftText(read.level)).toBe(text);
  });

  test('the song is given other stems and another length; its preview stays in it', () => {
    const draft = setMetadata(tinyDraft(), { previewMs: 50_000 });
    const shorter = setSong(draft, { durationMs: 30_000, stems: [{ name: 'drums', file: 'drums.ogg' }] });
    expect(shorter.song).toEqual({
      stems: [{ name: 'drums', file: 'drums.ogg' }],
      offsetMs: 0,
      durationMs: 30_000,
      previewMs: 29_999,
    });
    expect(setSong(shorter, {})).toBe(shorter);
  });
});

describe('the format', () => {
  test.each<[string, object, boolean]>([
    ['tags', { tags: ['surf', '7-4'] }, true],
    ['no tags', { tags: [] }, true],
    ['tags that are no words', { tags: ['Surf Rock'] }, false],
    ['too many tags', { tags: Array.from({ length: 13 }, (_, at) => `t${at}`) }, false],
    ['a long tag', { tags: ['x'.repeat(25)] }, false],
    ['tags that are text', { tags: 'surf' }, false],
    ['a colour', { colour: '#00ff7a' }, true],
    ['a colour in capitals', { colour: '#00FF7A' }, false],
    ['a colour by its name', { colour: 'red' }, false],
    ['a colour that is more', { colour: '#00ff7a; background: url(x)' }, false],
  ])('of %s', (_, fields, isSound) => {
    expect(checkLevel({ ...tinyDraft(cuesOf('960 left')), ...fields }).ok).toBe(isSound);
  });
});
