import type { Ms } from '../../time/units';
import type { Effort } from './efforts';
import { createFadingSum, LN_2 } from './fading';

/** A song is looked at in stretches of this much song time: a bar at 120 BPM. */
const STRETCH_MS: Ms = 2000;

/**
 * The hardest stretches weigh most, each next one a little less: with sixteen of them, half a minute, about two thirds of
 * all weight is spent. A song is as hard as its hard parts, but an easy verse counts for something.
 */
const NEXT_STRETCH = 0.94;

/**
 * How hard it is to keep up, in efforts a second, over the hardest stretches of a song. Each effort adds to a strain that
 * halves every `halfLifeMs`; under a steady load it settles at that load. Adding an effort, or bringing efforts closer
 * together, never lowers it.
 *
 * @param efforts Sorted by time, in real time at `rate`.
 * @param durationMs Song time: how many stretches there are does not hang on the rate.
 */
export function strainOf(efforts: readonly Effort[], durationMs: Ms, rate: number, halfLifeMs: Ms): number {
  const count = Math.max(1, Math.ceil(durationMs / STRETCH_MS));
  const sum = createFadingSum(halfLifeMs);
  const highest: number[] = [];
  let next = 0;
  for (let stretch = 0; stretch < count; stretch += 1) {
    // What is left of the stretch before is strain as well. Cues in the last moment belong to the last stretch.
    let high = sum.at((stretch * STRETCH_MS) / rate);
    const endMs = stretch === count - 1 ? Number.POSITIVE_INFINITY : ((stretch + 1) * STRETCH_MS) / rate;
    for (let effort = efforts[next]; effort !== undefined && effort.ms < endMs; effort = efforts[next]) {
      sum.add(effort.ms, effort.effort);
      high = Math.max(high, sum.at(effort.ms));
      next += 1;
    }
    highest.push(high);
  }
  return (weighted(highest) * LN_2 * 1000) / halfLifeMs;
}

function weighted(values: readonly number[]): number {
  let weight = 1;
  let weights = 0;
  let total = 0;
  for (const value of [...values].sort((a, b) => b - a)) {
    total += value * weight;
    weights += weight;
    weight *= NEXT_STRETCH;
  }
  return total / weights;
}
