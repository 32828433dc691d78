import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Direction, nearestStep, ringStep } from '../../src/ui/focus';
import { turned } from '../../src/ui/turn-value';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Rows of boxes that fill the width, as menus are laid out. */
const rows = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }).map((counts) =>
  counts.flatMap((count, row): Box[] =>
    Array.from({ length: count }, (_, at) => {
      const left = (at * 1000) / count;
      return { left, right: left + 1000 / count - 10, top: row * 60, bottom: row * 60 + 45 };
    }),
  ),
);

function reached(boxes: readonly Box[], start: number): Set<number> {
  const seen = new Set([start]);
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const from = boxes[at];
    if (from === undefined) continue;
    for (const direction of DIRECTIONS) {
      const next = nearestStep(from, boxes, direction);
      if (next >= 0 && !seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return seen;
}

describe('menus by arrows and pads', () => {
  it('reach everything in rows of any lengths, from anywhere', () => {
    void fc.assert(
      fc.property(rows, fc.nat(), (boxes, seed) => {
        expect(reached(boxes, seed % boxes.length).size).toBe(boxes.length);
      }),
    );
  });

  it('never stay where they are, and find nothing beyond the last', () => {
    const boxes = [{ left: 0, right: 100, top: 0, bottom: 40 }];
    for (const direction of DIRECTIONS) expect(nearestStep(boxes[0] as Box, boxes, direction)).toBe(-1);
  });
});

describe('Tab in a dialog', () => {
  it.each([
    [0, 3, false, 1],
    [2, 3, false, 0],
    [0, 3, true, 2],
    [2, 3, true, 1],
    [-1, 3, false, 0],
    [-1, 3, true, 2],
    [0, 1, false, 0],
  ])('from %d of %d, back %s: %d', (at, count, isBack, next) => expect(ringStep(at, count, isBack)).toBe(next));
});

describe('a slider turned by a pad', () => {
  it.each([
    [{ min: 0, max: 1, step: 0.05, value: 0.1 }, 1, 0.15],
    [{ min: 0, max: 1, step: 0.05, value: 0.02 }, -1, 0],
    [{ min: 0, max: 1, step: 0.01, value: 1 }, 1, 1],
    [{ min: -1000, max: 1000, step: 1, value: 0 }, -1, -100],
    [{ min: 0, max: 3, step: 1, value: 1 }, 1, 2],
  ] as const)('%o by %d is %d', (range, way, value) => expect(turned(range, way)).toBe(value));
});
