import { describe, expect, it } from 'vitest';
import { leadStemOf } from '../../src/audio/song';

describe('lead stem', () => {
  it.each([
    [['drums', 'lead', 'keys'], 1],
    [['drums', 'Lead'], 1],
    [['drums', 'rhythm', 'guitar'], 2],
    [['mix'], -1],
    [['lead'], -1],
  ])('of %j is %i', (names, index) => {
    expect(leadStemOf(names.map((name) => ({ name })))).toBe(index);
  });
});
