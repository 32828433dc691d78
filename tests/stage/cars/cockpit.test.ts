import { describe, expect, it } from 'vitest';
import { viewFrameOf } from '../../../src/stage/camera/view-frame';
import { cockpitFrameOf, wiperAngle } from '../../../src/stage/cars/cockpit-frame';

describe('the inside of the car', () => {
  it.each([
    [1280, 720],
    [1920, 1080],
    [2560, 1080],
    [640, 360],
    [390, 844],
    [1024, 768],
  ])('at %i x %i keeps the bonnet below the hit line and the wipers on the screen', (width, height) => {
    for (const lanes of [3, 4, 5]) {
      const view = viewFrameOf(width, height, lanes);
      const fit = cockpitFrameOf(view, lanes, { widthPx: 1134, heightPx: 233 });
      expect(fit.bonnetTop).toBeGreaterThan(view.hitY);
      expect(fit.bonnetTop).toBeLessThan(height);
      expect(fit.bonnetScaleX * 1134).toBeLessThan(width);
      // It ends behind the dash, not in the air.
      expect(fit.bonnetTop + fit.bonnetScaleY * 233).toBeGreaterThan(height);
      expect(fit.dashHeight).toBeGreaterThan(height);
      expect(fit.wiperY).toBeLessThan(height);
      // Flat to the right, the second blade ends on the screen.
      expect(fit.wiperX[1] + fit.bladePx).toBeLessThan(width);
    }
  });

  it('lays the wipers flat on one end of their sweep and stands them up towards the other', () => {
    expect(wiperAngle(1)).toBeLessThan(0.1);
    expect(wiperAngle(-1)).toBeGreaterThan(1.7);
    expect(wiperAngle(0)).toBeCloseTo((wiperAngle(1) + wiperAngle(-1)) / 2, 9);
  });
});
