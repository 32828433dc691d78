import { NO_MODS } from '../../core/chase/mods';
import { perfectInputs } from '../../core/chase/perfect-driver';
import { compileDraft } from '../../core/edit/safe';
import type { EditorModel } from '../../editor/model';
import type { Stage } from '../../stage/stage';
import { type Chase, prepareChase, startRunUp } from '../chase';
import { createHandPlayback, type HandPlayback } from '../drive/hand-playback';
import { createSession, type Session } from '../drive/session';
import { createScriptedFeed } from '../drive/take-feed';
import type { Parts } from '../parts';
import { wordsOf } from '../screens/trouble-screen';
import { areSameParts, roadPartsOf } from './road-parts';
import type { StagePlace } from './stage-place';

/** The real stage beside the timeline, with the perfect driver at the cursor. */
export interface LiveRoad {
  /** What is to be drawn in this frame; null while the picture may stand as it is. */
  readonly session: Session | null;
  /** Puts the stage into a box. Answers a function that takes it out again. */
  mount(box: HTMLElement): () => void;
  /** Once a frame: follows the draft and the cursor. */
  turn(perfMs: number): void;
  /** What was on the stage is gone: another chase was driven on it, or it was made anew. */
  forget(): void;
  dispose(): void;
}

/** Rest between two pictures of a draft that goes on changing, ms: with its making it is seen within 300 ms. */
const REST_MS = 160;
/** What takes longer than this to build, ms, is some thousand cues long: while it goes on changing it is built less often. */
const LONG_BUILD_MS = 40;
const LONG_REST_MS = 400;
/** The car has settled after this much song, ms. Smoke and rubber have not: nobody looks for them in an edit. */
const RUN_UP_MS = 500;
/** Song before the run-up whose events the picture is told, ms: what is still seen behind the car. */
const PAST_MS = 2000;
/** Frames that are still drawn once all stands: the canvas may have another size by then. */
const LAST_FRAMES = 3;

interface Shown {
  readonly chase: Chase;
  readonly hand: HandPlayback;
  readonly session: Session;
}

/** @param tell Says why there is no picture. */
export function createLiveRoad(
  parts: Pick<Parts, 'stage'>,
  place: StagePlace,
  model: EditorModel,
  tell: (words: string) => void,
): LiveRoad {
  let stage: Stage | null = null;
  let isAsked = false;
  let shown: Shown | null = null;
  /** What the shown picture was made from. */
  let made: readonly unknown[] = [];
  let restUntilMs = 0;
  let framesLeft = 0;
  let isGone = false;
  let boxWidth = 0;
  let boxHeight = 0;

  async function ask(): Promise<void> {
    isAsked = true;
    try {
      stage = await parts.stage();
    } catch (error) {
      tell(wordsOf(error));
    }
  }

  function build(perfMs: number): void {
    const draft = model.draft.peek();
    const difficulty = model.difficulty.peek();
    const wanted = roadPartsOf(draft, difficulty);
    if (stage === null || areSameParts(wanted, made)) return;
    if (perfMs < restUntilMs) return;
    const startedMs = performance.now();
    made = wanted;
    const level = compileDraft(draft);
    if (level?.charts.some((chart) => chart.difficulty === difficulty) !== true) return;
    const chase = prepareChase(level, difficulty, NO_MODS);
    // The stage builds at once; what it shows stays until the next frame is drawn.
    stage.load(chase).catch((error: unknown) => tell(wordsOf(error)));
    const hand = createHandPlayback(model.playMs.peek(), RUN_UP_MS);
    const script = perfectInputs(chase.course);
    const newFeed = () => {
      const feed = createScriptedFeed(chase.course, script);
      // What lies long behind is not told to the picture: it shows no more of it.
      feed.frame(model.playMs.peek() - RUN_UP_MS - PAST_MS);
      return feed;
    };
    const session = createSession(chase, hand, script, () => {}, { newFeed, runUp: startRunUp(chase) });
    shown = { chase, hand, session };
    session.start();
    framesLeft = LAST_FRAMES;
    const tookMs = performance.now() - startedMs;
    restUntilMs = performance.now() + (tookMs > LONG_BUILD_MS ? LONG_REST_MS : REST_MS);
  }

  function follow(): void {
    if (shown === null) return;
    const { hand, session } = shown;
    const songMs = model.playMs.peek();
    const leaps = hand.leapsTo(songMs);
    hand.wishFor(songMs);
    if (leaps) session.start();
    if (!hand.isStill) framesLeft = LAST_FRAMES;
  }

  return {
    get session() {
      return framesLeft > 0 ? (shown?.session ?? null) : null;
    },
    mount(box) {
      framesLeft = LAST_FRAMES;
      return place.moveInto(box);
    },
    turn(perfMs) {
      if (isGone || place.box === null) {
        framesLeft = 0;
        return;
      }
      if (!isAsked) void ask();
      if (framesLeft > 0) framesLeft -= 1;
      if (!place.isSeen) {
        framesLeft = 0;
        return;
      }
      const { clientWidth, clientHeight } = place.box;
      if (clientWidth !== boxWidth || clientHeight !== boxHeight) framesLeft = LAST_FRAMES;
      boxWidth = clientWidth;
      boxHeight = clientHeight;
      build(perfMs);
      follow();
    },
    forget() {
      stage = null;
      isAsked = false;
      shown = null;
      made = [];
      restUntilMs = 0;
      framesLeft = 0;
    },
    dispose() {
      isGone = true;
      framesLeft = 0;
      shown = null;
    },
  };
}
