import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLevel } from '../../../src/core/level/format';
import { hashLevel } from '../../../src/core/level/hash';
import { checkLevel, MAX_ERRORS, type ParseResult, parseLevel } from '../../../src/core/level/parse';
import { meterMapOf, tempoMapOf } from '../../../src/core/level/timing';
import { type Loose, tinyLevel } from './tiny-level';

/** The law of this file: an answer, always, and a level that the rest of core can use. */
function expectAnswer(result: ParseResult): void {
  if (!result.ok) {
    expect(result.errors.length).toBeGreaterThan(0);
    expect(result.errors.length).toBeLessThanOrEqual(MAX_ERRORS);
    for (const { path, message, remedy } of result.errors) {
      expect(path).toMatch(/^\$/);
      expect(message.length * remedy.length).toBeGreaterThan(0);
    }
    return;
  }
  tempoMapOf(result.level);
  meterMapOf(result.level);
  hashLevel(result.level, []);
  const text = formatLevel(result.level);
  const again = parseLevel(text);
  // By text: JSON cannot tell -0 from 0.
  expect(again.ok && formatLevel(again.level)).toBe(text);
}

type Place = { holder: Record<PropertyKey, unknown>; key: PropertyKey };

/** Every place in a value that could hold something else. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<PropertyKey, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

/** Written anew for each mutation, which changes the lists that it is given. */
const shots = () => [
  { tick: 7680, camera: 'roof', difficulties: ['driver'] },
  { tick: 11_520, camera: 'chase' },
];

const oddValue = fc.oneof(
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    -1,
    0.5,
    1e308,
    2 ** 53,
    5,
    '',
    '\u0000',
    '__proto__',
    null,
  ),
  fc.constantFrom('left', 'right', 'brake', 'boost', 960, 1920, 3840, 4800),
  fc.jsonValue({ maxDepth: 3 }),
);

const mutation = fc.record({
  at: fc.nat(),
  action: fc.constantFrom('replace', 'remove', 'double', 'swap'),
  odd: oddValue,
});

function mutate(level: Loose, { at, action, odd }: { at: number; action: string; odd: unknown }): void {
  const places = placesIn(level);
  const { holder, key } = places[at % places.length] as Place;
  if (action === 'replace') holder[key] = odd;
  else if (action === 'remove') Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key];
  else if (Array.isArray(holder)) {
    if (action === 'double') holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
    else holder.reverse();
  }
}

describe('any input gets an answer', () => {
  test('any value', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (value) => expectAnswer(checkLevel(value)),
      ),
      { numRuns: 1000 },
    );
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => expectAnswer(parseLevel(text))),
      { numRuns: 500 },
    );
  });

  test('any sound level bent in up to four places', () => {
    let sound = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const level = tinyLevel({ shots: shots() });
        for (const one of mutations) mutate(level, one);
        const result = checkLevel(level);
        if (result.ok) sound += 1;
        expectAnswer(result);
      }),
      { numRuns: 3000 },
    );
    // The mutations must reach past the schema, or this would test the refusals alone.
    expect(sound).toBeGreaterThan(50);
  });

  test('a value that holds itself', () => {
    const level = tinyLevel();
    level.self = level;
    expectAnswer(checkLevel(level));
  });
});
