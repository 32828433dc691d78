import type { Place } from '../../../core/level/model';
import type { Ms } from '../../../core/time/units';
import type { PlaceTrack } from '../../city/place-track';

/** Metres of free ground beside the road, left and right: up to the walls, rails and drops of each place. */
const ROOM_M: Readonly<Record<Place, readonly [number, number]>> = {
  downtown: [3.9, 3.9],
  boulevard: [3.1, 3.1],
  waterfront: [3.4, 3.9],
  tunnel: [1.05, 1.05],
  freeway: [0.5, 0.6],
  industrial: [3, 3],
  desert: [8, 8],
  hills: [1.8, 0.7],
};
/** Song time over which a car on the verge falls back before its ground ends, and comes up again behind. */
const FALL_BACK_MS = 900;

export function vergeRoomM(place: Place, side: -1 | 1): number {
  return ROOM_M[place][side < 0 ? 0 : 1];
}

/** 1 where there is room for so many metres beside the road, 0 where there is none, eased before and behind its ends. */
export function vergeShare(places: PlaceTrack, songMs: Ms, side: -1 | 1, needM: number): number {
  const { spans } = places;
  const i = places.indexAt(songMs);
  const here = spans[i];
  if (here === undefined || vergeRoomM(here.place, side) < needM) return 0;
  const before = spans[i - 1];
  const next = spans[i + 1];
  let share = 1;
  if (before !== undefined && vergeRoomM(before.place, side) < needM) share = (songMs - here.fromMs) / FALL_BACK_MS;
  if (next !== undefined && vergeRoomM(next.place, side) < needM) {
    share = Math.min(share, (here.untilMs - songMs) / FALL_BACK_MS);
  }
  const s = Math.min(Math.max(share, 0), 1);
  return s * s * (3 - 2 * s);
}
