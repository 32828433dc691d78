import { describe, expect, test } from 'vitest';
import { checkLevel, MAX_ERRORS, parseLevel } from '../../../src/core/level/parse';
import { type Loose, levelOfCues, tinyChart, tinyLevel } from './tiny-level';

const errorsOf = (value: unknown) => {
  const result = checkLevel(value);
  return result.ok ? [] : result.errors;
};
const pathsOf = (value: unknown) => errorsOf(value).map((error) => error.path);

const songWith = (changes: Loose) => tinyLevel({ song: { ...(tinyLevel().song as Loose), ...changes } });
const chartWith = (changes: Loose) => tinyLevel({ charts: [tinyChart(changes)] });
const many = (count: number, item: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => item(index));

test('the tiny level is sound', () => {
  expect(errorsOf(tinyLevel())).toEqual([]);
});

test('lists that a chase can do without may be left out', () => {
  const { stops, sections, road, shots, accents, ...bare } = tinyLevel();
  const { traffic, cash, ...chart } = tinyChart();
  const result = checkLevel({ ...bare, charts: [chart] });
  expect(result).toMatchObject({ ok: true, level: { stops: [], road: [], charts: [{ traffic: [], cash: [] }] } });
});

test('markup in a title is text like any other', () => {
  const title = '<img src=x onerror="alert(1)"> & Sons';
  expect(checkLevel(tinyLevel({ title }))).toMatchObject({ ok: true, level: { title } });
});

describe('each field by itself', () => {
  test.each<[name: string, level: unknown, path: string]>([
    ['another format', tinyLevel({ format: 2 }), '$.format'],
    ['no title', tinyLevel({ title: undefined }), '$.title'],
    ['an empty title', tinyLevel({ title: '' }), '$.title'],
    ['a title of 81 characters', tinyLevel({ title: 'x'.repeat(81) }), '$.title'],
    ['a title of two lines', tinyLevel({ title: 'one\ntwo' }), '$.title'],
    ['a number for an artist', tinyLevel({ artist: 7 }), '$.artist'],
    ['an id with a folder in it', tinyLevel({ id: '../up' }), '$.id'],
    ['an id of 65 characters', tinyLevel({ id: 'x'.repeat(65) }), '$.id'],
    ['no stem', songWith({ stems: [] }), '$.song.stems'],
    ['nine stems', songWith({ stems: many(9, (i) => ({ name: `s${i}`, file: `s${i}.ogg` })) }), '$.song.stems'],
    ['a stem in another folder', songWith({ stems: [{ name: 'mix', file: '../mix.ogg' }] }), '$.song.stems[0].file'],
    ['a stem behind a backslash', songWith({ stems: [{ name: 'mix', file: 'a\\mix.ogg' }] }), '$.song.stems[0].file'],
    ['a hidden stem', songWith({ stems: [{ name: 'mix', file: '.mix.ogg' }] }), '$.song.stems[0].file'],
    ['a song that lasts too long', songWith({ durationMs: 1_800_001 }), '$.song.durationMs'],
    ['a song that lasts no time', songWith({ durationMs: 0 }), '$.song.durationMs'],
    ['an offset over a minute', songWith({ offsetMs: 60_001 }), '$.song.offsetMs'],
    ['a tempo below 20', tinyLevel({ tempo: [{ tick: 0, bpm: 19.9 }] }), '$.tempo[0].bpm'],
    ['a tempo above 400', tinyLevel({ tempo: [{ tick: 0, bpm: 400.1 }] }), '$.tempo[0].bpm'],
    ['no tempo', tinyLevel({ tempo: [] }), '$.tempo'],
    ['a stop of no length', tinyLevel({ stops: [{ tick: 960, ms: 0 }] }), '$.stops[0].ms'],
    ['a stop over a minute', tinyLevel({ stops: [{ tick: 960, ms: 60_001 }] }), '$.stops[0].ms'],
    ['a meter of sevenths', tinyLevel({ meter: [{ tick: 0, beats: 4, unit: 7 }] }), '$.meter[0].unit'],
    ['a bar of 33 beats', tinyLevel({ meter: [{ tick: 0, beats: 33, unit: 4 }] }), '$.meter[0].beats'],
    ['half a tick', levelOfCues([{ tick: 960.5, verb: 'brake' }]), '$.charts[0].cues[0].tick'],
    ['a tick below zero', levelOfCues([{ tick: -1, verb: 'brake' }]), '$.charts[0].cues[0].tick'],
    ['a tick beyond the grid', levelOfCues([{ tick: 16_777_217, verb: 'brake' }]), '$.charts[0].cues[0].tick'],
    ['a tick in quotes', levelOfCues([{ tick: '960', verb: 'brake' }]), '$.charts[0].cues[0].tick'],
    ['an unknown verb', levelOfCues([{ tick: 960, verb: 'jump' }]), '$.charts[0].cues[0].verb'],
    ['a hold of no length', levelOfCues([{ tick: 960, verb: 'brake', hold: 0 }]), '$.charts[0].cues[0].hold'],
    ['a chart without cues', levelOfCues([]), '$.charts[0].cues'],
    ['no chart', tinyLevel({ charts: [] }), '$.charts'],
    ['an unknown difficulty', chartWith({ difficulty: 'god' }), '$.charts[0].difficulty'],
    ['two lanes', chartWith({ lanes: 2 }), '$.charts[0].lanes'],
    ['six lanes', chartWith({ lanes: 6 }), '$.charts[0].lanes'],
    ['an unknown vehicle', chartWith({ traffic: [{ tick: 0, lane: 0, kind: 'ufo' }] }), '$.charts[0].traffic[0].kind'],
    ['an unknown camera', tinyLevel({ shots: [{ tick: 0, camera: 'drone' }] }), '$.shots[0].camera'],
    [
      'a shot for no chart',
      tinyLevel({ shots: [{ tick: 0, camera: 'low', difficulties: [] }] }),
      '$.shots[0].difficulties',
    ],
    ['a shot too close to a cue', tinyLevel({ shots: [{ tick: 0, camera: 'low' }] }), '$.shots[0]'],
    ['a note that is none', tinyLevel({ accents: [{ tick: 0, sound: 'horn', note: 'H2' }] }), '$.accents[0].note'],
    ['a curve beyond 1', tinyLevel({ road: [{ tick: 0, curve: 1.1, grade: 0 }] }), '$.road[0].curve'],
    ['a list where an object belongs', tinyLevel({ song: [] }), '$.song'],
    ['a level that is a list', [], '$'],
    ['nothing at all', null, '$'],
  ])('refuses %s', (_name, level, path) => {
    expect(pathsOf(level)).toContain(path);
  });

  test.each<[name: string, level: unknown]>([
    ['a title of 80 characters', tinyLevel({ title: 'x'.repeat(80) })],
    ['eight stems', songWith({ stems: many(8, (i) => ({ name: `s${i}`, file: `s${i}.ogg` })) })],
    [
      'a tempo of 20',
      tinyLevel({ tempo: [{ tick: 0, bpm: 20 }], charts: levelOfCues([{ tick: 0, verb: 'brake' }]).charts }),
    ],
    ['a tempo of 400', tinyLevel({ tempo: [{ tick: 0, bpm: 400 }] })],
    ['a song of 30 minutes', songWith({ durationMs: 1_800_000 })],
    ['three lanes', levelOfCues([{ tick: 960, verb: 'left' }], { lanes: 3 })],
    ['five lanes', chartWith({ lanes: 5 })],
  ])('accepts %s', (_name, level) => {
    expect(errorsOf(level)).toEqual([]);
  });
});

