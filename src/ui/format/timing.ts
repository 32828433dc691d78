import type { Ms } from '../../core/time/units';

/** Errors nearer than this are said to be neither early nor late: half a millisecond shows as 0.0 or 0.5. */
const DEAD_ON_MS = 0.5;

/** "3.2 ms late", "12.0 ms early" or "dead on". */
export function timingWords(errorMs: Ms): string {
  const side = timingSide(errorMs);
  return side === '' ? 'dead on' : `${Math.abs(errorMs).toFixed(1)} ms ${side}`;
}

/** "early", "late", or nothing when the error is too small to have a side. */
export function timingSide(errorMs: Ms): '' | 'early' | 'late' {
  if (Math.abs(errorMs) < DEAD_ON_MS) return '';
  return errorMs < 0 ? 'early' : 'late';
}

/** "+3.2", "−12.0", "0.0": a signed error for a column of numbers. */
export function formatSignedMs(errorMs: Ms): string {
  const digits = Math.abs(errorMs).toFixed(1);
  if (digits === '0.0') return digits;
  return errorMs < 0 ? `−${digits}` : `+${digits}`;
}
