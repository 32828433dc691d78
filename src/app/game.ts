import type { Difficulty } from '../core/level/model';
import { CHASES_HREF, TITLE_HREF } from '../ui/href';
import { say } from '../ui/live';
import type { UiActions } from '../ui/model';
import { isAttended } from './attended';
import { type Backdrop, createBackdrop } from './backdrop';
import type { DriveRequest } from './drive-request';
import { createDriving, type Driving } from './driving';
import { createEdit, type Edit } from './edit/edit';
import { createFinish } from './finish';
import { createGallery, type Gallery, type GalleryPage } from './gallery/gallery';
import { createLoader } from './loader';
import { createMenus } from './menus';
import { createMixtapePreview, type MixtapePreview } from './mixtape-preview';
import type { OffsetTrialRun } from './offset-trial';
import { createOwnChases } from './own-chases';
import type { Parts } from './parts';
import { formatRoute, parseRoute, type Route } from './routes';
import { createRuns } from './runs';
import { trouble, wordsOf } from './screens/trouble-screen';

export interface Game {
  readonly driving: Driving;
  readonly backdrop: Backdrop;
  readonly gallery: Gallery;
  readonly edit: Edit;
  readonly preview: MixtapePreview;
  readonly actions: Omit<UiActions, 'unlockSound' | 'changeSettings'>;
  /** Follows the address bar from now on. */
  begin(): void;
  /** Puts what is on back on a stage that was made anew. Never rejects: what goes wrong is told. */
  restage(): Promise<void>;
  /** Nobody looks, or nothing can be heard: nothing rolls on with sound. The reason is told to a driver. */
  rest(reason: string): void;
  /** Somebody looks and the page may sound: the title plays again. */
  wake(): void;
}

