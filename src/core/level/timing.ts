import { createMeterMap, type MeterMap } from '../time/meter-map';
import { createTempoMap, type TempoMap } from '../time/tempo-map';
import type { Level } from './schema';

/** Tempo map of a checked level. */
export function tempoMapOf(level: Pick<Level, 'tempo' | 'stops' | 'song'>): TempoMap {
  return createTempoMap({ tempo: level.tempo, stops: level.stops, offsetMs: level.song.offsetMs });
}

/** Meter map of a checked level. */
export function meterMapOf(level: Pick<Level, 'meter'>): MeterMap {
  return createMeterMap(level.meter);
}
