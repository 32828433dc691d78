import type { TakeEvent, VerbInput } from '../../core/chase/events';
import type { Take } from '../../core/chase/take-state';
import type { Verb } from '../../core/level/model';
import { type Ms, msFromUs, type Us, usFromMs } from '../../core/time/units';
import type { VerbPress } from '../../input/verb-press';
import { type Chase, type RunUp, resumeRunUp, startRunUp } from '../chase';
import type { Playback } from './playback';
import { createLiveFeed, createScriptedFeed, type TakeFeed } from './take-feed';

export type SessionState = 'ready' | 'rolling' | 'paused' | 'busted' | 'done';

/** What one frame of a session is drawn from. The same object is filled anew each frame. */
export interface SessionFrame {
  songMs: Ms;
  /** The page's time as the picture sees it. */
  perfMs: number;
  take: Take;
  events: readonly TakeEvent[];
  isCountIn: boolean;
  /** Beat of the count-in from 1, or null. */
  countInBeat: number | null;
}

/** One seat at the wheel: takes of one chase, one after the other, until somebody leaves. */
export interface Session {
  readonly chase: Chase;
  readonly state: SessionState;
  /** The take that is running or has just ended. */
  readonly feed: TakeFeed;
  /** What the last turn was drawn from. */
  readonly frame: SessionFrame;
  /** True where song time has come to where it was wished and stands. */
  readonly isStill: boolean;
  /** True while song time hurries to where it was wished: the turn is not looked at. */
  readonly isOnTheWay: boolean;
  /** Verbs whose keys are down. */
  readonly held: readonly Verb[];
  /** From the top, at once: the first take and every retry. */
  start(): void;
  pause(): void;
  /** Goes on with a bar of count-in before the bar line at which the pause fell. */
  resume(): void;
  /** Silences and ends the session. */
  leave(): void;
  press(press: VerbPress): void;
  /** The part of a frame's turn that decides: clock, input, take, sound. */
  turn(perfMs: number): SessionFrame;
}

/** How a take begins that does not begin at the top of the song with nothing driven. */
export interface Opening {
  /** A feed that has come to the start of the run-up. */
  newFeed(): TakeFeed;
  readonly runUp: RunUp;
}

/**
 * @param script Inputs to play instead of a driver's, or null.
 * @param onState Told after every change of state.
 * @param opening Where a take begins; else at the top, with a bar of count-in.
 */
export function createSession(
  chase: Chase,
  playback: Playback,
  script: readonly VerbInput[] | null,
  onState: (state: SessionState) => void,
  opening: Opening = openingAtTop(chase, script),
): Session {
  const { clock } = playback;
  const { newFeed } = opening;
  const held = new Set<Verb>();
  let heldList: readonly Verb[] = [];
  let feed = newFeed();
  let state: SessionState = 'ready';
  let { runUp } = opening;
  /** Until here nothing that is pressed counts. */
  let idleUntilMs: Ms = runUp.untilMs;
  /** Events of presses since the last frame: applied to the sound at once, drawn with the next frame. */
  let undrawn: TakeEvent[] = [];
  /** Set while music that was driven already is heard again. */
  let resumeAtUs: Us | null = null;
  let lastSongMs: Ms = runUp.fromMs;
  const frame: SessionFrame = {
    songMs: lastSongMs,
    perfMs: 0,
    take: feed.take,
    events: [],
    isCountIn: true,
    countInBeat: null,
  };

  function enter(next: SessionState): void {
    state = next;
    onState(next);
  }

  function roll(next: RunUp, idleUntil: Ms): void {
    runUp = next;
    idleUntilMs = idleUntil;
    playback.play(runUp.fromMs, runUp.countIn);
    enter('rolling');
  }

  function happened(events: readonly TakeEvent[]): void {
    if (events.length === 0) return;
    undrawn.push(...events);
    playback.apply(events, feed.take);
  }

  /** A hold that was under way at the pause goes on only if its key is down again. */
  function passResumePoint(songMs: Ms): void {
    if (resumeAtUs === null || usFromMs(songMs) < resumeAtUs) return;
    const us = resumeAtUs;
    resumeAtUs = null;
    for (const verb of feed.take.holding) if (!held.has(verb)) happened(feed.press({ us, verb, down: false }));
  }

  return {
    chase,
    get state() {
      return state;
    },
    get feed() {
      return feed;
    },
    frame,
    get isStill() {
      return playback.isStill;
    },
    get isOnTheWay() {
      return playback.isOnTheWay;
    },
    get held() {
      return heldList;
    },
    start() {
      feed = newFeed();
      undrawn = [];
      resumeAtUs = null;
      roll(opening.runUp, opening.runUp.untilMs);
    },
    pause() {
      if (state !== 'rolling') return;
      playback.suspend();
      held.clear();
      heldList = [];
      enter('paused');
    },
    resume() {
      if (state !== 'paused') return;
      resumeAtUs = feed.take.us;
      feed.ignoreBefore(resumeAtUs);
      roll(resumeRunUp(chase, lastSongMs), msFromUs(resumeAtUs));
      // The sound began anew and knows nothing of the take's heat and pace, nor of a bust that waits for its bar line.
      const { bustAtUs } = feed.take;
      const sealed: TakeEvent[] =
        bustAtUs === null ? [] : [{ type: 'bustSealed', us: resumeAtUs, barLineUs: bustAtUs }];
      playback.apply(sealed, feed.take);
    },
    leave: () => playback.stop(),
    press({ perfMs, verb, down }) {
      if (down) held.add(verb);
      else held.delete(verb);
      heldList = [...held];
      if (state !== 'rolling') return;
      const songMs = clock.songAt(perfMs);
      passResumePoint(songMs);
      happened(feed.press({ us: usFromMs(songMs), verb, down }));
    },
    turn(perfMs) {
      frame.events = [];
      frame.perfMs = playback.pictureMs(perfMs);
      if (state === 'paused' || state === 'ready') return frame;
      playback.sample(perfMs);
      const heardMs = clock.songAt(perfMs);
      if (state === 'rolling') {
        passResumePoint(heardMs);
        happened(feed.frame(heardMs));
        if (feed.take.end !== null) enter(feed.take.end === 'finished' ? 'done' : 'busted');
      }
      lastSongMs = heardMs;
      frame.songMs = clock.drawnAt(perfMs);
      frame.take = feed.take;
      frame.events = undrawn;
      if (undrawn.length > 0) undrawn = [];
      frame.isCountIn = heardMs < idleUntilMs;
      frame.countInBeat = countInBeat(runUp, heardMs);
      return frame;
    },
  };
}

function openingAtTop(chase: Chase, script: readonly VerbInput[] | null): Opening {
  const { course } = chase;
  return {
    newFeed: () => (script === null ? createLiveFeed(course) : createScriptedFeed(course, script)),
    runUp: startRunUp(chase),
  };
}

function countInBeat({ countIn, untilMs }: RunUp, songMs: Ms): number | null {
  if (songMs >= untilMs) return null;
  let beat = 0;
  while (beat < countIn.length && (countIn[beat] ?? 0) <= songMs) beat += 1;
  return beat === 0 ? null : beat;
}
