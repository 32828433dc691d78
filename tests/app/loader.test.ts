import { describe, expect, it } from 'vitest';
import { createLoader } from '../../src/app/loader';
import type { Desk } from '../../src/audio/desk';
import type { Library } from '../../src/library/library';
import { settle } from './fake-parts';

/** A library whose levels come when a test lets them, and a desk that decodes at once. */
function slowly() {
  const asked: { id: string; signal: AbortSignal | undefined; come: () => void }[] = [];
  const library = {
    own: { onChange: () => () => {} },
    load: (id: string, _: unknown, signal?: AbortSignal) =>
      new Promise((resolve) => {
        const level = { id };
        asked.push({
          id,
          signal,
          come: () => resolve({ ok: true, level, files: new Map(), chartHash: () => id }),
        });
      }),
  } as unknown as Library;
  const desk = { loadSong: async () => ({ ok: true, song: {} }) } as unknown as Desk;
  return { asked, loader: createLoader(library, desk) };
}
const nobody = (): void => {};

describe('loading levels', () => {
  it('loads one that two ask for once', async () => {
    const { asked, loader } = slowly();
    const both = [loader.load('a', nobody), loader.load('a', nobody)];
    asked[0]?.come();
    expect((await Promise.all(both)).map(({ ok }) => ok)).toEqual([true, true]);
    expect(asked).toHaveLength(1);
    expect(loader.kept('a')).not.toBeNull();
  });

  it('stops the one that is no longer wanted, and keeps the one that is, whichever comes first', async () => {
    const { asked, loader } = slowly();
    const before = loader.load('a', nobody);
    const wanted = loader.load('b', nobody);
    expect(asked.map(({ id, signal }) => [id, signal?.aborted])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    asked[1]?.come();
    await wanted;
    asked[0]?.come();
    await before;
    await settle();
    expect(loader.kept('b')).not.toBeNull();
    expect(loader.kept('a')).toBeNull();
  });

  it('stops one that loads when the kept one is wanted again, and goes on keeping that', async () => {
    const { asked, loader } = slowly();
    const first = loader.load('a', nobody);
    asked[0]?.come();
    await first;
    const other = loader.load('b', nobody);
    expect((await loader.load('a', nobody)).ok).toBe(true);
    expect(asked[1]?.signal?.aborted).toBe(true);
    asked[1]?.come();
    await other;
    expect(loader.kept('a')).not.toBeNull();
    expect(loader.kept('b')).toBeNull();
  });

  it('stops what loads when nobody waits any more, and loads it again when asked', async () => {
    const { asked, loader } = slowly();
    const left = loader.load('a', nobody);
    loader.stop();
    expect(asked[0]?.signal?.aborted).toBe(true);
    asked[0]?.come();
    await left;
    expect(loader.kept('a')).toBeNull();
    void loader.load('a', nobody);
    expect(asked).toHaveLength(2);
  });
});
