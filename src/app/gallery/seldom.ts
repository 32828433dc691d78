/** Something that is done at once, but not again before a while has passed: then once, for all that asked meanwhile. */
export interface Seldom {
  ask(): void;
  /** Forgets what is still to be done. */
  drop(): void;
}

/** @param everyMs Shortest time from one to the next, real ms. */
export function createSeldom(everyMs: number, act: () => void): Seldom {
  let lastMs = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function now(): void {
    waiting = undefined;
    lastMs = performance.now();
    act();
  }

  return {
    ask() {
      if (waiting !== undefined) return;
      const waitMs = lastMs + everyMs - performance.now();
      if (waitMs <= 0) now();
      else waiting = setTimeout(now, waitMs);
    },
    drop() {
      clearTimeout(waiting);
      waiting = undefined;
    },
  };
}
