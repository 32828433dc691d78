import type { Course, VerbInput } from '../../../src/core/chase/events';
import { perfectInputs } from '../../../src/core/chase/perfect-driver';
import { VERBS } from '../../../src/core/level/model';

export interface Novice {
  /** Standard deviation of each press and release from where it belongs, ms. */
  readonly spreadMs: number;
  /** Share of cues that are not answered at all. */
  readonly missShare: number;
  readonly seed: number;
}

/** Who has understood what to do and is still early, late or looking elsewhere: the perfect driver's inputs, spoilt by chance. */
export function noviceInputs(course: Course, { spreadMs, missShare, seed }: Novice): VerbInput[] {
  const chance = chanceFrom(seed);
  const inputs = perfectInputs(course);
  const spoilt: VerbInput[] = [];
  for (const verb of VERBS) {
    const own = inputs.filter((input) => input.verb === verb);
    let freeUs = Number.NEGATIVE_INFINITY;
    for (let at = 0; at + 1 < own.length; at += 2) {
      const isMissed = chance() < missShare;
      const [downOff, upOff] = [spreadMs * gaussian(chance), spreadMs * gaussian(chance)];
      const [down, up] = [own[at], own[at + 1]];
      if (down === undefined || up === undefined || isMissed) continue;
      // One finger: it must be up before it goes down again.
      const downUs = Math.max(freeUs + 1000, Math.round(down.us + downOff * 1000));
      const upUs = Math.max(downUs + 1000, Math.round(up.us + upOff * 1000));
      freeUs = upUs;
      spoilt.push({ us: downUs, verb, down: true }, { us: upUs, verb, down: false });
    }
  }
  return spoilt.sort((a, b) => a.us - b.us || Number(a.down) - Number(b.down));
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32 by Tommy Ettinger, in the public domain. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Box and Muller's pair, the first of it. */
function gaussian(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
