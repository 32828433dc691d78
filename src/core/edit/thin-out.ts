import { HAS_LESSONS } from '../chase/rules';
import { type Cue, DIFFICULTIES, type Difficulty } from '../level/model';
import type { Chart } from '../level/schema';
import { GRID_STEPS } from '../level/verify/facts';
import { barTickAtOrBefore, type MeterMap } from '../time/meter-map';
import { msAtTick, type TempoMap } from '../time/tempo-map';
import type { Tick } from '../time/units';
import type { Draft } from './draft';
import { taught } from './lessons';
import { usualShare } from './pace';
import { playableOf } from './playable';
import { keptOnRoad, settled } from './road-repair';
import { strongestShare } from './shares';
import { spaced } from './spacing';
import { strengthOf } from './strength';
import { meterOf, tempoOf } from './timing-of';
import { withChart } from './with-chart';

/** A stretch of the song from one tick to before another. */
export interface TickSpan {
  readonly fromTick: Tick;
  readonly toTick: Tick;
}

/** A hold says more than a tap: it outweighs a beat, not a bar line. */
const HOLD_WEIGHT = 1.5;

/**
 * Takes cues out as a start for an easier chart. Strong beats and holds stay. Turns that would then lead off the road go
 * the other way, and traffic and cash stay beside the path.
 *
 * @param how The share of the cues that stays, 0 to 1; or a difficulty whose grid, pace and hands they have to fit.
 */
export function thinOut(draft: Draft, difficulty: Difficulty, how: number | Difficulty, span?: TickSpan): Draft {
  const meter = meterOf(draft);
  const tempo = tempoOf(draft);
  return withChart(draft, difficulty, (chart) => {
    const within = chart.cues.filter(
      (cue) => span === undefined || (cue.tick >= span.fromTick && cue.tick < span.toTick),
    );
    const stays = typeof how === 'number' ? bySize(within, how, meter) : byPace(within, how, meter, tempo);
    if (stays.size === within.length) return chart;
    const gone = new Set(within.filter((cue) => !stays.has(cue)));
    const left = chart.cues.filter((cue) => !gone.has(cue));
    const fittingOf = (cues: readonly Cue[]): ReadonlySet<Cue> => {
      if (typeof how === 'number' || !DIFFICULTIES.includes(how) || span !== undefined) return new Set(cues);
      const apart = spaced(cues, how, tempo, (cue) => weightOf(meter, cue));
      return HAS_LESSONS[how]
        ? taught(
            cues.filter((cue) => apart.has(cue)),
            meter,
          )
        : apart;
    };
    const cues = drivable(left, chart, fittingOf);
    return settled(chart, { ...chart, cues: cues as Chart['cues'] }, tempo);
  });
}

/** So often a turned cue may come too near to another, and one that goes turn others: each time fewer are left. */
const ROUNDS = 8;

/** What is left of a chart, turned back onto the road; what can no longer be driven, or does not fit, goes too. */
function drivable(
  left: readonly Cue[],
  { cues, lanes, startLane }: Chart,
  fittingOf: (cues: readonly Cue[]) => ReadonlySet<Cue>,
): readonly Cue[] {
  // What could not be driven before is for the author to mend.
  const wasSound = playableOf({ lanes, startLane, cues }).leftOut.length === 0;
  let now = left;
  for (let round = 0; round < ROUNDS; round += 1) {
    const turned = keptOnRoad(now, lanes, startLane);
    const driven = wasSound ? playableOf({ lanes, startLane, cues: turned }).cues : turned;
    const fitting = fittingOf(driven);
    if (fitting.size === driven.length) return driven;
    now = driven.filter((cue) => fitting.has(cue));
  }
  return keptOnRoad(now, lanes, startLane);
}

/** What a cue weighs when some have to go. */
export function weightOf(meter: MeterMap, cue: Cue): number {
  return strengthOf(meter, cue.tick) + (cue.hold === undefined ? 0 : HOLD_WEIGHT);
}

function bySize(cues: readonly Cue[], share: number, meter: MeterMap): ReadonlySet<Cue> {
  return strongestShare(cues, Number.isNaN(share) ? 1 : share, meter, (cue) => weightOf(meter, cue));
}

function byPace(cues: readonly Cue[], target: Difficulty, meter: MeterMap, tempo: TempoMap): ReadonlySet<Cue> {
  if (!DIFFICULTIES.includes(target)) return new Set(cues);
  const steps = GRID_STEPS[target];
  const onGrid = cues.filter(({ tick }) => {
    const inBar = tick - barTickAtOrBefore(meter, tick);
    return strengthOf(meter, tick) >= 3 || steps.some((step) => inBar % step === 0);
  });
  const apart = spaced(onGrid, target, tempo, (cue) => weightOf(meter, cue));
  const kept = onGrid.filter((cue) => apart.has(cue));
  const spanMs = msAtTick(tempo, kept.at(-1)?.tick ?? 0) - msAtTick(tempo, kept[0]?.tick ?? 0);
  // A handful has no density: a bar at a common tempo is the least that is looked at.
  const share = usualShare(target, kept.length, Math.max(spanMs, 2000));
  return share === 1 ? apart : bySize(kept, share, meter);
}
