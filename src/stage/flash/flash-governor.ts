/** Three large flashes a second at most: the limit of WCAG 2.3.1. */
const MAX_FLASHES = 3;
const SPAN_MS = 1000;

export interface FlashGovernor {
  /** True when a flash may start at this time. Times must not fall; a fall (another page clock) forgets the past. */
  admits(perfMs: number): boolean;
}

/** Lets through at most three flashes in any second, whatever asks. */
export function createFlashGovernor(): FlashGovernor {
  const admitted = new Float64Array(MAX_FLASHES).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    admits(perfMs) {
      if (perfMs < lastMs) admitted.fill(Number.NEGATIVE_INFINITY);
      lastMs = perfMs;
      const oldest = admitted[next] ?? 0;
      if (perfMs - oldest <= SPAN_MS) return false;
      admitted[next] = perfMs;
      next = (next + 1) % MAX_FLASHES;
      return true;
    },
  };
}
