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
  hold(param, nowS);
  for (const point of points) {
    const atS = Math.max(point.atS, nowS);
    if (shape === 'linear') param.linearRampToValueAtTime(point.value, atS);
    else param.exponentialRampToValueAtTime(point.value, atS);
  }
}

/** Drops what a parameter had planned, keeps it where it stands until `atS`, and puts it to a value there. */
export function holdUntil(param: Param<'gain'> | Param<'frequency'>, nowS: number, atS: number, value: number): void {
  hold(param, nowS);
  param.setValueAtTime(value, atS);
}

function hold(param: Param<'gain'> | Param<'frequency'>, nowS: number): void {
  // Tone's own hold calls cancelAndHoldAtTime, which Firefox does not have.
  const value = Number(param.getValueAtTime(nowS));
  param.cancelScheduledValues(nowS);
  param.setValueAtTime(value, nowS);
}
