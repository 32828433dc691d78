import { describe, expect, it } from 'vitest';
import { LEAD_TIME_MS } from '../../../src/core/chase/rules';
import { CAMERAS, type Camera, DIFFICULTIES, type Verb } from '../../../src/core/level/model';
import { CuePainter } from '../../../src/stage/cues/cue-painter';
import { indexCues } from '../../../src/stage/cues/cue-window';
import { GatePen } from '../../../src/stage/cues/gate-pen';
import { paintGate } from '../../../src/stage/cues/gates';
import { LEAD_S, nearnessOf } from '../../../src/stage/cues/nearness';
import { PartMarks } from '../../../src/stage/cues/part-marks';
import { QuadBuffer } from '../../../src/stage/ink/quad-buffer';
import { mirrorBox } from '../readability/in-front';
import { chart, roadAt } from './chart';
import { type Extent, extentOf, greyPicture, likeness } from './drawn';

const VERB_LIST: readonly Verb[] = ['left', 'right', 'brake', 'boost'];
const ROADS = [
  { road: 'straight', curve: 0, grade: 0 },
  { road: 'bend to the left', curve: -1, grade: 0 },
  { road: 'bend to the right', curve: 1, grade: 0 },
  { road: 'climb', curve: 0, grade: 1 },
  { road: 'descent', curve: 0, grade: -1 },
];

/** The marks of one gate alone, without the beat line that crosses the whole road. */
function gateAlone(
  verb: Verb,
  kind: 'tap' | 'head' | 'tail',
  seconds: number,
  lanes: number,
  curve = 0,
  grade = 0,
  camera: Camera = 'chase',
): { ink: QuadBuffer; pen: GatePen } {
  const projection = roadAt(0, lanes, curve, grade, 1, camera);
  const pen = new GatePen(new QuadBuffer(512), new QuadBuffer(512));
  pen.frame.place(projection, seconds, projection.laneCentre(1), Number.POSITIVE_INFINITY, 0);
  paintGate(pen, verb, kind);
  return { ink: pen.ink, pen };
}

describe.each(CAMERAS)('a cue at its lead time, at 1280x720, from the %s camera', (camera) => {
  const cases = DIFFICULTIES.flatMap((difficulty) =>
    [3, 4, 5].flatMap((lanes) => ROADS.map((road) => ({ difficulty, lanes, ...road }))),
  );

  it.each(cases)('$difficulty, $lanes lanes, $road: far enough down and large enough', (at) => {
    const seconds = LEAD_S[at.difficulty];
    const projection = roadAt(0, at.lanes, at.curve, at.grade, 1, camera);
    const spot = projection.pointIn(seconds, 0, 0, { x: 0, y: 0, k: 0, isVisible: false });
    expect(spot.isVisible).toBe(true);
    expect(spot.k).toBeGreaterThanOrEqual(0.2);
    expect(nearnessOf(seconds, at.difficulty, false)).toBeGreaterThanOrEqual(0.85);
    for (const verb of VERB_LIST) {
      for (const kind of ['tap', 'head', 'tail'] as const) {
        const { ink } = gateAlone(verb, kind, seconds, at.lanes, at.curve, at.grade, camera);
        const extent = extentOf(ink, 0.9);
        expect(extent.right - extent.left, `${verb} ${kind} width`).toBeGreaterThanOrEqual(24);
        expect(extent.bottom - extent.top, `${verb} ${kind} height`).toBeGreaterThanOrEqual(16);
        expect(extent.top, `${verb} ${kind} below the mirror`).toBeGreaterThanOrEqual(mirrorBox(projection).bottom);
      }
    }
  });

  it('stands at least a fifth of the way on a flat road, measured in pixels', () => {
    for (const difficulty of DIFFICULTIES) {
      const projection = roadAt(0, 4, 0, 0, 1, camera);
      const spot = projection.pointIn(LEAD_S[difficulty], 0, 0, { x: 0, y: 0, k: 0, isVisible: false });
      const { flatHorizonY, hitY } = projection;
      expect((spot.y - flatHorizonY) / (hitY - flatHorizonY)).toBeGreaterThanOrEqual(0.2 - 1e-9);
    }
  });
});

describe('the lead times of the stage', () => {
  it.each(DIFFICULTIES)('%s: are those of the rules', (difficulty) => {
    expect(LEAD_S[difficulty] * 1000).toBe(LEAD_TIME_MS[difficulty]);
  });
});

describe('left and right', () => {
  it.each([
    { verb: 'left' as const, side: -1 },
    { verb: 'right' as const, side: 1 },
  ])('$verb reaches into its own side and not into the other', ({ verb, side }) => {
    for (const seconds of [2, 1, 0.5, 0.1]) {
      const { ink, pen } = gateAlone(verb, 'tap', seconds, 4);
      const extent = extentOf(ink, 0.9);
      pen.frame.onRoad(side * 2, 0);
      const targetX = pen.frame.x;
      pen.frame.onRoad(-side * 1.5, 0);
      const otherX = pen.frame.x;
      if (side > 0) {
        expect(extent.right).toBeGreaterThan(targetX);
        expect(extent.left).toBeGreaterThan(otherX);
      } else {
        expect(extent.left).toBeLessThan(targetX);
        expect(extent.right).toBeLessThan(otherX);
      }
    }
  });
});

