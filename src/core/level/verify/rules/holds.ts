import { barBeatAt } from '../../../time/meter-map';
import type { Tick } from '../../../time/units';
import { SHORTEST_HOLD_BEATS } from '../facts';
import type { Check } from '../finding';
import { stepsTo } from '../survey';

/** Drifts, slides and burns that are over before they are seen. */
export const shortHold: Check = function* ({ charts, meter }) {
  for (const chart of charts) {
    for (const { tick, endTick, index, cue } of chart.cues) {
      if (endTick === tick) continue;
      const { beatTicks } = barBeatAt(meter, tick);
      if (endTick - tick >= beatTicks * SHORTEST_HOLD_BEATS) continue;
      yield {
        steps: [...stepsTo(chart, index), 'hold'],
        tick,
        difficulty: chart.difficulty,
        message: `This ${cue.verb} is held for less than half a beat: it reads as a tap, and its release is missed.`,
        remedy: `Hold it for ${beatTicks * SHORTEST_HOLD_BEATS} ticks at least, or make it a tap.`,
      };
    }
  }
};

/** Holds across a place where the time itself bends. */
export const holdOverTempo: Check = function* ({ level, charts }) {
  // A stop on the head's own tick lies inside the hold; a tempo change there does not.
  const turns = [
    ...level.stops.map(({ tick }) => ({ tick, from: tick, what: 'stop' })),
    ...level.tempo.map(({ tick }) => ({ tick, from: tick - 1, what: 'tempo change' })),
  ].sort((a, b) => a.from - b.from || a.tick - b.tick);
  for (const chart of charts) {
    for (const { tick, endTick, index, cue } of chart.cues) {
      if (endTick === tick) continue;
      const turn = firstFrom(turns, tick);
      if (turn === undefined || turn.tick >= endTick) continue;
      yield {
        steps: [...stepsTo(chart, index), 'hold'],
        tick,
        difficulty: chart.difficulty,
        message: `There is a ${turn.what} at tick ${turn.tick}, within this ${cue.verb}: its end can only be guessed.`,
        remedy: `End it at tick ${turn.tick} or begin it after that.`,
      };
    }
  }
};

function firstFrom<Turn extends { readonly from: Tick }>(turns: readonly Turn[], tick: Tick): Turn | undefined {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.from ?? 0) < tick) low = middle + 1;
    else high = middle;
  }
  return turns[low];
}
