import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tempoMapOf } from '../../../../src/core/level/timing';
import { ACCENT_SOUNDS } from '../../../../src/core/level/verify/accent-sounds';
import { RULES } from '../../../../src/core/level/verify/rule-table';
import { verifyLevel } from '../../../../src/core/level/verify/verify-level';
import { msAtTick } from '../../../../src/core/time/tempo-map';
import { anyLevel } from '../../chase/generated-level';
import { CHART_ROWS } from './chart-rows';
import { LEVEL_ROWS } from './level-rows';
import { bent } from './sound-chase';

test('in the small chase nothing is found', () => {
  expect(verifyLevel(bent())).toEqual([]);
});

describe.each(Object.keys(RULES))('%s', (rule) => {
  const rows = [...CHART_ROWS, ...LEVEL_ROWS].flatMap(([name, of, bend, paths, heard]) =>
    name === rule ? [{ of, bend, paths, heard }] : [],
  );

  test('has a case that fails and one that passes', () => {
    expect(rows.some(({ paths }) => paths.length > 0)).toBe(true);
    expect(rows.some(({ paths }) => paths.length === 0)).toBe(true);
  });

  test.each(rows)('$of', ({ bend, paths, heard }) => {
    const found = verifyLevel(bent(bend), heard).filter((finding) => finding.rule === rule);
    expect(found.map(({ at }) => at.path)).toEqual(paths);
  });
});

test('every sound that an accent may name is there', () => {
  const effects = JSON.parse(readFileSync('assets/effects/effects.json', 'utf8'));
  const names = Object.keys(ACCENT_SOUNDS).filter((name) => name !== 'siren');
  expect(names.filter((name) => !(name in effects))).toEqual([]);
});

describe('findings', () => {
  test('say where: path, tick, time, bar and beat from 1, chart', () => {
    const level = bent(({ charts, song, tempo, stops }) => {
      song.offsetMs = 100;
      song.durationMs = 31_000;
      tempo.push({ tick: 8 * 960, bpm: 60 });
      tempo.push({ tick: 9 * 960, bpm: 120 });
      stops.push({ tick: 10 * 960, ms: 200 });
      const cue = charts[0]?.cues[4];
      if (cue !== undefined) cue.tick = 29.25 * 960;
    });
    const found = verifyLevel(level).filter(({ rule }) => rule === 'off-grid');
    expect(found).toEqual([
      {
        rule: 'off-grid',
        severity: 'error',
        // 29.25 beats of half a second, half a second more for the slow one, 200 ms of stop, 100 ms of offset.
        at: { path: '$.charts[0].cues[4].tick', tick: 28_080, ms: 15_425, bar: 8, beat: 2.25, difficulty: 'rookie' },
        message: expect.stringMatching(/left stands 1200 ticks after its bar line/),
        remedy: expect.stringMatching(/tick 28160/),
      },
    ]);
  });

  test('of any level come by tick, on paths that are there, with words', () => {
    fc.assert(
      fc.property(anyLevel, (level) => {
        const findings = verifyLevel(level, { onsetsMs: [0, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000] });
        const ticks = findings.map(({ at }) => at.tick ?? -1);
        expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
        const tempo = tempoMapOf(level);
        for (const { at, message, remedy } of findings) {
          expect(valueAt(level, at.path), at.path).toBeDefined();
          expect(message).not.toMatch(/NaN|undefined|Infinity/);
          expect(remedy).not.toMatch(/NaN|undefined|Infinity/);
          if (at.tick !== undefined) expect(at.ms).toBe(msAtTick(tempo, at.tick));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of a level that was not checked are not to be had', () => {
    const level = bent();
    const [chart] = level.charts;
    if (chart === undefined) throw new Error('The small chase has two charts.');
    expect(() => verifyLevel({ ...level, charts: [{ ...chart, startLane: 0 }] })).toThrow(RangeError);
  });
});

/** What stands at `$.a.b[0]`. */
function valueAt(value: unknown, path: string): unknown {
  return [...path.matchAll(/[\w-]+/g)].reduce<unknown>(
    (inner, [step]) => (inner as Record<string, unknown> | undefined)?.[step],
    value,
  );
}
