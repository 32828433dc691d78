import type { AudioTime } from '../../clock/audio-time';
import { createSongClock, NO_OFFSETS, type Offsets, type SongClock } from '../../clock/song-clock';
import type { Ms } from '../../core/time/units';
import type { TimeLine } from '../conductor';
import { type Run, songOfRun } from './run';

/** The clock wants a look at the device each frame, however often it is asked within one, ms. */
const SAMPLE_MS = 4;
/** A clock that has not looked for this long, ms, knows of another device's time perhaps. */
const STALE_MS = 2000;

/** Where in the song the ear is. */
export interface Playhead {
  /** It moves along a line of time from now on. */
  begin(line: TimeLine, run: Run): void;
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

export function createPlayhead(device: AudioTime, nowMs: () => number = () => performance.now()): Playhead {
  let clock: SongClock = createSongClock(device);
  let offsets = NO_OFFSETS;
  let sampledMs = Number.NEGATIVE_INFINITY;
  let restMs: Ms = 0;
  let on: { readonly line: TimeLine; readonly run: Run } | null = null;
  let lastPerfMs = Number.NEGATIVE_INFINITY;
  let lastRunMs = Number.NEGATIVE_INFINITY;

  function sample(): void {
    const atMs = nowMs();
    if (atMs - sampledMs < SAMPLE_MS) return;
    sampledMs = atMs;
    clock.sample(atMs);
  }

  function runAt(perfMs: number, { line, run }: { readonly line: TimeLine; readonly run: Run }): Ms {
    sample();
    const heardMs = Math.min(run.untilMs, Math.max(line.songMs, clock.songAt(perfMs)));
    if (perfMs < lastPerfMs) return Math.min(heardMs, lastRunMs);
    lastPerfMs = perfMs;
    lastRunMs = Math.max(lastRunMs, heardMs);
    return lastRunMs;
  }

  return {
    begin(line, run) {
      if (nowMs() - sampledMs > STALE_MS) {
        clock = createSongClock(device);
        clock.setOffsets(offsets);
        sampledMs = Number.NEGATIVE_INFINITY;
      }
      clock.anchor(line);
      sample();
      lastPerfMs = Number.NEGATIVE_INFINITY;
      lastRunMs = line.songMs;
      on = { line, run };
    },
    rest(songMs) {
      on = null;
      restMs = songMs;
    },
    sample,
    songAt: (perfMs) => (on === null ? restMs : songOfRun(on.run.loop, runAt(perfMs, on))),
    isOver: () => on !== null && runAt(nowMs(), on) >= on.run.untilMs,
    setOffsets(next) {
      offsets = next;
      clock.setOffsets(next);
    },
  };
}
