import type { Place } from '../../core/level/model';
import type { Ms } from '../../core/time/units';
import type { RoadProfile } from '../road/road-profile';
import type { PlaceTrack } from './place-track';

/**
 * What is driven through where one place becomes another.
 * - `portal-in`, `portal-out`: the mouths of a tunnel
 * - `overpass`: a bridge over the road
 * - `junction`: a crossing inside a town, between places of one kind
 * - `bend`: the road itself hides what comes
 */
export type PassageKind = 'portal-in' | 'portal-out' | 'overpass' | 'junction' | 'bend';

/** A change of place. What lies beyond it is another place; nothing changes before it is reached. */
export interface Passage {
  readonly kind: PassageKind;
  /** The section line: its near face passes the hit line now. */
  readonly ms: Ms;
  /** Its far face; the same time where it has no depth. */
  readonly untilMs: Ms;
  /** While it fills most of the sky's foot: what is far off may change under it. */
  readonly hidesFromMs: Ms;
  readonly hidesUntilMs: Ms;
  readonly from: Place;
  readonly to: Place;
}

/** Real seconds that a bridge is deep, and for how long before it is reached it stands before the far town. */
export const DECK_S = 0.5;
const HIDES_S = 0.9;
/** A road bent by this much on average around the line hides what comes without a bridge. */
const HIDING_BEND = 0.42;
const BEND_WINDOW_S = 1.6;

/** Places that pass into one another at a crossing. */
const TOWN: ReadonlySet<Place> = new Set<Place>(['downtown', 'boulevard', 'waterfront']);
const COUNTRY: ReadonlySet<Place> = new Set<Place>(['desert', 'hills']);

/** The changes of place of a level, in order: a pure plan, the same each time. */
export function planPassages(places: PlaceTrack, road: Pick<RoadProfile, 'curveAt'>, rate: number): readonly Passage[] {
  const passages: Passage[] = [];
  for (let i = 1; i < places.spans.length; i++) {
    const before = places.spans[i - 1];
    const after = places.spans[i];
    if (before === undefined || after === undefined || before.place === after.place) continue;
    const ms = after.fromMs;
    const kind = kindOf(before.place, after.place, meanBend(road, ms, rate));
    const untilMs = kind === 'overpass' ? ms + DECK_S * 1000 * rate : ms;
    const hidesFromMs = ms - HIDES_S * 1000 * rate;
    passages.push({ kind, ms, untilMs, hidesFromMs, hidesUntilMs: untilMs, from: before.place, to: after.place });
  }
  return passages;
}

/** How strongly the road is bent around a song time, 0..1, whichever way. */
function meanBend(road: Pick<RoadProfile, 'curveAt'>, ms: Ms, rate: number): number {
  let sum = 0;
  for (let i = -4; i <= 4; i++) sum += road.curveAt(ms + (i / 4) * BEND_WINDOW_S * 500 * rate);
  return Math.abs(sum) / 9;
}

function kindOf(from: Place, to: Place, bend: number): PassageKind {
  if (to === 'tunnel') return 'portal-in';
  if (from === 'tunnel') return 'portal-out';
  if (TOWN.has(from) && TOWN.has(to)) return 'junction';
  if (COUNTRY.has(from) && COUNTRY.has(to)) return 'bend';
  return bend >= HIDING_BEND ? 'bend' : 'overpass';
}
