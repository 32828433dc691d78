import { describe, expect, it } from 'vitest';
import { createPicture } from '../../src/app/picture';
import type { Quality } from '../../src/app/quality';
import type { Stage, StageComfort } from '../../src/stage/stage';
import type { Store } from '../../src/storage/store';

const COMFORT: StageComfort = { motion: 1, shake: 1, flash: 1, contrast: false, livery: 'red' };

/** Stages that a test finishes by hand, and how many of them stand. */
function studio() {
  const store = { settings: { quality: 'low' as Quality, measuredQuality: null } };
  const standing = new Set<Quality>();
  const begun: { quality: Quality; finish: () => void; fail: () => void }[] = [];
  const make = (_: HTMLElement, { quality }: { readonly quality: Quality }): Promise<Stage> =>
    new Promise((resolve, reject) => {
      const stage = { setOptions: () => {}, dispose: () => standing.delete(quality) } as unknown as Stage;
      const finish = () => {
        standing.add(quality);
        resolve(stage);
      };
      begun.push({ quality, finish, fail: () => reject(new Error('No WebGL.')) });
    });
  const address = { search: '', hash: '' };
  const picture = createPicture({} as HTMLElement, store as unknown as Store, address, COMFORT, make);
  const choose = (quality: Quality): boolean => {
    store.settings.quality = quality;
    return picture.followQuality();
  };
  return { picture, begun, standing, choose };
}

/** Lets everything that is ready go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('picture', () => {
  it('leaves one stage standing when the quality changes twice before the first is up', async () => {
    const { picture, begun, standing, choose } = studio();
    await settle();
    choose('medium');
    choose('high');
    const first = picture.whenReady();
    expect(begun.map(({ quality }) => quality)).toEqual(['low']);
    begun[0]?.finish();
    await settle();
    expect([...standing]).toEqual([]);
    expect(begun.map(({ quality }) => quality)).toEqual(['low', 'high']);
    begun[1]?.finish();
    await settle();
    expect([...standing]).toEqual(['high']);
    expect(await first).toBe(picture.stage);
  });

  it('answers an early caller with the stage that is wanted in the end', async () => {
    const { picture, begun, choose } = studio();
    const early = picture.whenReady();
    await settle();
    choose('high');
    begun[0]?.finish();
    await settle();
    begun[1]?.finish();
    expect(await early).toBe(await picture.whenReady());
  });

  it('takes the old stage down before it makes the next, even one that fails', async () => {
    const { picture, begun, standing, choose } = studio();
    await settle();
    begun[0]?.finish();
    await settle();
    expect([...standing]).toEqual(['low']);
    expect(choose('low')).toBe(false);
    expect(choose('medium')).toBe(true);
    await settle();
    expect([...standing]).toEqual([]);
    expect(picture.stage).toBeNull();
    begun[1]?.fail();
    await expect(picture.whenReady()).rejects.toThrow('No WebGL.');
  });

  it('makes another stage after one that failed', async () => {
    const { picture, begun, choose } = studio();
    await settle();
    begun[0]?.fail();
    await settle();
    choose('medium');
    await settle();
    begun[1]?.finish();
    expect(await picture.whenReady()).toBe(picture.stage);
  });
});
