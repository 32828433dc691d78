import type { Ms } from '../../core/time/units';
import type { WindowsMs } from '../model';

export interface Histogram {
  /** Counts from early to late; the middle bin holds errors around zero, so their number is odd. */
  readonly bins: readonly number[];
  readonly binMs: Ms;
  /** The outer edge of the last bin; the first one's is its negative. */
  readonly edgeMs: Ms;
  readonly peak: number;
}

/**
 * Counts signed errors in bins of equal width. A bin is closed below and open above. What lies beyond the outermost
 * bins is counted in them, so that no hit is left out of the picture.
 */
export function binErrors(errorsUs: ArrayLike<number>, limitMs: Ms, binMs: Ms): Histogram {
  const half = Math.ceil(limitMs / binMs - 0.5);
  const bins = new Array<number>(half * 2 + 1).fill(0);
  for (let i = 0; i < errorsUs.length; i += 1) {
    const bin = Math.floor((errorsUs[i] ?? 0) / 1000 / binMs + 0.5) + half;
    const kept = Math.min(bins.length - 1, Math.max(0, bin));
    bins[kept] = (bins[kept] ?? 0) + 1;
  }
  return { bins, binMs, edgeMs: (half + 0.5) * binMs, peak: Math.max(...bins) };
}

/** The judgement that an error of this size earns, for its colour. Tails have wider windows; beyond `ok` is still `ok`. */
export function bandOf(errorMs: Ms, windows: WindowsMs): keyof WindowsMs {
  const size = Math.abs(errorMs);
  if (size <= windows.perfect) return 'perfect';
  if (size <= windows.great) return 'great';
  return size <= windows.good ? 'good' : 'ok';
}