describe('shapes without colour', () => {
  const kinds: readonly { name: string; verb: Verb; kind: 'tap' | 'head' | 'tail' }[] = [
    { name: 'steer left', verb: 'left', kind: 'tap' },
    { name: 'steer right', verb: 'right', kind: 'tap' },
    { name: 'drift left', verb: 'left', kind: 'head' },
    { name: 'drift right', verb: 'right', kind: 'head' },
    { name: 'brake', verb: 'brake', kind: 'tap' },
    { name: 'boost', verb: 'boost', kind: 'tap' },
    { name: 'release', verb: 'brake', kind: 'tail' },
  ];

  it('differ in grey between every two kinds of gate', () => {
    const seconds = 1;
    const { pen } = gateAlone('brake', 'tap', seconds, 4);
    const { baseY, halfPx, pxPerMetre } = pen.frame;
    pen.frame.onRoad(0, 0);
    const box: Extent = {
      left: pen.frame.x - halfPx * 3,
      right: pen.frame.x + halfPx * 3,
      top: baseY - 2 * pxPerMetre,
      bottom: baseY + halfPx * 0.5,
    };
    const pictures = kinds.map(({ verb, kind }) => greyPicture(gateAlone(verb, kind, seconds, 4).ink, box, 72, 36));
    const worst = { like: -1, pair: '' };
    for (let i = 0; i < kinds.length; i++) {
      for (let j = i + 1; j < kinds.length; j++) {
        const a = pictures[i];
        const b = pictures[j];
        if (a === undefined || b === undefined) continue;
        const like = likeness(a, b);
        if (like > worst.like) Object.assign(worst, { like, pair: `${kinds[i]?.name} and ${kinds[j]?.name}` });
      }
    }
    expect(worst.like, worst.pair).toBeLessThan(0.55);
  });
});

describe('to the very end', () => {
  it('keeps the posts outside the flanks of a car that fills 62 % of its lane, at the moment of the press', () => {
    for (const verb of VERB_LIST) {
      const { ink, pen } = gateAlone(verb, 'tap', 0, 4);
      pen.frame.onRoad(0, 0);
      const flank = pen.frame.halfPx * 0.62;
      const extent = extentOf(ink, 0.9);
      expect(pen.frame.x - extent.left).toBeGreaterThan(flank + 8);
      expect(extent.right - pen.frame.x).toBeGreaterThan(flank + 8);
    }
  });
});

describe('two verbs at once', () => {
  it.each([
    ['left', 'boost'],
    ['right', 'brake'],
    ['brake', 'boost'],
  ] as const)('%s with %s: both marks stay on halves of the way of their own', (first, second) => {
    const parts = chart([
      [1000, first],
      [1000, second],
    ]);
    const painter = new CuePainter(new QuadBuffer(1024), new QuadBuffer(1024));
    expect(() =>
      painter.paint(indexCues(parts), new PartMarks(), { difficulty: 'driver', isNight: false }, now(0)),
    ).not.toThrow();

    const projection = roadAt(0);
    const middles = ([-1, 1] as const).map((stack) => {
      const pen = new GatePen(new QuadBuffer(512), new QuadBuffer(512));
      pen.frame.place(projection, 1, projection.laneCentre(1), Number.POSITIVE_INFINITY, stack);
      pen.frame.put(0, stack < 0 ? 1 : -1);
      return pen.frame.y;
    });
    // The nearer one's far end lies below the farther one's near end.
    expect(middles[0] ?? 0).toBeGreaterThan(middles[1] ?? 0);
  });
});

describe('night', () => {
  const index = indexCues(chart([[1000, 'right']]));
  const quadsAt = (songMs: number, isNight: boolean): number => {
    const ink = new QuadBuffer(1024);
    new CuePainter(ink, new QuadBuffer(1024)).paint(
      index,
      new PartMarks(),
      { difficulty: 'driver', isNight },
      now(songMs),
    );
    return ink.count;
  };

  it.each([
    { leftMs: 900, shown: false },
    { leftMs: 725, shown: false },
    { leftMs: 600, shown: true },
    { leftMs: 300, shown: true },
  ])('$leftMs ms ahead: shown $shown, while by day it always is', ({ leftMs, shown }) => {
    expect(quadsAt(1000 - leftMs, true) > 0).toBe(shown);
    expect(quadsAt(1000 - leftMs, false)).toBeGreaterThan(0);
  });
});

function now(songMs: number) {
  return { projection: roadAt(songMs), perfMs: songMs, dance: { beat: 0 }, take: { holding: [] } };
}
