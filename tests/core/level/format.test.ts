import { expect, test } from 'vitest';
import { formatLevel } from '../../../src/core/level/format';
import { checkLevel, parseLevel } from '../../../src/core/level/parse';
import { type Loose, soundLevel, tinyChart, tinyLevel } from './tiny-level';

const written = (level: Loose) => formatLevel(soundLevel(level, checkLevel));

test('a level is written one cue a line', () => {
  const text = written(tinyLevel());
  expect(text).toContain('\n  "tempo": [\n    { "tick": 0, "bpm": 120 }\n  ],\n  "stops": [],\n');
  expect(text).toContain('\n        { "tick": 1920, "verb": "brake", "hold": 960 },\n');
  expect(text.endsWith('\n}\n')).toBe(true);
});

test('what is written is read as the same level, and written as the same text', () => {
  const text = written(tinyLevel());
  const result = parseLevel(text);
  expect(result.ok && result.level).toEqual(tinyLevel());
  expect(result.ok && formatLevel(result.level)).toBe(text);
});

test('fields that the format does not know are kept everywhere', () => {
  const level = tinyLevel({
    mood: { colour: 'blue', tones: [1, 2, [3]], nothing: null },
    tempo: [{ tick: 0, bpm: 120, feel: 'swing' }],
    charts: [tinyChart({ cues: [{ tick: 960, verb: 'left', comment: 'snare "flam"\n' }], rating: 3.5 })],
  });
  expect(JSON.parse(written(level))).toEqual(level);
});

test('the order of fields in a file does not matter', () => {
  const reversed = Object.fromEntries(Object.entries(tinyLevel()).reverse());
  expect(written(reversed)).toBe(written(tinyLevel()));
});
