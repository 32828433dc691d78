import { MAX_LANES, MIN_LANES } from '../level/limits';
import { DIFFICULTIES, type Difficulty } from '../level/model';
import type { Chart } from '../level/schema';
import { USUAL_LANES } from '../level/verify/facts';
import { between, type Draft } from './draft';
import { chartIndex } from './lists';
import { playableOf } from './playable';
import { keptOnRoad, settled } from './road-repair';
import { withChart } from './with-chart';

export { densify } from './densify';
export { thinOut } from './thin-out';

/** Adds a chart, empty or as a copy of another on the road that the difficulty is known by. One that is there stays. */
export function addChart(draft: Draft, difficulty: Difficulty, from?: Difficulty): Draft {
  if (!DIFFICULTIES.includes(difficulty) || chartIndex(draft, difficulty) >= 0) return draft;
  const source = from === undefined ? undefined : draft.charts.find((chart) => chart.difficulty === from);
  const lanes = USUAL_LANES[difficulty][0] ?? 4;
  const chart: Chart =
    source === undefined
      ? { difficulty, lanes, startLane: lanes > 3 ? 1 : lanes >> 1, cues: [], traffic: [], cash: [] }
      : driven(source, onRoadOf({ ...source, difficulty }, lanes));
  const rank = DIFFICULTIES.indexOf(difficulty);
  const before = draft.charts.filter((other) => DIFFICULTIES.indexOf(other.difficulty) < rank);
  const at = before.length === 0 ? 0 : draft.charts.indexOf(before.at(-1) as Chart) + 1;
  return { ...draft, charts: [...draft.charts.slice(0, at), chart, ...draft.charts.slice(at)] };
}

/** Takes a chart out. The last one stays: a chase has something to drive. */
export function removeChart(draft: Draft, difficulty: Difficulty): Draft {
  if (draft.charts.length < 2 || chartIndex(draft, difficulty) < 0) return draft;
  return { ...draft, charts: draft.charts.filter((chart) => chart.difficulty !== difficulty) };
}

/** Gives a chart another name; one that has the name already stays what it is. */
export function renameChart(draft: Draft, difficulty: Difficulty, to: Difficulty): Draft {
  if (chartIndex(draft, to) >= 0 || !DIFFICULTIES.includes(to)) return draft;
  return withChart(draft, difficulty, (chart) => ({ ...chart, difficulty: to }));
}

/** Widens or narrows the road. Turns that would leave it go the other way, and what stands on it stays beside the path. */
export function setLanes(draft: Draft, difficulty: Difficulty, lanes: number): Draft {
  return withChart(draft, difficulty, (chart) =>
    onRoadOf(chart, Math.round(between(lanes, MIN_LANES, MAX_LANES, chart.lanes))),
  );
}

/** The lane that the take begins in. */
export function setStartLane(draft: Draft, difficulty: Difficulty, lane: number): Draft {
  return withChart(draft, difficulty, (chart) => {
    const startLane = Math.round(between(lane, 0, chart.lanes - 1, chart.startLane));
    return startLane === chart.startLane ? chart : { ...chart, startLane };
  });
}

/** Turns every cue that leads off the road the other way. */
export function keepOnRoad(draft: Draft, difficulty: Difficulty): Draft {
  return withChart(draft, difficulty, (chart) => {
    const cues = keptOnRoad(chart.cues, chart.lanes, chart.startLane);
    return cues === chart.cues ? chart : settled(chart, { ...chart, cues: cues as Chart['cues'] });
  });
}

/** A copy without what its road has no room for; what its author left broken is copied as it is. */
function driven(source: Chart, copy: Chart): Chart {
  if (playableOf(source).leftOut.length > 0) return copy;
  const { cues } = playableOf(copy);
  return cues === copy.cues ? copy : settled(source, { ...copy, cues: cues as Chart['cues'] });
}

function onRoadOf(chart: Chart, lanes: number): Chart {
  if (lanes === chart.lanes) return chart;
  const startLane = Math.min(chart.startLane, lanes - 1);
  const cues = keptOnRoad(chart.cues, lanes, startLane);
  return settled(chart, { ...chart, lanes, startLane, cues: cues as Chart['cues'] });
}
