import { windowsUs } from '../../../chase/rules';
import { lastAtOrBefore } from '../../../time/last-at-or-before';
import { msAtTick } from '../../../time/tempo-map';
import type { Ms } from '../../../time/units';
import { lanesAt } from '../../path';
import { LANE_CHANGE_MS, SLACK_MS, TRAFFIC_APART_MS } from '../facts';
import type { Check } from '../finding';
import type { SurveyedChart } from '../survey';
import { counted, inMs } from '../words';
import { vehiclesByLane } from './traffic';

/**
 * Bags that nobody on the path can have. Aside of it one may steer freely where no cue is near: from the last part's
 * `good` window, within which a press of another verb is a fumble, to the bag.
 */
export const unreachableCash: Check = function* ({ charts, tempo }) {
  for (const chart of charts) {
    const goodMs = windowsUs(chart.difficulty, 1).good / 1000;
    const bags = chart.chart.cash;
    for (const [index, { tick, lane }] of bags.entries()) {
      const lanes = lanesAt(chart.path, tick);
      const aside = Math.min(...lanes.map((other) => Math.abs(other - lane)));
      if (aside === 0) continue;
      const ms = msAtTick(tempo, tick);
      const freeMs = timeToSteer(chart, ms, goodMs);
      const wantedMs = aside * LANE_CHANGE_MS;
      if (freeMs >= wantedMs - SLACK_MS) continue;
      yield {
        steps: [...chart.steps, 'cash', index],
        tick,
        difficulty: chart.difficulty,
        message: `This bag lies ${counted(aside, 'lane')} beside the path, with ${inMs(Math.max(0, freeMs))} free of cues to steer to it: it cannot be had without a fumble.`,
        remedy: `Put it on the path, or into a rest with ${inMs(wantedMs)} to go there.`,
      };
    }
  }
};

/** Bags under a vehicle: to have one is to crash. */
export const cashUnderTraffic: Check = function* ({ charts, tempo }) {
  for (const chart of charts) {
    const vehicles = vehiclesByLane(chart, (tick) => msAtTick(tempo, tick));
    for (const [index, { tick, lane }] of chart.chart.cash.entries()) {
      const times = vehicles.get(lane);
      if (times === undefined) continue;
      const ms = msAtTick(tempo, tick);
      const at = lastAtOrBefore(times, (time) => time, ms);
      const farthest = Number.POSITIVE_INFINITY;
      const apart = Math.min(...[times[at], times[at + 1]].map((time = farthest) => Math.abs(time - ms)));
      if (apart >= TRAFFIC_APART_MS) continue;
      yield {
        steps: [...chart.steps, 'cash', index],
        tick,
        difficulty: chart.difficulty,
        message: `This bag lies under a vehicle (${inMs(apart)} apart in lane ${lane}): to have it is to crash.`,
        remedy: `Leave ${inMs(TRAFFIC_APART_MS)} between the two.`,
      };
    }
  }
};

function timeToSteer({ parts }: SurveyedChart, ms: Ms, goodMs: Ms): Ms {
  const us = ms * 1000;
  const at = lastAtOrBefore(parts, (part) => part.us, us);
  const before = parts[at];
  const after = parts[before !== undefined && before.us <= us ? at + 1 : at];
  const fromMs = before !== undefined && before.us <= us ? before.us / 1000 + goodMs : Number.NEGATIVE_INFINITY;
  const toMs = Math.min(ms, after === undefined ? ms : after.us / 1000 - goodMs);
  return toMs - fromMs;
}
