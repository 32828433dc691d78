import { describe, expect, it } from 'vitest';
import { DAY_TIMES, PLACES, WEATHERS } from '../../../src/core/level/model';
import { createPlaceTrack } from '../../../src/stage/city/place-track';
import type { StageSection } from '../../../src/stage/frame-view';
import { createDuskMood, type Mood, mixMoods } from '../../../src/stage/light/mood';
import { COVER_EASE_MS, coverAt, createMoodTrack } from '../../../src/stage/light/mood-track';
import { coveredMood, openMood } from '../../../src/stage/light/palettes';
import { chaseOf } from '../fixtures';

/** A bar of these chases lasts this long. */
const BAR_MS = 2000;

function section(bar: number, place: string, time = 'dusk', weather = 'clear'): StageSection {
  return { tick: bar * 3840, name: place, place, time, weather };
}

function tracksOf(...sections: StageSection[]) {
  const { level, tempo, meter } = chaseOf({ sections });
  const places = createPlaceTrack(level, tempo);
  return { places, moods: createMoodTrack(places, tempo, meter) };
}

/** Every number of a mood but the disc's height, which may lie above the picture. */
function numbersOf(mood: Mood): number[] {
  const { discHeight: _height, isMoon: _moon, ...rest } = mood;
  return Object.values(rest).flat(2).map(Number);
}

/** Ground may be lit to more than it was painted with, and haze may stand nearer. */
function sharesOf(mood: Mood): number[] {
  return numbersOf({ ...mood, ground: [0, 0, 0], hazeDensity: 0 });
}

const EVERY = PLACES.flatMap((place) =>
  DAY_TIMES.flatMap((time) => WEATHERS.map((weather) => [place, time, weather] as const)),
);

describe('the mood of a place, a time and a weather', () => {
  it.each(EVERY)('of %s at %s in %s keeps every share between 0 and 1, also under cover', (place, time, weather) => {
    const open = openMood(place, time, weather);
    for (const mood of [open, coveredMood(open)]) {
      for (const share of sharesOf(mood)) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      for (const share of mood.ground) expect(share).toBeLessThan(3);
      expect(mood.hazeDensity).toBeGreaterThan(0.5);
      expect(mood.hazeDensity).toBeLessThanOrEqual(3);
    }
  });

  it('differs from every other time and weather of its place', () => {
    for (const place of PLACES) {
      const seen = new Set(
        DAY_TIMES.flatMap((time) => WEATHERS.map((weather) => JSON.stringify(openMood(place, time, weather)))),
      );
      expect(seen.size).toBe(DAY_TIMES.length * WEATHERS.length);
    }
  });

  it.each(DAY_TIMES)('wets the road in rain at %s, hides the stars and lights the lamps', (time) => {
    const clear = openMood('downtown', time, 'clear');
    const rain = openMood('downtown', time, 'rain');
    expect(rain.wet).toBe(1);
    expect(clear.wet).toBeLessThan(0.3);
    expect(rain.stars).toBe(0);
    expect(rain.lamps).toBeGreaterThanOrEqual(Math.max(clear.lamps, 0.7));
  });

  it.each(DAY_TIMES)(
    'has no rain, no wet road and no lamp unlit inside a tunnel at %s, and keeps the sky that its mouth shows',
    (time) => {
      const outside = openMood('tunnel', time, 'rain');
      const inside = coveredMood(outside);
      expect([inside.rain, inside.fog, inside.lamps, inside.cover]).toEqual([0, 0, 1, 1]);
      expect(inside.wet).toBeLessThan(0.2);
      expect(inside.sky).toEqual(outside.sky);
    },
  );

  it('never melts sun and moon into one: it is gone where it changes', () => {
    const dusk = createDuskMood();
    const night = openMood('downtown', 'night', 'clear');
    const out = createDuskMood();
    expect(mixMoods(dusk, night, 0.499, out).isMoon).toBe(false);
    expect(out.discShare).toBeLessThan(0.01);
    expect(mixMoods(dusk, night, 0.501, out).isMoon).toBe(true);
    expect(out.discShare).toBeLessThan(0.01);
  });
});

