import { describe, expect, it } from 'vitest';
import { createPlaceTrack } from '../../../src/stage/city/place-track';
import { AccentFlashes } from '../../../src/stage/flash/accent-flashes';
import { changesWithin, hardChangesOf } from '../../../src/stage/flash/hard-changes';
import type { StageChase } from '../../../src/stage/frame-view';
import { chaseOf } from '../fixtures';

/** A beat is 500 ms. */
function shotsAt(...ticks: readonly number[]): StageChase {
  const chase = chaseOf();
  const shots = ticks.map((tick) => ({ tick, sound: 'gunshot' }));
  return { ...chase, level: { ...chase.level, accents: [{ tick: 480, sound: 'horn' }, ...shots] } };
}

function flashesOf(chase: StageChase): AccentFlashes {
  const flashes = new AccentFlashes();
  flashes.load(chase);
  return flashes;
}

describe('the flash of a gunshot', () => {
  it('asks for leave on its accent, and not for a horn', () => {
    const flashes = flashesOf(shotsAt(960));
    expect(flashes.moveTo(260, 1)).toBe(false);
    expect(flashes.moveTo(499.9, 1)).toBe(false);
    expect(flashes.moveTo(500, 1)).toBe(true);
    expect(flashes.moveTo(510, 1)).toBe(false);
  });

  it('is brightest on its accent, fades, and is over before the next beat', () => {
    const flashes = flashesOf(shotsAt(960));
    flashes.moveTo(500, 1);
    flashes.allow(0.4);
    const strengths = [500, 530, 600, 700].map((ms) => {
      flashes.moveTo(ms, 1);
      return flashes.strengthAt(ms, 1);
    });
    expect(strengths[0]).toBe(0.4);
    for (let i = 1; i < strengths.length; i++) expect(strengths[i]).toBeLessThan(strengths[i - 1] ?? 0);
    flashes.moveTo(900, 1);
    expect(flashes.strengthAt(900, 1)).toBe(0);
  });

  it('looks the same after a jump as after driving there', () => {
    const driven = flashesOf(shotsAt(960));
    driven.moveTo(500, 1);
    driven.allow(0.4);
    driven.moveTo(560, 1);
    const jumped = flashesOf(shotsAt(960));
    expect(jumped.moveTo(560, 1)).toBe(true);
    // What is asked for after a jump is what is left of it.
    jumped.allow((0.4 * jumped.fadeAt(560, 1)) / jumped.fadeAt(560, 1));
    expect(jumped.strengthAt(560, 1)).toBeCloseTo(driven.strengthAt(560, 1), 9);
  });

  it('asks anew for each shot, and forgets one that is jumped away from', () => {
    const flashes = flashesOf(shotsAt(960, 1200));
    expect(flashes.moveTo(500, 1)).toBe(true);
    flashes.allow(0.4);
    expect(flashes.moveTo(625, 1)).toBe(true);
    expect(flashes.strengthAt(625, 1)).toBe(0);
    expect(flashes.moveTo(100, 1)).toBe(false);
    expect(flashes.strengthAt(100, 1)).toBe(0);
  });

  it('fades in real time at any rate', () => {
    const slow = flashesOf(shotsAt(960));
    const fast = flashesOf(shotsAt(960));
    slow.moveTo(500 + 60, 1);
    fast.moveTo(500 + 90, 1.5);
    expect(fast.fadeAt(590, 1.5)).toBeCloseTo(slow.fadeAt(560, 1), 9);
  });
});

describe('changes that come by themselves', () => {
  const sections = [
    { tick: 0, name: 'Verse', place: 'downtown' },
    { tick: 7680, name: 'Verse again', place: 'downtown' },
    { tick: 15_360, name: 'Bridge', place: 'tunnel' },
    { tick: 23_040, name: 'Chorus', place: 'tunnel', time: 'noon' },
  ];
  const { tempo, level } = chaseOf({ sections });
  const times = hardChangesOf(createPlaceTrack(level, tempo), Float64Array.of(2000, 8000, 10_000));

  it('are cuts and borders of place and time, together where they fall together', () => {
    expect([...times]).toEqual([2000, 8000, 10_000, 12_000]);
  });

  it.each([
    [0, 1000, 0],
    [1000, 1000, 1],
    [2000, 1000, 0],
    [9500, 2600, 2],
  ])('after %i ms and within %i ms there are %i', (songMs, spanMs, count) => {
    expect(changesWithin(times, songMs, spanMs)).toBe(count);
  });
});
