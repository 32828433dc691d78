import { barBeatAt, type MeterMap } from '../../core/time/meter-map';
import type { Ms, Tick } from '../../core/time/units';

/** Bar and beat, counted from 1: "12.3", and "12.3½" between beats as a fraction of one: "12.3 +1/4". */
export function barBeatWords(meter: MeterMap, tick: Tick): string {
  const { bar, beat, tickInBeat, beatTicks } = barBeatAt(meter, tick);
  const place = `${bar + 1}.${beat + 1}`;
  return tickInBeat === 0 ? place : `${place} ${fractionWords(tickInBeat, beatTicks)}`;
}

/** As a person says it. */
export function barBeatSpoken(meter: MeterMap, tick: Tick): string {
  const { bar, beat, tickInBeat, beatTicks } = barBeatAt(meter, tick);
  const place = `Bar ${bar + 1}, beat ${beat + 1}`;
  return tickInBeat === 0 ? place : `${place} and ${fractionWords(tickInBeat, beatTicks).slice(1)} of a beat`;
}

const MOST_PARTS = 16;

function fractionWords(ticks: Tick, beatTicks: Tick): string {
  const divisor = commonDivisor(ticks, beatTicks);
  const parts = beatTicks / divisor;
  if (Number.isInteger(divisor) && parts <= MOST_PARTS) return `+${ticks / divisor}/${parts}`;
  return `+${Math.round((ticks / beatTicks) * 100) / 100}`;
}

function commonDivisor(a: number, b: number): number {
  return b < 1e-9 ? a : commonDivisor(b, a % b);
}

/** Minutes, seconds and tenths. */
export function timeWords(ms: Ms): string {
  const tenths = Math.round(Math.max(ms, 0) / 100);
  const minutes = Math.floor(tenths / 600);
  const seconds = Math.floor((tenths % 600) / 10);
  return `${minutes}:${String(seconds).padStart(2, '0')}.${tenths % 10}`;
}
