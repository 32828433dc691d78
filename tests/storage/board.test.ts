import { expect, test } from 'vitest';
import { byRank, standingOf } from '../../src/storage/board';
import type { StoredRun } from '../../src/storage/stored-run';
import { drivenRecord } from '../core/replay/driven-run';

const record = drivenRecord();
const run = (id: string, total: number, absErrorMs = 10, date = '2026-01-01T00:00:00.000Z'): StoredRun => ({
  ...record,
  id,
  total,
  absErrorMs,
  date,
});

test('the larger total leads, then the smaller mean error, then the earlier date', () => {
  const runs = [
    run('fourth', 900, 12),
    run('third', 900, 10, '2026-01-02T00:00:00.000Z'),
    run('second', 900, 10),
    run('first', 901, 40),
  ];
  expect(runs.sort(byRank).map(({ id }) => id)).toEqual(['first', 'second', 'third', 'fourth']);
});

test.each([
  ['best', { isRecord: true, rank: 1, previousBest: 700 }],
  ['next', { isRecord: false, rank: 2, previousBest: 800 }],
  ['absent', { isRecord: false, rank: null, previousBest: 800 }],
])('standing of the %s run', (id, standing) => {
  expect(standingOf([run('best', 800), run('next', 700)], id)).toEqual(standing);
});

test('the first run of a chart is a record with none before it', () => {
  expect(standingOf([run('only', 5)], 'only')).toEqual({ isRecord: true, rank: 1, previousBest: null });
});
