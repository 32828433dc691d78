import { planPassages } from '../city/passages';
import type { PlaceTrack } from '../city/place-track';
import type { RoadProfile } from '../road/road-profile';
import { horizonsOf, STRIPS } from './horizons';

/** When one horizon gives way to the next. */
interface Change {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** How much of each strip of the horizon is seen at a song time. */
export interface StripWeights {
  /** 0..1 by the order of `STRIPS`. */
  readonly weights: Float32Array;
  /** Allocates nothing. */
  moveTo(songMs: number): void;
}

/** Horizons change under what is driven through, so that nothing pops: the one fades in over the other. */
export function createStripWeights(places: PlaceTrack, road: Pick<RoadProfile, 'curveAt'>, rate: number): StripWeights {
  const horizons = horizonsOf(places);
  const passages = planPassages(places, road, rate);
  const changes: readonly Change[] = places.spans.map(({ fromMs }) => {
    const passage = passages.find(({ ms }) => ms === fromMs);
    return { fromMs: passage?.hidesFromMs ?? fromMs, untilMs: passage?.hidesUntilMs ?? fromMs };
  });
  const weights = new Float32Array(STRIPS.length);
  return {
    weights,
    moveTo(songMs) {
      let to = 0;
      while (to + 1 < changes.length && (changes[to + 1]?.fromMs ?? 0) <= songMs) to++;
      const change = changes[to];
      if (change === undefined) return;
      const length = change.untilMs - change.fromMs;
      const share = to === 0 || length <= 0 ? 1 : smooth((songMs - change.fromMs) / length);
      const before = horizons[to - 1];
      const after = horizons[to];
      for (let i = 0; i < weights.length; i++) {
        const strip = STRIPS[i];
        if (strip === undefined) continue;
        const was = before?.includes(strip) === true ? 1 - share : 0;
        weights[i] = was + (after?.includes(strip) === true ? share : 0);
      }
    },
  };
}

function smooth(share: number): number {
  const s = Math.min(Math.max(share, 0), 1);
  return s * s * (3 - 2 * s);
}
