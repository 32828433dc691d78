import { levelError } from '../level-error';
import type { Check } from './check-together';

/** The car, the traffic and the cash stand on lanes that the road has, and no two things of a kind on one spot. */
export const checkLanes: Check = function* (level) {
  for (const [index, chart] of level.charts.entries()) {
    const last = chart.lanes - 1;
    if (chart.startLane > last) {
      yield levelError(
        ['charts', index, 'startLane'],
        `There is no lane ${chart.startLane} on a road of ${chart.lanes}.`,
        `Choose one from 0 to ${last}.`,
      );
    }
    for (const name of ['traffic', 'cash'] as const) {
      const taken = new Set<string>();
      for (const [at, { tick, lane }] of chart[name].entries()) {
        const spot = `${tick} ${lane}`;
        if (lane > last) {
          yield levelError(
            ['charts', index, name, at, 'lane'],
            `There is no lane ${lane} on a road of ${chart.lanes}.`,
            `Choose one from 0 to ${last}.`,
          );
        } else if (taken.has(spot)) {
          yield levelError(
            ['charts', index, name, at],
            `Lane ${lane} is taken at tick ${tick}.`,
            'Move or remove one.',
          );
        }
        taken.add(spot);
      }
    }
  }
};
