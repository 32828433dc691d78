import type { Course, CourseVehicle } from '../../core/chase/events';
import type { Vehicle } from '../../core/level/model';
import type { Ms } from '../../core/time/units';
import { createRandom } from '../random';

/** Shares of cars that signal and that tap their brakes. */
const SIGNALLING = 0.35;
const BRAKING = 0.3;

/** Pictures of each kind, the wanted one first: the others stand in where it is missing. */
const PAINTS: Readonly<Record<Vehicle, readonly string[]>> = {
  sedan: ['sedan_cream', 'sedan_teal'],
  taxi: ['taxi', 'sedan_cream'],
  van: ['van', 'truck', 'sedan_teal'],
  truck: ['truck', 'van', 'sedan_cream'],
  bus: ['bus', 'truck', 'van'],
  'tow-truck': ['tow_truck', 'van', 'truck'],
};

/** Where the lamps in a kind's rear are: metres from its middle to either side, up from its lowest edge, and back. */
export interface TailLamps {
  readonly across: number;
  readonly up: number;
  readonly behind: number;
}

const LAMPS: Readonly<Record<Vehicle, TailLamps>> = {
  sedan: { across: 0.62, up: 0.62, behind: 1.9 },
  taxi: { across: 0.62, up: 0.62, behind: 1.9 },
  van: { across: 0.72, up: 0.62, behind: 2 },
  truck: { across: 0.92, up: 0.8, behind: 2.6 },
  bus: { across: 0.98, up: 0.75, behind: 3 },
  'tow-truck': { across: 0.78, up: 0.7, behind: 2.4 },
};

/** How one vehicle of the chart is shown. */
export interface PlannedVehicle {
  readonly vehicle: CourseVehicle;
  readonly dueMs: Ms;
  /** Names of its pictures, the wanted first. */
  readonly paints: readonly string[];
  readonly lamps: TailLamps;
  /** The side to which it signals that it pulls over, the nearer edge of the road; 0 when it does not. */
  readonly signal: -1 | 0 | 1;
  readonly isBraking: boolean;
}

/** The same course always shows the same cars. */
export function planTraffic({ traffic, lanes }: Course): PlannedVehicle[] {
  return traffic.map((vehicle) => {
    const random = createRandom(vehicle.tick * 31 + vehicle.lane * 7 + vehicle.index);
    const paints = PAINTS[vehicle.kind];
    const first = vehicle.kind === 'sedan' ? vehicle.index % paints.length : 0;
    const isSignalling = random() < SIGNALLING;
    return {
      vehicle,
      dueMs: vehicle.us / 1000,
      paints: [...paints.slice(first), ...paints.slice(0, first)],
      lamps: LAMPS[vehicle.kind],
      signal: !isSignalling ? 0 : vehicle.lane < lanes / 2 ? -1 : 1,
      isBraking: random() < BRAKING,
    };
  });
}