describe('what the lists say about each other', () => {
  const bars = (...ticks: number[]) => ticks.map((tick) => ({ tick, beats: 4, unit: 4 }));
  test.each<[name: string, level: unknown, path: string]>([
    ['a tempo that begins late', tinyLevel({ tempo: [{ tick: 960, bpm: 120 }] }), '$.tempo[0].tick'],
    ['a meter that begins late', tinyLevel({ meter: bars(3840) }), '$.meter[0].tick'],
    ['a meter change in mid-bar', tinyLevel({ meter: bars(0, 4800) }), '$.meter[1].tick'],
    [
      'two tempos on one tick',
      tinyLevel({ tempo: [0, 960, 960].map((tick) => ({ tick, bpm: 99 })) }),
      '$.tempo[2].tick',
    ],
    ['stops out of order', tinyLevel({ stops: [1920, 960].map((tick) => ({ tick, ms: 9 })) }), '$.stops[1].tick'],
    [
      'cues out of order',
      levelOfCues([
        { tick: 1920, verb: 'brake' },
        { tick: 960, verb: 'boost' },
      ]),
      '$.charts[0].cues[1].tick',
    ],
    ['one difficulty twice', tinyLevel({ charts: [tinyChart(), tinyChart()] }), '$.charts[1].difficulty'],
    [
      'one stem file twice',
      songWith({ stems: ['a', 'b'].map((name) => ({ name, file: 'mix.ogg' })) }),
      '$.song.stems[1].file',
    ],
    ['a preview after the end', songWith({ previewMs: 8500 }), '$.song.previewMs'],
    ['a start beside the road', chartWith({ startLane: 4 }), '$.charts[0].startLane'],
    ['traffic beside the road', chartWith({ traffic: [{ tick: 0, lane: 4 }] }), '$.charts[0].traffic[0].lane'],
    ['cash beside the road', chartWith({ cash: [{ tick: 0, lane: 4 }] }), '$.charts[0].cash[0].lane'],
    [
      'two vehicles on one spot',
      chartWith({ traffic: [0, 0].map((tick) => ({ tick, lane: 3 })) }),
      '$.charts[0].traffic[1]',
    ],
    ['a cue after the song', levelOfCues([{ tick: 16_321, verb: 'brake' }]), '$.charts[0].cues[0].tick'],
    ['a tail after the song', levelOfCues([{ tick: 960, verb: 'brake', hold: 15_361 }]), '$.charts[0].cues[0].hold'],
    [
      'a cue before the first sample',
      tinyLevel({ ...songWith({ offsetMs: -1 }), charts: levelOfCues([{ tick: 0, verb: 'brake' }]).charts }),
      '$.charts[0].cues[0].tick',
    ],
    ['traffic after the song', chartWith({ traffic: [{ tick: 16_321, lane: 3 }] }), '$.charts[0].traffic[0].tick'],
    [
      'a path off the left',
      levelOfCues([
        { tick: 960, verb: 'left' },
        { tick: 1920, verb: 'left' },
      ]),
      '$.charts[0].cues[1]',
    ],
    ['a path off the right', levelOfCues([{ tick: 960, verb: 'right' }], { startLane: 3 }), '$.charts[0].cues[0]'],
    ['traffic on the path before a step', chartWith({ traffic: [{ tick: 959, lane: 1 }] }), '$.charts[0].traffic[0]'],
    ['traffic on the lane a step leaves', chartWith({ traffic: [{ tick: 960, lane: 1 }] }), '$.charts[0].traffic[0]'],
    ['traffic on the lane a step leads to', chartWith({ traffic: [{ tick: 960, lane: 0 }] }), '$.charts[0].traffic[0]'],
    ['traffic on the path after a step', chartWith({ traffic: [{ tick: 961, lane: 0 }] }), '$.charts[0].traffic[0]'],
  ])('refuses %s', (_name, level, path) => {
    expect(pathsOf(level)).toEqual([path]);
  });

  test.each<[name: string, level: unknown]>([
    ['a meter change on a bar line', tinyLevel({ meter: bars(0, 3840) })],
    ['a cue on the last sample', levelOfCues([{ tick: 16_320, verb: 'brake' }])],
    ['traffic beside a step', chartWith({ traffic: [{ tick: 960, lane: 2 }] })],
    ['traffic where the path came from, a tick later', chartWith({ traffic: [{ tick: 961, lane: 1 }] })],
    ['a drift against the edge of the road', levelOfCues([{ tick: 960, verb: 'left', hold: 960 }], { startLane: 0 })],
  ])('accepts %s', (_name, level) => {
    expect(errorsOf(level)).toEqual([]);
  });
});

