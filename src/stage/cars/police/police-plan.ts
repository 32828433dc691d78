import type { Course } from '../../../core/chase/events';
import type { Place } from '../../../core/level/model';
import type { Ms } from '../../../core/time/units';
import type { PlaceTrack } from '../../city/place-track';
import type { StageChase } from '../../frame-view';
import { createRandom, type Random, seedOf } from '../../random';
import { junctionsOf } from '../../road/junctions';
import { vergeRoomM } from './verge-room';

export type PoliceKind = 'police' | 'suv' | 'moto';
export type PropKind = PoliceKind | 'billboard' | 'barrier' | 'cone' | 'spikes';

export function isPoliceCar(kind: PropKind): kind is PoliceKind {
  return kind === 'police' || kind === 'suv' || kind === 'moto';
}

/** One thing of the police along the road. It passes the hit line at `ms`. */
export interface PoliceProp {
  readonly ms: Ms;
  readonly kind: PropKind;
  /** -1 and 1: beside the road, `outM` metres from its edge. 0: in lane `lane`, which nobody is led through. */
  readonly side: -1 | 0 | 1;
  readonly outM: number;
  readonly lane: number;
  /** Degrees by which it stands turned from the road, positive to the right. */
  readonly yaw: number;
}

/** Share of junctions at which a car is parked, in a calm section and in a driven one. */
const PARKED = { calm: 0.4, driven: 0.85 } as const;
/** From this energy on both sides may be taken. */
const BOTH_SIDES = 0.75;
/** Real seconds behind a junction's far crossing at which a car is parked. */
const BEHIND_JUNCTION_S = 0.12;
/** Real seconds between two ambushes and between two roadblocks at least. */
const AMBUSH_GAP_S = 9;
const BLOCK_GAP_S = 4.5;
/** Real seconds for which the policeman stays hidden behind his billboard. */
const HIDDEN_S = 0.1;
/** Places with room beside the road for a billboard of their own. */
const OPEN: ReadonlySet<Place> = new Set<Place>(['freeway', 'desert']);
/** Nothing of the police stands in a tunnel. */
const SHUT: Place = 'tunnel';
/** Real seconds around a strip of spikes in which its lane must be free of the path, of traffic and of cash. */
export const CLEAR_S = 0.9;

/** Where the police wait along a level: the same level and course always get the same. Sorted by time. */
export function planPolice(chase: StageChase, places: PlaceTrack): PoliceProp[] {
  const random = createRandom(seedOf(`${chase.level.id} police`));
  const props = [
    ...parkedAtJunctions(chase, places, random),
    ...ambushes(chase, places, random),
    ...roadblocks(chase, places, random),
  ];
  return props.sort((a, b) => a.ms - b.ms);
}

const beside = (ms: Ms, kind: PropKind, side: -1 | 1, outM: number, yaw = 0): PoliceProp => {
  return { ms, kind, side, outM, lane: -1, yaw };
};

function parkedAtJunctions(chase: StageChase, places: PlaceTrack, random: Random): PoliceProp[] {
  const behindMs = BEHIND_JUNCTION_S * 1000 * chase.course.mods.rate;
  return junctionsOf(chase, places).flatMap(({ untilMs }) => {
    const ms = untilMs + behindMs;
    const { energy } = places.at(ms);
    const side = random() < 0.5 ? -1 : 1;
    const kind = random() < 0.3 ? 'suv' : random() < 0.2 ? 'moto' : 'police';
    const isTaken = random() < PARKED.calm + (PARKED.driven - PARKED.calm) * energy;
    const isSecondTaken = random() < energy - BOTH_SIDES + 0.4 && energy >= BOTH_SIDES;
    if (!isTaken) return [];
    const first = beside(ms, kind, side, 1.75, side * -16);
    return isSecondTaken ? [first, beside(ms, 'police', side < 0 ? 1 : -1, 1.75, side * 16)] : [first];
  });
}

/** A motorcycle that waits behind a billboard and is seen only as one passes it. */
function ambushes(chase: StageChase, places: PlaceTrack, random: Random): PoliceProp[] {
  const { course, level } = chase;
  const { rate } = course.mods;
  const props: PoliceProp[] = [];
  const gapMs = AMBUSH_GAP_S * 1000 * rate;
  for (let ms = gapMs / 3; ms < level.song.durationMs; ms += gapMs * (1 + random())) {
    const side = random() < 0.5 ? -1 : 1;
    if (!OPEN.has(places.at(ms).place)) continue;
    props.push(beside(ms, 'billboard', side, 4.2));
    props.push(beside(ms + HIDDEN_S * 1000 * rate, 'moto', side, 3.1, side * -16));
  }
  return props;
}

/** Barriers, cones and a car on the verge beside a brake cue, and spikes across a lane that nobody is led through. */
function roadblocks(chase: StageChase, places: PlaceTrack, random: Random): PoliceProp[] {
  const { course } = chase;
  const { rate } = course.mods;
  const props: PoliceProp[] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const part of course.presses) {
    const ms = part.us / 1000;
    if (part.verb !== 'brake' || ms - lastMs < BLOCK_GAP_S * 1000 * rate) continue;
    if (places.at(ms).place === SHUT) continue;
    lastMs = ms;
    // On the side away from the path, where the eye is not.
    const side = part.lane < course.lanes / 2 ? 1 : -1;
    const step = 60 * rate;
    const room = vergeRoomM(places.at(ms).place, side);
    const isManned = random() < 0.6;
    const kind = random() < 0.5 ? 'police' : 'suv';
    if (room > 0.8) props.push(beside(ms - step, 'cone', side, 0.45), beside(ms + step, 'cone', side, 0.45));
    if (room > 2.9) props.push(beside(ms, 'barrier', side, 1.5));
    if (room > 2.9 && isManned) props.push(beside(ms + 2 * step, kind, side, 1.9, side * -16));
    const lane = freeLane(course, ms, side);
    if (lane >= 0) props.push({ ms, kind: 'spikes', side: 0, outM: 0, lane, yaw: 0 });
  }
  return props;
}

/** The outermost lane of a side, when neither path nor traffic nor cash comes near it around a song time; else -1. */
function freeLane(course: Course, ms: Ms, side: -1 | 1): number {
  const lane = side < 0 ? 0 : course.lanes - 1;
  const fromUs = (ms - CLEAR_S * 1000 * course.mods.rate) * 1000;
  const toUs = (ms + CLEAR_S * 1000 * course.mods.rate) * 1000;
  const isNear = (us: number): boolean => us >= fromUs && us <= toUs;
  let at = course.startLane;
  for (const part of course.parts) {
    if (part.us > toUs) break;
    if (part.us < fromUs) at = part.lane;
    else if (part.laneBefore === lane || part.lane === lane) return -1;
  }
  if (at === lane) return -1;
  if (course.traffic.some((car) => car.lane === lane && isNear(car.us))) return -1;
  return course.cash.some((bag) => bag.lane === lane && isNear(bag.us)) ? -1 : lane;
}
