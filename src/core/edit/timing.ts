import { MAX_BPM, MIN_BPM } from '../level/limits';
import { lastAtOrBefore } from '../time/last-at-or-before';
import { barTickAtOrBefore, type MeterChange } from '../time/meter-map';
import { msAtTick, type Stop, type TempoChange, tickAtMs } from '../time/tempo-map';
import type { Ms, Tick } from '../time/units';
import { withHold } from './cues';
import { between, type Draft } from './draft';
import { allPlaces, type Item, listAt, TIMING_LISTS, withList } from './lists';
import { mergeItems, sortedByTick } from './order';
import { endTickOf } from './pick';
import { withItems } from './rework';
import { nearestBarLine } from './snap';
import { clampTick, meterOf, soundMeter, tempoOf } from './timing-of';

/**
 * What stays when the timing changes. `ticks`: everything keeps its beat, and moves in time with it. `times`: everything is
 * heard when it was heard before, and gets the ticks for that; changes of camera and section go to the nearest bar line.
 * The timing's own lists keep their ticks either way.
 */
export type Keep = 'ticks' | 'times';

const ROOT = -1;

/** Song time of tick 0. */
export function setOffset(draft: Draft, offsetMs: Ms, keep: Keep = 'ticks'): Draft {
  const offset = between(offsetMs, -60_000, 60_000, draft.song.offsetMs);
  if (offset === draft.song.offsetMs) return draft;
  return kept(draft, { ...draft, song: { ...draft.song, offsetMs: offset } }, keep);
}

/** Changes the tempo that is in force at a tick, from where it begins. */
export function setBpm(draft: Draft, tick: Tick, bpm: number, keep: Keep = 'ticks'): Draft {
  const change = draft.tempo[lastAtOrBefore(draft.tempo, (item) => item.tick, tick)];
  return change === undefined ? draft : addTempo(draft, change.tick, bpm, keep);
}

/** Begins a tempo at a tick; where one begins there already it is changed. */
export function addTempo(draft: Draft, tick: Tick, bpm: number, keep: Keep = 'ticks'): Draft {
  const at = clampTick(tick);
  const there = draft.tempo.find((item) => item.tick === at);
  const sound = between(bpm, MIN_BPM, MAX_BPM, there?.bpm ?? 120);
  if (there?.bpm === sound) return draft;
  const change: TempoChange = { ...there, tick: at, bpm: sound };
  return kept(draft, withItems(draft, { name: 'tempo', chart: ROOT }, new Set(), [change]), keep);
}

/** Lets the music stand still for `ms` at a tick; 0 lets it run on. */
export function addStop(draft: Draft, tick: Tick, ms: Ms, keep: Keep = 'ticks'): Draft {
  const at = clampTick(tick);
  const there = draft.stops.find((item) => item.tick === at);
  if (!(ms >= 1)) return there === undefined ? draft : removeTiming(draft, there, keep);
  const stop: Stop = { ...there, tick: at, ms: between(ms, 1, 60_000, 1) };
  if (there?.ms === stop.ms) return draft;
  return kept(draft, withItems(draft, { name: 'stops', chart: ROOT }, new Set(), [stop]), keep);
}

/**
 * Begins a meter on the bar line at or before a tick. Later changes of meter go to the bar line that is then nearest. An
 * unsound meter changes nothing.
 */
export function setMeter(draft: Draft, tick: Tick, beats: number, unit: number): Draft {
  const at = barTickAtOrBefore(meterOf(draft), clampTick(tick));
  const there = draft.meter.find((item) => item.tick === at);
  const change = { ...there, tick: at, beats, unit } as MeterChange;
  const isSound = soundMeter([{ ...change, tick: 0 }])[0]?.beats === beats && Number.isInteger(beats);
  if (!isSound || soundMeter([{ tick: 0, beats, unit }])[0]?.unit !== unit) return draft;
  if (there?.beats === beats && there.unit === unit) return draft;
  return withItems(draft, { name: 'meter', chart: ROOT }, new Set(), [change]);
}

/** Takes a change of tempo, a stop or a change of meter out. Those that begin at tick 0 stay, stops excepted. */
export function removeTiming(draft: Draft, item: object, keep: Keep = 'ticks'): Draft {
  for (const name of ['tempo', 'stops', 'meter'] as const) {
    const list: readonly Item[] = draft[name];
    const held = list.find((other) => other === item);
    if (held === undefined) continue;
    if (held.tick === 0 && name !== 'stops') return draft;
    return kept(draft, withItems(draft, { name, chart: ROOT }, new Set([held]), []), keep);
  }
  return draft;
}

/**
 * Brings a line of the grid to a song time, as if dragged there: the first tempo's own line moves the whole grid, any other
 * changes the tempo in force before it so that the line falls there.
 */
export function dragGridLine(draft: Draft, tick: Tick, toMs: Ms, keep: Keep = 'ticks'): Draft {
  const map = tempoOf(draft);
  const change = draft.tempo[lastAtOrBefore(draft.tempo, (item) => item.tick, tick - 1)];
  const fromMs = msAtTick(map, tick);
  if (change === undefined || tick <= 0) return setOffset(draft, draft.song.offsetMs + toMs - fromMs, keep);
  // Stops on the way last as long as before; only the ticks between go faster or slower.
  const ticks = tick - change.tick;
  const movingMs = (ticks * 62.5) / change.bpm;
  const wantedMs = movingMs + toMs - fromMs;
  if (!(wantedMs > 0)) return draft;
  return addTempo(draft, change.tick, (ticks * 62.5) / wantedMs, keep);
}

/** The draft with its new timing, and what is on the timeline where `keep` wants it. */
function kept(before: Draft, after: Draft, keep: Keep): Draft {
  if (keep === 'ticks' || after === before) return after;
  const from = tempoOf(before);
  const to = tempoOf(after);
  const meter = meterOf(after);
  const sameTime = (tick: Tick): Tick => Math.round(tickAtMs(to, msAtTick(from, tick)));
  let next = after;
  for (const place of allPlaces(after)) {
    if (TIMING_LISTS.includes(place.name)) continue;
    const isOnBars = place.name === 'sections' || place.name === 'shots';
    const items = listAt(after, place).flatMap((item): Item[] => {
      const raw = sameTime(item.tick);
      const tick = clampTick(isOnBars ? nearestBarLine(meter, raw) : raw);
      // What was heard before tick 0 has no place on the grid; a section or a road may begin with it.
      if (raw < 0 && !isOnBars && place.name !== 'road') return [];
      if (!('verb' in item) || item.hold === undefined) return [tick === item.tick ? item : { ...item, tick }];
      const hold = Math.max(1, clampTick(sameTime(endTickOf(item))) - tick);
      const moved = tick === item.tick ? item : { ...item, tick };
      return [hold === item.hold ? moved : withHold(moved, hold)];
    });
    const isSame = items.every((item, at) => item === listAt(after, place)[at]);
    if (isSame && items.length === listAt(after, place).length) continue;
    next = withList(next, place, mergeItems(place.name, [], new Set(), sortedByTick(items)));
  }
  return next;
}
