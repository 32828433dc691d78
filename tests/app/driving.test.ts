import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DriveRequest } from '../../src/app/drive-request';
import { createDriving } from '../../src/app/driving';
import { NO_MODS } from '../../src/core/chase/mods';
import type { Stage } from '../../src/stage/stage';
import { fakeParts, fakeStage, settle, stubPage } from './fake-parts';

afterEach(() => vi.unstubAllGlobals());

const REQUEST: DriveRequest = { levelId: 'small', difficulty: 'wheelman', mods: NO_MODS, driver: 'player' };

/** A take that was driven to 4.5 s and paused, and a second stage that a test brings when it likes. */
async function paused() {
  const page = stubPage();
  const fakes = fakeParts();
  const driving = createDriving(fakes.parts, fakes.loader, () => () => {});
  await driving.open(REQUEST);
  fakes.clock.set(4000);
  driving.session?.press({ perfMs: 0, verb: 'right', down: true });
  fakes.clock.set(4500);
  driving.session?.turn(0);
  driving.pause('Paused');
  const next = fakeStage();
  let bring = (): void => {};
  let fail = (_: Error): void => {};
  const coming = new Promise<Stage>((resolve, reject) => {
    bring = () => resolve(next);
    fail = reject;
  });
  fakes.held.stage = () => coming;
  return { ...fakes, page, driving, next, bring, fail };
}

describe('a stage that is made anew in a pause', () => {
  it.each(['resume', 'retry'] as const)('holds %s back until it is there', async (wish) => {
    const { driving, desk, next, bring } = await paused();
    void driving.restage();
    void driving[wish]();
    await settle();
    expect(driving.session?.state).toBe('paused');
    expect(desk.play).toHaveBeenCalledTimes(1);
    bring();
    await settle();
    expect(driving.session?.state).toBe('rolling');
    expect(desk.play).toHaveBeenCalledTimes(2);
    expect(next.load.mock.invocationCallOrder[0]).toBeLessThan(desk.play.mock.invocationCallOrder[1] ?? 0);
  });

  it('is told once what has happened, at the song time of the pause', async () => {
    const { driving, next, bring } = await paused();
    const restaged = driving.restage();
    bring();
    await restaged;
    expect(next.move).toHaveBeenCalledOnce();
    const [view, events] = next.move.mock.calls[0] ?? [];
    expect(view).toMatchObject({ songMs: 4500, mode: 'paused', take: driving.session?.feed.take });
    expect(events.map(({ type }: { readonly type: string }) => type)).toEqual(['cueJudged', 'laneChanged']);
  });

  it('rolls nothing when nobody looks any more', async () => {
    const { driving, desk, model, page, bring } = await paused();
    void driving.restage();
    driving.retry();
    page.hasFocus = false;
    bring();
    await settle();
    expect(desk.play).toHaveBeenCalledTimes(1);
    expect(model.screen.peek()).toMatchObject({ name: 'drive', pause: { resumesAt: null } });
    page.hasFocus = true;
    await driving.resume();
    // The retry is not forgotten: it is the count-in of the song that is heard.
    expect(desk.play.mock.lastCall?.[1].fromMs).toBe(-2000);
  });

  it('is not put back for a driver who has left', async () => {
    const { driving, desk, next, bring } = await paused();
    const restaged = driving.restage();
    void driving.resume();
    driving.leave();
    bring();
    await restaged;
    await settle();
    expect(next.load).not.toHaveBeenCalled();
    expect(desk.play).toHaveBeenCalledTimes(1);
  });

  it('tells in words why there is none', async () => {
    const { driving, model, desk, fail } = await paused();
    const restaged = driving.restage();
    void driving.resume();
    fail(new Error('No WebGL.'));
    await restaged;
    await settle();
    expect(model.screen.peek()).toMatchObject({ name: 'trouble', message: 'No WebGL.' });
    expect(desk.play).toHaveBeenCalledTimes(1);
  });
});

describe('a drive', () => {
  it('is rolled again at once while the stage stands', async () => {
    stubPage();
    const { parts, loader, desk } = fakeParts();
    const driving = createDriving(parts, loader, () => () => {});
    await driving.open(REQUEST);
    driving.retry();
    expect(desk.play).toHaveBeenCalledTimes(2);
  });
});
