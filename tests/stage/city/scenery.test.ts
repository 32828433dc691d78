import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startTake } from '../../../src/core/chase/take';
import type { Camera, Place } from '../../../src/core/level/model';
import { CAMERAS, PLACES } from '../../../src/core/level/model';
import { CityArt } from '../../../src/stage/city/city-art';
import { planScenery, SceneryPen } from '../../../src/stage/city/scenery';
import { sceneCapacity } from '../../../src/stage/city/scenery-size';
import { createFrame } from '../../../src/stage/frame';
import type { StageChase } from '../../../src/stage/frame-view';
import type { Quality } from '../../../src/stage/quality';
import { atlasOf, type SpriteFrame } from '../../../src/stage/sprites/atlas';
import { GLOW, LIT, SceneBuffer } from '../../../src/stage/structures/scene-buffer';
import { SceneView } from '../../../src/stage/structures/scene-view';
import { chaseOf } from '../fixtures';

interface Note {
  w: number;
  h: number;
  anchorX: number;
  anchorY: number;
  pxPerMetre: number;
  roadEdgeX?: number;
}

/** Slot of pictures that are mostly air: posts with arms, trees, people. Walls are in the slots before it. */
const CLEAR = 2;

/** The pictures that ship, by their notes alone: where they stand and how large they are. */
function art(): CityArt {
  const notes = JSON.parse(readFileSync('assets/sprites/sprites.json', 'utf8')) as Record<string, Note>;
  const frames = new Map<string, SpriteFrame>();
  for (const [name, note] of Object.entries(notes)) {
    const { w, h, pxPerMetre, anchorY } = note;
    const texture = { isSolid: /^(bld|shed|villa)/.test(name) };
    const frame = { texture, u0: 0, v0: 1, u1: 1, v1: 0, x: 0, y: 0, cutWidth: w, cutHeight: h };
    const anchorX = note.roadEdgeX ?? note.anchorX;
    frames.set(name, { name, frame: frame as never, anchorX, anchorY, pxPerMetre, widthPx: w, heightPx: h });
  }
  return new CityArt(atlasOf(frames), {
    textures: [],
    slotOf: (texture) => ((texture as unknown as { isSolid: boolean }).isSolid ? 1 : CLEAR),
  });
}

function chaseThrough(places: readonly Place[], curve = 0, energy = 1): StageChase {
  const sections = places.map((place, i) => ({ tick: i * 15_360, name: place, place, energy }));
  return chaseOf({ sections, road: [{ tick: 0, curve, grade: 0.2 }], durationMs: places.length * 8000 });
}

function stageOf(chase: StageChase, quality: Quality, width = 1280, height = 720) {
  const frame = createFrame(quality, { flash: () => {}, shine: () => {}, jolt: () => {} } as never);
  frame.load(chase);
  frame.reshape(width, height);
  const take = startTake(chase.course);
  const scenery = planScenery(chase, frame);
  const buffer = new SceneBuffer(sceneCapacity(scenery, quality, frame.rate));
  const view = new SceneView(buffer);
  view.tiles = 0;
  const pen = new SceneryPen(scenery, frame);
  const pictures = art();
  let perfMs = 0;
  return {
    buffer,
    frame,
    show(songMs: number): void {
      perfMs += 16;
      frame.advance({ songMs, perfMs, take, mode: 'rolling', held: [] }, []);
      pen.draw(view, frame, pictures);
    },
  };
}

const shotBy = (chase: StageChase, camera: Camera): StageChase => ({ ...chase, shots: [{ tick: 0, camera }] });

