import type { CuePart, PartKind } from '../../../src/core/chase/events';
import { CAMERA_SHAPES } from '../../../src/core/level/cameras';
import type { Camera, Verb } from '../../../src/core/level/model';
import { createProjection, type Projection } from '../../../src/stage/camera/projection';

/** One cue of a tiny chart: when in song milliseconds, the verb, and for a hold its length. */
export type Line = readonly [ms: number, verb: Verb, holdMs?: number];

interface Draft {
  cue: number;
  verb: Verb;
  us: number;
  kind: PartKind;
}

/** Compiles a tiny chart on a road of `lanes` lanes, started in the middle. */
export function chart(lines: readonly Line[], lanes = 4, startLane = 1): CuePart[] {
  const drafts: Draft[] = lines.flatMap(([ms, verb, holdMs], cue): Draft[] => {
    const head: Draft = { cue, verb, us: ms * 1000, kind: holdMs === undefined ? 'tap' : 'head' };
    return holdMs === undefined ? [head] : [head, { ...head, us: (ms + holdMs) * 1000, kind: 'tail' }];
  });
  drafts.sort((a, b) => a.us - b.us || a.cue - b.cue);
  let lane = startLane;
  return drafts.map((draft, index) => {
    const laneBefore = lane;
    if (draft.kind === 'tap' && draft.verb === 'left') lane = Math.max(0, lane - 1);
    if (draft.kind === 'tap' && draft.verb === 'right') lane = Math.min(lanes - 1, lane + 1);
    const pair = drafts.findIndex((other) => other !== draft && other.cue === draft.cue);
    return { ...draft, index, tick: Math.round(draft.us / 1000), laneBefore, lane, pair, isLesson: false };
  });
}

/** The road at a song time on a canvas of 1280 x 720, bent and graded evenly, from a camera. */
export function roadAt(
  songMs: number,
  lanes = 4,
  curve = 0,
  grade = 0,
  rate = 1,
  camera: Camera = 'chase',
): Projection {
  const projection = createProjection();
  projection.reshape(1280, 720, lanes);
  projection.update(songMs, rate, { curveAt: () => curve, gradeAt: () => grade }, 0, CAMERA_SHAPES[camera]);
  return projection;
}
