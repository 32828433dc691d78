import { describe, expect, test } from 'vitest';
import { LEAD_TIME_MS } from '../../../../src/core/chase/rules';
import { CAMERA_SHAPES, HIT_SHARE, REFERENCE_PICTURE, roadShare } from '../../../../src/core/level/cameras';
import { CAMERAS } from '../../../../src/core/level/model';
import { reachMs } from '../../../../src/core/level/shots/reach';
import { viewFrameOf } from '../../../../src/stage/camera/view-frame';

const { chase } = CAMERA_SHAPES;

describe('how far ahead a camera reads', () => {
  test.each([
    ['a fifth of the way', { leadS: 0.5, horizon: 0.2 }, 4, 2000],
    ['a fifth of the way, nearer by', { leadS: 0.3, horizon: 0.2 }, 4, 1200],
    // The foot of the gate leaves the mirror's strip half way between a horizon at -0.55 and the hit line at 0.83.
    ['in the picture', { leadS: 0.5, horizon: -0.55 }, 4, 500],
  ])('%s', (_why, change, lanes, ms) => {
    expect(reachMs({ ...chase, ...change }, lanes)).toBeCloseTo(ms, 6);
  });

  test('every camera of the game reads every chart: 2 s on three to five lanes', () => {
    for (const camera of CAMERAS) {
      for (const lanes of [3, 4, 5]) {
        expect(reachMs(CAMERA_SHAPES[camera], lanes), `${camera}, ${lanes} lanes`).toBeGreaterThanOrEqual(
          LEAD_TIME_MS.rookie - 1e-6,
        );
      }
    }
  });

  test('the stage draws the road as wide and the hit line as high as the rules think', () => {
    const { width, height } = REFERENCE_PICTURE;
    for (const lanes of [3, 4, 5]) {
      const frame = viewFrameOf(width, height, lanes);
      expect(frame.hitY / height).toBeCloseTo(HIT_SHARE, 9);
      expect((2 * frame.halfRoadPx) / width).toBeCloseTo(roadShare(lanes), 9);
    }
  });
});
