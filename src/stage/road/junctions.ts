import { beatLines } from '../../core/time/beat-grid';
import { tickAtMs } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import { createPlaceTrack, type PlaceTrack } from '../city/place-track';
import type { StageChase } from '../frame-view';

/** A street that crosses the road. Times are those at which a place on the road passes the hit line. */
export interface Junction {
  /** The stop line: a bar line. The signals stand here. */
  readonly lineMs: Ms;
  /** The mouth of the cross street, kerb to kerb: nothing may stand here beside the road. */
  readonly openMs: Ms;
  readonly closeMs: Ms;
  /** Behind the far zebra crossing. */
  readonly untilMs: Ms;
}

/** Real seconds from the stop line: about 2.5 m of zebra, 10 m of street, 2.5 m of zebra at the pace of the road. */
export const JUNCTION_S = { open: 0.18, close: 0.58, until: 0.76 } as const;
/** Bars between two junctions where no section changes. */
const JUNCTION_BARS = 8;
/** Real seconds between two junctions at least. */
const GAP_S = 2.5;
const LEAD_IN_MS = 6000;
const LEAD_OUT_MS = 14_000;
/** Places that are streets of a town. The others have neither crossings nor signals. */
const STREETS: ReadonlySet<string> = new Set(['downtown', 'boulevard', 'waterfront', 'industrial']);

/** The junctions of a level, in order: on section lines inside a town and on every eighth bar of its streets. */
export function junctionsOf(
  chase: StageChase,
  places: PlaceTrack = createPlaceTrack(chase.level, chase.tempo),
): readonly Junction[] {
  const { tempo, meter, level, course } = chase;
  const { rate } = course.mods;
  const fromMs = Math.min(course.startUs / 1000, 0) - LEAD_IN_MS;
  const toMs = level.song.durationMs + LEAD_OUT_MS;
  const changes = new Set(level.sections.map((section) => section.tick));
  const junctions: Junction[] = [];
  let isFixed = false;
  for (const line of beatLines(tempo, meter, Math.floor(tickAtMs(tempo, fromMs)), Math.ceil(tickAtMs(tempo, toMs)))) {
    const isChange = changes.has(line.tick);
    if (!line.isBar || !(isChange || line.bar % JUNCTION_BARS === 0)) continue;
    const at = (seconds: number): Ms => line.ms + seconds * 1000 * rate;
    const before = places.at(line.ms - 1).place;
    const after = places.at(at(JUNCTION_S.until)).place;
    if (!STREETS.has(before) || !STREETS.has(after)) continue;
    // Between the town and the works stands a bridge (`city/passages.ts`): no street comes out of its walls.
    if ((before === 'industrial') !== (after === 'industrial')) continue;
    const last = junctions.at(-1);
    if (last !== undefined && line.ms - last.lineMs < GAP_S * 1000 * rate) {
      // A section line is a better place for a crossing than an eighth bar near it.
      if (isFixed || !isChange) continue;
      junctions.pop();
    }
    isFixed = isChange;
    junctions.push({
      lineMs: line.ms,
      openMs: at(JUNCTION_S.open),
      closeMs: at(JUNCTION_S.close),
      untilMs: at(JUNCTION_S.until),
    });
  }
  return junctions;
}
