import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBackdrop } from '../../src/app/backdrop';
import { fakeParts, settle, stubPage } from './fake-parts';

afterEach(() => vi.unstubAllGlobals());

async function shown(still: number | null = null) {
  stubPage();
  const fakes = fakeParts(still);
  const backdrop = createBackdrop(fakes.parts, fakes.loader, async () => fakes.level);
  await backdrop.show(() => true);
  return { ...fakes, backdrop };
}

describe('the film behind the menus', () => {
  it('is heard, is hushed, and can be heard again', async () => {
    const { backdrop, desk } = await shown();
    await backdrop.playAloud(() => true);
    expect(desk.play).toHaveBeenCalledTimes(1);
    backdrop.hush();
    expect(desk.stop).toHaveBeenCalledTimes(1);
    await backdrop.playAloud(() => true);
    expect(desk.play).toHaveBeenCalledTimes(2);
  });

  it('is not heard when it was hushed while its song loaded', async () => {
    const { backdrop, desk } = await shown();
    const playing = backdrop.playAloud(() => true);
    backdrop.hush();
    await playing;
    expect(desk.play).not.toHaveBeenCalled();
  });

  it('dances on every menu', async () => {
    const { backdrop, model } = await shown(4000);
    model.screen.value = { name: 'settings', back: '#/' };
    while (backdrop.session?.isStill === false) backdrop.session.turn(0);
    backdrop.turn();
    const onBeat = backdrop.dance?.dance.beat ?? 0;
    expect(onBeat).toBeCloseTo(1);
  });

  it('stands at the end of the song when a picture past it is asked for', async () => {
    const { backdrop } = await shown(99_000);
    for (let turns = 0; turns < 300; turns++) backdrop.session?.turn(0);
    expect(backdrop.session?.isStill).toBe(true);
    expect(backdrop.session?.frame.songMs).toBe(14_000);
    await settle();
  });
});
