import { barBeatAt, type MeterMap } from '../../../time/meter-map';
import type { Tick } from '../../../time/units';
import { GRID_STEPS, RELEASE_STEPS } from '../facts';
import type { Check } from '../finding';
import { stepsTo, tickInBar } from '../survey';

/** Cues between the lines that their difficulty is counted on. */
export const offGrid: Check = function* ({ charts, meter }) {
  for (const chart of charts) {
    const { difficulty } = chart;
    for (const { tick, index, cue } of chart.cues) {
      if (isOn(meter, tick, GRID_STEPS[difficulty])) continue;
      yield {
        steps: [...stepsTo(chart, index), 'tick'],
        tick,
        difficulty,
        message: `This ${cue.verb} stands ${tickInBar(meter, tick)} ticks after its bar line, off the grid of ${difficulty}: it cannot be counted.`,
        remedy: `Move it to tick ${nearestOn(meter, tick, GRID_STEPS[difficulty])}, or keep it for a harder chart.`,
      };
    }
  }
};

/** Holds that end between all lines. */
export const releaseOffGrid: Check = function* ({ charts, meter }) {
  for (const chart of charts) {
    for (const { endTick, tick, index, cue } of chart.cues) {
      if (endTick === tick || isOn(meter, endTick, RELEASE_STEPS)) continue;
      yield {
        steps: [...stepsTo(chart, index), 'hold'],
        tick,
        difficulty: chart.difficulty,
        message: `This ${cue.verb} is let go at tick ${endTick}, between all lines of the grid: nobody hears when.`,
        remedy: `Make it ${nearestOn(meter, endTick, RELEASE_STEPS) - tick} ticks long.`,
      };
    }
  }
};

function isOn(meter: MeterMap, tick: Tick, steps: readonly Tick[]): boolean {
  const inBar = tickInBar(meter, tick);
  return steps.some((step) => inBar % step === 0) || barBeatAt(meter, tick).tickInBeat === 0;
}

function nearestOn(meter: MeterMap, tick: Tick, steps: readonly Tick[]): Tick {
  const inBar = tickInBar(meter, tick);
  const offsets = steps.map((step) => Math.round(inBar / step) * step - inBar);
  return tick + offsets.reduce((best, offset) => (Math.abs(offset) < Math.abs(best) ? offset : best));
}
