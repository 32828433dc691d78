import { describe, expect, it } from 'vitest';
import { createRecordToBeat } from '../../src/app/drive/record-to-beat';
import { NO_MODS } from '../../src/core/chase/mods';
import type { Board } from '../../src/storage/board';
import { settle } from './fake-parts';

const SLOW = { ...NO_MODS, rate: 0.75 };
const run = (total: number, mods = NO_MODS) => ({ total, mods });

function recordOf(runs: readonly object[], driver: 'player' | 'perfect' = 'player', mods = NO_MODS) {
  const store = { boardOf: async () => ({ runs, trouble: null }) as unknown as Board };
  return createRecordToBeat(store, 'hash', { driver, mods });
}

async function totalOf(runs: readonly object[]) {
  const record = recordOf(runs);
  expect(record?.total).toBeNull();
  record?.ask();
  await settle();
  return record?.total;
}

describe('the record to beat', () => {
  it('is the best run that the board lists', async () => {
    expect(await totalOf([run(900_000, SLOW), run(700_000), run(600_000)])).toBe(700_000);
  });

  it('is none on an empty board', async () => {
    expect(await totalOf([])).toBeNull();
  });

  it('is none for a take that cannot be a record', () => {
    expect(recordOf([run(700_000)], 'perfect')).toBeNull();
    expect(recordOf([run(700_000)], 'player', SLOW)).toBeNull();
  });
});
