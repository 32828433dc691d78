import { GRADES } from '../../core/chase/grade';
import type { TakeResult } from '../../core/chase/results';
import type { Difficulty } from '../../core/level/model';
import { rateChart } from '../../core/level/rating/rate-chart';
import type { ResultsScreen, Saving, Standing } from '../../ui/model';
import type { Chase } from '../chase';
import { sectionStarts, windowsMsOf } from './hud-chase';

export interface ResultsParts {
  readonly chase: Chase;
  readonly result: TakeResult;
  readonly takeNumber: number;
  readonly driver: ResultsScreen['driver'];
  /** ISO date of the run. */
  readonly date: string;
  readonly driverName: string;
  readonly saving: Saving;
  readonly runId: string | null;
  readonly standing: Standing;
}

/** The slate after a take. */
export function resultsScreen(parts: ResultsParts): ResultsScreen {
  const { chase, result } = parts;
  const end = result.end ?? 'finished';
  return {
    name: 'results',
    levelId: chase.level.id,
    title: chase.level.title,
    artist: chase.level.artist,
    difficulty: chase.difficulty,
    rating: ratingOf(chase, chase.difficulty, chase.mods.rate),
    mods: chase.mods,
    takeNumber: parts.takeNumber,
    driver: parts.driver,
    date: parts.date,
    end,
    endedIn: end === 'finished' ? null : sectionAt(chase, (result.endUs ?? 0) / 1000),
    dollars: result.dollars,
    style: result.style,
    total: result.total,
    grade: result.grade,
    counts: result.counts,
    units: result.units,
    bestStreak: result.streak,
    errorsUs: result.errorsUs,
    meanErrorMs: result.meanErrorMs,
    spreadMs: result.spreadMs,
    windowsMs: windowsMsOf(chase.difficulty),
    sections: result.sections,
    standing: parts.standing,
    driverName: parts.driverName,
    saving: parts.saving,
    runId: parts.runId,
    next: nextChart(chase, result),
  };
}

function sectionAt(chase: Chase, songMs: number): string | null {
  return sectionStarts(chase).findLast(({ startMs }) => startMs <= songMs)?.name ?? null;
}

/** The next harder chart, once this one was driven to a B or better. */
function nextChart(chase: Chase, result: TakeResult): ResultsScreen['next'] {
  if (result.end !== 'finished' || GRADES.indexOf(result.grade) > GRADES.indexOf('B')) return null;
  const charts = chase.level.charts;
  const next = charts[charts.findIndex((chart) => chart.difficulty === chase.difficulty) + 1];
  if (next === undefined) return null;
  const { difficulty } = next;
  return { levelId: chase.level.id, title: chase.level.title, difficulty, rating: ratingOf(chase, difficulty, 1) };
}

function ratingOf({ level }: Chase, difficulty: Difficulty, rate: number): number {
  const chart = level.charts.find((candidate) => candidate.difficulty === difficulty);
  return chart === undefined ? 0 : rateChart(level, chart, rate).rating;
}
