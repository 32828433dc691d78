import { msAtTick, type TempoMap } from '../../core/time/tempo-map';
import type { Column } from './columns';
import type { MeterItem, StopItem, TempoItem } from './scene';

/** A change of the timing, as it stands above the waveform. */
export interface Flag {
  readonly kind: 'meter' | 'tempo' | 'stop';
  readonly item: MeterItem | TempoItem | StopItem;
  readonly words: string;
}

const ORDER: readonly Flag['kind'][] = ['meter', 'tempo', 'stop'];

/** The three lists of the timing in one, by time; on one tick the meter comes first, then the tempo. */
export function flagsOf(
  meters: readonly MeterItem[],
  tempos: readonly TempoItem[],
  stops: readonly StopItem[],
  tempo: TempoMap,
): Column<Flag> {
  const items: Flag[] = [
    ...meters.map((item): Flag => ({ kind: 'meter', item, words: `${item.beats}/${item.unit}` })),
    ...tempos.map((item): Flag => ({ kind: 'tempo', item, words: `${round(item.bpm)} BPM` })),
    ...stops.map((item): Flag => ({ kind: 'stop', item, words: `Stop ${round(item.ms / 1000)} s` })),
  ];
  items.sort((a, b) => a.item.tick - b.item.tick || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return { items, ms: Float64Array.from(items, ({ item }) => msAtTick(tempo, item.tick)) };
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
