import type { Shot } from '../schema';
import { type CameraShapes, type ShotChart, shotRules } from './shot-rules';
import { HOME_CAMERA, isBarLine, type ShotSpan, shotSpans, type Timing } from './shot-spans';

/**
 * The changes of camera that one chart keeps at one rate, in order; before the first the camera is `chase`. A shot stays
 * when the cut into it, the cut out of it and all that is read meanwhile are legal. What does not stay gives way to
 * `chase`, so that every change in the list is a legal one. At rate 1 a checked level keeps all its shots.
 *
 * @param chart A `Course` is one.
 * @param rate Playback rate, `course.mods.rate`.
 */
export function survivingShots(
  shots: readonly Shot[],
  chart: ShotChart,
  timing: Timing,
  rate: number,
  shapes?: CameraShapes,
): ShotSpan[] {
  const rules = shotRules(chart, rate, shapes);
  const isLegalCut = (span: ShotSpan): boolean =>
    isBarLine(timing.meter, span.tick) && rules.hurriedBy(span.us) === null;

  const spans = shotSpans(shots, chart.difficulty, timing.tempo);
  const kept: ShotSpan[] = [];
  let camera = HOME_CAMERA;
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    const stays =
      span.camera !== HOME_CAMERA &&
      isLegalCut(span) &&
      (next === undefined || isLegalCut(next)) &&
      rules.unreadIn(span.camera, span.us, span.endUs) === null;
    const shown = stays ? span.camera : HOME_CAMERA;
    if (shown === camera) continue;
    camera = shown;
    kept.push({ ...span, camera });
  }
  return kept.map((span, index) => ({ ...span, endUs: kept[index + 1]?.us ?? Number.POSITIVE_INFINITY }));
}
