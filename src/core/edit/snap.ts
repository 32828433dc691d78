import { barTickAtOrBefore, type MeterMap, nextBarTick } from '../time/meter-map';
import { TICKS_PER_QUARTER, type Tick } from '../time/units';

/** The grid that is edited on: lines from each bar line on, so many to a whole note, or none. */
export type Snap =
  | {
      /** Parts of a whole note: 1 to 32 in powers of two, 12 and 24 for triplets, 20 for quintuplets. */
      readonly division: number;
    }
  | 'free';

export const SNAPS: readonly { readonly name: string; readonly snap: Snap }[] = [
  { name: '1/1', snap: { division: 1 } },
  { name: '1/2', snap: { division: 2 } },
  { name: '1/4', snap: { division: 4 } },
  { name: '1/8', snap: { division: 8 } },
  { name: '1/8T', snap: { division: 12 } },
  { name: '1/16', snap: { division: 16 } },
  { name: '1/16Q', snap: { division: 20 } },
  { name: '1/16T', snap: { division: 24 } },
  { name: 'Free', snap: 'free' },
];

/** A step of the arrow keys where there is no grid: a 1/128 note, fine enough to hear and coarse enough to get on. */
const FREE_STEP: Tick = 30;

/** Ticks between two lines of a grid. A division that no line can be told by counts as a quarter. */
export function snapTicks(snap: Snap): Tick {
  if (snap === 'free') return 1;
  const ticks = (TICKS_PER_QUARTER * 4) / snap.division;
  return Number.isInteger(ticks) && ticks > 0 ? ticks : TICKS_PER_QUARTER;
}

/** The line nearest to a tick, which may be a fraction; half way counts to the later one. Free gives the nearest whole tick. */
export function snapTick(snap: Snap, meter: MeterMap, tick: number): Tick {
  if (snap === 'free') return whole(tick);
  const low = lineAtOrBefore(snap, meter, tick);
  const high = lineAfter(snap, meter, low);
  return tick - low < high - tick ? low : high;
}

/** So many lines on, or back where `steps` is negative. From between two lines the first step goes to the line on that side. */
export function nextSnap(snap: Snap, meter: MeterMap, tick: number, steps: number): Tick {
  if (snap === 'free') return whole(tick) + FREE_STEP * steps;
  let line = tick;
  for (let step = 0; step < steps; step += 1) line = lineAfter(snap, meter, lineAtOrBefore(snap, meter, line));
  for (let step = 0; step > steps; step -= 1) line = lineBefore(snap, meter, line);
  return whole(line);
}

/** The bar line nearest to a tick, never before tick 0. */
export function nearestBarLine(meter: MeterMap, tick: number): Tick {
  const low = barTickAtOrBefore(meter, tick);
  const high = nextBarTick(meter, tick);
  return Math.max(0, tick - low < high - tick ? low : high);
}

/** Whether a tick is a line of the grid. */
export function isOnSnap(snap: Snap, meter: MeterMap, tick: Tick): boolean {
  return lineAtOrBefore(snap, meter, tick) === tick;
}

function lineAtOrBefore(snap: Snap, meter: MeterMap, tick: number): Tick {
  const bar = barTickAtOrBefore(meter, tick);
  const step = snapTicks(snap);
  return bar + Math.floor((tick - bar) / step) * step;
}

/** A bar that is no whole number of steps long ends early: its bar line is the next line. */
function lineAfter(snap: Snap, meter: MeterMap, line: Tick): Tick {
  return Math.min(line + snapTicks(snap), nextBarTick(meter, line));
}

function lineBefore(snap: Snap, meter: MeterMap, tick: number): Tick {
  const line = lineAtOrBefore(snap, meter, tick);
  return line < tick ? line : lineAtOrBefore(snap, meter, line - 1);
}

/** Never -0. */
function whole(tick: number): Tick {
  return Math.round(tick) + 0;
}
