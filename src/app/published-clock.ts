import type { SongClock } from '../clock/song-clock';

/** A smaller step is not worth a write to the page. */
const STEP_MS = 0.02;

/**
 * Publishes on `<html data-song-zero>` the `performance.now()` time at which song time 0 is heard, so that whoever
 * keeps time with the page (a capture, a light show, a test) reads the very clock that judges.
 */
export function createPublishedClock(root: HTMLElement) {
  let written = Number.NaN;
  return {
    publish(clock: SongClock, perfMs: number, rate: number): void {
      const zero = perfMs - clock.songAt(perfMs) / rate;
      if (Math.abs(zero - written) < STEP_MS) return;
      written = zero;
      root.dataset.songZero = zero.toFixed(3);
    },
    clear(): void {
      if (Number.isNaN(written)) return;
      written = Number.NaN;
      delete root.dataset.songZero;
    },
  };
}