describe('two hands', () => {
  const cue = (tick: number, verb: string, hold?: number): Loose =>
    hold === undefined ? { tick, verb } : { tick, verb, hold };

  test.each<[name: string, cues: Loose[]]>([
    ['the same tap twice', [cue(960, 'brake'), cue(960, 'brake')]],
    ['a tap on the tail of a hold of its verb', [cue(960, 'brake', 960), cue(1920, 'brake')]],
    ['a hold within a hold of its verb', [cue(960, 'brake', 1920), cue(1440, 'brake', 480)]],
    ['left with right', [cue(960, 'left'), cue(960, 'right')]],
    ['right during a drift to the left', [cue(960, 'left', 960), cue(1919, 'right')]],
    ['three verbs on one tick', [cue(960, 'left'), cue(960, 'brake'), cue(960, 'boost')]],
    ['a third verb during two holds', [cue(960, 'left', 960), cue(960, 'boost', 960), cue(1440, 'brake')]],
  ])('refuse %s', (_name, cues) => {
    expect(pathsOf(levelOfCues(cues))).toEqual([`$.charts[0].cues[${cues.length - 1}]`]);
  });

  test.each<[name: string, cues: Loose[]]>([
    ['a tap one tick after a tail of its verb', [cue(960, 'brake', 960), cue(1921, 'brake')]],
    ['right on the tail of a drift to the left', [cue(960, 'left', 960), cue(1920, 'right')]],
    ['two verbs on one tick', [cue(960, 'left'), cue(960, 'brake')]],
    ['taps during a hold', [cue(960, 'boost', 1920), cue(1440, 'left'), cue(1920, 'right')]],
    ['a third verb on the tail of one of two', [cue(960, 'left', 960), cue(960, 'boost', 1920), cue(1920, 'brake')]],
  ])('accept %s', (_name, cues) => {
    expect(errorsOf(levelOfCues(cues))).toEqual([]);
  });
});

