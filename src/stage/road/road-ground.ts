import { PLACES } from '../../core/level/model';
import type { Ms } from '../../core/time/units';
import type { PlaceTrack } from '../city/place-track';
import type { StageChase } from '../frame-view';
import { junctionsOf } from './junctions';
import { rampsOf } from './ramps';

/** A stretch of road that is painted differently. */
export interface Stretch {
  readonly fromMs: Ms;
  readonly untilMs: Ms;
  readonly kind: StretchKind;
  /** Where along it a song time lies, 0..1, as the shader reads it. */
  along(ms: Ms): number;
}

/** As the shader counts them; 0 is plain road. */
export const STRETCH = { PLAIN: 0, JUNCTION: 1, RAMP_LEFT: 2, RAMP_RIGHT: 3 } as const;
export type StretchKind = (typeof STRETCH)[keyof typeof STRETCH];

/** In a junction `along` counts real seconds from the stop line, by this many at 1. */
export const JUNCTION_SPAN_S = 2;

/** What lies on the ground along a level. Both lists are in order, and neither overlaps. */
export interface RoadGround {
  /** Song time at which each span begins, and its place as the shader counts it: by the order of `PLACES`. */
  readonly fromMs: Float64Array;
  readonly place: Uint8Array;
  readonly stretches: readonly Stretch[];
}

export function createRoadGround(chase: StageChase, places: PlaceTrack): RoadGround {
  const { rate } = chase.course.mods;
  const junctions = junctionsOf(chase, places).map(({ lineMs, untilMs }): Stretch => {
    const along = (ms: Ms): number => (ms - lineMs) / (1000 * rate * JUNCTION_SPAN_S);
    return { fromMs: lineMs, untilMs, kind: STRETCH.JUNCTION, along };
  });
  const ramps = rampsOf(chase, places).map(({ fromMs, untilMs, side, kind }): Stretch => {
    const length = untilMs - fromMs;
    // An on-ramp is an off-ramp driven backwards.
    const along =
      kind === 'off' ? (ms: Ms): number => (ms - fromMs) / length : (ms: Ms): number => (untilMs - ms) / length;
    return { fromMs, untilMs, kind: side < 0 ? STRETCH.RAMP_LEFT : STRETCH.RAMP_RIGHT, along };
  });
  return {
    fromMs: Float64Array.from(places.spans, (span) => span.fromMs),
    place: Uint8Array.from(places.spans, (span) => PLACES.indexOf(span.place)),
    stretches: [...junctions, ...ramps].sort((a, b) => a.fromMs - b.fromMs),
  };
}
