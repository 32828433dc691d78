import { DIFFICULTIES, type Difficulty } from '../core/level/model';
import { rateChart } from '../core/level/rating/rate-chart';
import type { Level } from '../core/level/schema';
import type { ChaseEntry, LevelTrouble as ListedTrouble } from '../library/library';
import type { Board } from '../storage/board';
import type { StoredRun } from '../storage/stored-run';
import { isListedByDefault } from '../ui/format/mods';
import type { ChartView, ChasesScreen, LevelTrouble } from '../ui/model';
import type { Loader } from './loader';
import type { Parts } from './parts';
import { chaseView } from './screens/chases-screen';
import { trouble } from './screens/trouble-screen';

/** The mixtape and the boards. */
export interface Menus {
  showChases(selected: string | null, difficulty: Difficulty | null): Promise<void>;
  /** The mixtape as it is now, if it is up, with a chase open; null leaves open what is. */
  refreshChases(selected: string | null): Promise<void>;
  showBoard(levelId: string, difficulty: Difficulty, highlight: string | null): Promise<void>;
  /** The level that leads through the most places, for the drive behind the menus; null when there is none. */
  filmLevel(): Promise<Level | null>;
}

/** A visit to a screen: false once another one was asked for, so that a late answer does not take the page back. */
export type IsWanted = () => boolean;

export function createMenus(parts: Parts, loader: Loader, isWanted: () => IsWanted): Menus {
  const { model, library, store } = parts;

  /** The audio is part of what a board stands for, so it has to be fetched unless it is at hand. */
  async function chartHashOf(levelId: string, difficulty: Difficulty): Promise<string | null> {
    const kept = loader.kept(levelId);
    if (kept !== null) return kept.chartHash(difficulty);
    const loaded = await library.load(levelId, () => {});
    return loaded.ok ? loaded.chartHash(difficulty) : null;
  }

  /** Runs on a level. One of the player's own is known by its hashes: a copy under another name has the same boards. */
  async function runsOf({ id, level, chartHash }: ChaseEntry): Promise<readonly StoredRun[]> {
    if (chartHash === null) return (await store.runsOfLevel(id)).runs;
    const boards = await Promise.all(level.charts.map(({ difficulty }) => store.boardOf(chartHash(difficulty))));
    return boards.flatMap(({ runs }) => runs);
  }

  async function bestsOf(entry: ChaseEntry): Promise<Map<Difficulty, NonNullable<ChartView['best']>>> {
    const bests = new Map<Difficulty, NonNullable<ChartView['best']>>();
    const runs = await runsOf(entry);
    for (const { difficulty } of entry.level.charts) {
      const best = runs.find((run) => run.difficulty === difficulty && isListedByDefault(run.mods));
      if (best !== undefined) bests.set(difficulty, { total: best.total, grade: best.grade, driver: best.driver });
    }
    return bests;
  }

  async function listed(): Promise<Pick<ChasesScreen, 'chases' | 'troubles' | 'isComplete'>> {
    const { entries, troubles } = await library.list();
    const chases = await Promise.all(
      entries.map(async (entry) => chaseView(entry.level, await bestsOf(entry), entry.isOwn)),
    );
    return { chases, troubles: troubles.map(named), isComplete: true };
  }

  return {
    async showChases(selected, selectedDifficulty) {
      const wanted = isWanted();
      model.screen.value = {
        name: 'chases',
        isComplete: false,
        chases: [],
        troubles: [],
        selected,
        selectedDifficulty,
        canChangeRate: true,
      };
      const list = await listed();
      if (!wanted()) return;
      model.screen.value = { name: 'chases', ...list, selected, selectedDifficulty, canChangeRate: true };
    },
    async refreshChases(selected) {
      const wanted = isWanted();
      const list = await listed();
      const screen = model.screen.peek();
      if (!wanted() || screen.name !== 'chases') return;
      model.screen.value = { ...screen, ...list, selected: selected ?? screen.selected };
    },
    async showBoard(levelId, difficulty, highlight) {
      const wanted = isWanted();
      const { entries, troubles } = await library.list();
      const entry = entries.find(({ id }) => id === levelId);
      if (!wanted()) return;
      if (entry === undefined) {
        const errors = troubles.find((one) => one.id === levelId)?.errors ?? [];
        const message = errors.length > 0 ? 'This chase cannot be read.' : 'There is no chase of this name.';
        model.screen.value = trouble(levelId, { message, errors });
        return;
      }
      const { level } = entry;
      const show = (board: Board, chartHash: string | null) => {
        const runs = board.runs.filter((run) => run.difficulty === difficulty);
        const rows = chartHash === null ? runs : runs.filter((run) => run.chartHash === chartHash);
        model.screen.value = {
          name: 'board',
          levelId,
          title: level.title,
          artist: level.artist,
          difficulty,
          charts: DIFFICULTIES.flatMap((name) => level.charts.filter((chart) => chart.difficulty === name)).map(
            (chart) => ({
              difficulty: chart.difficulty,
              rating: rateChart(level, chart).rating,
            }),
          ),
          rows: rows.map((run) => ({ ...run, runId: run.id })),
          highlight,
          storageTrouble: store.trouble ?? board.trouble,
        };
      };
      if (entry.chartHash !== null) {
        const known = entry.chartHash(difficulty);
        const board = await store.boardOf(known);
        if (wanted()) show(board, known);
        return;
      }
      const board = await store.runsOfLevel(levelId);
      if (!wanted()) return;
      show(board, null);
      // What was driven on another version of the chase is not comparable: it goes once this version is known.
      const chartHash = board.runs.length === 0 ? null : await chartHashOf(levelId, difficulty);
      if (chartHash !== null && wanted()) show(await store.runsOfLevel(levelId), chartHash);
    },
    async filmLevel() {
      const { entries } = await library.list();
      // The easiest first: of two that go equally far, it wins.
      return entries.flatMap(({ level, isOwn }) => (isOwn ? [] : [level])).reduce<Level | null>(fartherOf, null);
    },
  };
}

/** The chase through more places shows more of what there is to drive. */
function fartherOf(best: Level | null, level: Level): Level {
  return best !== null && placesOf(best) >= placesOf(level) ? best : level;
}

function placesOf({ sections }: Level): number {
  return new Set(sections.map(({ place }) => place)).size;
}

/** The lists of levels themselves have no name. */
function named({ id, errors, isOwn }: ListedTrouble): LevelTrouble {
  if (id !== '') return { levelId: id, errors, isOwn };
  return { levelId: isOwn ? 'Something of your own' : 'The list of chases', errors, isOwn: false };
}
