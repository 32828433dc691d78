import type { Ms } from '../../core/time/units';

/** A stretch of the song that is heard over and over. */
export interface Loop {
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/** Shorter ones would be a tone and not a loop. */
const MIN_LOOP_MS = 50;

/**
 * A run is song time counted on through loops: at the end of a loop it goes on where song time goes back. So it lies on
 * the device's time in one straight line.
 */
export interface Run {
  /** Run time at the start, which is the song time there. */
  readonly fromMs: Ms;
  /** Where it ends, Infinity in a loop. */
  readonly untilMs: Ms;
  readonly loop: Loop | null;
}

/** A piece of a run without a jump in it: song time is run time less `shiftMs`. */
export interface Piece {
  readonly runFromMs: Ms;
  readonly runToMs: Ms;
  readonly shiftMs: Ms;
}

/**
 * A run from a song time on. All of it lies on whole samples, so that no loop is a part of a sample too long.
 *
 * @param loop one that is too short, or lies outside of the song, is no loop.
 */
export function createRun(fromMs: Ms, loop: Loop | null, durationMs: Ms, sampleRate: number): Run {
  const whole = (ms: Ms): Ms => (Math.round((ms * sampleRate) / 1000) * 1000) / sampleRate;
  const within = (ms: Ms): Ms => whole(Math.min(durationMs, Math.max(0, Number.isFinite(ms) ? ms : 0)));
  const startMs = within(fromMs);
  if (loop === null) return { fromMs: startMs, untilMs: durationMs, loop: null };
  const bounded = { fromMs: within(loop.fromMs), toMs: within(loop.toMs) };
  if (bounded.toMs - bounded.fromMs < MIN_LOOP_MS) return { fromMs: startMs, untilMs: durationMs, loop: null };
  return {
    fromMs: startMs >= bounded.toMs ? bounded.fromMs : startMs,
    untilMs: Number.POSITIVE_INFINITY,
    loop: bounded,
  };
}

/** Song time of a run time. */
export function songOfRun(loop: Loop | null, runMs: Ms): Ms {
  return runMs - shiftAt(loop, runMs);
}

function shiftAt(loop: Loop | null, runMs: Ms): Ms {
  if (loop === null || runMs < loop.toMs) return 0;
  const lengthMs = loop.toMs - loop.fromMs;
  return Math.floor((runMs - loop.fromMs) / lengthMs) * lengthMs;
}

/** The pieces of a run between two run times, in order. */
export function piecesOf(loop: Loop | null, runFromMs: Ms, runToMs: Ms): Piece[] {
  if (loop === null) return runToMs > runFromMs ? [{ runFromMs, runToMs, shiftMs: 0 }] : [];
  const pieces: Piece[] = [];
  const lengthMs = loop.toMs - loop.fromMs;
  let pass = Math.round(shiftAt(loop, runFromMs) / lengthMs);
  for (let atMs = runFromMs; atMs < runToMs; pass += 1) {
    const endMs = Math.min(runToMs, loop.toMs + pass * lengthMs);
    if (endMs > atMs) pieces.push({ runFromMs: atMs, runToMs: endMs, shiftMs: pass * lengthMs });
    atMs = Math.max(atMs, endMs);
  }
  return pieces;
}
