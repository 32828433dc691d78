import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTestDrive } from '../../../src/app/edit/test-drive';
import type { EditSong } from '../../../src/audio/edit/edit-song';
import { placeCue } from '../../../src/core/edit/cues';
import { draftOf } from '../../../src/core/edit/edited';
import { createModel } from '../../../src/editor/model';
import { smallDraft } from '../../editor/fake-session';
import { fakeParts, stubPage } from '../fake-parts';

afterEach(() => vi.unstubAllGlobals());

const SONG = {
  durationMs: 60_000,
  sampleRate: 48_000,
  channels: [],
  stems: [{ name: 'mix.ogg', buffer: {} as AudioBuffer }],
} satisfies EditSong;

/** Cues on the beats 1 to 8, half a second apart, and a drive of them. */
async function driven(fromTick: number) {
  stubPage();
  const fakes = fakeParts();
  let draft = smallDraft();
  for (let beat = 1; beat <= 8; beat += 1) {
    draft = draftOf(placeCue(draft, 'driver', { tick: beat * 960, verb: beat % 2 === 0 ? 'brake' : 'boost' }));
  }
  const over = vi.fn();
  const model = createModel({ draft });
  const test = createTestDrive(fakes.parts, SONG, model, over);
  const refusal = await test.start(fromTick);
  const { clock } = fakes;
  /** Frames up to a song time. */
  const roll = (toMs: number): void => {
    for (let ms = clock.songAt(0); ms <= toMs; ms += 16) {
      clock.set(ms);
      test.session?.turn(ms);
    }
  };
  return { ...fakes, model, test, over, refusal, roll };
}

describe('a test of the draft', () => {
  it('sounds from two seconds before the cursor, with the draft’s own stems', async () => {
    const { desk, refusal } = await driven(4 * 960);
    expect(refusal).toBeNull();
    expect(desk.play).toHaveBeenCalledTimes(1);
    const [song, plan] = desk.play.mock.calls[0] as unknown as [
      { stems: unknown[] },
      { fromMs: number; countIn: number[] },
    ];
    expect(song.stems).toEqual([{ name: 'mix', file: 'mix.ogg', buffer: SONG.stems[0]?.buffer }]);
    expect(plan.fromMs).toBe(0);
    expect(plan.countIn).toEqual([0, 500, 1000, 1500]);
  });

  it('begins before the song where the cursor is at its start', async () => {
    const { desk } = await driven(0);
    expect((desk.play.mock.calls[0] as unknown as [unknown, { fromMs: number }])[1].fromMs).toBe(-2000);
  });

  it('cannot be failed, and counts what the driver did from the cursor on', async () => {
    const { test, clock, roll, model } = await driven(5 * 960);
    expect(test.session?.chase.mods.noBust).toBe(true);
    clock.set(500);
    roll(2500);
    test.session?.press({ perfMs: 0, verb: 'boost', down: true });
    roll(30_000);
    expect(test.session?.state).toBe('rolling');
    const end = test.end();
    expect(end?.words).toMatch(/^Test: 1 of 4 hit/);
    expect(end?.fromTick).toBe(5 * 960);
    expect(end?.endTick).toBe(14 * 4 * 960);
    expect(model.draft.peek().charts[0]?.cues).toHaveLength(8);
  });

  it('is the real drive on the screen, and over at the end of the song', async () => {
    const { test, model, parts, over, roll } = await driven(0);
    expect(parts.model.screen.peek()).toMatchObject({ name: 'drive', title: model.draft.peek().title, pause: null });
    vi.useFakeTimers();
    roll(61_000);
    expect(test.session?.state).toBe('done');
    vi.runAllTimers();
    vi.useRealTimers();
    expect(over).toHaveBeenCalledTimes(1);
  });

  it('tells the new stage what was driven before', async () => {
    const { stage } = await driven(8 * 960);
    const [view, events] = stage.move.mock.calls[0] as unknown as [{ songMs: number }, { type: string }[]];
    expect(view.songMs).toBe(2000);
    expect(events.filter(({ type }) => type === 'cueJudged')).toHaveLength(4);
  });

  it('does not begin without sound', async () => {
    stubPage();
    const fakes = fakeParts();
    fakes.desk.unlock.mockResolvedValueOnce(false);
    const test = createTestDrive(fakes.parts, SONG, createModel({ draft: smallDraft() }), () => {});
    expect(await test.start(0)).toMatch(/sound/);
    expect(test.session).toBeNull();
    expect(test.end()).toBeNull();
  });
});
