import { perfectInputs } from '../../core/chase/perfect-driver';
import type { Level } from '../../core/level/schema';
import type { Ms } from '../../core/time/units';
import { say } from '../../ui/live';
import type { GalleryFlashes, GalleryScreen, GalleryWish, SpriteSheetView } from '../../ui/model';
import { createHandPlayback, type HandPlayback } from '../drive/hand-playback';
import { createSession, type Session } from '../drive/session';
import type { Parts } from '../parts';
import { trouble, wordsOf } from '../screens/trouble-screen';
import { formatGallery, type GalleryAddress } from './gallery-address';
import { galleryChase } from './gallery-chase';
import { picked, selectsOf } from './gallery-selects';
import { readSheets } from './gallery-sheets';
import { measureFlashes } from './measure-flashes';
import { createSeldom } from './seldom';

/** Everything the stage can show, at any song time, for artists and for picture tests. Nobody drives here. */
export interface Gallery {
  /** What the stage shows; null while the gallery is closed or loading. */
  readonly session: Session | null;
  open(address: GalleryAddress): Promise<void>;
  close(): void;
  wish(wish: GalleryWish): void;
  /** Moves a playing gallery on. Once a frame, before the turn. */
  turn(perfMs: number): void;
}

/** Why and when the gallery needs the page: it draws frames of its own while it measures. */
export interface GalleryPage {
  /** One whole turn at once. */
  draw(): void;
  /** The quality that is drawn with. */
  quality(): string;
  /** Draws with the quality that address and settings ask for. True when the stage is another one now, still empty. */
  followQuality(): boolean;
  /** The quality in the address has changed: the same, and what is on comes back. */
  applyQuality(): void;
}

interface Open {
  address: GalleryAddress;
  readonly level: Level;
  readonly hand: HandPlayback;
  session: Session;
  playing: { readonly perfMs: number; readonly songMs: Ms } | null;
}

/** Shortest time between two writes of the address, real ms. */
const NOTE_EVERY_MS = 500;
const GALLERY_HASH = '#/gallery';

