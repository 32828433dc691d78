import { perfectInputs } from '../../core/chase/perfect-driver';
import type { Level } from '../../core/level/schema';
import type { Ms } from '../../core/time/units';
import type { GalleryFlashes, GalleryScreen, GalleryWish, SpriteSheetView } from '../../ui/model';
import { createHandPlayback, type HandPlayback } from '../drive/hand-playback';
import { createSession, type Session } from '../drive/session';
import type { Parts } from '../parts';
import { trouble } from '../screens/trouble-screen';
import { formatGallery, type GalleryAddress } from './gallery-address';
import { galleryChase } from './gallery-chase';
import { picked, selectsOf } from './gallery-selects';
import { readSheets } from './gallery-sheets';
import { measureFlashes } from './measure-flashes';

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

export function createGallery(parts: Parts, page: GalleryPage): Gallery {
  const { model, library, location } = parts;
  let on: Open | null = null;
  let visit = 0;
  let sheets: readonly SpriteSheetView[] | null = null;
  let flashes: GalleryFlashes | null = null;

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
    if (on === null) return;
    const quality = new URLSearchParams(location.hash.split('?', 2)[1] ?? '').get('quality');
    history.replaceState(null, '', formatGallery(on.address, quality === null ? {} : { quality }));
  }

  async function put(address: GalleryAddress, level: Level, mine: number): Promise<void> {
    const chase = galleryChase(level, address);
    const hand = createHandPlayback(address.at);
    const session = createSession(chase, hand, perfectInputs(chase.course), () => {});
    const stage = await parts.stage();
    if (mine !== visit) return;
    await stage.load(chase);
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
    measured.playing = null;
    model.gallery.isPlaying.value = false;
    const stage = await parts.stage();
    flashes = await measureFlashes({
      durationMs: measured.session.chase.level.song.durationMs,
      fromMs: measured.address.at,
      isWanted: () => on === measured,
      showAt(songMs) {
        seek(songMs);
        page.draw();
        return stage.luminances();
      },
      report(share) {
        flashes = { state: 'measuring', share };
        show();
      },
    });
    if (on === measured) show();
  }

  return {
    get session() {
      return on?.session ?? null;
    },
    async open(address) {
      visit += 1;
      const mine = visit;
      on = null;
      flashes = null;
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
    close() {
      visit += 1;
      on?.session.leave();
      on = null;
    },
    wish(wish) {
      if (on === null) return;
      switch (wish.wish) {
        case 'seek':
          seek(wish.songMs);
          note();
          return;
        case 'play':
          on.playing = wish.isOn ? { perfMs: performance.now(), songMs: on.address.at } : null;
          model.gallery.isPlaying.value = wish.isOn;
          note();
          return;
        case 'measure':
          void measure();
          return;
        case 'sprites':
          void showSheets();
          return;
        case 'tab':
          on.address = { ...on.address, tab: wish.tab };
          note();
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
      const songMs = playing.songMs + perfMs - playing.perfMs;
      if (songMs >= session.chase.level.song.durationMs) {
        on.playing = null;
        model.gallery.isPlaying.value = false;
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
    const address = picked(on.address, name, value);
    on.address = address;
    note();
    void put(address, level, visit);
  }
}

type GalleryLivery = ReturnType<Parts['model']['settings']['peek']>['livery'];
