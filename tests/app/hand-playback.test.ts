import { describe, expect, it } from 'vitest';
import { createHandPlayback } from '../../src/app/drive/hand-playback';
import { stillOf } from '../../src/app/still';

function turns(wishMs: number): { seen: number[]; hand: ReturnType<typeof createHandPlayback> } {
  const hand = createHandPlayback(wishMs);
  hand.play(0, []);
  const seen: number[] = [];
  for (let i = 0; i < 500 && !hand.isStill; i++) {
    hand.sample(i * 16);
    seen.push(hand.clock.songAt(0));
  }
  return { seen, hand };
}

describe('a playback turned by hand', () => {
  it('drives up to the wished moment and stands there', () => {
    const { seen, hand } = turns(12_000);
    expect(seen[0]).toBeLessThan(12_000);
    expect(seen.at(-1)).toBe(12_000);
    expect(seen.every((ms, i) => i === 0 || ms > (seen[i - 1] ?? 0))).toBe(true);
    hand.sample(99_999);
    expect(hand.clock.songAt(99_999)).toBe(12_000);
  });

  it('comes to a moment on the same steps each time', () => {
    expect(turns(12_000).seen).toEqual(turns(12_000).seen);
  });

  it('shows the picture a time that goes with the song, never the wall clock', () => {
    const { hand } = turns(5000);
    expect(hand.pictureMs(1)).toBe(hand.pictureMs(1e9));
  });

  it('goes on without a leap to a near later moment, and leaps back and far ahead', () => {
    const { hand } = turns(5000);
    expect(hand.leapsTo(5033)).toBe(false);
    expect(hand.leapsTo(4999)).toBe(true);
    expect(hand.leapsTo(50_000)).toBe(true);
    hand.wishFor(5033);
    hand.sample(0);
    expect(hand.isStill).toBe(true);
    expect(hand.clock.songAt(0)).toBe(5033);
  });
});

describe('the still picture of the address bar', () => {
  it.each([
    ['?still=12000', '#/', 12_000],
    ['', '#/chases?still=500', 500],
    ['', '#/', null],
    ['?still=now', '#/', null],
  ])('%s%s stands at %s', (search, hash, ms) => {
    expect(stillOf({ search, hash })).toBe(ms);
  });
});
