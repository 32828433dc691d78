import { RULES_VERSION } from '../core/chase/rules';
import { decodeReplay } from '../core/replay/codec';
import { formatRunFile } from '../core/replay/run-file';
import { CHASES_HREF, TITLE_HREF } from '../ui/href';
import { say } from '../ui/live';
import type { RunName, UiActions } from '../ui/model';
import { type Backdrop, createBackdrop } from './backdrop';
import { offerFile } from './download';
import { createDriving, type Driving } from './driving';
import { createFinish } from './finish';
import { createLoader } from './loader';
import { createMenus } from './menus';
import type { OffsetTrialRun } from './offset-trial';
import type { Parts } from './parts';
import { formatRoute, parseRoute, type Route } from './routes';
import { trouble } from './screens/trouble-screen';

export interface Game {
  readonly driving: Driving;
  /** The drive behind the menus, once a level was read and the stage shows it. */
  readonly backdrop: Backdrop | null;
  readonly actions: Omit<UiActions, 'unlockSound' | 'changeSettings'>;
  /** Follows the address bar from now on. */
  begin(): void;
  /** Puts what is on back on a stage that was made anew. */
  restage(): Promise<void>;
}

/** Wires routes and wishes to the parts. */
export function createGame(parts: Parts, trial: OffsetTrialRun): Game {
  const { model, desk, library, store, location } = parts;
  const loader = createLoader(library, desk);
  const finish = createFinish(parts);
  const driving = createDriving(parts, loader, (take) => finish.record(take));
  let visits = 0;
  const wanted = () => {
    const mine = visits;
    return () => mine === visits;
  };
  const menus = createMenus(parts, loader, wanted);
  let backdrop: Backdrop | null = null;
  let isBackdropUp = false;
  let lastMenu = TITLE_HREF;
  let lastLevel: string | null = null;

  /** The drive behind the menus, made at the first menu. The menus do not wait for it. */
  async function showBackdrop(): Promise<void> {
    if (isBackdropUp) return;
    const isWanted = wanted();
    const level = backdrop === null ? await menus.firstLevel() : null;
    backdrop ??= level === null ? null : createBackdrop(level);
    const stage = await parts.stage().catch((error: unknown) => words(error));
    if (!isWanted()) return;
    if (typeof stage === 'string') {
      if (model.screen.peek().name === 'title') model.screen.value = { name: 'title', caption: stage };
      return;
    }
    if (backdrop === null) return;
    await backdrop.enter(stage);
    isBackdropUp = true;
    const screen = model.screen.peek();
    const { level: shown } = backdrop.session.chase;
    if (screen.name === 'title') model.screen.value = { name: 'title', caption: `${shown.title}, driven perfectly` };
  }

  async function showMixtape(): Promise<void> {
    const isWanted = wanted();
    await menus.showChases(lastLevel);
    const screen = model.screen.peek();
    if (!isWanted() || screen.name !== 'chases') return;
    const isThere = screen.chases.some(({ levelId }) => levelId === lastLevel);
    preview((isThere ? lastLevel : screen.chases[0]?.levelId) ?? null);
  }

  function leaveDrive(): void {
    driving.leave();
    finish.forget();
    desk.stopPreview();
  }

  function menu(route: Route): void {
    leaveDrive();
    if (route.name !== 'settings' && route.name !== 'calibrate') lastMenu = formatRoute(route);
    void showBackdrop();
  }

  async function watch(id: string): Promise<void> {
    const isWanted = wanted();
    const run = await store.run(id);
    if (!isWanted()) return;
    const decoded = run === null ? null : decodeReplay(run.replay);
    if (run === null || decoded === null) {
      model.screen.value = trouble('No such run', {
        message: 'This run is not stored in this browser.',
        remedy: 'Pick one from a board.',
      });
      return;
    }
    if (!decoded.ok) {
      model.screen.value = trouble(run.levelTitle, { message: decoded.error.message });
      return;
    }
    if (decoded.replay.rulesVersion !== RULES_VERSION) {
      model.screen.value = trouble(run.levelTitle, {
        message: 'This run was driven under other rules, so it cannot be shown as it was.',
      });
      return;
    }
    const { levelId, difficulty, mods, chartHash, date } = run;
    const { inputs } = decoded.replay;
    await driving.open({ levelId, difficulty, mods, driver: 'replay', inputs, chartHash, date });
  }

  function follow(): void {
    visits += 1;
    trial.setRunning(false);
    const route = parseRoute(location.hash);
    switch (route.name) {
      case 'title':
        menu(route);
        model.screen.value = { name: 'title', caption: null };
        if (backdrop !== null) {
          model.screen.value = { name: 'title', caption: `${backdrop.session.chase.level.title}, driven perfectly` };
        }
        break;
      case 'chases':
        menu(route);
        void showMixtape();
        break;
      case 'board':
        menu(route);
        void menus.showBoard(route.level, route.difficulty, finish.lastRunId);
        break;
      case 'settings':
      case 'calibrate':
        menu(route);
        model.screen.value = { name: route.name, back: lastMenu };
        break;
      case 'watch':
        leaveDrive();
        isBackdropUp = false;
        void watch(route.run);
        break;
      case 'drive': {
        const { level: levelId, difficulty, mods } = route;
        leaveDrive();
        isBackdropUp = false;
        lastLevel = levelId;
        model.mods.value = mods;
        void driving.open({ levelId, difficulty, mods, driver: route.driver === 'auto' ? 'perfect' : 'player' });
        break;
      }
      case 'lost':
        menu(route);
        model.screen.value = trouble('Wrong turn', { message: route.why, remedy: 'The mixtape has every chase.' });
        break;
    }
  }

  function go(hash: string): void {
    if (location.hash === hash) follow();
    else location.hash = hash;
  }

  /** Plays a piece of a chase under the mixtape, and has it loaded before it is chosen. */
  function preview(levelId: string | null): void {
    desk.stopPreview();
    if (levelId === null || desk.state !== 'running') return;
    const isWanted = wanted();
    void loader
      .load(levelId, () => {})
      .then((result) => {
        if (result.ok && isWanted()) desk.preview(result.loaded.song, result.loaded.level.song.previewMs);
      });
  }

  function retry(): void {
    finish.forget();
    driving.retry();
  }

  function exportRun(name: RunName): void {
    void (async () => {
      const run = name === 'current' ? (finish.current?.run ?? null) : await store.run(name);
      if (run === null) return say(model.live, 'There is no run to save.');
      offerFile(`${run.levelId}-${run.difficulty}-${run.total}.json`, formatRunFile(run));
      say(model.live, 'The run was saved as a file.');
    })();
  }

  return {
    driving,
    get backdrop() {
      return isBackdropUp ? backdrop : null;
    },
    actions: {
      start: (level, difficulty, mods) => go(formatRoute({ name: 'drive', level, difficulty, mods, driver: 'player' })),
      cancelLoading: () => go(CHASES_HREF),
      pause: () => driving.pause('Paused'),
      resume: () => void driving.resume(),
      retry,
      quit: () => go(CHASES_HREF),
      saveDriverName: (name) => {
        void store.changeSettings({ driver: name });
        model.settings.value = { ...model.settings.peek(), driver: store.settings.driver };
        void finish.rename(store.settings.driver);
      },
      tryOffset: (isOn) => trial.setRunning(isOn),
      watch: (name) => {
        // What was watched is watched again; only a driven take has a run of its own.
        if (name === 'current' && driving.request !== null && driving.request.driver !== 'player') {
          retry();
          return;
        }
        const id = name === 'current' ? finish.current?.run?.id : name;
        if (id === undefined) say(model.live, 'There is no run to watch.');
        else go(formatRoute({ name: 'watch', run: id }));
      },
      exportRun,
      deleteRun: (id) => {
        void (async () => {
          const kept = await store.deleteRun(id);
          say(model.live, kept.ok ? 'The run was deleted.' : kept.message);
          const screen = model.screen.peek();
          if (kept.ok && screen.name === 'board') {
            model.screen.value = { ...screen, rows: screen.rows.filter((row) => row.runId !== id) };
          }
        })();
      },
      preview,
      sound: (name) => desk.ui(name),
      passWarning: () => go(CHASES_HREF),
      gallery: () => {},
    },
    async restage() {
      if (driving.session !== null) {
        await (await parts.stage()).load(driving.session.chase);
        return;
      }
      isBackdropUp = false;
      await showBackdrop();
    },
    begin() {
      window.addEventListener('hashchange', follow);
      follow();
    },
  };
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
