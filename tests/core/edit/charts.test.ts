import { describe, expect, test } from 'vitest';
import {
  addChart,
  densify,
  keepOnRoad,
  removeChart,
  renameChart,
  setLanes,
  setStartLane,
  thinOut,
} from '../../../src/core/edit/charts';
import { reviewDraft } from '../../../src/core/edit/review';
import { DIFFICULTIES, type Difficulty } from '../../../src/core/level/model';
import { pathOf } from '../../../src/core/level/path';
import { rateChart } from '../../../src/core/level/rating/rate-chart';
import type { Level } from '../../../src/core/level/schema';
import { bundledLevels } from '../level/bundled-levels';
import { cuesOf, tinyDraft, written } from './tiny-draft';

describe('charts', () => {
  test('are added in rising order, empty or as a copy on the usual road', () => {
    const draft = tinyDraft(cuesOf('960 right', '1920 right', '2880 left'));
    const two = addChart(addChart(draft, 'legend'), 'rookie', 'driver');
    expect(two.charts.map(({ difficulty, lanes }) => [difficulty, lanes])).toEqual([
      ['rookie', 3],
      ['driver', 4],
      ['legend', 4],
    ]);
    // On three lanes the second right would leave the road.
    expect(written(two, 'rookie')).toEqual(['960 right', '1920 left', '2880 left']);
    expect(written(two, 'legend')).toEqual([]);
    expect(addChart(two, 'driver', 'legend')).toBe(two);
  });

  test('are taken out down to the last one', () => {
    const two = addChart(tinyDraft(), 'legend');
    const one = removeChart(two, 'driver');
    expect(one.charts.map(({ difficulty }) => difficulty)).toEqual(['legend']);
    expect(removeChart(one, 'legend')).toBe(one);
  });

  test('are given another name, but never one that is taken', () => {
    const two = addChart(tinyDraft(), 'legend');
    expect(renameChart(two, 'legend', 'driver')).toBe(two);
    expect(renameChart(two, 'legend', 'wheelman').charts.map(({ difficulty }) => difficulty)).toEqual([
      'driver',
      'wheelman',
    ]);
  });

  test('have a start on their road', () => {
    expect(setStartLane(tinyDraft(), 'driver', 9).charts[0]?.startLane).toBe(3);
    expect(setStartLane(tinyDraft(), 'driver', -1).charts[0]?.startLane).toBe(0);
  });
});

describe('the road', () => {
  test('narrowed turns what would leave it, and what stands on it stays beside the path', () => {
    const draft = tinyDraft(cuesOf('960 right', '1920 right', '2880 boost'), {
      traffic: [{ tick: 2400, lane: 1, kind: 'van' }],
      cash: [{ tick: 2400, lane: 3 }],
    });
    const narrow = setLanes(draft, 'driver', 3);
    expect(written(narrow)).toEqual(['960 right', '1920 left', '2880 boost']);
    // The path is in lane 1 there now: the bag follows it, the van goes aside.
    expect(narrow.charts[0]?.cash).toEqual([{ tick: 2400, lane: 1 }]);
    expect(narrow.charts[0]?.traffic).toEqual([{ tick: 2400, lane: 0, kind: 'van' }]);
  });

  test('is kept to by turning cues, but never left with right', () => {
    expect(written(keepOnRoad(tinyDraft(cuesOf('0 left', '960 left', '1920 left')), 'driver'))).toEqual([
      '0 left',
      '960 right',
      '1920 left',
    ]);
    const held = tinyDraft(cuesOf('0 left', '480 left 1920', '960 left'));
    expect(written(keepOnRoad(held, 'driver'))).toEqual(['0 left', '480 left 1920', '960 left']);
  });
});

