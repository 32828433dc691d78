import { ChangeTrack } from './change-track';
import { LIGHT_CELLS } from './light-grid';

/**
 * Changes of relative luminance of 10 % of the maximum where the darker one is below 0.8 (WCAG 2.3.1 and ITU-R
 * BT.1702). They speak of a quarter of the picture; a fifth is stricter.
 */
const GENERAL = { step: 0.1, darkest: 0.8, area: 0.2 } as const;
/** The same for saturated red, whatever its luminance. */
const RED = { step: 0.1, darkest: Number.POSITIVE_INFINITY, area: 0.2 } as const;

/** Counts large flashes in pictures. */
export interface FlashMeter {
  /** Most flashes in any second so far, general or red. Safe up to 3. */
  readonly worst: number;
  /** Time at the end of that second. */
  readonly worstMs: number;
  /** A picture by its light: 144 luminances and 144 rednesses, as `measureGrid` writes them. Times fall on a seek only. */
  add(ms: number, light: Float32Array): void;
}

/**
 * Makes a meter after WCAG 2.3.1. A flash is a pair of opposing large changes: a second holds as many as it holds pairs,
 * whatever part of the picture each change fills.
 */
export function createFlashMeter(): FlashMeter {
  const general = new ChangeTrack(LIGHT_CELLS, GENERAL);
  const red = new ChangeTrack(LIGHT_CELLS, RED);
  let worst = 0;
  let worstMs = 0;
  return {
    get worst() {
      return worst;
    },
    get worstMs() {
      return worstMs;
    },
    add(ms, light) {
      general.add(ms, light, 0);
      red.add(ms, light, LIGHT_CELLS);
      const flashes = Math.max(pairsIn(general), pairsIn(red));
      if (flashes <= worst) return;
      worst = flashes;
      worstMs = ms;
    },
  };
}

function pairsIn({ changes, rises }: ChangeTrack): number {
  return Math.min(rises, changes - rises);
}
