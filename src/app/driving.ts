import { perfectInputs } from '../core/chase/perfect-driver';
import type { Stage } from '../stage/stage';
import { say } from '../ui/live';
import type { PauseView } from '../ui/model';
import { isAttended } from './attended';
import { type Chase, prepareChase } from './chase';
import { createSectionAnnouncer, takeWords } from './drive/announce';
import { createHandPlayback } from './drive/hand-playback';
import { NO_SOUND, NOBODY_THERE, resumesAt, SOUND_OFF } from './drive/pauses';
import { createDeskPlayback } from './drive/playback';
import { createRecordToBeat, type RecordToBeat } from './drive/record-to-beat';
import { createSession, type Session, type SessionFrame, type SessionState } from './drive/session';
import { type DriveRequest, refuse } from './drive-request';
import type { LoadedLevel, Loader } from './loader';
import type { Parts } from './parts';
import { hudChaseOf, sectionStarts } from './screens/hud-chase';
import { type TroubleWords, trouble, wordsOf } from './screens/trouble-screen';

/** A take that came to its end, with all that the slate needs. */
export interface FinishedTake {
  readonly request: DriveRequest;
  readonly chase: Chase;
  readonly chartHash: string;
  readonly takeNumber: number;
  readonly session: Session;
}

export interface Driving {
  readonly session: Session | null;
  /** What is driven, loading or ready; null elsewhere. */
  readonly request: DriveRequest | null;
  open(request: DriveRequest): Promise<void>;
  pause(reason: string): void;
  resume(): Promise<void>;
  retry(): void;
  /**
   * Puts the drive on a stage that was made anew, with all that has happened in it. Nothing rolls before that is done.
   * Never rejects: what goes wrong is told on the screen.
   */
  restage(): Promise<void>;
  /** Called by the frame's turn after the picture. */
  drawn(frame: SessionFrame): void;
  leave(): void;
}

/** How long the last picture stands before the slate, real ms: a bust is looked at, an end is let ring. */
const STAND_MS: Readonly<Record<'done' | 'busted', number>> = { done: 900, busted: 1600 };

/** Page time of what a new stage is told of the past: no answer to it is still under way. */
const LONG_AGO = 0;

/**
 * Loads a chase, seats the driver, and hands over each finished take.
 *
 * @param finished Called at the very end of a take; what it answers is called when the last picture has stood long enough.
 */