describe('the drawn scenery', () => {
  it.each(['low', 'high'] as const)('never runs out of quads, in any place, at quality %s', (quality) => {
    const stage = stageOf(chaseThrough(PLACES, 0.5), quality);
    let most = 0;
    for (let songMs = -1500; songMs < PLACES.length * 8000; songMs += 90) {
      stage.show(songMs);
      most = Math.max(most, stage.buffer.count);
      expect(stage.buffer.count).toBeLessThan(stage.buffer.capacity);
    }
    // The reckoning is not so wide that it says nothing.
    expect(most).toBeGreaterThan(stage.buffer.capacity / 8);
  });

  it('is the same after a jump as when it was driven to', () => {
    const chase = chaseThrough(['downtown', 'tunnel', 'hills'], -0.4);
    const driven = stageOf(chase, 'high');
    for (let songMs = 0; songMs <= 9000; songMs += 16) driven.show(songMs);
    const jumped = stageOf(chase, 'high');
    jumped.show(20_000);
    jumped.show(500);
    jumped.show(driven.frame.songMs);
    expect(jumped.buffer.count).toBe(driven.buffer.count);
    const slots = ({ buffer }: typeof driven) => Array.from(buffer.slots.subarray(0, buffer.count));
    expect(slots(jumped)).toEqual(slots(driven));
  });

  it('draws numbers only, from every camera and at every size', () => {
    for (const camera of CAMERAS) {
      for (const [width, height] of [
        [1280, 720],
        [390, 844],
        [2560, 1080],
      ] as const) {
        const stage = stageOf(shotBy(chaseThrough(PLACES, -0.8), camera), 'high', width, height);
        for (let songMs = 500; songMs < PLACES.length * 8000; songMs += 1733) {
          stage.show(songMs);
          const { count, corners } = stage.buffer;
          expect(count).toBeGreaterThan(0);
          expect(corners.subarray(0, count * 8).every(Number.isFinite)).toBe(true);
        }
      }
    }
  });

  it('dances: what glows is brighter on the beat than between beats', () => {
    for (const place of ['downtown', 'tunnel', 'freeway'] as const) {
      const stage = stageOf(chaseThrough([place]), 'high');
      const glowAt = (songMs: number): number => {
        stage.show(songMs);
        const { count, blends, tints } = stage.buffer;
        let sum = 0;
        for (let i = 0; i < count; i++) {
          const tint = tints[i * 4] ?? 0;
          if (blends[i] === GLOW) sum += ((tint >>> 24) / 255) * ((tint >> 16) & 255);
        }
        return sum;
      };
      expect(glowAt(3000.01)).toBeGreaterThan(glowAt(3400) * 1.15);
    }
  });

  it('is drawn far to near: walls slice by slice, and a lamp beside a house after the house', () => {
    const stage = stageOf(chaseThrough(['tunnel', 'tunnel']), 'high');
    stage.show(2000);
    const { count, corners, blends } = stage.buffer;
    let nearest = 0;
    for (let i = 0; i < count; i++) {
      // Every second number is a y: the lowest corner of a wall is its near foot.
      const lowest = Math.max(...[1, 3, 5, 7].map((n) => corners[i * 8 + n] ?? 0));
      const isRightWall = blends[i] === LIT && (corners[i * 8 + 4] ?? 0) > 700 && lowest > 180;
      if (!isRightWall) continue;
      expect(lowest).toBeGreaterThanOrEqual(nearest - 1);
      nearest = lowest;
    }
    expect(nearest).toBeGreaterThan(400);

    const frame = createFrame('high', { flash: () => {}, shine: () => {}, jolt: () => {} } as never);
    const chase = chaseThrough(['downtown', 'boulevard']);
    frame.load(chase);
    const { things } = planScenery(chase, frame);
    for (const { thing, keyMs } of things) {
      if (thing.kind !== 'house') continue;
      // What passes while the house's side passes is nearer than its far end.
      const beside = things.filter(
        (one) => one.thing.kind === 'lamp' && one.thing.ms > thing.ms && one.thing.ms < keyMs,
      );
      for (const lamp of beside)
        expect(things.indexOf(lamp)).toBeLessThan(things.findIndex((one) => one.thing === thing));
    }
  });

  it.each(CAMERAS)('stands no wall and no house before the road on which the next cues are read: %s', (camera) => {
    for (const curve of [-0.9, 0, 0.9]) {
      const stage = stageOf(shotBy(chaseThrough(PLACES, curve), camera), 'high');
      for (let songMs = 1000; songMs < PLACES.length * 8000; songMs += 811) {
        stage.show(songMs);
        const { projection } = stage.frame;
        const spot = { x: 0, y: 0, k: 0, isVisible: false };
        for (const seconds of [0.1, 0.4, 0.8, 1.4, 2]) {
          for (const x of [-0.9, 0, 0.9]) {
            projection.pointIn(seconds, x, 0, spot);
            expect(hidden(stage.buffer, spot.x, spot.y)).toBe(0);
          }
        }
      }
    }
  });
});

/** Quads of masonry that have a point inside them. */
function hidden(buffer: SceneBuffer, x: number, y: number): number {
  let found = 0;
  for (let i = 0; i < buffer.count; i++) {
    if (buffer.blends[i] === GLOW || buffer.slots[i] === CLEAR) continue;
    const at = (n: number): number => buffer.corners[i * 8 + n] ?? 0;
    // Corners run top left, foot left, foot right, top right around the quad.
    const ring = [at(0), at(1), at(2), at(3), at(6), at(7), at(4), at(5)];
    let inside = false;
    for (let a = 0, b = 3; a < 4; b = a++) {
      const ax = ring[a * 2] ?? 0;
      const ay = ring[a * 2 + 1] ?? 0;
      const bx = ring[b * 2] ?? 0;
      const by = ring[b * 2 + 1] ?? 0;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
    if (inside) found++;
  }
  return found;
}
