import { describe, expect, it } from 'vitest';
import { CAMERA_SHAPES } from '../../../src/core/level/cameras';
import { CAMERAS } from '../../../src/core/level/model';
import { createProjection } from '../../../src/stage/camera/projection';
import type { FrameView } from '../../../src/stage/frame-view';
import { QuadBuffer } from '../../../src/stage/ink/quad-buffer';
import { createDuskMood, type Mood } from '../../../src/stage/light/mood';
import type { Quality } from '../../../src/stage/quality';
import { ContrastVeil } from '../../../src/stage/weather/contrast-veil';
import { FogBanks } from '../../../src/stage/weather/fog-banks';
import { isStruck, Lightning } from '../../../src/stage/weather/lightning';
import { drawRain, MOST_DROPS } from '../../../src/stage/weather/rain';
import { chaseOf } from '../fixtures';

const WIDTH = 1280;
const HEIGHT = 720;

interface Scene {
  readonly songMs?: number;
  readonly rate?: number;
  readonly quality?: Quality;
  readonly contrast?: boolean;
  readonly rain?: number;
  readonly fog?: number;
  readonly cover?: number;
  readonly camera?: keyof typeof CAMERA_SHAPES;
}

/** What the weather reads of a frame. */
function frameOf(scene: Scene): FrameView {
  const projection = createProjection();
  projection.reshape(WIDTH, HEIGHT, 4);
  const songMs = scene.songMs ?? 5000;
  const rate = scene.rate ?? 1;
  const camera = { ...CAMERA_SHAPES[scene.camera ?? 'chase'] };
  projection.update(songMs, rate, { curveAt: (ms) => Math.sin(ms / 1500), gradeAt: () => 0 }, 0.03, camera);
  const mood = { ...createDuskMood(), rain: scene.rain ?? 0, fog: scene.fog ?? 0, cover: scene.cover ?? 0 };
  const { quality = 'high', contrast = false } = scene;
  return { projection, mood, songMs, rate, quality, contrast } as unknown as FrameView;
}

function alphasOf(quads: QuadBuffer): number[] {
  return Array.from(quads.tints.subarray(0, quads.count * 2), (tint) => (tint >>> 24) / 255);
}

describe('rain', () => {
  it.each(['low', 'medium', 'high'] as const)(
    'on %s is as many streaks as its buffer holds, and thin ones',
    (quality) => {
      for (let songMs = 0; songMs < 3000; songMs += 40) {
        const quads = new QuadBuffer(MOST_DROPS[quality] + 1);
        drawRain(frameOf({ songMs, quality, rain: 1 }), quads);
        expect(quads.count).toBeGreaterThan(MOST_DROPS[quality] / 2);
        expect(quads.count).toBeLessThanOrEqual(MOST_DROPS[quality]);
        expect(Math.max(...alphasOf(quads))).toBeLessThanOrEqual(0.25);
      }
    },
  );

  it('is the same at the same song time, whatever was drawn before', () => {
    const once = new QuadBuffer(200);
    drawRain(frameOf({ songMs: 7777, rain: 1 }), once);
    const again = new QuadBuffer(200);
    drawRain(frameOf({ songMs: 100, rain: 1 }), again);
    again.clear();
    drawRain(frameOf({ songMs: 7777, rain: 1 }), again);
    expect(again.count).toBe(once.count);
    const drawn = once.count * 8;
    expect(again.corners.subarray(0, drawn)).toEqual(once.corners.subarray(0, drawn));
  });

  it('does not fall under cover nor in the dry', () => {
    const quads = new QuadBuffer(200);
    drawRain(frameOf({ rain: 1, cover: 1 }), quads);
    drawRain(frameOf({ rain: 0 }), quads);
    expect(quads.count).toBe(0);
  });
});

