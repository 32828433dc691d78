import type { EditPlayer } from '../../../src/audio/edit/edit-player';
import { LONG_MS } from './long-chase';

/** A player of silence: what the editor costs is measured, not the sound. */
export function createQuietPlayer(): EditPlayer {
  const listeners = new Set<() => void>();
  let fromMs = 0;
  let startedMs: number | null = null;
  const told = (): void => {
    for (const listen of listeners) listen();
  };
  const heard = (perfMs: number): number =>
    startedMs === null ? fromMs : Math.min(fromMs + Math.max(perfMs - startedMs, 0), LONG_MS);
  return {
    play(ms) {
      fromMs = ms;
      startedMs = performance.now();
      told();
      return Promise.resolve();
    },
    change: () => Promise.resolve(),
    pause() {
      fromMs = heard(performance.now());
      startedMs = null;
      told();
    },
    get isPlaying() {
      return startedMs !== null;
    },
    isPreparing: false,
    trouble: null,
    songMs: (perfMs = performance.now()) => heard(perfMs),
    setClicks: () => undefined,
    scrub(ms) {
      fromMs = ms;
    },
    setLevels: () => undefined,
    setOffsets: () => undefined,
    onChange(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    line: null,
    dispose: () => listeners.clear(),
  };
}
