import { describe, expect, it } from 'vitest';
import { viewFrameOf } from '../../../src/stage/camera/view-frame';
import { hangMirror, MIRROR_ART, type MirrorFrame } from '../../../src/stage/mirror/mirror-frame';
import { isRedAt, kindOfPursuer, PURSUERS, placePursuer, spillBeats } from '../../../src/stage/mirror/pursuit';

const hang = (width: number, height: number) => {
  const view = viewFrameOf(width, height, 4);
  const mirror: MirrorFrame = { left: 0, top: 0, scale: 1, glass: { left: 0, top: 0, right: 0, bottom: 0 } };
  hangMirror(view, mirror);
  return {
    view,
    mirror,
    right: mirror.left + MIRROR_ART.width * mirror.scale,
    bottom: mirror.top + MIRROR_ART.height * mirror.scale,
  };
};

describe('the mirror', () => {
  it.each([
    [1280, 720],
    [1920, 1080],
    [2560, 1080],
    [640, 360],
    [1024, 768],
    [390, 844],
    [360, 640],
  ])('at %i x %i hangs in the middle, on the screen, above the horizon of a flat road', (width, height) => {
    const { view, mirror, right, bottom } = hang(width, height);
    expect(mirror.left + right).toBeCloseTo(width, 6);
    expect(mirror.left).toBeGreaterThan(0);
    expect(mirror.top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThan(view.flatHorizonY);
    expect(mirror.glass.bottom).toBeLessThan(bottom);
  });

  it('takes about a fifth of the width of a wide screen', () => {
    const { mirror, right } = hang(1280, 720);
    expect((right - mirror.left) / 1280).toBeGreaterThan(0.17);
    expect((right - mirror.left) / 1280).toBeLessThanOrEqual(0.21);
  });
});

describe('the police behind', () => {
  const at = (heat: number) =>
    Array.from({ length: PURSUERS }, (_, i) => {
      const car = { size: 0, across: 0 };
      placePursuer(i, heat, car);
      return car;
    });

  it.each([
    { heat: 0, cars: 1, leadMost: 0.15, leadLeast: 0.05 },
    { heat: 25, cars: 2, leadMost: 0.35, leadLeast: 0.2 },
    { heat: 60, cars: 4, leadMost: 1.1, leadLeast: 0.7 },
    { heat: 100, cars: 5, leadMost: 4, leadLeast: 3 },
  ])('at heat $heat: $cars cars, the first $leadLeast to $leadMost near', ({ heat, cars, leadMost, leadLeast }) => {
    const all = at(heat);
    expect(all.filter((car) => car.size > 0)).toHaveLength(cars);
    expect(all[0]?.size).toBeGreaterThanOrEqual(leadLeast);
    expect(all[0]?.size).toBeLessThanOrEqual(leadMost);
  });

  it('drive what the police drive in the world', () => {
    const kinds = Array.from({ length: PURSUERS }, (_, i) => kindOfPursuer(i));
    expect(new Set(kinds)).toEqual(new Set(['police', 'suv', 'moto']));
    expect(kinds[0]).toBe('police');
  });

  it('never fall back as heat rises', () => {
    for (let heat = 1; heat <= 100; heat++) {
      const before = at(heat - 1);
      for (const [i, car] of at(heat).entries()) expect(car.size).toBeGreaterThanOrEqual(before[i]?.size ?? 0);
    }
  });

  it.each([
    { beat: 0, red: true },
    { beat: 0.49, red: true },
    { beat: 0.5, red: false },
    { beat: 1, red: true },
    { beat: -0.5, red: false },
  ])('show red ($red) at beat $beat', ({ beat, red }) => {
    expect(isRedAt(beat, 0)).toBe(red);
    expect(isRedAt(beat, 1)).toBe(!red);
  });

  it.each([60, 120, 160, 200, 280, 400])(
    'light the corners at most three times a second at %i beats a minute',
    (bpm) => {
      expect(bpm / 60 / spillBeats(bpm / 60)).toBeLessThanOrEqual(3);
    },
  );
});