describe('fog banks', () => {
  it.each([0.75, 1, 1.5])('at rate %d lie beside the road and within their buffer', (rate) => {
    for (let songMs = 0; songMs < 4000; songMs += 90) {
      const quads = new QuadBuffer(40);
      new FogBanks().draw(frameOf({ songMs, rate, fog: 1 }), quads);
      expect(quads.count).toBeGreaterThan(6);
      expect(quads.count).toBeLessThanOrEqual(30);
      expect(Math.max(...alphasOf(quads))).toBeLessThan(0.4);
    }
  });
});

describe('the contrast veil', () => {
  it.each(CAMERAS)('from the %s camera covers the sides and leaves the road free', (camera) => {
    const quads = new QuadBuffer(40);
    const frame = frameOf({ contrast: true, camera });
    new ContrastVeil().draw(frame, quads);
    expect(quads.count).toBeGreaterThan(8);
    expect(quads.count).toBeLessThanOrEqual(32);
    const { projection } = frame;
    const covers = (x: number, y: number): boolean => {
      for (let i = 0; i < quads.count; i++) {
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, , x3 = 0] = quads.corners.subarray(i * 8, i * 8 + 8);
        if (y < y0 || y >= y1) continue;
        const share = (y - y0) / (y1 - y0);
        if (x >= x0 + (x1 - x0) * share && x <= x2 + (x3 - x2) * share) return true;
      }
      return false;
    };
    const spot = { x: 0, y: 0, k: 0, isVisible: false };
    for (let seconds = 0; seconds < 5; seconds += 0.11) {
      for (const x of [-0.98, 0, 0.98]) {
        const { x: px, y } = projection.pointIn(seconds, x, 0, spot);
        expect(covers(px, y)).toBe(false);
      }
      for (const side of [-1, 1]) {
        const { x: px, y } = projection.pointIn(seconds, side * 1.3, 0, spot);
        if (px > 0 && px < WIDTH && y > 0) expect(covers(px, y)).toBe(true);
      }
    }
  });

  it('is not there unless it is asked for', () => {
    const quads = new QuadBuffer(40);
    new ContrastVeil().draw(frameOf({}), quads);
    expect(quads.count).toBe(0);
  });
});

/** Bars of a minute of storm at 120 BPM on which there is lightning, driven with so many frames a second from `fromMs` on. */
function struckBars(framesPerSecond: number, fromMs: number, over: Partial<Mood> = {}): number[] {
  const bars: number[] = [];
  const chase = chaseOf();
  const mood = { ...createDuskMood(), rain: 1, cover: 0, energy: 1, ...over };
  const lightning = new Lightning();
  let songMs = 0;
  const flash = (): void => {
    bars.push(Math.floor(songMs / BAR_MS));
    // It comes with the bar line, not somewhere in the bar.
    expect(songMs % BAR_MS).toBeLessThanOrEqual(1000 / framesPerSecond);
  };
  const follow = (ms: number): void => {
    songMs = ms;
    lightning.follow({ chase, mood, songMs, rate: 1, flash } as unknown as FrameView);
  };
  // Another place of the song was shown before: what follows is a jump.
  follow(300_000);
  for (let ms = fromMs; ms < 120_000; ms += 1000 / framesPerSecond) follow(ms);
  return bars;
}

const BAR_MS = 2000;

describe('lightning', () => {
  it('strikes the same bars however fast the frames come, and wherever the song is joined', () => {
    const struck = struckBars(60, 0);
    expect(struck.length).toBeGreaterThan(1);
    expect(struckBars(23, 0)).toEqual(struck);
    const midway = ((struck[0] ?? 0) + 0.5) * BAR_MS;
    expect(struckBars(60, midway)).toEqual(struck.slice(1));
  });

  it('strikes few of them', () => {
    const struck = Array.from({ length: 400 }, (_, bar) => bar).filter(isStruck);
    expect(struck.length).toBeGreaterThan(15);
    expect(struck.length).toBeLessThan(60);
  });

  it.each([{ rain: 0.8 }, { cover: 0.1 }, { energy: 0.5 }])('leaves the sky dark with %o', (over) => {
    expect(struckBars(60, 0, over)).toEqual([]);
  });
});
