import { MAX_ITEMS } from '../level/limits';
import type { Cue, Difficulty, Verb } from '../level/model';
import { lanesAt, type Path } from '../level/path';
import type { Chart } from '../level/schema';
import { GRID_STEPS, VERBS_AT_ONCE } from '../level/verify/facts';
import { barTicksAt, type MeterMap } from '../time/meter-map';
import { msAtTick, type TempoMap } from '../time/tempo-map';
import type { Tick } from '../time/units';
import type { Draft } from './draft';
import { firstAtOrAfter, mergeItems } from './order';
import { easyPaceMs } from './pace';
import { pathThrough, settled } from './road-repair';
import { strongestShare } from './shares';
import { nextSnap } from './snap';
import { strengthOf } from './strength';
import type { TickSpan } from './thin-out';
import { meterOf, tempoOf } from './timing-of';
import { withChart } from './with-chart';

/** Room between two cues, with a place for a new one in it. */
interface Slot {
  readonly tick: Tick;
  /** The cues on both sides. */
  readonly before: Cue;
  readonly after: Cue;
}

/**
 * Adds cues as a start for a harder chart: on the strongest lines of the difficulty's grid between those that are there,
 * where its pace has room. Rests of more than a bar stay rests. Turns come in pairs there and back, so that what follows
 * keeps its lanes; where the road has no room for a pair it is brake and boost.
 *
 * @param share How many of the places that have room are filled, 0 to 1.
 */
export function densify(draft: Draft, difficulty: Difficulty, share = 0.5, span?: TickSpan): Draft {
  const meter = meterOf(draft);
  const tempo = tempoOf(draft);
  return withChart(draft, difficulty, (chart) => {
    const slots = slotsOf(chart, meter, tempo).filter(
      ({ tick }) => span === undefined || (tick >= span.fromTick && tick < span.toTick),
    );
    const chosen = strongestShare(slots, Number.isNaN(share) ? 0 : share, meter, ({ tick }) => strengthOf(meter, tick));
    const added = cuesFor(
      slots.filter((slot) => chosen.has(slot)),
      chart,
      meter,
    );
    if (added.length === 0 || chart.cues.length + added.length > MAX_ITEMS.cues) return chart;
    const cues = mergeItems('cues', chart.cues, new Set(), added);
    return settled(chart, { ...chart, cues: cues as Chart['cues'] }, tempo);
  });
}

/** The places that have room: between neighbours no more than a bar apart, one after the other at the chart's pace. */
function slotsOf({ cues, difficulty }: Chart, meter: MeterMap, tempo: TempoMap): readonly Slot[] {
  const apartMs = easyPaceMs(difficulty);
  const snap = { division: 3840 / (GRID_STEPS[difficulty][0] ?? 480) };
  const slots: Slot[] = [];
  let busyUntil: Tick = 0;
  for (const [at, before] of cues.entries()) {
    busyUntil = Math.max(busyUntil, before.tick + (before.hold ?? 0));
    const after = cues[at + 1];
    if (after === undefined || after.tick - before.tick > barTicksAt(meter, before.tick)) continue;
    const from = VERBS_AT_ONCE[difficulty] === 1 ? busyUntil : before.tick;
    let lastMs = msAtTick(tempo, from);
    const endMs = msAtTick(tempo, after.tick);
    for (let tick = nextSnap(snap, meter, from, 1); tick < after.tick; tick = nextSnap(snap, meter, tick, 1)) {
      const ms = msAtTick(tempo, tick);
      if (ms - lastMs < apartMs || endMs - ms < apartMs) continue;
      slots.push({ tick, before, after });
      lastMs = ms;
    }
  }
  return slots;
}

function cuesFor(slots: readonly Slot[], chart: Chart, meter: MeterMap): readonly Cue[] {
  const path = pathThrough(chart);
  const busy = holdsOf(chart.cues);
  const added: Cue[] = [];
  let pairs = 0;
  let singles = 0;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at];
    if (slot === undefined) break;
    const next = slots[at + 1];
    const turn = next === undefined ? null : turnBetween(slot, next, path, chart, busy, meter, pairs);
    if (turn !== null && next !== undefined) {
      added.push({ tick: slot.tick, verb: turn }, { tick: next.tick, verb: turn === 'left' ? 'right' : 'left' });
      pairs += 1;
      at += 1;
      continue;
    }
    const wanted: readonly Verb[] = singles % 2 === 0 ? ['brake', 'boost'] : ['boost', 'brake'];
    const verb = wanted.find(
      (one) => one !== slot.before.verb && one !== slot.after.verb && busy.isFree(one, slot.tick),
    );
    if (verb === undefined) continue;
    added.push({ tick: slot.tick, verb });
    singles += 1;
  }
  return added;
}

/** The turn that leads away at one place and is taken back at the next; null where there is no road for it. */
function turnBetween(
  from: Slot,
  to: Slot,
  path: Path & { readonly ok: true },
  chart: Chart,
  busy: Holds,
  meter: MeterMap,
  pairs: number,
): Verb | null {
  if (to.tick - from.tick > barTicksAt(meter, from.tick)) return null;
  const lanes = [
    lanesAt(path, from.tick),
    ...path.steps.filter(isBetween(from.tick, to.tick)).map(({ lane }) => [lane]),
  ];
  const all = lanes.flat();
  const order: readonly Verb[] = pairs % 2 === 0 ? ['left', 'right'] : ['right', 'left'];
  const isOpen = (turn: Verb): boolean => {
    const by = turn === 'left' ? -1 : 1;
    return all.every((lane) => lane + by >= 0 && lane + by < chart.lanes);
  };
  if (!busy.isFree('left', from.tick) || !busy.isFree('right', from.tick)) return null;
  if (!busy.isFree('left', to.tick) || !busy.isFree('right', to.tick)) return null;
  // The same turn as the cue before would be a second press of one key: that is for those who ask for it.
  return order.find((turn) => isOpen(turn) && turn !== from.before.verb) ?? order.find(isOpen) ?? null;
}

function isBetween(fromTick: Tick, toTick: Tick): (step: { readonly tick: Tick }) => boolean {
  return ({ tick }) => tick > fromTick && tick < toTick;
}

interface Holds {
  /** Whether a verb may be tapped there: no hold of its own or of its opposite is under way, and not two others. */
  isFree(verb: Verb, tick: Tick): boolean;
}

function holdsOf(cues: readonly Cue[]): Holds {
  const holds = cues.filter(({ hold }) => hold !== undefined);
  const longest = holds.reduce((most, { hold = 0 }) => Math.max(most, hold), 0);
  const downAt = (tick: Tick): readonly Verb[] =>
    holds
      .slice(firstAtOrAfter(holds, tick - longest), firstAtOrAfter(holds, tick + 1))
      .filter((cue) => tick <= cue.tick + (cue.hold ?? 0))
      .map((cue) => cue.verb);
  return {
    isFree: (verb, tick) => {
      const down = downAt(tick);
      const opposite = verb === 'left' ? 'right' : verb === 'right' ? 'left' : null;
      return !down.includes(verb) && (opposite === null || !down.includes(opposite)) && down.length < 2;
    },
  };
}
