import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGallery, type Gallery } from '../../../src/app/gallery/gallery';
import { parseGallery } from '../../../src/app/gallery/gallery-address';
import type { Stage } from '../../../src/stage/stage';
import type { GalleryScreen } from '../../../src/ui/model';
import { fakeParts, stubPage } from '../fake-parts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A gallery that is open at a second, on a level of 14 s. */
async function opened() {
  const page = stubPage();
  const fakes = fakeParts();
  fakes.parts.location.hash = '#/gallery';
  let drawn = 0;
  /** What a test does between two frames of a measurement. */
  const meanwhile = { frame: 50, act: (): void => {} };
  const gallery: Gallery = createGallery(fakes.parts, {
    draw() {
      drawn += 1;
      vi.advanceTimersByTime(10);
      if (drawn === meanwhile.frame) meanwhile.act();
      for (let i = 0; i < 100 && gallery.session?.isStill === false; i++) gallery.session.turn(0);
    },
    quality: () => 'low',
    followQuality: () => false,
    applyQuality: () => {},
  });
  await gallery.open(parseGallery(new URLSearchParams('at=1000')));
  const flashes = () => (fakes.model.screen.peek() as GalleryScreen).flashes;
  return { ...fakes, page, gallery, flashes, drawn: () => drawn, meanwhile };
}

describe('measuring flashes', () => {
  it('ends with words', async () => {
    const { gallery, flashes, drawn } = await opened();
    gallery.wish({ wish: 'measure' });
    expect(flashes()).toEqual({ state: 'measuring', share: 0 });
    gallery.wish({ wish: 'measure' });
    await vi.runAllTimersAsync();
    expect(flashes()).toMatchObject({ state: 'measured', isSafe: true });
    expect(drawn()).toBe(420);
  });

  it('is given up when the level is dressed anew, and says nothing of it', async () => {
    const { gallery, flashes, drawn, meanwhile } = await opened();
    meanwhile.act = () => gallery.wish({ wish: 'pick', name: 'weather', value: 'rain' });
    gallery.wish({ wish: 'measure' });
    await vi.runAllTimersAsync();
    expect(flashes()).toBeNull();
    expect(drawn()).toBe(50);
  });

  it('is forgotten when the level is dressed anew', async () => {
    const { gallery, flashes } = await opened();
    gallery.wish({ wish: 'measure' });
    await vi.runAllTimersAsync();
    gallery.wish({ wish: 'pick', name: 'weather', value: 'rain' });
    await vi.runAllTimersAsync();
    expect(flashes()).toBeNull();
  });

  it('gives way to a hand on the slider', async () => {
    const { gallery, flashes, drawn, meanwhile } = await opened();
    meanwhile.act = () => gallery.wish({ wish: 'seek', songMs: 5000 });
    gallery.wish({ wish: 'measure' });
    await vi.runAllTimersAsync();
    expect(flashes()).toBeNull();
    expect(drawn()).toBe(50);
    gallery.wish({ wish: 'measure' });
    await vi.runAllTimersAsync();
    expect(flashes()).toMatchObject({ state: 'measured' });
  });

  it('does not stand still for ever when the picture cannot be read', async () => {
    const { gallery, flashes, stage, model } = await opened();
    stage.luminances.mockImplementation(() => {
      throw new Error('The picture is gone.');
    });
    gallery.wish({ wish: 'measure' });
    await vi.runAllTimersAsync();
    expect(flashes()).toBeNull();
    expect(model.live.peek()).toContain('The picture is gone.');
  });
});

describe('the slider', () => {
  it('moves a playing gallery, which plays on from there', async () => {
    const { gallery, model } = await opened();
    gallery.wish({ wish: 'play', isOn: true });
    vi.advanceTimersByTime(100);
    gallery.turn(performance.now());
    expect(model.gallery.songMs.peek()).toBe(1100);
    gallery.wish({ wish: 'seek', songMs: 8000 });
    vi.advanceTimersByTime(50);
    gallery.turn(performance.now());
    expect(model.gallery.songMs.peek()).toBe(8050);
  });

  it('writes the address seldom, and where it came to rest', async () => {
    const { gallery, page } = await opened();
    for (let songMs = 2000; songMs < 3000; songMs += 10) {
      gallery.wish({ wish: 'seek', songMs });
      vi.advanceTimersByTime(10);
    }
    vi.runAllTimers();
    expect(page.replaced.length).toBeLessThanOrEqual(3);
    expect(page.replaced.at(-1)).toContain('at=2990');
  });

  it('writes nothing over another address', async () => {
    const { gallery, page, parts } = await opened();
    gallery.wish({ wish: 'seek', songMs: 2000 });
    gallery.wish({ wish: 'seek', songMs: 3000 });
    parts.location.hash = '#/chases';
    vi.runAllTimers();
    expect(page.replaced).toHaveLength(1);
  });
});

describe('a picture that cannot be drawn', () => {
  it('is told of in words after a choice too', async () => {
    const { gallery, held, model } = await opened();
    held.stage = () => Promise.reject<Stage>(new Error('No WebGL.'));
    gallery.wish({ wish: 'pick', name: 'place', value: 'tunnel' });
    await vi.runAllTimersAsync();
    expect(model.screen.peek()).toMatchObject({ name: 'trouble', message: 'No WebGL.' });
    expect(gallery.session).toBeNull();
  });
});
