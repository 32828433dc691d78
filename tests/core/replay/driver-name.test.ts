import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DRIVER_NAME, driverNameFrom } from '../../../src/core/replay/driver-name';

test.each([
  ['  Ace  ', 'Ace'],
  ['a\tb\nc', 'a b c'],
  ['exactly 12 ch', 'exactly 12 c'],
  ['eleven char and', 'eleven char'],
  ['zero\u200Bwidth\u202E', 'zerowidth'],
  ['🚗🚕🚙🚌🚎🏎🚓🚑🚒🚐🛻🚚🚛', '🚗🚕🚙🚌🚎🏎🚓🚑🚒🚐🛻🚚'],
  ['e\u0301', 'é'],
  ['<b>x</b>', '<b>x</b>'],
  ['', ''],
])('%j makes the name %j', (text, name) => {
  expect(driverNameFrom(text)).toBe(name);
});

test('any text makes a name that a record may carry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(driverNameFrom(text)).toMatch(DRIVER_NAME);
    }),
    { numRuns: 1000 },
  );
});
