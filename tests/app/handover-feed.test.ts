import { describe, expect, it } from 'vitest';
import { createHandoverFeed } from '../../src/app/drive/handover-feed';
import type { TakeFeed } from '../../src/app/drive/take-feed';
import { compileCourse } from '../../src/core/chase/course';
import type { TakeEvent } from '../../src/core/chase/events';
import { NO_MODS } from '../../src/core/chase/mods';
import { perfectInputs } from '../../src/core/chase/perfect-driver';
import { newDraft } from '../../src/core/edit/draft';
import type { Cue } from '../../src/core/level/model';

/** 120 BPM: a beat is 500 ms. Cues on the beats 1 to 5, one of them a drift from 2 to 3. */
const CUES: Cue[] = [
  { tick: 960, verb: 'boost' },
  { tick: 1920, verb: 'right', hold: 960 },
  { tick: 3840, verb: 'brake' },
  { tick: 4800, verb: 'boost' },
];

function feedAt(atMs: number, runUpMs = atMs - 2000) {
  const stems = [{ name: 'song', file: 'song.ogg' }];
  const draft = newDraft({ id: 'x', title: 'X', stems, durationMs: 8000, bpm: 120, offsetMs: 0 });
  const [chart] = draft.charts;
  if (chart === undefined) throw new Error('A new draft has a chart.');
  const course = compileCourse({ ...draft, charts: [{ ...chart, cues: CUES }] }, 'driver', {
    ...NO_MODS,
    noBust: true,
  });
  const atUs = atMs * 1000;
  const handover = {
    script: perfectInputs(course),
    atUs,
    listensFromUs: atUs - course.pressWindows.ok,
    runUpUs: runUpMs * 1000,
  };
  return { feed: createHandoverFeed(course, handover), course };
}

/** Frames of a steady screen, up to a song time; what was judged in them. */
function roll(feed: TakeFeed, fromMs: number, toMs: number): string[] {
  const events: TakeEvent[] = [];
  for (let ms = fromMs; ms <= toMs; ms += 16) events.push(...feed.frame(ms));
  return judged(events);
}

const judged = (events: readonly TakeEvent[]) =>
  events.flatMap((event) => (event.type === 'cueJudged' ? [`${event.part} ${event.judgement}`] : []));

describe('a take that is taken over in the middle of a song', () => {
  it('has all cues before the run-up hit, in its history alone', () => {
    const { feed } = feedAt(1900, 1600);
    expect(judged(feed.history)).toEqual(['0 perfect', '1 perfect', '2 perfect']);
    expect(judged(feed.frame(1650))).toEqual([]);
  });

  it('drives by itself through the run-up', () => {
    const { feed } = feedAt(1900, 0);
    expect(judged(feed.frame(600))).toEqual(['0 perfect']);
  });

  it('leaves the cues from the cursor on to the driver', () => {
    const { feed } = feedAt(1900);
    roll(feed, 1800, 1950);
    expect(judged(feed.press({ us: 2_004_000, verb: 'brake', down: true }))).toEqual(['3 perfect']);
    feed.press({ us: 2_050_000, verb: 'brake', down: false });
    expect(roll(feed, 2060, 3000)).toEqual(['4 miss']);
  });

  it('takes an early press for the first cue, and none before that', () => {
    const { feed, course } = feedAt(2000, 1700);
    const early = 2_000_000 - course.pressWindows.ok;
    expect(feed.press({ us: early - 1, verb: 'brake', down: true })).toEqual([]);
    expect(feed.log.inputs.some(({ us }) => us === early - 1)).toBe(false);
    expect(judged(feed.press({ us: early, verb: 'brake', down: true }))).toEqual(['3 ok']);
  });

  it('lets a drift that is under way at the handover come up by itself', () => {
    const { feed } = feedAt(1250);
    expect(roll(feed, 1200, 1490)).toEqual(['0 perfect', '1 perfect']);
    expect(roll(feed, 1490, 1700)).toEqual(['2 perfect']);
  });

  it('gives the driver the usual grace for late keys', () => {
    const { feed } = feedAt(1900);
    roll(feed, 1900, 2100);
    expect(judged(feed.press({ us: 2_000_000, verb: 'brake', down: true }))).toEqual(['3 perfect']);
  });
});
