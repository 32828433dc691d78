import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_MODS } from '../../../src/core/chase/mods';
import { resultOf } from '../../../src/core/chase/results';
import type { Cue, Verb } from '../../../src/core/level/model';
import { parseLevel } from '../../../src/core/level/parse';
import { laneMoveOf } from '../../../src/core/level/path';
import type { Level } from '../../../src/core/level/schema';
import { msAtTick } from '../../../src/core/time/tempo-map';
import { anyMods, checked, courseOf } from './generated-level';
import { mash, tempoOf } from './masher';
import { drive } from './tiny-course';

const BUNDLED = new URL('../../../levels/hubcap-blues/level.json', import.meta.url);
const orders: readonly (readonly Verb[])[] = [
  ['left', 'right', 'brake', 'boost'],
  ['boost', 'brake', 'right', 'left'],
  ['right', 'boost', 'left', 'brake'],
];

/** A song's worth of cues, one to four a second, on the sixteenth grid: the least that anyone would call a chart. */
const anyRealChart = fc
  .record({
    difficulty: fc.constantFrom('driver' as const, 'wheelman' as const, 'legend' as const),
    bpm: fc.integer({ min: 70, max: 200 }),
    wishes: fc.array(
      fc.record({
        gap: fc.constantFrom(240, 480, 480, 960, 960),
        verb: fc.constantFrom('left' as const, 'right' as const, 'brake' as const, 'boost' as const),
      }),
      { minLength: 80, maxLength: 200 },
    ),
  })
  .map(({ difficulty, bpm, wishes }) => {
    const cues: Cue[] = [];
    let tick = 3840;
    let lane = 1;
    for (const { gap, verb: wished } of wishes) {
      tick += gap;
      const verb = wished === 'left' && lane === 0 ? 'right' : wished === 'right' && lane === 3 ? 'left' : wished;
      cues.push({ tick, verb });
      lane += laneMoveOf({ tick, verb });
    }
    const durationMs = ((tick + 3840) * 62.5) / bpm;
    return checked({
      song: { stems: [{ name: 'mix', file: 'mix.ogg' }], durationMs },
      tempo: [{ tick: 0, bpm }],
      meter: [{ tick: 0, beats: 4, unit: 4 }],
      charts: [{ difficulty, lanes: 4, startLane: 1, cues }],
    });
  });

describe('a masher who presses every key on every sixteenth', () => {
  it('is busted, and never passes grade D', () => {
    fc.assert(
      fc.property(anyRealChart, anyMods, fc.constantFrom(...orders), (level, mods, order) => {
        const course = courseOf(level, { ...mods, noBust: false, oneTake: false });
        const { take, events } = drive(course, mash(level, course, order));
        expect(take.end).toBe('busted');
        expect(resultOf(course, events).grade).toBe('D');
      }),
      { numRuns: 200 },
    );
  });

  it.runIf(existsSync(BUNDLED)).each(['driver', 'wheelman', 'legend'] as const)(
    'is busted before the first chorus of the bundled song on %s',
    (difficulty) => {
      const level = bundled();
      const chart = level.charts.filter((candidate) => candidate.difficulty === difficulty);
      expect(chart).toHaveLength(1);
      const chorus = level.sections.find((section) => /chorus/i.test(section.name));
      const chorusMs = msAtTick(tempoOf(level), chorus?.tick ?? 0);
      expect(chorusMs).toBeGreaterThan(0);
      for (const order of orders) {
        const course = courseOf({ ...level, charts: chart }, NO_MODS);
        const { take, events } = drive(course, mash(level, course, order));
        expect(take.end).toBe('busted');
        expect(take.us).toBeLessThan(chorusMs * 1000);
        expect(resultOf(course, events).grade).toBe('D');
      }
    },
  );
});

function bundled(): Level {
  const result = parseLevel(readFileSync(BUNDLED, 'utf8'));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.level;
}