describe('the mood along a level', () => {
  it('is that of the section in its middle and half of both on the line', () => {
    const { moods } = tracksOf(section(0, 'downtown'), section(4, 'downtown', 'noon'), section(8, 'downtown', 'dawn'));
    const dusk = openMood('downtown', 'dusk', 'clear');
    const noon = openMood('downtown', 'noon', 'clear');
    moods.moveTo(2 * BAR_MS);
    expect(numbersOf(moods.mood)).toEqual(numbersOf(dusk));
    moods.moveTo(4 * BAR_MS);
    expect(moods.mood.sky[4][0]).toBeCloseTo((dusk.sky[4][0] + noon.sky[4][0]) / 2, 6);
    moods.moveTo(6 * BAR_MS);
    numbersOf(noon).forEach((value, i) => {
      expect(numbersOf(moods.mood)[i]).toBeCloseTo(value, 9);
    });
  });

  it('takes a bar from one section to the next', () => {
    const { moods } = tracksOf(section(0, 'downtown'), section(4, 'downtown', 'noon'));
    const topOf = (ms: number): number => {
      moods.moveTo(ms);
      return moods.mood.sky[4][1];
    };
    const before = topOf(0);
    expect(topOf(3.5 * BAR_MS)).toBe(before);
    expect(topOf(3.6 * BAR_MS)).toBeGreaterThan(before);
    expect(topOf(4.4 * BAR_MS)).toBeLessThan(topOf(6 * BAR_MS));
    expect(topOf(4.5 * BAR_MS)).toBe(topOf(6 * BAR_MS));
  });

  it('has no step: from frame to frame nothing moves by more than an ease may', () => {
    const sections = DAY_TIMES.flatMap((time, i) => [
      section(i * 4, 'downtown', time, 'rain'),
      section(i * 4 + 2, 'tunnel', time),
      section(i * 4 + 3, 'desert', time, 'fog'),
    ]);
    const { moods } = tracksOf(...sections);
    moods.moveTo(0);
    let last = numbersOf(moods.mood);
    for (let ms = 0; ms < 17 * BAR_MS; ms += 4) {
      moods.moveTo(ms);
      const now = numbersOf(moods.mood);
      // The steepest is the cover's ease: 1.5 times its mean pace, over the widest range that a number has.
      const most = (1.5 * 4 * 4.2) / COVER_EASE_MS;
      now.forEach((value, i) => {
        expect(Math.abs(value - (last[i] ?? 0))).toBeLessThan(most);
      });
      last = now;
    }
  });

  it('changes under a tunnel while the car is inside: its far mouth shows the light that waits there', () => {
    const { moods } = tracksOf(
      section(0, 'desert', 'noon'),
      section(4, 'tunnel', 'dusk'),
      section(8, 'hills', 'night'),
    );
    const skyAt = (bar: number): number[] => {
      moods.moveTo(bar * BAR_MS);
      return moods.open.sky.flat();
    };
    expect(skyAt(4)).toEqual(skyAt(2));
    const night = openMood('hills', 'night', 'clear').sky.flat();
    for (const bar of [6, 7, 7.9, 8, 9]) {
      skyAt(bar).forEach((share, i) => {
        expect(share).toBeCloseTo(night[i] ?? Number.NaN, 9);
      });
    }
  });

  it('is the same after a jump as when it is driven to', () => {
    const { moods } = tracksOf(section(0, 'downtown'), section(4, 'tunnel'), section(6, 'hills', 'night'));
    const jumped = tracksOf(section(0, 'downtown'), section(4, 'tunnel'), section(6, 'hills', 'night')).moods;
    for (let ms = 0; ms <= 12_100; ms += 16) moods.moveTo(ms);
    moods.moveTo(12_100);
    jumped.moveTo(12_100);
    expect(numbersOf(moods.mood)).toEqual(numbersOf(jumped.mood));
  });
});

describe('cover over the road', () => {
  const { places } = tracksOf(section(0, 'downtown'), section(4, 'tunnel'), section(6, 'tunnel'), section(8, 'hills'));
  const line = 4 * BAR_MS;

  it.each([
    [line - COVER_EASE_MS / 2 - 1, 0],
    [line, 0.5],
    [line + COVER_EASE_MS / 2, 1],
    [6 * BAR_MS, 1],
    [8 * BAR_MS - COVER_EASE_MS / 2 - 1, 1],
    [8 * BAR_MS, 0.5],
    [8 * BAR_MS + COVER_EASE_MS / 2, 0],
  ])('at %i ms is %d', (ms, cover) => expect(coverAt(places, ms)).toBeCloseTo(cover, 6));

  it('is whole from the start of a level that begins in a tunnel', () => {
    expect(coverAt(tracksOf(section(0, 'tunnel')).places, -3000)).toBe(1);
  });
});
