import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { levelJsonSchema, levelJsonSchemaText } from '../../../src/core/level/json-schema';

test('levels/level.schema.json is what the schema says: else run `npm run schema`', () => {
  expect(readFileSync('levels/level.schema.json', 'utf8')).toBe(levelJsonSchemaText());
});

test('the published schema asks for what the check asks for', () => {
  expect(levelJsonSchema).toMatchObject({
    type: 'object',
    required: ['format', 'id', 'title', 'artist', 'author', 'license', 'song', 'tempo', 'meter', 'charts'],
    properties: {
      format: { const: 1 },
      tempo: { minItems: 1, items: { properties: { bpm: { minimum: 20, maximum: 400 } } } },
      charts: { items: { properties: { cues: { maxItems: 50_000 }, lanes: { minimum: 3, maximum: 5 } } } },
    },
  });
});
