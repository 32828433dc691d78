import type { Song } from '../../audio/desk';
import type { EditSong } from '../../audio/edit/edit-song';
import type { Course, TakeEvent } from '../../core/chase/events';
import { NO_MODS } from '../../core/chase/mods';
import { perfectInputs } from '../../core/chase/perfect-driver';
import { compileDraft } from '../../core/edit/safe';
import type { Level } from '../../core/level/schema';
import { beatLines } from '../../core/time/beat-grid';
import { barTickAtOrBefore } from '../../core/time/meter-map';
import { msAtTick, tickAtMs } from '../../core/time/tempo-map';
import { type Ms, type Tick, type Us, usFromMs } from '../../core/time/units';
import type { EditorModel } from '../../editor/model';
import { type Chase, prepareChase, type RunUp } from '../chase';
import { createHandoverFeed, type Handover } from '../drive/handover-feed';
import { createDeskPlayback } from '../drive/playback';
import { createSession, type Session, type SessionState } from '../drive/session';
import type { Parts } from '../parts';
import { hudChaseOf } from '../screens/hud-chase';

/** A drive of the draft from the cursor on. It cannot fail, and what lies before it counts as hit. */
export interface TestDrive {
  /** The take that is being driven. */
  readonly session: Session | null;
  /**
   * Puts the draft on the stage and rolls.
   *
   * @returns Why it cannot be driven, in words; null when it rolls.
   */
  start(fromTick: Tick): Promise<string | null>;
  retry(): void;
  /** Silences it and answers how it went; null when nothing was being driven. */
  end(): TestEnd | null;
}

export interface TestEnd {
  readonly fromTick: Tick;
  /** Where in the song it was left. */
  readonly endTick: Tick;
  readonly words: string;
}

/** Song that is heard before the driver takes over, ms. */
const RUN_UP_MS = 2000;
/** How long the last picture stands at the end of the song, real ms. */
const STAND_MS = 900;
/** Page time of what the stage is told of the past. */
const LONG_AGO = 0;

/** @param over Called when the song has come to its end. */
export function createTestDrive(parts: Parts, song: EditSong, model: EditorModel, over: () => void): TestDrive {
  const { desk, clock } = parts;
  let on: { readonly session: Session; readonly chase: Chase; readonly fromTick: Tick; readonly fromUs: Us } | null =
    null;
  let standing: ReturnType<typeof setTimeout> | undefined;
  /** Counts the starts: only the latest may roll. */
  let starts = 0;

  function changed(state: SessionState): void {
    document.documentElement.dataset.state = state;
    clearTimeout(standing);
    if (state === 'done' || state === 'busted') standing = setTimeout(over, STAND_MS);
  }

  function begin(chase: Chase): void {
    const isTouch = matchMedia('(pointer: coarse)').matches;
    parts.hud().begin(hudChaseOf(chase, 0, 'player', parts.model.settings.peek().keys, isTouch));
    const { title, artist } = chase.level;
    const { difficulty, mods } = chase;
    parts.model.screen.value = {
      name: 'drive',
      title,
      artist,
      difficulty,
      mods,
      takeNumber: 0,
      driver: 'player',
      pause: null,
    };
  }

  return {
    get session() {
      return on?.session ?? null;
    },
    async start(fromTick) {
      starts += 1;
      const mine = starts;
      const difficulty = model.difficulty.peek();
      const level = compileDraft(model.draft.peek());
      if (level?.charts.some((chart) => chart.difficulty === difficulty) !== true) {
        return 'There is nothing to drive yet: place a cue first.';
      }
      const isSounding = await desk.unlock();
      if (!isSounding) return 'The browser keeps sound off. Press Test again.';
      const stage = await parts.stage();
      if (mine !== starts) return null;
      const chase = prepareChase(level, difficulty, { ...NO_MODS, noBust: true });
      await stage.load(chase);
      if (mine !== starts) return null;
      const fromMs = msAtTick(chase.tempo, fromTick);
      const atUs = usFromMs(fromMs);
      const runUp = runUpTo(chase, fromMs);
      const handover: Handover = {
        script: perfectInputs(chase.course),
        atUs,
        listensFromUs: atUs - chase.course.pressWindows.ok,
        runUpUs: usFromMs(runUp.fromMs),
      };
      const newFeed = () => createHandoverFeed(chase.course, handover);
      const playback = createDeskPlayback(desk, clock, chase, songOf(song, chase.level));
      const session = createSession(chase, playback, null, changed, { newFeed, runUp });
      on = { session, chase, fromTick, fromUs: atUs };
      begin(chase);
      // What was driven before is not open again on the stage.
      const { take, history } = session.feed;
      stage.move({ songMs: runUp.fromMs, perfMs: LONG_AGO, take, mode: 'paused', held: [] }, history);
      session.start();
      return null;
    },
    retry() {
      if (on === null) return;
      clearTimeout(standing);
      begin(on.chase);
      on.session.start();
    },
    end() {
      starts += 1;
      clearTimeout(standing);
      if (on === null) return null;
      const { session, chase, fromTick, fromUs } = on;
      on = null;
      session.leave();
      document.documentElement.dataset.state = 'ready';
      const heardTick = Math.max(0, Math.round(tickAtMs(chase.tempo, session.frame.songMs)));
      return {
        fromTick,
        endTick: Math.max(fromTick, barTickAtOrBefore(chase.meter, heardTick)),
        words: testWords(chase.course, session.feed.history, fromUs),
      };
    },
  };
}

function runUpTo({ tempo, meter }: Chase, fromMs: Ms): RunUp {
  const startMs = fromMs - RUN_UP_MS;
  const fromTick = Math.ceil(tickAtMs(tempo, startMs));
  const lines = beatLines(tempo, meter, fromTick, Math.ceil(tickAtMs(tempo, fromMs)));
  const countIn = lines.map(({ ms }) => ms).filter((ms) => ms >= startMs && ms < fromMs - 1);
  return { fromMs: startMs, countIn, untilMs: fromMs };
}

/** The stems of the level, as they were decoded for the editor. */
function songOf({ stems }: EditSong, level: Level): Song {
  return {
    stems: level.song.stems.flatMap(({ name, file }) => {
      const stem = stems.find((one) => one.name === file);
      return stem === undefined ? [] : [{ name, file, buffer: stem.buffer }];
    }),
    stretched: new Map(),
  };
}

/** How the driver's own part of the take went. */
export function testWords({ parts }: Pick<Course, 'parts'>, history: readonly TakeEvent[], fromUs: Us): string {
  const isTheirs = (part: number) => (parts[part]?.us ?? 0) >= fromUs;
  const judged = history.flatMap((event) => (event.type === 'cueJudged' && isTheirs(event.part) ? [event] : []));
  if (judged.length === 0) return 'Test: no cue was met.';
  const hits = judged.filter(({ judgement }) => judgement !== 'miss');
  const meanMs = hits.reduce((sum, { errorUs }) => sum + errorUs, 0) / Math.max(1, hits.length) / 1000;
  const lean =
    hits.length === 0 || Math.abs(meanMs) < 1
      ? ''
      : `, ${Math.abs(Math.round(meanMs))} ms ${meanMs < 0 ? 'early' : 'late'} on average`;
  return `Test: ${hits.length} of ${judged.length} hit${lean}.`;
}
