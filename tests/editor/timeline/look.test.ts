import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitted,
  following,
  heldView,
  msOf,
  NEAREST_MS_PER_PX,
  PLAYHEAD_SHARE,
  panned,
  showing,
  wholeSong,
  xOf,
  zoomed,
} from '../../../src/editor/timeline/look';

const window = { widthPx: 1000, songMs: 100_000 };
const view = { fromMs: 20_000, msPerPx: 10 };

describe('the view', () => {
  it('comes no nearer than it may and goes no further than the whole song', () => {
    expect(heldView({ fromMs: 0, msPerPx: 0.001 }, window).msPerPx).toBe(NEAREST_MS_PER_PX);
    const whole = heldView({ fromMs: 0, msPerPx: 1e9 }, window);
    expect(window.songMs / whole.msPerPx).toBeCloseTo(960, 6);
  });

  it('stays the same object where it may be had', () => {
    expect(heldView(view, window)).toBe(view);
  });

  it('keeps half of the window on the song', () => {
    expect(panned(view, -1e6, window).fromMs).toBe(-5000);
    expect(panned(view, 1e6, window).fromMs).toBe(95_000);
  });

  it('zooms around the pointer wherever that is, while there is song on either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 900 }), fc.double({ min: 0.3, max: 1.3, noNaN: true }), (x, factor) => {
        const start = { fromMs: 40_000, msPerPx: 10 };
        expect(msOf(zoomed(start, x, factor, window), x)).toBeCloseTo(msOf(start, x), 6);
      }),
    );
  });

  it('shows the whole song from edge to edge', () => {
    const whole = wholeSong(window);
    expect(xOf(whole, 0)).toBeCloseTo(20, 6);
    expect(xOf(whole, window.songMs)).toBeCloseTo(980, 6);
  });

  it('shows a stretch with room around it', () => {
    const part = fitted(30_000, 39_000, window);
    expect(xOf(part, 30_000)).toBeCloseTo(50, 6);
    expect(xOf(part, 39_000)).toBeCloseTo(950, 6);
  });

  it.each([
    ['inside it rests', 25_000, null],
    ['just outside on the right comes in at the margin', 30_100, 880],
    ['just outside on the left does too', 19_900, 120],
    ['far away is put where one reads on', 90_000, 360],
  ])('moves no further than it takes to show a place: %s', (_, ms, x) => {
    const shown = showing(view, ms, window);
    if (x === null) expect(shown).toBe(view);
    else expect(xOf(shown, ms)).toBeCloseTo(x, 6);
  });

  it('lets the playhead run to its place, and scrolls under it from then on', () => {
    expect(following(view, 21_000, window)).toBe(view);
    expect(xOf(following(view, 28_000, window), 28_000)).toBeCloseTo(1000 * PLAYHEAD_SHARE, 6);
    expect(xOf(following(view, 1_000, window), 1_000)).toBeCloseTo(1000 * PLAYHEAD_SHARE, 6);
  });
});
