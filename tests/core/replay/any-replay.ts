import fc from 'fast-check';
import { DIFFICULTIES, VERBS } from '../../../src/core/level/model';
import type { Replay } from '../../../src/core/replay/replay';
import { anyMods } from '../chase/generated-level';

/** Any replay that can be written: sorted whole times, gaps from none to a quarter of an hour. */
export const anyReplay: fc.Arbitrary<Replay> = fc
  .record({
    levelHash: fc.uint8Array({ maxLength: 32 }),
    difficulty: fc.constantFrom(...DIFFICULTIES),
    mods: anyMods,
    rulesVersion: fc.nat(1000),
    startUs: fc.integer({ min: -70_000_000, max: 2_000_000_000 }),
    steps: fc.array(
      fc.record({
        gapUs: fc.oneof(fc.nat(200_000), fc.nat(1_000_000_000), fc.constant(0)),
        verb: fc.constantFrom(...VERBS),
        down: fc.boolean(),
      }),
      { maxLength: 100 },
    ),
  })
  .map(({ levelHash, startUs, steps, ...rest }) => {
    let us = startUs;
    const inputs = steps.map(({ gapUs, verb, down }) => {
      us += gapUs;
      return { us, verb, down };
    });
    return { ...rest, levelHash: Array.from(levelHash, (byte) => byte.toString(16).padStart(2, '0')).join(''), inputs };
  });
