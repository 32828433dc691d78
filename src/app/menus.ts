import { DIFFICULTIES, type Difficulty } from '../core/level/model';
import { rateChart } from '../core/level/rating/rate-chart';
import type { Level } from '../core/level/schema';
import type { Board } from '../storage/board';
import { isListedByDefault } from '../ui/format/mods';
import type { ChartView, LevelTrouble } from '../ui/model';
import type { Loader } from './loader';
import type { Parts } from './parts';
import { chaseView } from './screens/chases-screen';
import { trouble } from './screens/trouble-screen';

/** The mixtape and the boards. */
export interface Menus {
  showChases(selected: string | null, difficulty: Difficulty | null): Promise<void>;
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

  async function bestsOf(levelId: string, level: Level): Promise<Map<Difficulty, NonNullable<ChartView['best']>>> {
    const bests = new Map<Difficulty, NonNullable<ChartView['best']>>();
    const { runs } = await store.runsOfLevel(levelId);
    for (const { difficulty } of level.charts) {
      const listed = runs.filter((run) => run.difficulty === difficulty && isListedByDefault(run.mods));
      const best = listed[0];
      if (best !== undefined) bests.set(difficulty, { total: best.total, grade: best.grade, driver: best.driver });
    }
    return bests;
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
      const { entries, troubles } = await library.list();
      const chases = await Promise.all(
        entries.map(async ({ level }) => chaseView(level, await bestsOf(level.id, level))),
      );
      if (!wanted()) return;
      model.screen.value = {
        name: 'chases',
        isComplete: true,
        chases,
        troubles: troubles.map(named),
        selected,
        selectedDifficulty,
        canChangeRate: true,
      };
    },
    async showBoard(levelId, difficulty, highlight) {
      const wanted = isWanted();
      const { entries, troubles } = await library.list();
      const level = entries.find((entry) => entry.level.id === levelId)?.level;
      if (!wanted()) return;
      if (level === undefined) {
        const errors = troubles.find((one) => one.id === levelId)?.errors ?? [];
        const message = errors.length > 0 ? 'This chase cannot be read.' : 'There is no chase of this name.';
        model.screen.value = trouble(levelId, { message, errors });
        return;
      }
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
      return entries.map(({ level }) => level).reduce<Level | null>(fartherOf, null);
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

/** The list of levels itself has no folder to name. */
function named({ id, errors }: { readonly id: string; readonly errors: LevelTrouble['errors'] }): LevelTrouble {
  return { levelId: id === '' ? 'The list of chases' : id, errors };
}
