import { lanesAt, type Path } from '../../core/level/path';
import type { Chart } from '../../core/level/schema';
import type { Tick } from '../../core/time/units';

/** The lane next to the car's where nothing stands at a tick; the nearest to the left when every one is taken. */
export function freeLane({ lanes, startLane, traffic, cash }: Chart, path: Path, tick: Tick): number {
  const driven = path.ok ? lanesAt(path, tick) : [startLane];
  const car = driven[0] ?? startLane;
  const taken = new Set([
    ...driven,
    ...[...traffic, ...cash].filter((one) => one.tick === tick).map(({ lane }) => lane),
  ]);
  const beside = Array.from({ length: lanes }, (_, lane) => lane)
    .filter((lane) => !driven.includes(lane))
    .sort((a, b) => Math.abs(a - car) - Math.abs(b - car) || a - b);
  return beside.find((lane) => !taken.has(lane)) ?? beside[0] ?? car;
}
