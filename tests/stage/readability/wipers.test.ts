import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createProjection } from '../../../src/stage/camera/projection';
import { cockpitFrameOf } from '../../../src/stage/cars/cockpit-frame';
import { Wipers } from '../../../src/stage/cars/wipers';
import type { FrameView } from '../../../src/stage/frame-view';
import { DEPTH } from '../../../src/stage/layers';
import { createDuskMood } from '../../../src/stage/light/mood';
import type { Atlas, SpriteFrame } from '../../../src/stage/sprites/atlas';

const { w, h, anchorX, anchorY } = JSON.parse(readFileSync('assets/sprites/sprites.json', 'utf8'))['hero/wiper'];

/** An image as Phaser would place it: a picture turned about its anchor, of which a part from the left may be shown. */
class Picture {
  isVisible = false;
  private x = 0;
  private y = 0;
  private turn = 0;
  private scale = 1;
  private shown = w;

  constructor(readonly depth: number) {}

  setFrame(): this {
    return this;
  }

  setVisible(isVisible: boolean): this {
    this.isVisible = isVisible;
    return this;
  }

  setPosition(x: number, y: number): this {
    this.x = x;
    this.y = y;
    return this;
  }

  setRotation(turn: number): this {
    this.turn = turn;
    return this;
  }

  setScale(scale: number): this {
    this.scale = scale;
    return this;
  }

  setCrop(_x: number, _y: number, width: number): this {
    this.shown = width;
    return this;
  }

  /** Upper edge of what is shown, in px. */
  get top(): number {
    const rises = [0, this.shown].flatMap((u) => [0, h].map((v) => this.riseOf(u, v)));
    return this.y + Math.min(...rises);
  }

  get place(): number[] {
    return [this.x, this.y, this.turn, this.scale];
  }

  private riseOf(u: number, v: number): number {
    const across = (u - anchorX * w) * this.scale;
    const down = (v - anchorY * h) * this.scale;
    return across * Math.sin(this.turn) + down * Math.cos(this.turn);
  }
}

/** The wipers of a rainy frame at a place of their sweep, -1..1. */
function sweep(width: number, height: number, at: number, rain = 1) {
  const pictures: Picture[] = [];
  const atlas = {
    frame: () => ({ frame: {}, widthPx: w, heightPx: h, anchorX, anchorY }) as unknown as SpriteFrame,
    image: (_scene: unknown, depth: number) => {
      pictures.push(new Picture(depth));
      return pictures.at(-1);
    },
  } as unknown as Atlas;
  const projection = createProjection();
  projection.reshape(width, height, 4);
  const wipers = new Wipers();
  wipers.create({} as never, atlas, DEPTH.COCKPIT + 1);
  const frame = { projection, mood: { ...createDuskMood(), rain, cover: 0 }, dance: { wiper: at } };
  const fit = cockpitFrameOf(projection.frame, 4, { widthPx: 850, heightPx: 175 });
  wipers.draw(frame as unknown as FrameView, fit);
  return { pictures, film: wipers.film, hitY: projection.frame.hitY, bladePx: fit.bladePx };
}

const SWEEP = Array.from({ length: 41 }, (_, i) => -1 + i / 20);

describe('the wipers', () => {
  it.each([
    [1280, 720],
    [2560, 1080],
    [640, 360],
    [1024, 768],
    [390, 844],
  ])('at %i x %i hide no cue: what is drawn over them ends at the hit line', (width, height) => {
    for (const at of SWEEP) {
      const { pictures, hitY } = sweep(width, height, at);
      expect(pictures).toHaveLength(4);
      const over = pictures.filter(({ depth }) => depth > DEPTH.CUE_GLOW);
      for (const { isVisible, top } of over) {
        expect(isVisible).toBe(true);
        expect(top).toBeGreaterThanOrEqual(hitY - 1e-6);
      }
      const under = pictures.filter(({ depth }) => depth < DEPTH.CUE_GLOW && depth > DEPTH.TRAFFIC_GLOW);
      // Both pictures of a blade lie in one place, so that no seam is seen.
      expect(over.map(({ place }) => place)).toEqual(under.map(({ place }) => place));
      expect(under).toHaveLength(2);
    }
  });

  it('sweep high over the road, which is why they may not lie over the cues', () => {
    const tops = SWEEP.flatMap((at) => sweep(1280, 720, at).pictures.map(({ top }) => top));
    expect(Math.min(...tops)).toBeLessThan(400);
  });

  it('are cut no more than they must be', () => {
    for (const at of SWEEP) {
      const { pictures, hitY } = sweep(1280, 720, at);
      for (const { top } of pictures.filter(({ depth }) => depth > DEPTH.CUE_GLOW)) {
        const whole = Math.min(...pictures.filter(({ depth }) => depth < DEPTH.CUE_GLOW).map((one) => one.top));
        expect(top - Math.max(whole, hitY)).toBeLessThan(3);
      }
    }
  });

  it('draw water under the cues too, and nothing in the dry', () => {
    expect(DEPTH.WIPER_FILM).toBeLessThan(DEPTH.CUE_GLOW);
    expect(sweep(1280, 720, 0).film.count).toBeGreaterThan(20);
    const dry = sweep(1280, 720, 0, 0);
    expect(dry.film.count).toBe(0);
    expect(dry.pictures.some(({ isVisible }) => isVisible)).toBe(false);
  });
});
