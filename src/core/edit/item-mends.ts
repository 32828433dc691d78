import type { Cue } from '../level/model';
import { lanesAt, pathOf } from '../level/path';
import { illegalShots } from '../level/shots/illegal-shots';
import { GRID_STEPS, LAST_CUE_MS, RELEASE_STEPS, SHORTEST_HOLD_BEATS } from '../level/verify/facts';
import { barBeatAt, barTickAtOrBefore, type MeterMap } from '../time/meter-map';
import { tickAtMs } from '../time/tempo-map';
import type { Tick } from '../time/units';
import { removeItems, setHold } from './cues';
import type { Draft } from './draft';
import type { FoundItem } from './item-path';
import { endTickOf } from './pick';
import type { ItemMend } from './remedies';
import { pathThrough } from './road-repair';
import { compileDraft } from './safe';
import { setFields } from './scenery';
import { meterOf, tempoOf } from './timing-of';

/** A key is up this long before it goes down again: a sixteenth. */
const KEY_UP_TICKS: Tick = 240;

/** Mends of single items, by the rule that found them. */
export const ITEM_MENDS: Readonly<Record<string, ItemMend>> = {
  'off-grid': {
    name: 'Move it onto the grid',
    mend: (draft, { item, place }) => {
      const difficulty = draft.charts[place.chart]?.difficulty ?? 'driver';
      return moved(draft, item, nearestLine(meterOf(draft), item.tick, GRID_STEPS[difficulty]));
    },
  },
  'release-off-grid': {
    name: 'Let it go on the grid',
    mend: (draft, { item }) => held(draft, item, nearestLine(meterOf(draft), endTickOf(item), RELEASE_STEPS)),
  },
  'short-hold': {
    name: 'Hold it for half a beat',
    mend: (draft, { item }) => {
      const { beatTicks } = barBeatAt(meterOf(draft), item.tick);
      return held(draft, item, item.tick + Math.ceil(beatTicks * SHORTEST_HOLD_BEATS));
    },
  },
  'hold-over-tempo': {
    name: 'Let it go where the time bends',
    mend: (draft, { item }) => {
      const bends = [...draft.stops, ...draft.tempo].map(({ tick }) => tick);
      const first = Math.min(...bends.filter((tick) => tick > item.tick));
      return Number.isFinite(first) && first < endTickOf(item) ? held(draft, item, first) : draft;
    },
  },
  'same-verb-too-soon': { name: 'Give the finger time', mend: withRoomBefore },
  'cues-too-close': { name: 'Remove it', mend: withoutCue },
  'verbs-at-once': { name: 'End what is held before it', mend: withoutOthersHeld },
  'early-cue': { name: 'Remove it', mend: withoutCue },
  'cue-at-song-end': { name: 'End it within the song', mend: withinSong },
  'traffic-in-window': { name: 'Take the vehicle away', mend: without },
  'traffic-piled': { name: 'Take the vehicle away', mend: without },
  'unreachable-cash': { name: 'Put it on the path', mend: ontoPath },
  'cash-under-traffic': { name: 'Put it on the path', mend: ontoPath },
  'section-off-bar': {
    name: 'Begin it on the bar line',
    mend: (draft, { item }) => moved(draft, item, barTickAtOrBefore(meterOf(draft), item.tick)),
  },
  'unknown-sound': { name: 'Remove the accent', mend: without },
  'flash-demand': { name: 'Remove the accent', mend: without },
  'cut-lost-at-rate': { name: 'Remove the cut', mend: without },
  'check-verbs': { name: 'Keep what two hands can play', mend: withRoomBefore },
  'check-span': { name: 'Keep it within the song', mend: withinSong },
  'check-shots': { name: 'Move it to the nearest legal bar line', mend: ontoLegalLine },
};

function moved(draft: Draft, item: object, tick: Tick): Draft {
  return setFields(draft, item, { tick }).draft;
}

function held(draft: Draft, item: { readonly tick: Tick }, endTick: Tick): Draft {
  return endTick <= item.tick ? draft : setHold(draft, item, endTick - item.tick).draft;
}

