import type { TakeEvent } from '../core/chase/events';
import type { Pads } from '../input/pads';
import type { Stage, StageMode, StageView } from '../stage/stage';
import type { Hud, HudView } from '../ui/hud/hud-view';
import type { Session, SessionFrame } from './drive/session';

/** What a turn is given to work with; any of it may be missing while the game is still loading. */
export interface TurnParts {
  /** The session on the stage: a driven take, or the drive behind the menus. */
  session(): Session | null;
  /** Whether a session is the film behind the menus. */
  isFilm(session: Session): boolean;
  stage(): Stage | null;
  /** The instruments, while a driven take is on. */
  hud(): Hud | null;
  readonly pads: Pads;
  /** Told after the frame is drawn, with what it was drawn from. */
  drawn(session: Session, frame: SessionFrame): void;
}

/** Frames that are not looked at and are moved through in one turn: a run-up at most. */
const MOST_HURRIED = 100;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * One turn a frame, in this order and nowhere else: input, clock, take, sound (the last three inside the session), then
 * picture and instruments. Presses that arrive between two turns were judged as they came; this turn draws them.
 */
export function createTurn(parts: TurnParts): (perfMs: number) => void {
  let stageView: Mutable<StageView> | null = null;
  let hudView: Mutable<HudView> | null = null;
  return (perfMs) => {
    parts.pads.poll(perfMs);
    const session = parts.session();
    if (session === null) return;
    for (let hurried = 0; hurried < MOST_HURRIED; hurried++) {
      turnOf(session, perfMs);
      if (!session.isOnTheWay || session.state !== 'rolling') return;
    }
  };

  function turnOf(session: Session, perfMs: number): void {
    const frame = session.turn(perfMs);
    const { take, songMs, events } = frame;
    const pictureMs = frame.perfMs;
    const mode = modeOf(session, frame, parts.isFilm(session));
    stageView ??= { songMs, perfMs: pictureMs, take, mode, held: session.held };
    stageView.songMs = songMs;
    stageView.perfMs = pictureMs;
    stageView.take = take;
    stageView.mode = mode;
    stageView.held = session.held;
    if (session.isOnTheWay) parts.stage()?.move(stageView, events);
    else parts.stage()?.render(stageView, events);
    renderHud(parts.hud(), session, frame, pictureMs, events);
    parts.drawn(session, frame);
  }

  function renderHud(
    hud: Hud | null,
    session: Session,
    frame: SessionFrame,
    perfMs: number,
    events: readonly TakeEvent[],
  ) {
    if (hud === null) return;
    const { take, songMs, countInBeat: countIn } = frame;
    hudView ??= { songMs, perfMs, take, countIn, held: session.held };
    hudView.songMs = songMs;
    hudView.perfMs = perfMs;
    hudView.take = take;
    hudView.countIn = countIn;
    hudView.held = session.held;
    hud.render(hudView, events);
  }
}

function modeOf(session: Session, frame: SessionFrame, isFilm: boolean): StageMode {
  if (isFilm) return 'title';
  if (session.state === 'paused' || session.state === 'ready') return 'paused';
  if (session.state !== 'rolling') return 'ended';
  return frame.isCountIn ? 'count-in' : 'rolling';
}
