import { describe, expect, it } from 'vitest';
import { SPARK } from '../../../src/stage/effects/effect-kinds';
import { Particles } from '../../../src/stage/effects/particles';
import { SkidMarks } from '../../../src/stage/effects/skid-marks';
import { drawSpeedLines } from '../../../src/stage/effects/speed-lines';
import { milestoneReached } from '../../../src/stage/effects/streak-milestones';
import { QuadBuffer } from '../../../src/stage/ink/quad-buffer';
import { roadAt } from '../cues/chart';
import { extentOf } from '../cues/drawn';

describe('milestones of the streak', () => {
  it.each([
    [0, 24, 0],
    [24, 25, 25],
    [25, 26, 0],
    [49, 50, 50],
    [99, 100, 100],
    [100, 101, 0],
    [199, 200, 200],
    [20, 130, 25],
    [130, 20, 0],
  ])('from %i to %i celebrates %i', (from, to, milestone) => {
    expect(milestoneReached(from, to)).toBe(milestone);
  });
});

describe('particles', () => {
  it('live as long as their kind and are gone then', () => {
    const particles = new Particles(4);
    particles.add(SPARK, 0, 0, 100, 0, 1, 1, 0);
    const drawn = (): number => {
      const quads = new QuadBuffer(8);
      particles.draw(quads);
      return quads.count;
    };
    particles.step(SPARK.lifeMs - 20);
    expect(drawn()).toBe(1);
    particles.step(20);
    expect(drawn()).toBe(0);
  });

  it('give up the oldest when all are in use', () => {
    const particles = new Particles(3);
    for (let i = 0; i < 5; i++) particles.add(SPARK, i * 100, 0, 1, 0, 1, 1, 0);
    const quads = new QuadBuffer(8);
    particles.draw(quads);
    expect(quads.count).toBe(3);
    expect(extentOf(quads, 0).left).toBeGreaterThan(100);
  });
});

describe('skid marks', () => {
  it('stay where they were laid: they run down the screen as song time passes, and are gone when off it', () => {
    const marks = new SkidMarks();
    for (let ms = 1000; ms <= 1100; ms += 16) marks.lay(ms, 0, 1);
    const bottomAt = (songMs: number): number => {
      const quads = new QuadBuffer(256);
      marks.draw(quads, roadAt(songMs));
      return quads.count === 0 ? Number.NEGATIVE_INFINITY : extentOf(quads, 0).bottom;
    };
    const { hitY } = roadAt(0).frame;
    expect(bottomAt(1100)).toBeGreaterThan(hitY);
    expect(bottomAt(1150)).toBeGreaterThan(bottomAt(1100));
    expect(bottomAt(1600)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('are two strokes while the tyres slip and none while they roll', () => {
    const marks = new SkidMarks();
    const quads = new QuadBuffer(256);
    for (let ms = 0; ms <= 48; ms += 16) marks.lay(ms, 0, 0);
    marks.draw(quads, roadAt(48));
    expect(quads.count).toBe(0);
    marks.lay(64, 0, 1);
    marks.lay(80, 0, 1);
    marks.draw(quads, roadAt(80));
    expect(quads.count).toBe(2);
  });
});

describe('speed lines', () => {
  it('never enter the middle half of the screen, at any moment', () => {
    const projection = roadAt(0);
    for (let perfMs = 0; perfMs < 5000; perfMs += 37) {
      const quads = new QuadBuffer(64);
      drawSpeedLines(quads, projection, perfMs, 1);
      expect(quads.count).toBeGreaterThan(0);
      for (let i = 0; i < quads.count; i++) {
        for (let corner = 0; corner < 4; corner++) {
          const x = quads.corners[i * 8 + corner * 2] ?? 0;
          expect(Math.abs(x - 640)).toBeGreaterThan(320 - 4);
        }
      }
    }
  });

  it('are not there in a calm stretch', () => {
    const quads = new QuadBuffer(64);
    drawSpeedLines(quads, roadAt(0), 1000, 0);
    expect(quads.count).toBe(0);
  });
});
