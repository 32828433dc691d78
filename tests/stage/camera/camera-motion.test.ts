import { describe, expect, it } from 'vitest';
import { CAMERA_SHAPES } from '../../../src/core/level/cameras';
import { CAMERAS } from '../../../src/core/level/model';
import {
  type CameraCause,
  CameraMotion,
  createCameraCause,
  LEAST_MOTION_TO_CUT,
  MOST_LEAN,
  MOST_PUNCH,
} from '../../../src/stage/camera/camera-motion';
import { createHeroMotion } from '../../../src/stage/cars/hero-motion';

const DEGREE = Math.PI / 180;
const FRAME_MS = 1000 / 60;

function causeOf(some: Partial<CameraCause>): CameraCause {
  return { ...createCameraCause(), passedMs: FRAME_MS, ...some };
}

/** The farthest that the camera leans while something goes on for a while. */
function farthestLean(causeAt: (ms: number) => Partial<CameraCause>, forMs: number): number {
  const motion = new CameraMotion();
  let farthest = 0;
  for (let ms = 0; ms < forMs; ms += FRAME_MS) {
    motion.step(causeOf(causeAt(ms)));
    if (Math.abs(motion.lean) > Math.abs(farthest)) farthest = motion.lean;
  }
  return farthest;
}

describe('lean', () => {
  it.each([
    { side: 1, where: 'right' },
    { side: -1, where: 'left' },
  ])('is 2 to 4 degrees into a change of lane to the $where', ({ side }) => {
    const car = createHeroMotion();
    car.reset(1, 0);
    const take = { lane: 1 + side, holding: [] } as never;
    const lean = farthestLean((ms) => {
      car.step(ms, 1, take, [], []);
      return { laneSpeed: car.laneSpeed };
    }, 600);
    expect(lean * side).toBeGreaterThan(2 * DEGREE);
    expect(lean * side).toBeLessThanOrEqual(4.02 * DEGREE);
  });

  it.each([1, -1])('is 2 to 4 degrees into a drift (%i)', (drift) => {
    const lean = farthestLean(() => ({ drift }), 1500) * drift;
    expect(lean).toBeGreaterThan(2 * DEGREE);
    expect(lean).toBeLessThanOrEqual(4.02 * DEGREE);
  });

  it('never goes past its most by much, however wild the drive', () => {
    const wild = farthestLean((ms) => ({ laneSpeed: 20, drift: 1, bend: ms % 400 < 200 ? 1 : -1 }), 3000);
    expect(Math.abs(wild)).toBeLessThan(MOST_LEAN * 1.2);
  });

  it('is there at once after a seek, and the same from both sides', () => {
    const leans = [-5000, 5000].map((passedMs) => {
      const motion = new CameraMotion();
      motion.step(causeOf({ drift: -1 }));
      motion.step(causeOf({ passedMs, drift: 1, bend: 0.4 }));
      return motion.lean;
    });
    expect(leans[0]).toBeGreaterThan(2 * DEGREE);
    expect(leans[0]).toBe(leans[1]);
  });
});

describe('nod and punch', () => {
  it('peak on the kick and on the phrase and are gone before the next', () => {
    const motion = new CameraMotion();
    motion.step(causeOf({ dance: { beat: 1, phrase: 1 }, energy: 1 }));
    expect(motion.nodPx).toBeGreaterThan(2);
    expect(motion.nodPx).toBeLessThan(8);
    expect(motion.view.punch).toBeCloseTo(1 + MOST_PUNCH, 9);
    expect(MOST_PUNCH).toBeLessThanOrEqual(0.03);
    motion.step(causeOf({ dance: { beat: 0, phrase: 0 } }));
    expect(motion.nodPx).toBe(0);
    expect(motion.view.punch).toBe(1);
  });

  it('nods less where the music is calm', () => {
    const nodAt = (energy: number): number => {
      const motion = new CameraMotion();
      motion.step(causeOf({ dance: { beat: 1, phrase: 0 }, energy }));
      return motion.nodPx;
    };
    expect(nodAt(0.1)).toBeLessThan(nodAt(1) * 0.6);
  });
});

describe('behind the title', () => {
  it('the camera sways slowly, and comes back to the same place after its beats', () => {
    const motion = new CameraMotion();
    const leans = Array.from({ length: 33 }, (_, beat) => {
      motion.step(causeOf({ isTitle: true, beat }));
      return motion.lean;
    });
    expect(Math.max(...leans)).toBeGreaterThan(0.5 * DEGREE);
    expect(Math.min(...leans)).toBeLessThan(-0.5 * DEGREE);
    expect(leans[32]).toBeCloseTo(leans[0] ?? Number.NaN, 6);
  });
});

describe('the motion slider', () => {
  const all: Partial<CameraCause> = {
    laneSpeed: 8,
    drift: 1,
    bend: 1,
    dance: { beat: 1, phrase: 1 },
    beat: 5,
    energy: 1,
    isTitle: true,
  };

  it('at 0 keeps everything perfectly still', () => {
    const motion = new CameraMotion();
    for (const wish of CAMERAS) {
      motion.step(causeOf({ ...all, wish, motion: 0 }));
      expect(Math.abs(motion.lean)).toBe(0);
      expect(Math.abs(motion.nodPx)).toBe(0);
      expect(motion.view).toMatchObject({ name: 'chase', shape: CAMERA_SHAPES.chase, isCut: false, punch: 1 });
    }
  });

  it('at a half moves half as far', () => {
    const [full, half] = [1, 0.5].map((slider) => {
      const motion = new CameraMotion();
      for (let i = 0; i < 30; i++) motion.step(causeOf({ ...all, motion: slider }));
      return motion;
    });
    expect(half?.lean).toBeCloseTo((full?.lean ?? 0) / 2, 9);
    expect(half?.nodPx).toBeCloseTo((full?.nodPx ?? 0) / 2, 9);
  });

  it.each([
    [LEAST_MOTION_TO_CUT - 0.01, 'chase'],
    [LEAST_MOTION_TO_CUT, 'roof'],
  ])('at %f the camera that is wished for becomes %s', (slider, name) => {
    const motion = new CameraMotion();
    motion.step(causeOf({ wish: 'roof', motion: slider }));
    expect(motion.view.name).toBe(name);
  });
});

describe('a cut', () => {
  it('is told of in one frame only, and not in the first frame of a chase', () => {
    const motion = new CameraMotion();
    const told = (['roof', 'roof', 'low', 'low', 'chase'] as const).map((wish) => {
      motion.step(causeOf({ wish }));
      return motion.view.isCut;
    });
    expect(told).toEqual([false, false, true, false, true]);
    motion.reset();
    motion.step(causeOf({ wish: 'roof' }));
    expect(motion.view.isCut).toBe(false);
  });
});
