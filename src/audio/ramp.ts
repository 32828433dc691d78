import type { Param } from './tone';

/** A value to be reached at a context time, in seconds. */
export interface RampPoint {
  readonly atS: number;
  readonly value: number;
}

/**
 * Drops what a parameter had planned and leads it from where it stands through the points, by straight lines, or by
 * even ratios for a frequency. Nothing jumps, so nothing clicks.
 */
export function ramp(
  param: Param<'gain'> | Param<'frequency'>,
  nowS: number,
  points: readonly RampPoint[],
  shape: 'linear' | 'exponential' = 'linear',
): void {
  // Tone's own hold calls cancelAndHoldAtTime, which Firefox does not have.
  const value = Number(param.getValueAtTime(nowS));
  param.cancelScheduledValues(nowS);
  param.setValueAtTime(value, nowS);
  for (const point of points) {
    const atS = Math.max(point.atS, nowS);
    if (shape === 'linear') param.linearRampToValueAtTime(point.value, atS);
    else param.exponentialRampToValueAtTime(point.value, atS);
  }
}
