import type { Vehicle } from '../level/model';
import { barBeatAt, type MeterMap } from '../time/meter-map';
import type { TempoMap } from '../time/tempo-map';
import type { Tick } from '../time/units';
import { usAtTick } from './course-grid';
import type { CourseCash, CourseVehicle } from './events';

interface InLane {
  readonly tick: Tick;
  readonly lane: number;
}

/** Vehicles with what a near miss needs: half a beat and a beat of the meter there, measured back from the vehicle. */
export function compileTraffic(
  chart: { readonly lanes: number; readonly traffic: readonly (InLane & { readonly kind: Vehicle })[] },
  tempo: TempoMap,
  meter: MeterMap,
  mirror: boolean,
): CourseVehicle[] {
  return chart.traffic.map(({ tick, lane, kind }, index) => {
    const us = usAtTick(tempo, tick);
    const { beatTicks } = barBeatAt(meter, tick);
    return {
      index,
      tick,
      us,
      lane: mirror ? chart.lanes - 1 - lane : lane,
      kind,
      halfBeatUs: us - usAtTick(tempo, tick - beatTicks / 2),
      beatUs: us - usAtTick(tempo, tick - beatTicks),
    };
  });
}

export function compileCash(
  chart: { readonly lanes: number; readonly cash: readonly InLane[] },
  tempo: TempoMap,
  mirror: boolean,
): CourseCash[] {
  return chart.cash.map(({ tick, lane }, index) => ({
    index,
    tick,
    us: usAtTick(tempo, tick),
    lane: mirror ? chart.lanes - 1 - lane : lane,
  }));
}
