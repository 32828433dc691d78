import { describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/library/package/read-package';
import { HOSTILE, type Hostile } from './hostile';

/** Each is forged once for both of its tests. */
const forged = new Map<string, Blob>();
async function forge({ name, make }: Hostile): Promise<Blob> {
  const known = forged.get(name) ?? (await make());
  forged.set(name, known);
  return known;
}

describe('a hostile package', () => {
  test('is tried in more than forty ways', () => {
    expect(HOSTILE.length).toBeGreaterThan(40);
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
  });

  test.each(HOSTILE)('is refused with words: $name', async (one) => {
    const { path, message } = one;
    const read = await readPackage(await forge(one));
    if (read.ok) throw new Error('It was taken.');
    const [first] = read.errors;
    expect(first?.path).toMatch(path);
    expect(first?.message).toMatch(message);
    // What is wrong and what to do: a sentence each.
    for (const error of read.errors) {
      expect(error.message).toMatch(/[.!]$/);
      expect(error.remedy).toMatch(/\S.*[.!]$/);
    }
    expect(Object.prototype).not.toHaveProperty('format');
  });

  test.each(HOSTILE)('is refused as a draft or is sound enough to mend: $name', async (one) => {
    const read = await readPackage(await forge(one), { isDraft: true });
    if (!read.ok) return;
    expect(read.level.charts.length).toBeGreaterThan(0);
    expect(read.files.size).toBe(read.level.song.stems.length);
  });
});