function without(draft: Draft, { item }: FoundItem): Draft {
  return removeItems(draft, [item]).draft;
}

/** Only where the path stays on the road without it: to turn later cues is for the author. */
function withoutCue(draft: Draft, { item, place }: FoundItem): Draft {
  const next = removeItems(draft, [item]).draft;
  const was = draft.charts[place.chart];
  const is = next.charts[place.chart];
  return was !== undefined && is !== undefined && pathOf(was).ok && !pathOf(is).ok ? draft : next;
}

/** Lets the hold of the same verb before it go earlier, or takes the cue away. */
function withRoomBefore(draft: Draft, found: FoundItem): Draft {
  const { item, place, index } = found;
  const cues = draft.charts[place.chart]?.cues ?? [];
  const verb = 'verb' in item ? item.verb : null;
  const before = cues.slice(0, index).findLast((cue) => cue.verb === verb);
  if (before?.hold !== undefined && endTickOf(before) > item.tick - KEY_UP_TICKS) {
    const meter = meterOf(draft);
    const leastTicks = barBeatAt(meter, before.tick).beatTicks * SHORTEST_HOLD_BEATS;
    const endTick = item.tick - KEY_UP_TICKS;
    if (endTick - before.tick >= leastTicks) return held(draft, before, endTick);
  }
  return withoutCue(draft, found);
}

function withoutOthersHeld(draft: Draft, found: FoundItem): Draft {
  const { item, place, index } = found;
  const cues: readonly Cue[] = draft.charts[place.chart]?.cues ?? [];
  const meter = meterOf(draft);
  let next = draft;
  for (const cue of cues.slice(0, index)) {
    if (cue.hold === undefined || endTickOf(cue) <= item.tick) continue;
    const leastTicks = barBeatAt(meter, cue.tick).beatTicks * SHORTEST_HOLD_BEATS;
    // Too short to be a hold: rather the later cue goes.
    if (item.tick - cue.tick < leastTicks) return withoutCue(draft, found);
    next = held(next, cue, item.tick);
  }
  return next === draft ? withoutCue(draft, found) : next;
}

function withinSong(draft: Draft, found: FoundItem): Draft {
  const { item } = found;
  const lastTick = Math.floor(tickAtMs(tempoOf(draft), draft.song.durationMs - LAST_CUE_MS));
  const meter = meterOf(draft);
  if (!('hold' in item) || item.hold === undefined || item.tick >= lastTick) return withoutCue(draft, found);
  const endTick = lastLine(meter, lastTick, RELEASE_STEPS);
  const leastTicks = barBeatAt(meter, item.tick).beatTicks * SHORTEST_HOLD_BEATS;
  return endTick - item.tick >= leastTicks ? held(draft, item, endTick) : withoutCue(draft, found);
}

function ontoPath(draft: Draft, { item, place }: FoundItem): Draft {
  const chart = draft.charts[place.chart];
  if (chart === undefined) return draft;
  const lane = lanesAt(pathThrough(chart), item.tick).at(-1) ?? chart.startLane;
  return setFields(draft, item, { lane }).draft;
}

function ontoLegalLine(draft: Draft, { item, index }: FoundItem): Draft {
  const level = compileDraft(draft);
  if (level === null) return draft;
  for (const { shot, nearest } of illegalShots({ ...level, shots: draft.shots })) {
    if (shot !== index) continue;
    return nearest === null ? removeItems(draft, [item]).draft : moved(draft, item, nearest);
  }
  return draft;
}

function nearestLine(meter: MeterMap, tick: Tick, steps: readonly Tick[]): Tick {
  const inBar = tick - barTickAtOrBefore(meter, tick);
  const offsets = steps.map((step) => Math.round(inBar / step) * step - inBar);
  return tick + offsets.reduce((best, offset) => (Math.abs(offset) < Math.abs(best) ? offset : best));
}

function lastLine(meter: MeterMap, tick: Tick, steps: readonly Tick[]): Tick {
  const bar = barTickAtOrBefore(meter, tick);
  return Math.max(...steps.map((step) => bar + Math.floor((tick - bar) / step) * step));
}
