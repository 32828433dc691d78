import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGame } from '../../src/app/game';
import type { OffsetTrialRun } from '../../src/app/offset-trial';
import { fakeParts, settle, stubPage } from './fake-parts';

afterEach(() => vi.unstubAllGlobals());

/** A game on its title, with sound. */
async function titled() {
  const page = stubPage();
  const fakes = fakeParts();
  const listeners: (() => void)[] = [];
  vi.stubGlobal('window', {
    addEventListener: (name: string, listen: () => void) => name === 'hashchange' && listeners.push(listen),
  });
  const trial = { setRunning: () => {}, turn: () => {} } as unknown as OffsetTrialRun;
  const followQuality = vi.fn(() => false);
  const game = createGame(fakes.parts, trial, {
    draw: () => {},
    quality: () => 'low',
    followQuality,
    applyQuality: () => {},
  });
  game.begin();
  await settle();
  const goTo = async (hash: string): Promise<void> => {
    fakes.parts.location.hash = hash;
    for (const listen of listeners) listen();
    await settle();
  };
  return { ...fakes, page, game, followQuality, goTo };
}

describe('the title', () => {
  it('plays again when the address goes from one of its names to the other', async () => {
    const { desk, goTo } = await titled();
    expect(desk.play).toHaveBeenCalledTimes(1);
    await goTo('');
    expect(desk.play).toHaveBeenCalledTimes(2);
  });

  it('rests while nobody looks, and plays again for who comes back', async () => {
    const { desk, page, game } = await titled();
    page.hasFocus = false;
    game.rest('The window lost the focus');
    const stops = desk.stop.mock.calls.length;
    expect(stops).toBeGreaterThan(0);
    game.wake();
    await settle();
    expect(desk.play).toHaveBeenCalledTimes(1);
    page.hasFocus = true;
    game.wake();
    await settle();
    expect(desk.play).toHaveBeenCalledTimes(2);
  });
});

describe('a stage that is made anew', () => {
  it('shows the film again, and says in words why it cannot', async () => {
    const { game, held, stage, model } = await titled();
    expect(stage.load).toHaveBeenCalledTimes(1);
    await game.restage();
    expect(stage.load).toHaveBeenCalledTimes(2);
    held.stage = () => Promise.reject(new Error('No WebGL.'));
    await game.restage();
    expect(model.screen.peek()).toMatchObject({ name: 'title', caption: 'No WebGL.' });
    model.screen.value = { name: 'settings', back: '#/' };
    await game.restage();
    expect(model.live.peek()).toBe('No WebGL.');
  });

  it('comes with an address that asks for another quality', async () => {
    const { followQuality, stage, goTo } = await titled();
    followQuality.mockReturnValueOnce(true);
    await goTo('#/?quality=high');
    expect(stage.load).toHaveBeenCalledTimes(2);
  });
});

describe('the gallery', () => {
  it('tells in words that nothing can be drawn', async () => {
    const { goTo, held, model } = await titled();
    held.stage = () => Promise.reject(new Error('No WebGL.'));
    await goTo('#/gallery');
    expect(model.screen.peek()).toMatchObject({ name: 'trouble', message: 'No WebGL.' });
  });
});
