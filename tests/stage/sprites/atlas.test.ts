import type * as Phaser from 'phaser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadAtlas } from '../../../src/stage/sprites/atlas';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the atlas', () => {
  it.each([
    ['the line is cut', () => Promise.reject(new Error('offline'))],
    ['the file is not there', () => Promise.resolve(new Response('<html>', { status: 404 }))],
    ['the file is no JSON', () => Promise.resolve(new Response('<html>'))],
  ])('is there without notes when %s', async (_, fetched) => {
    vi.stubGlobal('fetch', fetched);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const textures = { exists: () => false } as unknown as Phaser.Textures.TextureManager;
    const atlas = await loadAtlas(textures, 'low');
    expect(atlas.frame('hero')).toBeNull();
    expect(warn).toHaveBeenCalledOnce();
  });
});