export function createGallery(parts: Parts, page: GalleryPage): Gallery {
  const { model, library, location } = parts;
  let on: Open | null = null;
  let visit = 0;
  let sheets: readonly SpriteSheetView[] | null = null;
  let flashes: GalleryFlashes | null = null;
  /** Counts the measurements begun and given up: only the latest may say what it found. */
  let measures = 0;
  // Some browsers refuse to write the address more than about three times a second.
  const noted = createSeldom(NOTE_EVERY_MS, note);

  function show(): void {
    if (on === null) return;
    const { address, session } = on;
    const screen: GalleryScreen = {
      name: 'gallery',
      hasPanel: address.hasPanel,
      tab: address.tab,
      selects: selectsOf(address, on.level, { quality: page.quality(), livery: parts.store.settings.livery }),
      contrast: parts.model.settings.peek().contrast,
      durationMs: session.chase.level.song.durationMs,
      flashes,
      sheets,
    };
    model.screen.value = screen;
  }

  /** Writes what is shown into the address bar, without going anywhere. */
  function note(): void {
    // Another address may have been typed, and not been followed yet.
    if (on === null || !location.hash.startsWith(GALLERY_HASH)) return;
    const quality = new URLSearchParams(location.hash.split('?', 2)[1] ?? '').get('quality');
    history.replaceState(null, '', formatGallery(on.address, quality === null ? {} : { quality }));
  }

  async function put(address: GalleryAddress, level: Level, mine: number): Promise<void> {
    try {
      await stand(address, level, mine);
    } catch (error) {
      if (mine !== visit) return;
      close();
      model.screen.value = trouble('The gallery', { message: wordsOf(error) });
    }
  }

  async function stand(address: GalleryAddress, level: Level, mine: number): Promise<void> {
    const chase = galleryChase(level, address);
    const hand = createHandPlayback(address.at);
    const session = createSession(chase, hand, perfectInputs(chase.course), () => {});
    const stage = await parts.stage();
    if (mine !== visit) return;
    await stage.load(chase);
    if (mine !== visit) return;
    forgetFlashes();
    on = { address, level, hand, session, playing: null };
    model.gallery.isPlaying.value = false;
    seek(address.at);
    show();
    if (address.tab === 'sprites') void showSheets();
  }

  /** Goes to a song time: on from where it is when that is near, else from a little before it. */
  function seek(songMs: Ms): void {
    if (on === null) return;
    const leaps = on.hand.leapsTo(songMs) || on.session.state === 'ready';
    on.hand.wishFor(songMs);
    if (leaps) on.session.start();
    on.address = { ...on.address, at: songMs };
    model.gallery.songMs.value = songMs;
  }

  async function showSheets(): Promise<void> {
    sheets ??= await readSheets();
    show();
  }

  async function measure(): Promise<void> {
    if (on === null || flashes?.state === 'measuring') return;
    const measured = on;
    measures += 1;
    const mine = measures;
    const isWanted = () => on === measured && mine === measures;
    const tell = (next: GalleryFlashes | null): void => {
      if (!isWanted()) return;
      flashes = next;
      show();
    };
    play(null);
    tell({ state: 'measuring', share: 0 });
    let found: GalleryFlashes | null = null;
    try {
      const stage = await parts.stage();
      found = await measureFlashes({
        durationMs: measured.session.chase.level.song.durationMs,
        fromMs: measured.address.at,
        isWanted,
        showAt(songMs) {
          seek(songMs);
          page.draw();
          return stage.luminances();
        },
        report: (share) => tell({ state: 'measuring', share }),
      });
    } catch (error) {
      say(model.live, `The flashes could not be measured. ${wordsOf(error)}`);
    } finally {
      tell(found);
    }
  }

  /** What was measured is true no more, and what is being measured is left. */
  function forgetFlashes(): void {
    measures += 1;
    flashes = null;
  }

  /** A hand on the slider takes it from a measurement. */
  function takeOver(): void {
    if (flashes?.state !== 'measuring') return;
    forgetFlashes();
    show();
  }

  /** Plays on from a song time at the page's own pace; null stands. */
  function play(fromMs: Ms | null): void {
    if (on === null) return;
    on.playing = fromMs === null ? null : { perfMs: performance.now(), songMs: fromMs };
    model.gallery.isPlaying.value = fromMs !== null;
  }

  function close(): void {
    visit += 1;
    noted.drop();
    forgetFlashes();
    on?.session.leave();
    on = null;
  }

  return {
    get session() {
      return on?.session ?? null;
    },
    async open(address) {
      close();
      const mine = visit;
      const id = address.level ?? (await library.list()).entries[0]?.level.id;
      const found = id === undefined ? null : await library.read(id);
      if (mine !== visit) return;
      if (found === null || !found.ok) {
        const message = found === null ? 'There is no chase to look at.' : 'This chase cannot be read.';
        model.screen.value = trouble('The gallery', { message, errors: found === null ? [] : found.errors });
        return;
      }
      await put(address, found.level, mine);
    },
    close,
    wish(wish) {
      if (on === null) return;
      switch (wish.wish) {
        case 'seek':
          takeOver();
          seek(wish.songMs);
          if (on.playing !== null) play(wish.songMs);
          noted.ask();
          return;
        case 'play':
          takeOver();
          play(wish.isOn ? on.address.at : null);
          noted.ask();
          return;
        case 'measure':
          void measure();
          return;
        case 'sprites':
          void showSheets();
          return;
        case 'tab':
          on.address = { ...on.address, tab: wish.tab };
          noted.ask();
          show();
          return;
        case 'contrast':
          parts.changeSettings({ contrast: wish.isOn });
          show();
          return;
        case 'pick':
          pick(wish.name, wish.value);
      }
    },
    turn(perfMs) {
      if (on === null) return;
      const { playing, session } = on;
      if (playing === null) return;
      // A frame's own time may lie a little before the wish that it answers.
      const songMs = playing.songMs + Math.max(0, perfMs - playing.perfMs);
      if (songMs >= session.chase.level.song.durationMs) {
        play(null);
        noted.ask();
      } else seek(songMs);
    },
  };

  function pick(name: Parameters<typeof picked>[1], value: string): void {
    if (on === null) return;
    if (name === 'livery') {
      parts.changeSettings({ livery: value as GalleryLivery });
      show();
      return;
    }
    if (name === 'quality') {
      history.replaceState(null, '', formatGallery(on.address, { quality: value }));
      page.applyQuality();
      return;
    }
    const { level } = on;
    visit += 1;
    forgetFlashes();
    on.address = picked(on.address, name, value);
    noted.ask();
    void put(on.address, level, visit);
  }
}

type GalleryLivery = ReturnType<Parts['model']['settings']['peek']>['livery'];
