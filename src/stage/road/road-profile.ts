import type { Course } from '../../core/chase/events';
import { msAtTick, type TempoMap } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import type { RoadShape } from '../camera/projection';
import type { StageRoadPoint } from '../frame-view';

/** The road of a level: its written curve and grade, bent further by every drift. */
export interface RoadProfile extends RoadShape {
  /** How far the road has turned since the count-in, in full bends times seconds: what the skyline moves by. */
  headingAt(songMs: Ms): number;
}

/** A bend eases in and out over this much song time around a drift. */
const EASE_MS = 450;
const DRIFT_BEND = 0.85;
/** Fine enough for the eye between two entries; a five-minute song takes 15,000. */
const STEP_MS = 20;
const LEAD_IN_MS = 12_000;
const LEAD_OUT_MS = 30_000;

export const STRAIGHT: RoadProfile = { curveAt: () => 0, gradeAt: () => 0, headingAt: () => 0 };

/** Samples the road once, so that a frame only looks it up. */
export function createRoadProfile(
  road: readonly StageRoadPoint[],
  course: Course,
  tempo: TempoMap,
  durationMs: Ms,
): RoadProfile {
  const startMs = -LEAD_IN_MS;
  const count = Math.ceil((durationMs + LEAD_IN_MS + LEAD_OUT_MS) / STEP_MS);
  const curves = new Float32Array(count);
  const grades = new Float32Array(count);
  const headings = new Float32Array(count);
  const points = road.map((point) => ({ ms: msAtTick(tempo, point.tick), curve: point.curve, grade: point.grade }));
  let i = 0;
  for (let n = 0; n < count; n++) {
    const ms = startMs + n * STEP_MS;
    while (i + 1 < points.length && (points[i + 1]?.ms ?? 0) <= ms) i++;
    const from = points[i];
    if (from === undefined) break;
    const to = points[i + 1] ?? from;
    const share = to === from ? 0 : smooth((ms - from.ms) / (to.ms - from.ms));
    curves[n] = from.curve + (to.curve - from.curve) * share;
    grades[n] = from.grade + (to.grade - from.grade) * share;
  }
  bendByDrifts(course, curves, startMs);
  for (let n = 1; n < count; n++) headings[n] = (headings[n - 1] ?? 0) + ((curves[n] ?? 0) * STEP_MS) / 1000;
  const look = (table: Float32Array, ms: Ms): number => {
    const at = Math.min(Math.max((ms - startMs) / STEP_MS, 0), count - 1.001);
    const n = Math.floor(at);
    const a = table[n] ?? 0;
    return a + ((table[n + 1] ?? a) - a) * (at - n);
  };
  return {
    curveAt: (ms) => look(curves, ms),
    gradeAt: (ms) => look(grades, ms),
    headingAt: (ms) => look(headings, ms),
  };
}

/** A held left or right is a drift: the road turns that way from its head to its tail. */
function bendByDrifts(course: Course, curves: Float32Array, startMs: Ms): void {
  for (const head of course.parts) {
    if (head.kind !== 'head' || (head.verb !== 'left' && head.verb !== 'right')) continue;
    const tail = course.parts[head.pair];
    if (tail === undefined) continue;
    const bend = head.verb === 'left' ? -DRIFT_BEND : DRIFT_BEND;
    const fromMs = head.us / 1000;
    const toMs = tail.us / 1000;
    const first = Math.max(Math.floor((fromMs - EASE_MS - startMs) / STEP_MS), 0);
    const last = Math.min(Math.ceil((toMs + EASE_MS - startMs) / STEP_MS), curves.length - 1);
    for (let n = first; n <= last; n++) {
      const ms = startMs + n * STEP_MS;
      const rise = smooth((ms - fromMs + EASE_MS) / EASE_MS);
      const fall = smooth((toMs + EASE_MS - ms) / EASE_MS);
      curves[n] = Math.min(Math.max((curves[n] ?? 0) + bend * rise * fall, -1), 1);
    }
  }
}

function smooth(share: number): number {
  const s = Math.min(Math.max(share, 0), 1);
  return s * s * (3 - 2 * s);
}
