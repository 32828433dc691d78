import { describe, expect, it } from 'vitest';
import { carFrames, carViews, overlayFrames, yawName } from '../../../src/stage/cars/car-frames';
import { heroViews } from '../../../src/stage/cars/hero-art';
import { policeViews } from '../../../src/stage/cars/police/police-art';
import type { Atlas, SpriteFrame } from '../../../src/stage/sprites/atlas';

/** An atlas that has just these names; a frame is known by its name alone. */
function atlasWith(...names: string[]): Atlas {
  const frame = (name: string) => (names.includes(name) ? ({ name } as unknown as SpriteFrame) : null);
  return {
    frame,
    frames: (all) => all.flatMap((name) => frame(name) ?? []),
    image: () => {
      throw new Error('Nothing is drawn here.');
    },
  };
}

const YAWS = [-48, -40, -32, -24, -16, -8, 0, 8, 16, 24, 32, 40, 48];
const all = (prefix: string): string[] => YAWS.map((yaw) => prefix + yawName(yaw));

describe('the picture of a car', () => {
  it.each([
    { yaw: 0, name: 'a/yaw_+00' },
    { yaw: 3.9, name: 'a/yaw_+00' },
    { yaw: 4.1, name: 'a/yaw_+08' },
    { yaw: -4.1, name: 'a/yaw_-08' },
    { yaw: 31, name: 'a/yaw_+32' },
    { yaw: 90, name: 'a/yaw_+48' },
    { yaw: -90, name: 'a/yaw_-48' },
  ])('at $yaw degrees is $name', ({ yaw, name }) => {
    expect(carFrames(atlasWith(...all('a/')), 'a/')?.at(yaw).name).toBe(name);
  });

  it('is the nearest there is where a yaw is missing, and none where all are', () => {
    const few = carFrames(atlasWith('a/yaw_-16', 'a/yaw_+00', 'a/yaw_+16'), 'a/');
    expect([-48, -9, 5, 48].map((yaw) => few?.at(yaw).name)).toEqual([
      'a/yaw_-16',
      'a/yaw_-16',
      'a/yaw_+00',
      'a/yaw_+16',
    ]);
    expect(carFrames(atlasWith('b/yaw_+00'), 'a/')).toBeNull();
  });

  it('from low is the play view where there is no low one', () => {
    const views = carViews(atlasWith('van/yaw_+00'), 'van/');
    expect(views?.low.at(0).name).toBe('van/yaw_+00');
    expect(carViews(atlasWith('van/yaw_+00', 'low/van/yaw_+00'), 'van/')?.low.at(0).name).toBe('low/van/yaw_+00');
  });

  it('gets no overlay of another yaw, which would not fit', () => {
    const overlay = overlayFrames(atlasWith('hero/brake/yaw_+08'), 'hero/brake/');
    expect(overlay?.at(8)?.name).toBe('hero/brake/yaw_+08');
    expect(overlay?.at(0)).toBeNull();
  });
});

describe('the hero', () => {
  const names = [
    ...['red', 'teal', 'midnight'].flatMap((livery) => all(`hero/${livery}/`)),
    ...['brake', 'reverse', 'indicator_l', 'indicator_r', 'damage'].flatMap((part) => all(`hero/${part}/`)),
    ...['l_0', 'l_1', 'c_1', 'r_0', 'r_1'].flatMap((wheels) => all(`hero/wheels/${wheels}_`)),
    ...all('low/hero/red/'),
    ...all('low/hero/wheels/c_1_'),
  ];
  const views = heroViews(atlasWith(...names));

  it('wears its livery, or the one there is', () => {
    expect(views?.play.bodies.teal.at(16).name).toBe('hero/teal/yaw_+16');
    expect(views?.low.bodies.teal.at(16).name).toBe('low/hero/red/yaw_+16');
  });

  it.each([
    { steer: -1, spin: 0, name: 'hero/wheels/l_0_yaw_+00' },
    { steer: -1, spin: 1, name: 'hero/wheels/l_1_yaw_+00' },
    { steer: 0, spin: 0, name: undefined },
    { steer: 0, spin: 1, name: 'hero/wheels/c_1_yaw_+00' },
    { steer: 1, spin: 1, name: 'hero/wheels/r_1_yaw_+00' },
  ] as const)('steered $steer, turn $spin, has wheels $name', ({ steer, spin, name }) => {
    expect(views?.play.wheels(steer, spin, 0)?.name).toBe(name);
  });

  it('keeps the wheels of its body where a view has no steered ones', () => {
    expect(views?.low.wheels(-1, 0, 0)).toBeNull();
    expect(views?.low.wheels(-1, 1, 0)?.name).toBe('low/hero/wheels/c_1_yaw_+00');
    expect(views?.low.wheels(0, 1, 0)?.name).toBe('low/hero/wheels/c_1_yaw_+00');
  });

  it('is not there without any body', () => {
    expect(heroViews(atlasWith('van/yaw_+00'))).toBeNull();
  });
});

describe('the police', () => {
  it('shows itself dark where it has no lights, and not at all where it has no picture', () => {
    const views = policeViews(atlasWith('police/red_yaw_+00', 'police/blue_yaw_+00', 'suv/off_yaw_+00'));
    expect(views.get('police')?.blue.play.at(0).name).toBe('police/blue_yaw_+00');
    expect(views.get('suv')?.red.play.at(0).name).toBe('suv/off_yaw_+00');
    expect(views.has('moto')).toBe(false);
  });
});