describe('messages', () => {
  test('name the place, what stands there and what to do', () => {
    expect(errorsOf(levelOfCues([{ tick: 960, verb: 'jump' }]))).toEqual([
      {
        path: '$.charts[0].cues[0].verb',
        message: 'It is the text "jump".',
        remedy: 'It must be "left", "right", "brake" or "boost".',
      },
    ]);
    expect(errorsOf(tinyLevel({ meter: [0, 960].map((tick) => ({ tick, beats: 4, unit: 4 })) }))).toEqual([
      {
        path: '$.meter[1].tick',
        message: 'Tick 960 is no bar line of the 4/4 before it.',
        remedy: 'Change at tick 3840.',
      },
    ]);
  });

  test('tell all that is wrong at once', () => {
    const level = tinyLevel({ title: '', tempo: [{ tick: 0, bpm: 5 }], charts: [tinyChart({ lanes: 9 })] });
    expect(pathsOf(level)).toEqual(['$.title', '$.tempo[0].bpm', '$.charts[0].lanes']);
  });

  test.each([
    ['fields', many(5000, (tick) => ({ tick, verb: 'jump' }))],
    ['order', many(5000, (index) => ({ tick: 9000 - index, verb: 'brake' }))],
  ])('stop after %s have shown enough', (_name, cues) => {
    const errors = errorsOf(levelOfCues(cues as Loose[]));
    expect(errors).toHaveLength(MAX_ERRORS);
    expect(errors.at(-1)?.message).toMatch(/more errors/);
  });
});

describe('files that are no level', () => {
  test.each<[name: string, text: string, message: RegExp]>([
    ['an empty file', '', /line 1, column 1/],
    ['a web page', '<!doctype html>', /line 1, column 1/],
    ['a comma too many', '{\n  "format": 1,\n}', /line 3, column 1/],
    ['a file cut off', '{ "format": 1, "id": "ti', /line 1, column 25/],
    ['JSON that says nothing', 'null', /null/],
  ])('%s', (_name, text, message) => {
    const result = parseLevel(text);
    expect(result.ok ? [] : result.errors.map((error) => error.message)).toEqual([expect.stringMatching(message)]);
  });

  test('a byte order mark in front does no harm', () => {
    expect(parseLevel(`\uFEFF${JSON.stringify(tinyLevel())}`).ok).toBe(true);
  });

  test('100 MB of text are refused before they are read', () => {
    const result = parseLevel(`{"title":"${'x'.repeat(100_000_000)}"}`);
    expect(result).toMatchObject({ ok: false, errors: [{ message: 'The file is too large: 96 MiB of text.' }] });
  });

  test('brackets a million deep are refused', () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(parseLevel(deep).ok).toBe(false);
    const hidden = JSON.stringify(tinyLevel()).replace('{', `{"extra":${deep},`);
    expect(parseLevel(hidden)).toMatchObject({ ok: false, errors: [{ message: 'It is nested more than 32 deep.' }] });
  });

  test('a list of a million wrong cues is refused by its length', () => {
    const result = parseLevel(JSON.stringify(levelOfCues(many(1_000_000, () => 0) as never)));
    expect(result).toMatchObject({ ok: false, errors: [{ path: '$.charts[0].cues', remedy: 'Keep at most 50000.' }] });
  });

  test('a field called __proto__ does nothing', () => {
    const text = JSON.stringify(tinyLevel()).replace('{', '{"__proto__":{"isGod":true},');
    const result = parseLevel(text);
    expect(result.ok).toBe(true);
    expect(({} as Loose).isGod).toBeUndefined();
    expect(result.ok && (result.level as unknown as Loose).isGod).toBeFalsy();
  });
});

test('50,000 cues are read, 50,001 are not', () => {
  const cues = many(50_001, (index) => ({ tick: index * 2, verb: 'brake' })) as Loose[];
  const long = songWith({ durationMs: 60_000 }).song;
  expect(errorsOf({ ...levelOfCues(cues.slice(0, 50_000)), song: long })).toEqual([]);
  expect(pathsOf({ ...levelOfCues(cues), song: long })).toEqual(['$.charts[0].cues']);
});
