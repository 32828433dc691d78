import { windowsUs } from '../../../chase/rules';
import { msAtTick } from '../../../time/tempo-map';
import type { Ms } from '../../../time/units';
import { TRAFFIC_APART_MS } from '../facts';
import type { Check } from '../finding';
import type { SurveyedChart } from '../survey';
import { inMs } from '../words';

/** Vehicles that a driver who is judged ok would still hit. Those on the path itself are refused when a level is read. */
export const trafficInWindow: Check = function* ({ charts, tempo }) {
  for (const chart of charts) {
    const okMs = windowsUs(chart.difficulty, 1).ok / 1000;
    const steps = chart.path.steps.map((step) => ({ ...step, ms: msAtTick(tempo, step.tick) }));
    let from = 0;
    for (const [index, { tick, lane, kind }] of chart.chart.traffic.entries()) {
      const ms = msAtTick(tempo, tick);
      while ((steps[from]?.ms ?? Number.POSITIVE_INFINITY) <= ms - okMs) from += 1;
      for (let at = from; at < steps.length; at += 1) {
        const step = steps[at];
        if (step === undefined || step.ms >= ms + okMs) break;
        // Late out of a lane that it stands in afterwards, or early into one that it stands in before.
        const isHit = step.ms < ms ? step.before === lane : step.lane === lane;
        if (!isHit) continue;
        yield {
          steps: [...chart.steps, 'traffic', index],
          tick,
          difficulty: chart.difficulty,
          message: `This ${kind} stands in lane ${lane} ${inMs(Math.abs(ms - step.ms))} ${step.ms < ms ? 'after the path leaves' : 'before the path enters'} it: who is ${step.ms < ms ? 'late' : 'early'} and still judged ok crashes.`,
          remedy: `Leave ${inMs(okMs)} between it and the lane change.`,
        };
        break;
      }
    }
  }
};

/** Vehicles that stand in each other. */
export const trafficPiled: Check = function* ({ charts, tempo }) {
  for (const chart of charts) {
    const latest = new Map<number, Ms>();
    for (const [index, { tick, lane, kind }] of chart.chart.traffic.entries()) {
      const ms = msAtTick(tempo, tick);
      const apart = ms - (latest.get(lane) ?? Number.NEGATIVE_INFINITY);
      latest.set(lane, ms);
      if (apart >= TRAFFIC_APART_MS) continue;
      yield {
        steps: [...chart.steps, 'traffic', index],
        tick,
        difficulty: chart.difficulty,
        message: `This ${kind} follows ${inMs(apart)} behind another vehicle in lane ${lane}: they stand in each other.`,
        remedy: `Leave ${inMs(TRAFFIC_APART_MS)} between two in one lane.`,
      };
    }
  }
};

/** When the vehicles of a lane are met, rising. */
export function vehiclesByLane(
  { chart }: SurveyedChart,
  msOf: (tick: number) => Ms,
): ReadonlyMap<number, readonly Ms[]> {
  const lanes = new Map<number, Ms[]>();
  for (const { tick, lane } of chart.traffic) {
    const list = lanes.get(lane);
    if (list === undefined) lanes.set(lane, [msOf(tick)]);
    else list.push(msOf(tick));
  }
  return lanes;
}