export function createDriving(parts: Parts, loader: Loader, finished: (take: FinishedTake) => () => void): Driving {
  const { model, hud, desk, clock, store } = parts;
  let visit = 0;
  let request: DriveRequest | null = null;
  let seat: {
    session: Session;
    chase: Chase;
    chartHash: string;
    record: RecordToBeat | null;
    takeNumber: number;
    isFromTop: boolean;
  } | null = null;
  /** The stage that is being made anew; null while the stage stands. */
  let restaging: Promise<void> | null = null;
  let announcer = createSectionAnnouncer([]);
  let standing: ReturnType<typeof setTimeout> | undefined;

  function fail(title: string, words: TroubleWords): void {
    model.screen.value = trouble(title, words);
  }

  async function open(next: DriveRequest): Promise<void> {
    leave();
    request = next;
    visit += 1;
    const mine = visit;
    const isStale = () => mine !== visit;
    let named = { title: '', artist: '' };
    const progress = (share: number, what: string) => {
      if (isStale()) return;
      const { difficulty, mods } = next;
      const { title, artist } = named;
      model.screen.value = { name: 'loading', title, artist, difficulty, mods, share, what };
    };
    progress(0, 'the chase');
    const known = await parts.library.read(next.levelId);
    if (isStale()) return;
    if (known.ok) {
      named = known.level;
      progress(0, 'the song');
    }
    const result = await loader.load(next.levelId, progress);
    if (isStale()) return;
    if (!result.ok) return fail(result.title, { message: 'This chase cannot be driven.', errors: result.errors });
    const { level } = result.loaded;
    const refusal = refuse(next, result.loaded);
    if (refusal !== null) return fail(level.title, { message: refusal });
    const { rate } = next.mods;
    if (rate !== 1) {
      const ready = await desk.prepareRate(result.loaded.song, rate, (share) =>
        progress(share, `the song at ×${rate}`),
      );
      if (isStale()) return;
      if (!ready.ok) return fail(level.title, { message: ready.error });
    }
    progress(1, 'the road');
    const chase = prepareChase(level, next.difficulty, next.mods);
    let stage: Stage;
    try {
      stage = await parts.stage();
      await stage.load(chase);
    } catch (error) {
      return isStale() ? undefined : fail(level.title, { message: wordsOf(error) });
    }
    if (isStale()) return;
    await sit(next, chase, result.loaded, isStale);
  }

  async function sit(next: DriveRequest, chase: Chase, loaded: LoadedLevel, isStale: () => boolean): Promise<void> {
    const chartHash = loaded.chartHash(next.difficulty);
    const takeNumber = next.driver === 'player' ? await store.nextTakeNumber(chartHash) : 0;
    if (isStale()) return;
    const script = next.driver === 'perfect' ? perfectInputs(chase.course) : (next.inputs ?? null);
    // A picture of a moment has no sound, and nobody to wait for.
    const isPicture = parts.still !== null && next.driver !== 'player';
    const record = createRecordToBeat(store, chartHash, next);
    const playback = isPicture
      ? createHandPlayback(parts.still ?? 0)
      : createDeskPlayback(desk, clock, chase, loaded.song, record === null ? null : () => record.total);
    const session = createSession(chase, playback, script, (state) => changed(state));
    seat = { session, chase, chartHash, record, takeNumber, isFromTop: true };
    announcer = createSectionAnnouncer(sectionStarts(chase));
    begin();
    if (isPicture || (desk.state === 'running' && isAttended())) roll();
    else {
      show(desk.state === 'running' ? NOBODY_THERE : SOUND_OFF);
      document.documentElement.dataset.state = 'ready';
    }
  }

  /** Rolls the seated take: from the top, or on from its pause. */
  function roll(): void {
    if (seat === null) return;
    const { session, isFromTop } = seat;
    seat.isFromTop = false;
    if (isFromTop) session.start();
    else session.resume();
  }

  /** Rolls once there is sound, a picture and somebody who looks; else tells what is missing. */
  async function rollWhenReady(): Promise<void> {
    const session = seat?.session;
    if (session === undefined) return;
    const isSounding = await desk.unlock();
    while (restaging !== null) await restaging;
    if (seat === null || session !== seat.session) return;
    if (!seat.isFromTop && session.state !== 'paused') return;
    if (!isSounding || !isAttended()) {
      show(isSounding ? NOBODY_THERE : NO_SOUND);
      return;
    }
    show(null);
    roll();
  }

  /** The new stage is told at once what has happened: what was driven is not open again, and wrecks lie where they lay. */
  async function putBack(session: Session): Promise<void> {
    const stage = await parts.stage();
    if (session !== seat?.session) return;
    await stage.load(session.chase);
    if (session !== seat?.session || session.state === 'ready') return;
    const { songMs, take } = session.frame;
    stage.move({ songMs, perfMs: LONG_AGO, take, mode: 'paused', held: [] }, session.feed.history);
  }

  async function restage(): Promise<void> {
    if (seat === null) {
      // What is still loading loads again, onto the new stage.
      if (request !== null) void open(request);
      return;
    }
    const { session, chase } = seat;
    try {
      await putBack(session);
    } catch (error) {
      if (session !== seat?.session) return;
      leave();
      fail(chase.level.title, { message: wordsOf(error) });
    }
  }

  /** Instruments and screen for the take that is about to roll. */
  function begin(): void {
    if (seat === null || request === null) return;
    const { chase, takeNumber } = seat;
    seat.record?.ask();
    announcer.reset();
    const isTouch = matchMedia('(pointer: coarse)').matches;
    hud().begin(hudChaseOf(chase, takeNumber, request.driver, model.settings.peek().keys, isTouch));
    show(null);
  }

  function show(pause: PauseView | null): void {
    if (seat === null || request === null) return;
    const { level, difficulty, mods } = seat.chase;
    const { title, artist } = level;
    const { takeNumber } = seat;
    model.screen.value = { name: 'drive', title, artist, difficulty, mods, takeNumber, driver: request.driver, pause };
  }

  function changed(state: SessionState): void {
    document.documentElement.dataset.state = state;
    if (state !== 'done' && state !== 'busted') return;
    const ended = seat;
    const driven = request;
    if (ended === null || driven === null) return;
    say(
      model.live,
      `${state === 'busted' ? 'The take is over' : 'Cut. The song is over'}: ${takeWords(ended.session.feed.take)}`,
    );
    const reveal = finished({ request: driven, ...ended });
    standing = setTimeout(() => {
      desk.stop();
      reveal();
    }, STAND_MS[state]);
  }

  function leave(): void {
    visit += 1;
    // Asked for and not there yet: it is not wanted any more.
    if (request !== null && seat === null) loader.stop();
    clearTimeout(standing);
    seat?.session.leave();
    seat = null;
    request = null;
    desk.stop();
  }

  return {
    get session() {
      return seat?.session ?? null;
    },
    get request() {
      return request;
    },
    open,
    pause(reason) {
      if (seat?.session.state !== 'rolling') return;
      seat.session.pause();
      const { chase, session } = seat;
      show({ reason, resumesAt: resumesAt(chase, session) });
      say(model.live, `Paused. ${takeWords(session.feed.take)}`);
    },
    resume: rollWhenReady,
    retry() {
      if (seat === null) return;
      clearTimeout(standing);
      const { session, chartHash } = seat;
      if (request?.driver === 'player' && session.state !== 'ready') {
        seat.takeNumber += 1;
        void store.nextTakeNumber(chartHash);
      }
      seat.isFromTop = true;
      begin();
      if (desk.state === 'running' && restaging === null) roll();
      else void rollWhenReady();
    },
    restage() {
      const mine = restage().finally(() => {
        if (restaging === mine) restaging = null;
      });
      restaging = mine;
      return mine;
    },
    drawn(frame) {
      if (seat === null || seat.session.state !== 'rolling') return;
      const words = announcer.at(frame.songMs, frame.take);
      if (words !== null) say(model.live, words);
    },
    leave,
  };
}
