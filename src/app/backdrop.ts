import { NO_MODS } from '../core/chase/mods';
import { perfectInputs } from '../core/chase/perfect-driver';
import { CAMERAS, type Camera } from '../core/level/model';
import type { Level, Shot } from '../core/level/schema';
import { barBeatAt, barTicksAt } from '../core/time/meter-map';
import { tickAtMs } from '../core/time/tempo-map';
import type { Tick } from '../core/time/units';
import { createDance, type DanceTrack } from '../stage/beat/dance';
import { type Chase, prepareChase } from './chase';
import { createHandPlayback } from './drive/hand-playback';
import { createDeskPlayback, createSilentPlayback, type Playback } from './drive/playback';
import { createSession, type Session } from './drive/session';
import type { Loader } from './loader';
import type { Parts } from './parts';

/**
 * The film behind the menus: the perfect driver, over and over, cut on the bar lines of the song. It is silent, except
 * behind the title once the page may sound.
 */
export interface Backdrop {
  /** What rolls; null until it is on the stage. */
  readonly session: Session | null;
  /** Title of the chase that rolls; null until it is on the stage. */
  readonly title: string | null;
  /**
   * Puts the film on the stage, which may show something else.
   *
   * @param isWanted Asked after each wait: another screen may have taken the stage.
   * @throws Error when the stage cannot draw, with words for the player.
   */
  show(isWanted: () => boolean): Promise<void>;
  /** Begins the film anew with its song, when the page may sound. Resolves when it is heard, or will not be. */
  playAloud(isWanted: () => boolean): Promise<void>;
  /** Goes on without sound, from the top. */
  hush(): void;
  /** Something else is on the stage now. */
  leave(): void;
  /** What dances to it; null until it rolls. */
  readonly dance: DanceTrack | null;
  /** Moves the menus' dance and the title's cards with the song. Once a frame, after the turn. */
  turn(): void;
}

/** Which chart is shown: busy enough to be worth a look, calm enough to read a menu over. */
const SHOWN = ['driver', 'wheelman', 'rookie', 'legend'] as const;
/** Bars of one card, and of one shot. */
const CARD_BARS = 2;
/** The order of the cuts: far and near, high and low by turns, and the driver's own view between. */
const CUTS: readonly Camera[] = ['helicopter', 'low', 'chase', 'side', 'bonnet', 'roof', 'chase', 'low'];

export function createBackdrop(parts: Parts, loader: Loader, filmLevel: () => Promise<Level | null>): Backdrop {
  const { model, still, desk, clock } = parts;
  /** Counts the wishes for silence: what loads to be heard is not heard after one. */
  let hushes = 0;
  let made: { chase: Chase & { shots: readonly Shot[] }; session: Session; dance: DanceTrack } | null = null;
  let isUp = false;
  /** The session with sound, while it is heard. */
  let aloud: Session | null = null;

  async function make(): Promise<void> {
    const level = await filmLevel();
    const difficulty = SHOWN.find((name) => level?.charts.some((chart) => chart.difficulty === name));
    if (level === null || difficulty === undefined || made !== null) return;
    const chase = prepareChase(level, difficulty, NO_MODS);
    const session =
      still === null
        ? overAndOver(chase, createSilentPlayback(1))
        : standing(chase, createHandPlayback(Math.min(still, level.song.durationMs)));
    made = { chase: { ...chase, shots: openingShots(chase) }, session, dance: createDance(chase.tempo, chase.meter) };
    model.opening.credits.value = [
      { role: 'Music by', name: level.artist },
      { role: 'Chase by', name: level.author },
      { role: 'At the wheel', name: 'You' },
    ];
  }

  function hush(): void {
    hushes += 1;
    if (aloud === null) return;
    aloud.leave();
    aloud = null;
    made?.session.start();
  }

  return {
    get session() {
      return isUp ? (aloud ?? made?.session ?? null) : null;
    },
    get title() {
      return isUp ? (made?.chase.level.title ?? null) : null;
    },
    get dance() {
      return isUp ? (made?.dance ?? null) : null;
    },
    async show(isWanted) {
      if (isUp) return;
      if (made === null) await make();
      const stage = await parts.stage();
      if (!isWanted() || made === null) return;
      await stage.load(made.chase);
      if (!isWanted()) return;
      made.session.start();
      isUp = true;
    },
    async playAloud(isWanted) {
      if (made === null || !isUp || aloud !== null || still !== null || desk.state !== 'running') return;
      const { chase } = made;
      const mine = hushes;
      const loaded = await loader.load(chase.level.id, () => {});
      if (mine !== hushes || !loaded.ok || !isWanted() || !isUp || aloud !== null || desk.state !== 'running') return;
      aloud = overAndOver(chase, createDeskPlayback(desk, clock, chase, loaded.loaded.song));
      aloud.start();
    },
    hush,
    leave() {
      hush();
      isUp = false;
    },
    turn() {
      if (made === null || !isUp) return;
      const { chase, dance } = made;
      const { songMs } = (aloud ?? made.session).frame;
      dance.moveTo(songMs);
      if (model.screen.peek().name !== 'title') return;
      const { bar } = barBeatAt(chase.meter, tickAtMs(chase.tempo, songMs));
      const card = Math.max(0, Math.floor(bar / CARD_BARS));
      if (model.opening.card.peek() !== card) model.opening.card.value = card;
    },
  };
}

/** The perfect driver, who begins again when the song is over. */
function overAndOver(chase: Chase, playback: Playback): Session {
  const session: Session = createSession(chase, playback, perfectInputs(chase.course), (state) => {
    if (state === 'done' || state === 'busted') session.start();
  });
  return session;
}

/** The perfect driver at one moment of the song. It is not begun again where it ends: it would never stand. */
function standing(chase: Chase, playback: Playback): Session {
  return createSession(chase, playback, perfectInputs(chase.course), () => {});
}

/** A cut on every second bar line, from the first to the last. */
function openingShots({ level, meter, tempo }: Chase): Shot[] {
  const shots: Shot[] = [];
  const end: Tick = tickAtMs(tempo, level.song.durationMs);
  for (let tick = 0, bar = 0; tick < end; tick += barTicksAt(meter, tick), bar++) {
    if (bar % CARD_BARS === 0) shots.push({ tick, camera: CUTS[(bar / CARD_BARS) % CUTS.length] ?? CAMERAS[0] });
  }
  return shots;
}
