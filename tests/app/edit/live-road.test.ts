import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLiveRoad } from '../../../src/app/edit/live-road';
import type { StagePlace } from '../../../src/app/edit/stage-place';
import { placeCue } from '../../../src/core/edit/cues';
import { draftOf } from '../../../src/core/edit/edited';
import { setMetadata } from '../../../src/core/edit/metadata';
import { createModel } from '../../../src/editor/model';
import type { StageChase } from '../../../src/stage/stage';
import { smallDraft } from '../../editor/fake-session';
import { fakeStage, settle } from '../fake-parts';

afterEach(() => vi.restoreAllMocks());

const BOX = { clientWidth: 640, clientHeight: 360 } as HTMLElement;

/** A road in a box, with the first picture on it. */
async function mounted() {
  const model = createModel({ draft: smallDraft() });
  const stage = fakeStage();
  const loaded: StageChase[] = [];
  stage.load.mockImplementation((async (chase: StageChase) => {
    loaded.push(chase);
  }) as never);
  const told: string[] = [];
  const place = { box: BOX as HTMLElement | null, isSeen: true, moveInto: () => () => {} };
  const road = createLiveRoad({ stage: async () => stage }, place as StagePlace, model, (words) => told.push(words));
  const clock = { now: 1000 };
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
  /** Frames of a steady screen; how many of them drew. */
  const roll = (frames: number): number => {
    let drawn = 0;
    for (let frame = 0; frame < frames; frame += 1) {
      clock.now += 16;
      road.turn(clock.now);
      const { session } = road;
      if (session === null) continue;
      drawn += 1;
      do session.turn(clock.now);
      while (session.isOnTheWay);
    }
    return drawn;
  };
  road.turn(clock.now);
  await settle();
  roll(10);
  return { model, road, stage, loaded, told, place, roll };
}

const withCue = (tick: number) => (draft: ReturnType<typeof smallDraft>) =>
  draftOf(placeCue(draft, 'driver', { tick, verb: 'boost' }));

describe('the road beside the timeline', () => {
  it('shows the draft at the cursor, and rests while nothing changes', async () => {
    const { road, loaded, roll } = await mounted();
    expect(loaded).toHaveLength(1);
    expect(roll(60)).toBe(0);
    expect(road.session).toBeNull();
  });

  it('goes where the cursor goes, without building anything anew', async () => {
    const { model, road, loaded, roll } = await mounted();
    model.playMs.value = 30_000;
    expect(roll(1)).toBe(1);
    expect(road.session?.frame.songMs).toBe(30_000);
    roll(10);
    model.playMs.value = 1000;
    roll(1);
    expect(road.session?.frame.songMs).toBe(1000);
    expect(loaded).toHaveLength(1);
  });

  it('rolls with the song', async () => {
    const { model, road, roll } = await mounted();
    for (let frame = 1; frame <= 30; frame += 1) {
      model.playMs.value = frame * 16;
      expect(roll(1)).toBe(1);
      expect(road.session?.frame.songMs).toBe(frame * 16);
    }
  });

  it('follows an edit in the next frame, and a row of them within 300 ms', async () => {
    const { model, loaded, roll } = await mounted();
    roll(20);
    model.draft.value = withCue(960)(model.draft.peek());
    roll(1);
    expect(loaded).toHaveLength(2);
    expect(loaded[1]?.course.parts).toHaveLength(1);
    for (let edit = 2; edit <= 40; edit += 1) {
      model.draft.value = withCue(edit * 960)(model.draft.peek());
      roll(1);
      const shown = loaded.at(-1)?.course.parts.length ?? 0;
      // 18 frames of 16 ms are 288 ms.
      expect(edit - shown).toBeLessThanOrEqual(18);
    }
    expect(loaded.length).toBeLessThan(10);
    roll(20);
    expect(loaded.at(-1)?.course.parts).toHaveLength(40);
  });

  it('is not built anew for what is not on it', async () => {
    const { model, loaded, roll } = await mounted();
    model.draft.value = setMetadata(model.draft.peek(), { title: 'Another' });
    roll(20);
    expect(loaded).toHaveLength(1);
  });

  it('keeps its picture for a draft that nothing can be made of', async () => {
    const { model, loaded, roll } = await mounted();
    model.draft.value = { ...model.draft.peek(), charts: [] as never };
    roll(20);
    expect(loaded).toHaveLength(1);
    expect(roll(5)).toBe(0);
  });

  it('draws nothing that cannot be seen, and the latest once it can', async () => {
    const { model, loaded, place, roll } = await mounted();
    place.isSeen = false;
    model.draft.value = withCue(960)(model.draft.peek());
    expect(roll(30)).toBe(0);
    expect(loaded).toHaveLength(1);
    place.isSeen = true;
    expect(roll(5)).toBeGreaterThan(0);
    expect(loaded).toHaveLength(2);
  });

  it('builds again after another chase was on the stage', async () => {
    const { road, loaded, roll } = await mounted();
    road.forget();
    roll(1);
    await settle();
    roll(5);
    expect(loaded).toHaveLength(2);
  });

  it('tells why there is no picture', async () => {
    const told: string[] = [];
    const place = { box: BOX, isSeen: true, moveInto: () => () => {} };
    const stage = () => Promise.reject(new Error('No WebGL.'));
    const model = createModel({ draft: smallDraft() });
    const road = createLiveRoad({ stage }, place, model, (words) => told.push(words));
    road.turn(0);
    await settle();
    road.turn(16);
    expect(told).toEqual(['No WebGL.']);
    expect(road.session).toBeNull();
  });
});
