import { barBeatAt, type MeterMap } from '../time/meter-map';
import type { Tick } from '../time/units';

/** Stretches of so many bars are looked at together: what is taken or given is spread over the song. */
const BARS_TOGETHER = 2;

/**
 * A share of things, the strongest of each two bars first and the earlier of equals, so that no part of a song is left
 * out. What does not divide is carried over to the next stretch.
 */
export function strongestShare<T extends { readonly tick: Tick }>(
  things: readonly T[],
  share: number,
  meter: MeterMap,
  weightOf: (thing: T) => number,
): ReadonlySet<T> {
  const stretches = new Map<number, T[]>();
  for (const thing of things) {
    const stretch = Math.floor(barBeatAt(meter, thing.tick).bar / BARS_TOGETHER);
    const list = stretches.get(stretch);
    if (list === undefined) stretches.set(stretch, [thing]);
    else list.push(thing);
  }
  const chosen = new Set<T>();
  let owed = 0;
  for (const list of stretches.values()) {
    owed += list.length * Math.min(Math.max(share, 0), 1);
    const count = Math.min(list.length, Math.round(owed));
    owed -= count;
    const ranked = [...list].sort((a, b) => weightOf(b) - weightOf(a) || a.tick - b.tick);
    for (const thing of ranked.slice(0, count)) chosen.add(thing);
  }
  return chosen;
}