/** Wires routes and wishes to the parts. */
export function createGame(parts: Parts, trial: OffsetTrialRun, page: GalleryPage): Game {
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
  const runs = createRuns(parts, finish);
  const backdrop = createBackdrop(parts, loader, menus.filmLevel);
  const gallery = createGallery(parts, page);
  const preview = createMixtapePreview(parts, loader);
  const edit = createEdit(parts, loader, { go });
  const ownChases = createOwnChases(parts, {
    async showMixtape(selected) {
      lastLevel = selected ?? lastLevel;
      if (model.screen.peek().name === 'chases') await menus.refreshChases(selected);
      else go(CHASES_HREF);
    },
  });
  let lastMenu = TITLE_HREF;
  let lastLevel: string | null = null;
  let lastDifficulty: Difficulty | null = null;

  /** The film behind the menus. The menus do not wait for it. */
  async function showBackdrop(): Promise<void> {
    const isWanted = wanted();
    const trouble = await backdrop.show(isWanted).then(() => null, wordsOf);
    if (!isWanted()) return;
    if (model.screen.peek().name !== 'title') {
      if (trouble !== null) say(model.live, trouble);
      return;
    }
    model.screen.value = { name: 'title', caption: trouble ?? titleCaption() };
    wake();
  }

  function wake(): void {
    if (model.screen.peek().name === 'title' && isAttended()) void backdrop.playAloud(wanted());
  }

  function titleCaption(): string | null {
    return backdrop.title === null ? null : `${backdrop.title}, driven perfectly`;
  }

  async function showMixtape(): Promise<void> {
    const isWanted = wanted();
    await menus.showChases(lastLevel, lastDifficulty);
    const screen = model.screen.peek();
    if (!isWanted() || screen.name !== 'chases') return;
    const isThere = screen.chases.some(({ levelId }) => levelId === lastLevel);
    preview.play((isThere ? lastLevel : screen.chases[0]?.levelId) ?? null);
  }

  function leaveDrive(): void {
    driving.leave();
    gallery.close();
    edit.close();
    finish.forget();
    preview.stop();
    // The desk has stopped: a film that was heard goes on as a silent one.
    backdrop.hush();
  }

  function menu(route: Route): void {
    leaveDrive();
    if (route.name !== 'settings' && route.name !== 'calibrate') lastMenu = formatRoute(route);
    void showBackdrop();
  }

  async function watch(id: string): Promise<void> {
    const isWanted = wanted();
    const found = await runs.replayOf(id);
    if (!isWanted()) return;
    if ('name' in found) model.screen.value = found;
    else await driving.open(found);
  }

  /** Leaves the menus for a drive; the first time past the warning about lights and motion. */
  function drive(request: DriveRequest): void {
    leaveDrive();
    backdrop.leave();
    lastLevel = request.levelId;
    lastDifficulty = request.difficulty;
    void driving.open(request);
  }

  /** Tells in the warning what follows, once it is known. */
  async function nameNext(levelId: string): Promise<void> {
    const isWanted = wanted();
    const found = await library.read(levelId);
    const screen = model.screen.peek();
    if (!found.ok || !isWanted() || screen.name !== 'warning') return;
    model.screen.value = { ...screen, next: found.level.title };
  }

  /** True once the player has read the warning; else it is shown in the place of what was wished for. */
  function isWarned(levelId: string | null): boolean {
    if (store.settings.hasReadWarning) return true;
    leaveDrive();
    void showBackdrop();
    model.screen.value = { name: 'warning', next: null, back: lastMenu };
    if (levelId !== null) void nameNext(levelId);
    return false;
  }

  function follow(): void {
    visits += 1;
    trial.setRunning(false);
    // The address may ask for another quality; what was on the old stage is left anyhow.
    if (page.followQuality()) backdrop.leave();
    const route = parseRoute(location.hash);
    switch (route.name) {
      case 'title':
        menu(route);
        model.screen.value = { name: 'title', caption: titleCaption() };
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
        if (!isWarned(null)) break;
        leaveDrive();
        backdrop.leave();
        void watch(route.run);
        break;
      case 'drive': {
        const { level: levelId, difficulty, mods } = route;
        if (!isWarned(levelId)) break;
        model.mods.value = mods;
        drive({ levelId, difficulty, mods, driver: route.driver === 'auto' ? 'perfect' : 'player' });
        break;
      }
      case 'gallery':
        leaveDrive();
        backdrop.leave();
        void gallery.open(route.address);
        break;
      case 'edit':
        // The list of drafts is a menu like the others; beside a draft the stage shows its own road.
        if (route.id === null) menu(route);
        else {
          leaveDrive();
          backdrop.leave();
        }
        void edit.open(route.id);
        break;
      case 'lost':
        menu(route);
        model.screen.value = trouble('Wrong turn', { message: route.why, remedy: 'The mixtape has every chase.' });
        break;
    }
  }

  function go(hash: string, isInstead = false): void {
    if (location.hash === hash) follow();
    else if (isInstead) location.replace(hash);
    else location.hash = hash;
  }

  function retry(): void {
    if (edit.test !== null) {
      edit.retryTest();
      return;
    }
    finish.forget();
    driving.retry();
  }

  return {
    driving,
    backdrop,
    gallery,
    edit,
    preview,
    actions: {
      start: (level, difficulty, mods) => go(formatRoute({ name: 'drive', level, difficulty, mods, driver: 'player' })),
      cancelLoading: () => go(CHASES_HREF),
      pause: () => {
        if (edit.test === null) driving.pause('Paused');
        else edit.endTest();
      },
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
      exportRun: (name) => void runs.exportRun(name),
      deleteRun: (id) => void runs.deleteRun(id),
      takeFiles: ownChases.takeFiles,
      renameChase: ownChases.renameChase,
      exportChase: ownChases.exportChase,
      deleteChase: ownChases.deleteChase,
      preview: (levelId) => preview.play(levelId),
      sound: (name) => desk.ui(name),
      passWarning: follow,
      gallery: (wish) => gallery.wish(wish),
    },
    async restage() {
      if (driving.request !== null) return driving.restage();
      backdrop.leave();
      if (edit.isOpen) edit.restage();
      else if (parseRoute(location.hash).name === 'gallery') follow();
      else await showBackdrop();
    },
    rest(reason) {
      driving.pause(reason);
      edit.endTest();
      backdrop.hush();
      preview.stop();
    },
    wake,
    begin() {
      model.isSoundUnlocked.subscribe((isUnlocked) => {
        if (isUnlocked) wake();
      });
      ownChases.listen();
      window.addEventListener('hashchange', follow);
      follow();
    },
  };
}
