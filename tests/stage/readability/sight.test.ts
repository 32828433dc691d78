import { describe, expect, it } from 'vitest';
import { CAMERA_SHAPES } from '../../../src/core/level/cameras';
import { createProjection, type Projection, type RoadShape } from '../../../src/stage/camera/projection';
import { viewFrameOf } from '../../../src/stage/camera/view-frame';
import { cockpitFrameOf } from '../../../src/stage/cars/cockpit-frame';
import { indexCues } from '../../../src/stage/cues/cue-window';
import { DEPTH } from '../../../src/stage/layers';
import { chart, type Line } from '../cues/chart';
import { mirrorBox } from './in-front';
import { faultsAtLead, faultsOf, type InFront, lookAt, type Sight } from './sight';

const STRAIGHT: RoadShape = { curveAt: () => 0, gradeAt: () => 0 };
const NOWHERE = { left: 0, top: 0, right: 0, bottom: 0 };
const CLEAR: InFront = { hero: null, mirror: NOWHERE };

/** The last cue of a chart, seen at song time 0. */
function seeLast(lines: readonly Line[], inFront = CLEAR, projection = roadOf()): Sight {
  const parts = chart(lines);
  const last = parts.at(-1);
  if (last === undefined) throw new Error('There is no cue to see.');
  return lookAt(indexCues(parts), last, projection, inFront);
}

function roadOf(shape = CAMERA_SHAPES.chase, road = STRAIGHT): Projection {
  const projection = createProjection();
  projection.reshape(1280, 720, 4);
  projection.update(0, 1, road, 0, shape);
  return projection;
}

describe('a cue is readable', () => {
  it('alone on a straight road, a second ahead', () => {
    const sight = seeLast([[1000, 'left']]);
    expect(sight.visible).toBe(1);
    expect(faultsAtLead(sight)).toEqual([]);
  });
});

describe('what keeps one from being read is found', () => {
  it('too far off, and too small', () => {
    expect(faultsOf(seeLast([[2300, 'left']]))).toEqual(['only 19.3 % of the way']);
    const far = seeLast([[1000, 'brake']], CLEAR, roadOf({ ...CAMERA_SHAPES.chase, leadS: 0.09 }));
    expect(faultsOf(far)).toEqual([expect.stringMatching('% of the way'), expect.stringMatching(/only 2\d px wide/)]);
  });

  it('behind the car', () => {
    const hero = { left: 300, right: 800, top: 200, bottom: 700 };
    expect(faultsOf(seeLast([[1000, 'boost']], { ...CLEAR, hero }))).toEqual([
      'only 0 px wide',
      expect.stringContaining('hero 100 %'),
    ]);
    const corner = { left: 300, right: 580, top: 260, bottom: 700 };
    expect(faultsAtLead(seeLast([[1000, 'boost']], { ...CLEAR, hero: corner }))).toEqual([
      expect.stringContaining('behind the hero'),
    ]);
  });

  it('behind the mirror, or over the edge of the picture', () => {
    const mirror = { left: 300, right: 800, top: 0, bottom: 280 };
    expect(faultsAtLead(seeLast([[1000, 'boost']], { ...CLEAR, mirror }))).toContainEqual(
      expect.stringContaining('behind the mirror'),
    );
    const high = roadOf({ ...CAMERA_SHAPES.helicopter, horizon: -0.6 });
    expect(faultsAtLead(seeLast([[2000, 'boost']], CLEAR, high))).toContainEqual(
      expect.stringContaining('behind the edge'),
    );
  });

  it('behind a crest that no level may have', () => {
    const hump = { curveAt: () => 0, gradeAt: (ms: number) => (ms < 100 ? 20 : -20) };
    expect(faultsOf(seeLast([[1000, 'left']], CLEAR, roadOf(CAMERA_SHAPES.chase, hump)))).toContain('behind a crest');
    const steepest = { curveAt: () => 0, gradeAt: (ms: number) => (ms < 100 ? 1 : -1) };
    expect(faultsOf(seeLast([[1000, 'left']], CLEAR, roadOf(CAMERA_SHAPES.chase, steepest)))).toEqual([]);
  });

  it('behind nearer gates', () => {
    const wall: Line[] = [700, 740, 780, 820, 860, 900, 940].map((ms) => [ms, 'brake']);
    expect(faultsOf(seeLast([...wall, [1000, 'brake']]))).toEqual([expect.stringContaining('can be seen (hero 0 %')]);
    expect(
      seeLast([
        [700, 'brake'],
        [1000, 'brake'],
      ]).visible,
    ).toBeGreaterThan(0.7);
  });
});

describe('the mirror', () => {
  it('is where the stage hangs it: a box at the top, in the middle', () => {
    const box = mirrorBox(roadOf());
    expect(box.top).toBe(0);
    expect((box.left + box.right) / 2).toBeCloseTo(640, 6);
    expect(box.bottom).toBeGreaterThan(50);
  });
});

describe('the order of drawing', () => {
  /** What may be drawn over the cues: the car, who is behind it, what it throws up, thin rain, its inside, the mirror and the flash. */
  const MAY_COVER = new Set([
    'HERO_SHADOW',
    'HERO',
    'HERO_GLOW',
    'CHASERS',
    'SMOKE',
    'RAIN',
    'COCKPIT',
    'MIRROR',
    'FLASH',
  ]);

  it('lets the bonnet lie below the hit line, where no cue is to be read', () => {
    for (const lanes of [3, 4, 5]) {
      const view = viewFrameOf(1280, 720, lanes);
      expect(cockpitFrameOf(view, lanes, { widthPx: 1000, heightPx: 200 }).bonnetTop).toBeGreaterThan(view.hitY);
    }
  });

  it('puts the cues over traffic, scenery and all else but what is named here', () => {
    const over = Object.entries(DEPTH).filter(([, depth]) => depth > DEPTH.CUE_GLOW);
    expect(over.map(([name]) => name).filter((name) => name !== 'CUES' && !MAY_COVER.has(name))).toEqual([]);
    for (const name of ['ROAD', 'ROADSIDE', 'TRAFFIC', 'TRAFFIC_GLOW'] as const) {
      expect(DEPTH[name]).toBeLessThan(DEPTH.CUE_GLOW);
    }
  });
});
