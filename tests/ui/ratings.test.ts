import { expect, it } from 'vitest';
import { NO_MODS } from '../../src/core/chase/mods';
import type { BoardScreen as BoardView, ResultsScreen as ResultsView } from '../../src/ui/model';
import { BoardScreen } from '../../src/ui/screens/board';
import { ResultsScreen } from '../../src/ui/screens/results';
import { show } from './show';

const board: BoardView = {
  name: 'board',
  levelId: 'one',
  title: 'Hubcap Blues',
  artist: 'The Slow Leaks',
  difficulty: 'driver',
  charts: [
    { difficulty: 'rookie', rating: 1.7 },
    { difficulty: 'driver', rating: 3 },
  ],
  rows: [],
  highlight: null,
  storageTrouble: null,
};

const slate: ResultsView = {
  name: 'results',
  levelId: 'one',
  title: 'Hubcap Blues',
  artist: 'The Slow Leaks',
  difficulty: 'driver',
  rating: 3.4,
  mods: { ...NO_MODS, rate: 1.1 },
  takeNumber: 1,
  driver: 'player',
  date: '2026-01-01T00:00:00.000Z',
  end: 'finished',
  endedIn: null,
  dollars: 900_000,
  style: 0,
  total: 900_000,
  grade: 'B',
  counts: { perfect: 1, great: 0, good: 0, ok: 0, miss: 0 },
  units: 1,
  bestStreak: 1,
  errorsUs: [0],
  meanErrorMs: 0,
  spreadMs: 0,
  windowsMs: { perfect: 25, great: 50, good: 90, ok: 135 },
  sections: [],
  standing: { isRecord: false, rank: null, previousBest: null },
  driverName: '',
  saving: { state: 'saved' },
  runId: null,
  next: { levelId: 'one', title: 'Hubcap Blues', difficulty: 'wheelman', rating: 5 },
};

it('the board names each chart with its rating', () => {
  const shown = show(BoardScreen, board);
  expect(shown.has('a', 'Rookie, rated 1.7')).toBe(true);
  expect(shown.has('a', 'Driver, rated 3.0')).toBe(true);
});

it('the slate rates the chart as it was driven, and the one that comes next', () => {
  const shown = show(ResultsScreen, slate);
  expect(shown.has('dd', 'Driver 3.4')).toBe(true);
  expect(shown.has('button', 'Wheelman, rated 5.0')).toBe(true);
});
