import { levelError } from '../level-error';
import { lanesAt, pathOf } from '../path';
import type { Check } from './check-together';

/** The path stays on the road, and no traffic stands on it. */
export const checkPaths: Check = function* (level) {
  for (const [index, chart] of level.charts.entries()) {
    const path = pathOf(chart);
    if (!path.ok) {
      const side = path.lane < 0 ? 'left' : 'right';
      yield levelError(
        ['charts', index, 'cues', path.cue],
        `At tick ${path.tick} this cue drives off the ${side} of the road.`,
        `Turn it the other way, add a cue to the other side before it, or start in another lane (startLane is ${chart.startLane} of ${chart.lanes}).`,
      );
      continue;
    }
    for (const [at, { tick, lane }] of chart.traffic.entries()) {
      if (!lanesAt(path, tick).includes(lane)) continue;
      yield levelError(
        ['charts', index, 'traffic', at],
        `At tick ${tick} it stands in lane ${lane}, on the path.`,
        'Move it to a lane that the cues do not lead through.',
      );
    }
  }
};
