import type { Place } from '../../core/level/model';
import { beatLines } from '../../core/time/beat-grid';
import { tickAtMs } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import type { StageChase } from '../frame-view';
import { type Junction, junctionsOf } from '../road/junctions';
import { rampsOf } from '../road/ramps';
import type { RoadProfile } from '../road/road-profile';
import type { Opening } from '../structures/strip-plan';
import { type Passage, planPassages } from './passages';
import type { PlaceTrack } from './place-track';

/** A stretch of the road's side that something takes up already. */
export interface Block extends Opening {
  /** Only what stands nearer the road than this is in its way, metres from the edge. */
  readonly withinM: number;
}

/** The lie of the land that the street is dressed on. */
export interface CityGround {
  readonly places: PlaceTrack;
  readonly passages: readonly Passage[];
  readonly junctions: readonly Junction[];
  readonly blocks: readonly Block[];
  /** Song times of the bar lines, rising. */
  readonly bars: readonly Ms[];
  readonly fromMs: Ms;
  readonly toMs: Ms;
  /** Song milliseconds of a real second. */
  readonly perS: number;
  isTown(place: Place): boolean;
}

const LEAD_IN_MS = 6000;
const LEAD_OUT_MS = 14_000;
/** Real seconds that are kept clear before and behind a bridge or a mouth. */
const CLEAR_S = 0.12;
const TOWN: ReadonlySet<Place> = new Set<Place>(['downtown', 'boulevard', 'waterfront', 'industrial']);

/** Surveys a level: passages, junctions, ramps and what they take up. */
export function surveyCity(chase: StageChase, places: PlaceTrack, road: Pick<RoadProfile, 'curveAt'>): CityGround {
  const { tempo, meter, level, course } = chase;
  const perS = 1000 * course.mods.rate;
  const fromMs = Math.min(course.startUs / 1000, 0) - LEAD_IN_MS;
  const toMs = level.song.durationMs + LEAD_OUT_MS;
  const passages = planPassages(places, road, course.mods.rate);
  const junctions = junctionsOf(chase, places);
  const lines = beatLines(tempo, meter, Math.floor(tickAtMs(tempo, fromMs)), Math.ceil(tickAtMs(tempo, toMs)));
  const everywhere = Number.POSITIVE_INFINITY;
  const blocks: Block[] = [
    ...junctions.map(
      ({ openMs, closeMs }): Block => ({ fromMs: openMs, untilMs: closeMs, side: 0, withinM: everywhere }),
    ),
    ...rampsOf(chase, places).map(
      (ramp): Block => ({ fromMs: ramp.fromMs, untilMs: ramp.untilMs, side: ramp.side, withinM: 8 }),
    ),
    ...passages
      .filter(({ kind }) => kind === 'portal-in' || kind === 'portal-out' || kind === 'overpass')
      .map(
        (passage): Block => ({
          fromMs: passage.ms - CLEAR_S * perS,
          untilMs: passage.untilMs + CLEAR_S * perS,
          side: 0,
          withinM: everywhere,
        }),
      ),
  ];
  return {
    places,
    passages,
    junctions,
    blocks: blocks.sort((a, b) => a.fromMs - b.fromMs),
    bars: lines.filter((line) => line.isBar).map((line) => line.ms),
    fromMs,
    toMs,
    perS,
    isTown: (place) => TOWN.has(place),
  };
}
