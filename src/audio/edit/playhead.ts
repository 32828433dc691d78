import type { AudioTime } from '../../clock/audio-time';
import { createSongClock, NO_OFFSETS, type Offsets, type SongClock } from '../../clock/song-clock';
import type { Ms } from '../../core/time/units';
import { songAtContext, type TimeLine } from '../conductor';
import { type Run, songOfRun } from './run';

/** The clock wants a look at the device each frame, however often it is asked within one, ms. */
const SAMPLE_MS = 4;
/** A clock that has not looked for this long, ms, knows of another device's time perhaps. */
const STALE_MS = 2000;

/** Where in the song the ear is. */
export interface Playhead {
  /**
   * It moves along a line of time from its start on.
   *
   * @param isGoingOn whether it stays on the line before until then; else it waits where the new one starts.
   */
  begin(line: TimeLine, run: Run, isGoingOn: boolean): void;
  /** It stands still. */
  rest(songMs: Ms): void;
  /** Looks at the device; to be called now and then while nobody asks. */
  sample(): void;
  /**
   * Song time heard at a `performance.now()` time. Asked for later times it never runs backwards, except at a `begin` and
   * where a loop goes back; asked for the time of an input, which lies before the last frame, it tells that time.
   */
  songAt(perfMs: number): Ms;
  /** Whether the end of the run has been heard. */
  isOver(): boolean;
  setOffsets(offsets: Offsets): void;
}

/** The clock tells the device's time, ms, and not a song's: two lines may be under way at once. */
const DEVICE = { songMs: 0, contextS: 0, rate: 1 };

interface Way {
  readonly line: TimeLine;
  readonly run: Run;
}

export function createPlayhead(device: AudioTime, nowMs: () => number = () => performance.now()): Playhead {
  let clock: SongClock = createSongClock(device);
  let offsets = NO_OFFSETS;
  let sampledMs = Number.NEGATIVE_INFINITY;
  let restMs: Ms = 0;
  let way: Way | null = null;
  let before: Way | null = null;
  let lastPerfMs = Number.NEGATIVE_INFINITY;
  let lastHeardS = Number.NEGATIVE_INFINITY;
  clock.anchor(DEVICE);

  function sample(): void {
    const atMs = nowMs();
    if (atMs - sampledMs < SAMPLE_MS) return;
    sampledMs = atMs;
    clock.sample(atMs);
  }

  function heardS(perfMs: number): number {
    sample();
    const s = clock.songAt(perfMs) / 1000;
    if (perfMs < lastPerfMs) return Math.min(s, lastHeardS);
    lastPerfMs = perfMs;
    lastHeardS = Math.max(lastHeardS, s);
    return lastHeardS;
  }

  function songOn({ line, run }: Way, contextS: number): Ms {
    const runMs = Math.max(line.songMs, songAtContext(line, contextS));
    return songOfRun(run.loop, Math.min(run.untilMs, runMs));
  }

  return {
    begin(line, run, isGoingOn) {
      if (nowMs() - sampledMs > STALE_MS) {
        clock = createSongClock(device);
        clock.anchor(DEVICE);
        clock.setOffsets(offsets);
        sampledMs = Number.NEGATIVE_INFINITY;
        lastHeardS = Number.NEGATIVE_INFINITY;
      }
      sample();
      before = isGoingOn ? way : null;
      way = { line, run };
    },
    rest(songMs) {
      way = null;
      before = null;
      restMs = songMs;
    },
    sample,
    songAt(perfMs) {
      if (way === null) return restMs;
      const contextS = heardS(perfMs);
      return songOn(before !== null && contextS < way.line.contextS ? before : way, contextS);
    },
    isOver() {
      sample();
      // Not by `heardS`: a look that is newer than the frame being drawn must not bind that one.
      return way !== null && songAtContext(way.line, clock.songAt(nowMs()) / 1000) >= way.run.untilMs;
    },
    setOffsets(next) {
      offsets = next;
      clock.setOffsets(next);
    },
  };
}
