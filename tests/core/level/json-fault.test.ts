import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault } from '../../../src/core/level/json-fault';

test.each<[text: string, line: number, column: number, expected: RegExp]>([
  ['', 1, 1, /a value/],
  ['{', 1, 2, /name in double quotes or "}"/],
  ['{"a" 1}', 1, 6, /":"/],
  ['{"a": }', 1, 7, /a value/],
  ['{"a": 1 "b": 2}', 1, 9, /"," or "}"/],
  ['{"a": 1,}', 1, 9, /comma too many/],
  ["{'a': 1}", 1, 2, /name in double quotes/],
  ['[1, 2', 1, 6, /"," or "]"/],
  ['[1,]', 1, 4, /a value/],
  ['[1}', 1, 3, /"," or "]"/],
  ['[01]', 1, 3, /"," or "]"/],
  ['[1]]', 1, 4, /end of the file/],
  ['["a\nb"]', 1, 4, /end of the text/],
  ['["\\x"]', 1, 3, /end of the text/],
  ['\n\n  nul', 3, 3, /a value/],
  ['{\r\n "a": NaN\r\n}', 2, 7, /a value/],
])('%j', (text, line, column, expected) => {
  expect(findJsonFault(text)).toEqual({ line, column, expected: expect.stringMatching(expected) });
});

test('a text is at fault exactly when JSON.parse throws', () => {
  const isSound = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const damaged = fc
    .tuple(
      fc.json(),
      fc.nat(200),
      fc.constantFrom('', ',', '"', '}', ']', '{', '[', ':', '\\', '0', '-', '.', 'e', ' '),
    )
    .map(([text, at, char]) => text.slice(0, at) + char + text.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(fc.json(), damaged), (text) => {
      expect(findJsonFault(text) === null).toBe(isSound(text));
    }),
    { numRuns: 3000 },
  );
});
