import './layout.css';
import { signal } from '@preact/signals';
import { createDesk } from '../audio/desk';
import { createSongClock } from '../clock/song-clock';
import { NO_MODS } from '../core/chase/mods';
import { createKeyboard } from '../input/keyboard';
import { createMenuPads } from '../input/menu-pads';
import { createPads } from '../input/pads';
import { createTouch } from '../input/touch';
import type { VerbPress } from '../input/verb-press';
import { createLibrary } from '../library/library';
import { openStore } from '../storage/open-store';
import { openOwnLevels } from '../storage/own-levels/open-own-levels';
import { say } from '../ui/live';
import type { Screen, SettingsChange, UiModel } from '../ui/model';
import { mountUi } from '../ui/mount';
import { createGame } from './game';
import { createOffsetTrial } from './offset-trial';
import type { Parts } from './parts';
import { createPicture } from './picture';
import { createPublishedClock } from './published-clock';
import { DEFAULT_DEVICE, settingsView, storedChange, systemSettings } from './settings-binding';
import { publishStill, stillOf } from './still';
import { createTurn } from './turn';

/** Makes every part once and wires them together. The only place that knows them all. */
async function main(): Promise<void> {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const store = await openStore(systemSettings());
  const model: UiModel = {
    screen: signal<Screen>({ name: 'title', caption: null }),
    live: signal(''),
    settings: signal(settingsView(store, DEFAULT_DEVICE)),
    mods: signal(NO_MODS),
    trial: { isRunning: signal(false), isLit: signal(false) },
    opening: { card: signal(-1), credits: signal([]) },
    preview: signal(null),
    notice: signal(null),
    isDropping: signal(false),
    gallery: { songMs: signal(0), isPlaying: signal(false) },
    isSoundUnlocked: signal(false),
  };
  const desk = createDesk({ probe: query.has('probe') });
  if (query.has('probe')) Object.assign(window, { heard: desk.heard });
  const clock = createSongClock(desk.time);
  const trial = createOffsetTrial(desk, model.trial);

  const stageBox = element('stage');
  const picture = createPicture(stageBox, store, location, model.settings.peek());
  const library = createLibrary(undefined, undefined, openOwnLevels);
  const parts: Parts = {
    model,
    hud: () => ui.hud,
    desk,
    clock,
    library,
    store,
    stage: () => picture.whenReady(),
    stageBox,
    changeSettings,
    still: stillOf(location),
    location,
  };
  const game = createGame(parts, trial, {
    draw: () => turn(performance.now()),
    quality: () => picture.quality,
    followQuality: () => picture.followQuality(),
    applyQuality,
  });
  const ui = mountUi(element('ui'), model, {
    ...game.actions,
    unlockSound: () => void unlockSound(),
    changeSettings,
  });

  function changeSettings(change: SettingsChange): void {
    void store.changeSettings(storedChange(store.settings, change, DEFAULT_DEVICE)).then(({ ok }) => {
      if (!ok) model.settings.value = settingsView(store, DEFAULT_DEVICE);
    });
    applySettings();
    if (change.quality !== undefined) applyQuality();
  }

  async function unlockSound(): Promise<void> {
    model.isSoundUnlocked.value = await desk.unlock();
  }

  /** Another quality is another canvas. */
  function applyQuality(): void {
    if (picture.followQuality()) void game.restage();
  }

  function applySettings(): void {
    const view = settingsView(store, DEFAULT_DEVICE);
    model.settings.value = view;
    desk.setVolumes(view.volumes);
    clock.setOffsets(view);
    keyboard.setKeyMap(view.keys);
    picture.setComfort(view);
  }

  /** What a player drives: a take, or a test in the editor. */
  const driven = () => game.driving.session ?? game.edit.test;
  const press = (verb: VerbPress) => driven()?.press(verb);
  const keyboard = createKeyboard(window, store.settings.keys, press);
  const touch = createTouch(stageBox, press);
  const pads = createPads(press);
  const menuPads = createMenuPads({
    move: (direction) => ui.move(direction),
    select: () => ui.move('select'),
    back: () => ui.move('back'),
    start() {
      const state = game.driving.session?.state;
      if (state === 'rolling') game.driving.pause('Paused');
      else if (state === 'paused' || state === 'ready') void game.driving.resume();
      else ui.move('select');
    },
  });
  const isRolling = () => driven()?.state === 'rolling';
  const shown = () => driven() ?? game.gallery.session ?? game.edit.session ?? game.backdrop.session;

  const published = createPublishedClock(root);
  const turn = createTurn({
    session: shown,
    isFilm: (session) => session === game.backdrop.session,
    stage: () => picture.stage,
    hud: () => (model.screen.peek().name === 'drive' ? ui.hud : null),
    pads,
    drawn(session, frame) {
      if (session === game.driving.session) game.driving.drawn(frame);
    },
  });
  const frame = (perfMs: number): void => {
    requestAnimationFrame(frame);
    const drives = isRolling();
    keyboard.enabled = drives;
    touch.enabled = drives;
    pads.enabled = drives;
    menuPads.enabled = !drives;
    menuPads.poll(perfMs);
    clock.sample(perfMs);
    trial.turn(perfMs, model.settings.peek());
    game.gallery.turn(perfMs);
    game.edit.turn(perfMs);
    turn(perfMs);
    game.backdrop.turn();
    game.preview.turn(perfMs);
    pulseScreens();
    publishStill(shown());
    if (drives) published.publish(clock, perfMs, driven()?.chase.mods.rate ?? 1);
    else published.clear();
  };

  /** The menus dance to what is heard, or to the film behind them. */
  function pulseScreens(): void {
    const track = game.preview.dance ?? game.backdrop.dance;
    if (track !== null) ui.pulse(track.dance.beat, track.dance.bar);
  }

  window.addEventListener('blur', () => game.rest('The window lost the focus'));
  window.addEventListener('focus', () => game.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) game.rest('The page was hidden');
    else game.wake();
  });
  navigator.mediaDevices?.addEventListener('devicechange', () => game.driving.pause('A sound device came or went'));
  desk.onStateChange((state) => {
    // A hidden page has no frames in which the clock would see it.
    clock.sample(performance.now());
    if (state === 'closed') game.rest('The sound device is gone: load the page again to get it back');
    else if (state !== 'running') game.rest('The sound was interrupted');
    model.isSoundUnlocked.value = state === 'running';
  });
  model.isSoundUnlocked.value = desk.state === 'running';
  model.screen.subscribe((screen) => {
    root.dataset.screen = screen.name;
    if (screen.name === 'loading') root.dataset.state = 'loading';
    else if (screen.name !== 'drive' && screen.name !== 'results') root.dataset.state = 'ready';
  });
  applySettings();
  if (store.trouble !== null) say(model.live, store.trouble);
  void desk.loadEffects(new URL('./assets/effects/', document.baseURI).href).then((loaded) => {
    if (!loaded.ok) console.warn(loaded.error);
  });
  game.begin();
  requestAnimationFrame(frame);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element #${id}.`);
  return found;
}

main().catch((error: unknown) => {
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = `The game could not start: ${error instanceof Error ? error.message : String(error)}. Load the page again or try another browser.`;
  document.getElementById('ui')?.replaceChildren(words);
});
