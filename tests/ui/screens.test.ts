import { describe, expect, it } from 'vitest';
import { viewFrameOf } from '../../src/stage/camera/view-frame';
import { stepCost } from '../../src/ui/focus';
import { carShare, flankPx, wordSide } from '../../src/ui/hud/car-place';
import { milestoneBetween } from '../../src/ui/hud/streak';
import { headlineOf } from '../../src/ui/screens/headline';

const box = (left: number, top: number, width = 100, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('moving the focus by arrows', () => {
  it('goes to what lies in that direction only', () => {
    expect(stepCost(box(0, 0), box(200, 0), 'right')).toBe(100);
    expect(stepCost(box(0, 0), box(200, 0), 'left')).toBeNull();
    expect(stepCost(box(0, 0), box(0, 100), 'down')).toBe(60);
    expect(stepCost(box(0, 0), box(0, 100), 'up')).toBeNull();
  });

  it('stays in its column when the next row is staggered', () => {
    const below = stepCost(box(0, 0), box(20, 100), 'down') ?? Number.NaN;
    const aside = stepCost(box(0, 0), box(180, 60), 'down') ?? Number.NaN;
    expect(below).toBeLessThan(aside);
  });

  it('leaves no way to where it is', () => {
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      expect(stepCost(box(0, 0), box(0, 0), direction)).toBeNull();
    }
  });
});

describe('milestones of a streak', () => {
  it.each([
    [24, 25, 25],
    [25, 26, null],
    [49, 50, 50],
    [98, 101, 100],
    [199, 200, 200],
    [200, 299, null],
    [310, 0, null],
    [0, 24, null],
  ])('from %d to %d: %s', (before, after, milestone) => expect(milestoneBetween(before, after)).toBe(milestone));
});

describe('where the car stands', () => {
  it('is symmetric about the middle', () => {
    for (const lanes of [3, 4, 5]) {
      const frame = viewFrameOf(1280, 720, lanes);
      for (let lane = 0; lane < lanes; lane += 1) {
        expect(carShare(frame, lanes, lane)).toBeCloseTo(-carShare(frame, lanes, lanes - 1 - lane), 12);
      }
    }
  });

  it.each([
    [1280, 720, 182],
    [1920, 1080, 273],
    [390, 844, 103],
    [320, 568, 103],
  ])('keeps a word beside it on a screen of %d x %d, whatever the lane', (width, height, wordPx) => {
    for (const lanes of [3, 4, 5]) {
      const frame = viewFrameOf(width, height, lanes);
      for (let lane = 0; lane < lanes; lane += 1) {
        const share = carShare(frame, lanes, lane);
        const x = (0.5 + share) * width;
        for (const wished of ['left', 'right'] as const) {
          const room = wordSide(frame, share, wished, wordPx) === 'left' ? x : width - x;
          expect(room - flankPx(frame)).toBeGreaterThan(wordPx);
        }
      }
    }
  });

  it('has early words to its left and late ones to its right where there is room', () => {
    const frame = viewFrameOf(390, 844, 4);
    const sides = (lane: number) =>
      (['left', 'right'] as const).map((wished) => wordSide(frame, carShare(frame, 4, lane), wished, 103));
    expect([0, 1, 2, 3].map(sides)).toEqual([
      ['right', 'right'],
      ['left', 'right'],
      ['left', 'right'],
      ['left', 'left'],
    ]);
  });
});

describe('the headline of the slate', () => {
  const told = {
    end: 'finished',
    endedIn: null,
    dollars: 900_000,
    driver: 'player',
    standing: { isRecord: false, rank: 4, previousBest: 950_000 },
    counts: { perfect: 1, great: 0, good: 0, ok: 0, miss: 3 },
  } as const;

  it.each([
    [{}, 'That’s a wrap', ''],
    [{ counts: { ...told.counts, miss: 0 } }, 'That’s a wrap', 'Not a single miss.'],
    [{ standing: { isRecord: true, rank: 1, previousBest: 800_000 } }, 'New record', 'Nobody got away with more.'],
    [{ standing: { isRecord: true, rank: 1, previousBest: null } }, 'New record', 'The first one on this board.'],
    [{ driver: 'replay', standing: { isRecord: true, rank: 1, previousBest: null } }, 'That’s a wrap', ''],
    [{ dollars: 1_000_000 }, 'The perfect take', 'Every cue, every dollar.'],
    [{ dollars: 999_999 }, 'That’s a wrap', ''],
    [{ end: 'busted', endedIn: 'Verse 2' }, 'Busted', 'The police had you in “Verse 2”.'],
    [{ end: 'one-take' }, 'Cut! One take', 'The first miss ended it.'],
  ] as const)('%o', (change, title, line) => {
    expect(headlineOf({ ...told, ...change })).toMatchObject({ title, line });
  });
});
