import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../src/core/replay/base64';
import { formatRunFile, parseRunFile } from '../../../src/core/replay/run-file';
import { drivenRecord } from './driven-run';

const record = drivenRecord({ lateMs: 37 });
const file = () => JSON.parse(formatRunFile(record));
const pathsOf = (value: unknown) => {
  const result = parseRunFile(JSON.stringify(value));
  return result.ok ? [] : result.errors.map((error) => error.path);
};

test('a run goes into a file and comes out the same, to the last bit', () => {
  expect(parseRunFile(formatRunFile(record))).toEqual({ ok: true, record });
});

describe('a file that was changed is told, not trusted', () => {
  test.each<[name: string, changes: object, path: string]>([
    ['another format', { format: 'other' }, '$.format'],
    ['a level outside the levels', { levelId: '../../etc' }, '$.levelId'],
    ['a board that is none', { chartHash: 'abc' }, '$.chartHash'],
    ['more than a million', { dollars: 1_000_001 }, '$.dollars'],
    ['half a streak', { streak: 1.5 }, '$.streak'],
    ['a driver of 13 characters', { driver: 'x'.repeat(13) }, '$.driver'],
    ['a driver that turns the line round', { driver: 'a\u202Eb' }, '$.driver'],
    ['a date in words', { date: 'yesterday' }, '$.date'],
    ['a rate of 2', { mods: { ...record.mods, rate: 2 } }, '$.mods.rate'],
    ['counts left out', { counts: { perfect: 1 } }, '$.counts.great'],
    ['a take that never ended', { end: null }, '$.end'],
    ['a replay that is no text', { replay: [1, 2] }, '$.replay'],
    ['a replay that is no base64', { replay: '***' }, '$.replay'],
  ])('%s', (_name, changes, path) => {
    expect(pathsOf({ ...file(), ...changes })).toContain(path);
  });

  test.each([
    ['nothing', '', /line 1, column 1/],
    ['half a file', formatRunFile(record).slice(0, 100), /not sound JSON/],
    ['null', 'null', /null/],
  ])('%s', (_name, text, message) => {
    const result = parseRunFile(text);
    expect(result.ok ? '' : result.errors[0]?.message).toMatch(message);
  });

  test('a file of 100 MB is refused before it is read', () => {
    const result = parseRunFile(`"${'x'.repeat(100_000_000)}"`);
    expect(result.ok ? '' : result.errors[0]?.message).toMatch(/too large/);
  });
});

test('any text gets an answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseRunFile(text).ok).toBe(false);
    }),
  );
});

test('any bytes go through base64 and back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 30_000 }), (bytes) => {
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
    }),
    { numRuns: 30 },
  );
});
