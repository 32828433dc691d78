import { describe, expect, it } from 'vitest';
import { type Placement, placePicture } from '../../../src/stage/camera/camera-rig';
import { CameraShake } from '../../../src/stage/camera/camera-shake';

const WIDTH = 1280;
const HEIGHT = 720;
const HIT_Y = HEIGHT * 0.83;
const REST = { x: 0, zoom: 1 };

function placed(punch: number, shake: { x: number; zoom: number }): Placement {
  return placePicture(punch, HIT_Y - HEIGHT / 2, shake, { scrollX: 0, scrollY: 0, zoom: 1 });
}

/** Where a px of the picture comes to lie on the canvas, by Phaser's camera. */
function onCanvas({ scrollX, scrollY, zoom }: Placement, x: number, y: number): [number, number] {
  return [(x - scrollX - WIDTH / 2) * zoom + WIDTH / 2, (y - scrollY - HEIGHT / 2) * zoom + HEIGHT / 2];
}

describe('the punch', () => {
  it.each([1, 1.01, 1.03])('of %f leaves the hit line on its line and its middle in its place', (punch) => {
    for (const x of [0, 300, WIDTH / 2, WIDTH]) {
      const [shownX, shownY] = onCanvas(placed(punch, REST), x, HIT_Y);
      expect(shownY).toBeCloseTo(HIT_Y, 9);
      expect(shownX - WIDTH / 2).toBeCloseTo((x - WIDTH / 2) * punch, 9);
    }
  });

  it('never shows an edge of the picture', () => {
    const placement = placed(1.03, REST);
    const [left, top] = onCanvas(placement, 0, 0);
    const [right, bottom] = onCanvas(placement, WIDTH, HEIGHT);
    expect(Math.max(left, top)).toBeLessThanOrEqual(0);
    expect(right).toBeGreaterThanOrEqual(WIDTH);
    expect(bottom).toBeGreaterThanOrEqual(HEIGHT);
  });
});

describe('the shake', () => {
  it.each([1, 0.45, 0.2])('of a blow of %f leaves the hit line at its height, with or without a punch', (blow) => {
    for (const punch of [1, 1.03]) {
      const shake = new CameraShake();
      shake.hit(blow);
      let farthest = 0;
      for (let perfMs = 0; perfMs < 800; perfMs += 7) {
        shake.step(1, perfMs, 7, 1);
        const placement = placed(punch, shake);
        for (const x of [0, WIDTH / 2, WIDTH]) expect(onCanvas(placement, x, HIT_Y)[1]).toBeCloseTo(HIT_Y, 9);
        farthest = Math.max(farthest, Math.abs(onCanvas(placement, WIDTH / 2, HIT_Y)[0] - WIDTH / 2));
      }
      // It is felt all the same.
      expect(farthest).toBeGreaterThan(8 * blow);
      expect(farthest).toBeLessThanOrEqual(10);
    }
  });

  it.each([1, 0.6, 0.2])('of a blow of %f never shows an edge of the picture, with or without a punch', (blow) => {
    for (const punch of [1, 1.03]) {
      const shake = new CameraShake();
      shake.hit(blow);
      for (let perfMs = 0; perfMs < 800; perfMs += 7) {
        shake.step(1, perfMs, 7, 1);
        const placement = placed(punch, shake);
        const [left, top] = onCanvas(placement, 0, 0);
        const [right, bottom] = onCanvas(placement, WIDTH, HEIGHT);
        expect(left).toBeLessThanOrEqual(1e-9);
        expect(top).toBeLessThanOrEqual(1e-9);
        expect(right).toBeGreaterThanOrEqual(WIDTH - 1e-9);
        expect(bottom).toBeGreaterThanOrEqual(HEIGHT - 1e-9);
      }
    }
  });

  it('comes to rest exactly, and at the slider 0 never begins', () => {
    const shake = new CameraShake();
    shake.hit(1);
    shake.step(1, 5, 16, 0);
    expect([Math.abs(shake.x), shake.zoom]).toEqual([0, 1]);
    for (let perfMs = 0; perfMs < 2000; perfMs += 16) shake.step(1, perfMs, 16, 1);
    expect(placed(1, shake)).toEqual({ scrollX: shake.x, scrollY: 0, zoom: 1 });
    expect(Math.abs(shake.x)).toBe(0);
  });

  it('takes the hardest blow, not the sum', () => {
    const once = new CameraShake();
    const often = new CameraShake();
    once.hit(0.5);
    for (let i = 0; i < 5; i++) often.hit(0.5);
    once.step(1, 10, 16, 1);
    often.step(1, 10, 16, 1);
    expect(often).toEqual(once);
  });
});