describe('thinning out', () => {
  const bar = cuesOf(
    '0 left',
    '480 brake',
    '960 right',
    '1440 brake',
    '1920 left',
    '2400 boost',
    '2880 right',
    '3360 brake 480',
  );

  test.each<[number, string[]]>([
    [1, ['0 left', '480 brake', '960 right', '1440 brake', '1920 left', '2400 boost', '2880 right', '3360 brake 480']],
    [0.5, ['0 left', '960 right', '1920 left', '3360 brake 480']],
    [0.25, ['0 left', '1920 right']],
    [0, []],
  ])('to %f keeps bar lines before beats before off-beats, and holds', (share, expected) => {
    // At 0.25 the left that goes back is left alone on lane 0: it turns.
    expect(written(thinOut(tinyDraft(bar), 'driver', share))).toEqual(expected);
  });

  test('only within the span', () => {
    const draft = thinOut(tinyDraft(bar), 'driver', 0, { fromTick: 480, toTick: 2400 });
    expect(written(draft)).toEqual(['0 left', '2400 boost', '2880 right', '3360 brake 480']);
  });
});

describe('densifying', () => {
  test('fills the strongest places between cues, there and back again', () => {
    const draft = tinyDraft(cuesOf('0 boost', '3840 boost'));
    expect(written(densify(draft, 'driver', 0.4))).toEqual(['0 boost', '1920 brake', '3840 boost']);
    expect(written(densify(draft, 'driver', 0.7))).toEqual(['0 boost', '960 left', '1920 right', '3840 boost']);
  });

  test('leaves rests of more than a bar alone', () => {
    const draft = tinyDraft(cuesOf('0 boost', '3840 boost', '11520 boost'));
    const added = written(densify(draft, 'driver', 1)).filter((line) => Number(line.split(' ')[0]) > 3840);
    expect(added).toEqual(['11520 boost']);
  });

  test('of nothing is nothing', () => {
    const draft = tinyDraft(cuesOf('0 left'));
    expect(densify(draft, 'driver', 1)).toBe(draft);
    expect(densify(draft, 'driver', 0)).toBe(draft);
  });
});

/** What makes a derived chart a start and no wreck: it can be driven, no rule calls it broken, and no vehicle stands where one is late. */
function errorsOf(level: Level, difficulty: Difficulty): string[] {
  return reviewDraft(level)
    .filter(
      ({ rule, at, severity }) =>
        at.difficulty === difficulty && (severity === 'error' || rule === 'traffic-in-window'),
    )
    .map(({ rule, at }) => `${level.id} ${difficulty} ${rule} ${at.path}`);
}

describe.each(bundledLevels().map((level) => [level.id, level] as const))('from the charts of %s', (_, level) => {
  const ratingOf = (draft: Level, difficulty: Difficulty) => {
    const chart = draft.charts.find((candidate) => candidate.difficulty === difficulty);
    return chart === undefined ? 0 : rateChart(draft, chart).rating;
  };
  const hardest = level.charts.at(-1)?.difficulty ?? 'legend';
  const easiest = level.charts[0]?.difficulty ?? 'rookie';

  test.each(DIFFICULTIES.filter((difficulty) => difficulty !== hardest))(
    '%s is thinned out of the hardest',
    (difficulty) => {
      const others = { ...level, charts: level.charts.filter((chart) => chart.difficulty !== difficulty) };
      const copy = addChart(others, difficulty, hardest);
      const draft = thinOut(copy, difficulty, difficulty);
      expect(errorsOf(draft, difficulty)).toEqual([]);
      expect(pathOf(draft.charts.find((chart) => chart.difficulty === difficulty) as never).ok).toBe(true);
      expect(ratingOf(draft, difficulty)).toBeLessThan(ratingOf(level, hardest));
      expect(written(draft, difficulty).length).toBeGreaterThan(20);
    },
  );

  test.each(DIFFICULTIES.filter((difficulty) => difficulty !== easiest))(
    '%s is densified from the easiest',
    (difficulty) => {
      const others = { ...level, charts: level.charts.filter((chart) => chart.difficulty !== difficulty) };
      const draft = densify(addChart(others, difficulty, easiest), difficulty);
      expect(errorsOf(draft, difficulty)).toEqual([]);
      expect(ratingOf(draft, difficulty)).toBeGreaterThan(ratingOf(level, easiest));
    },
  );
});
