import type { Quality } from '../quality';
import { FAR_S } from '../structures/scene-view';
import { MOST_EDGES } from '../structures/slices';
import type { RoadsideKind } from './dressings';
import type { Scenery } from './scenery';

/** Quads that one thing takes at most, but for the columns of house sides. */
const QUADS: Readonly<Partial<Record<RoadsideKind, number>>> = {
  house: 9,
  shed: 9,
  villa: 9,
  lamp: 2,
  lantern: 3,
  mast: 3,
  billboard: 2,
  pole: 4 + 2 * 5,
  gantry: 20,
  portal: 80,
  overpass: 30,
};
/** Columns of all house sides of a row that is seen from end to end, in four layers on both sides. */
const COLUMNS = 8 * 32;
/** Seconds of the street in a frame, with what has just passed and what is long. */
const AROUND_S = 2;

/**
 * Quads that a frame of this scenery takes at most, reckoned from the plan: the buffer is made so large, so that nothing
 * is ever left out.
 */
export function sceneCapacity(scenery: Scenery, quality: Quality, rate: number): number {
  const { things, strips } = scenery;
  const windowMs = (FAR_S[quality] + AROUND_S) * 1000 * rate;
  let most = 0;
  let quads = 0;
  let first = 0;
  for (const { thing, keyMs } of things) {
    quads += quadsOf(thing.kind);
    while (first < things.length && (things[first]?.keyMs ?? 0) < keyMs - windowMs) {
      quads -= quadsOf(things[first]?.thing.kind ?? 'scrub');
      first++;
    }
    most = Math.max(most, quads);
  }
  return most + COLUMNS + MOST_EDGES * mostStrips(strips) + TUNNEL_LAMPS;
}

/** Tubes and halos of a tunnel that is seen from end to end at a fast beat. */
const TUNNEL_LAMPS = 4 * 60;

function quadsOf(kind: RoadsideKind): number {
  return QUADS[kind] ?? 1;
}

/** The most strips that lie beside one another anywhere. */
function mostStrips(strips: Scenery['strips']): number {
  let most = 0;
  for (const strip of strips) {
    const beside = strips.filter((other) => other.fromMs <= strip.fromMs && other.untilMs > strip.fromMs);
    most = Math.max(most, beside.length);
  }
  return most;
}
