import { MAX_BPM, MAX_TICK, MIN_BPM } from '../level/limits';
import { beatTicksOf, createMeterMap, type MeterChange, type MeterMap } from '../time/meter-map';
import { createTempoMap, type Stop, type TempoChange, type TempoMap } from '../time/tempo-map';
import type { Tick } from '../time/units';
import type { Draft } from './draft';
import { sortedByTick } from './order';

/** Tempo map of a draft: always one, also where the draft came from elsewhere and its tempo is not sound. */
export function tempoOf(draft: Pick<Draft, 'tempo' | 'stops' | 'song'>): TempoMap {
  const offsetMs = Number.isFinite(draft.song.offsetMs) ? draft.song.offsetMs : 0;
  return createTempoMap({ tempo: soundTempo(draft.tempo), stops: soundStops(draft.stops), offsetMs });
}

/** Meter map of a draft: always one. */
export function meterOf(draft: Pick<Draft, 'meter'>): MeterMap {
  return createMeterMap(soundMeter(draft.meter));
}

/** Whole ticks on the grid. */
export function clampTick(tick: number): Tick {
  return Number.isNaN(tick) ? 0 : Math.min(Math.max(Math.round(tick), 0), MAX_TICK) + 0;
}

/** The tempo as a map can be made of: from tick 0 on, rising, within the limits. The same list where it is so already. */
export function soundTempo(tempo: readonly TempoChange[]): readonly TempoChange[] {
  const changes = rising(tempo, ({ bpm }) => bpm >= MIN_BPM && bpm <= MAX_BPM);
  const [first, ...rest] = changes;
  if (first === undefined) return [{ tick: 0, bpm: 120 }];
  return first.tick === 0 ? changes : [{ ...first, tick: 0 }, ...rest];
}

export function soundStops(stops: readonly Stop[]): readonly Stop[] {
  return rising(stops, ({ ms }) => ms >= 1 && ms <= 60_000);
}

const UNITS: readonly number[] = [1, 2, 4, 8, 16];

/** The meter as a map can be made of: every change is brought to the nearest bar line of the meter before it. */
export function soundMeter(meter: readonly MeterChange[]): readonly MeterChange[] {
  const changes = rising(
    meter,
    ({ beats, unit }) => Number.isInteger(beats) && beats >= 1 && beats <= 32 && UNITS.includes(unit),
  );
  const placed: MeterChange[] = [];
  for (const change of changes) {
    const before = placed.at(-1);
    const tick = before === undefined ? 0 : nearestBar(before, change.tick);
    if (tick > MAX_TICK) break;
    placed.push(change.tick === tick ? change : { ...change, tick });
  }
  if (placed.length === 0) return [{ tick: 0, beats: 4, unit: 4 }];
  const isSame = placed.length === meter.length && placed.every((change, at) => change === meter[at]);
  return isSame ? meter : placed;
}

/** The bar line nearest to a tick, at least one bar after the change itself. */
function nearestBar({ tick: from, beats, unit }: MeterChange, tick: Tick): Tick {
  const barTicks = beatTicksOf(unit) * beats;
  return from + Math.max(1, Math.round((tick - from) / barTicks)) * barTicks;
}

/** What is sound by itself, in order, one item a tick; the same list where all of it is. */
function rising<T extends { readonly tick: Tick }>(list: readonly T[], isSound: (item: T) => boolean): readonly T[] {
  const sorted = sortedByTick(list);
  const kept = sorted.filter(
    (item, at) =>
      Number.isInteger(item.tick) &&
      item.tick >= 0 &&
      item.tick <= MAX_TICK &&
      isSound(item) &&
      sorted[at - 1]?.tick !== item.tick,
  );
  return kept.length === sorted.length ? sorted : kept;
}
