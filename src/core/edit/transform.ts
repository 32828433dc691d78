import { MAX_TICK } from '../level/limits';
import type { Verb } from '../level/model';
import { barBeatAt, barTicksAt, type MeterMap } from '../time/meter-map';
import type { Tick } from '../time/units';
import { withHold } from './cues';
import type { Draft } from './draft';
import type { Edited } from './edited';
import { type Item, type ListPlace, TIMING_LISTS } from './lists';
import { endTickOf, spanOf } from './pick';
import { pickedIn, rework, withItems } from './rework';
import { clampTick, meterOf } from './timing-of';

const MIRRORED: Readonly<Record<Verb, Verb>> = { left: 'right', right: 'left', brake: 'brake', boost: 'boost' };

/** Moves items along the song, and what stands in a lane across the road. All move by the same amount: nothing leaves the grid. */
export function moveItems(draft: Draft, items: readonly object[], byTicks: Tick, byLanes = 0): Edited {
  if (movable(draft, items).length === 0) return { draft, selected: items };
  const by = moveReach(draft, items, byTicks);
  return rework(draft, items, (item, place) => {
    if (isGround(item, place)) return item;
    const moved = by === 0 ? item : { ...item, tick: item.tick + by };
    return byLanes === 0 ? moved : inLane(draft, moved, place, (lane) => lane + byLanes);
  });
}

/** How far `moveItems` moves the items when it is asked to move them by so much: less at both ends of the song. */
export function moveReach(draft: Draft, items: readonly object[], byTicks: Tick): Tick {
  const span = spanOf(movable(draft, items));
  return span === null ? 0 : Math.min(Math.max(Math.round(byTicks), -span.fromTick), MAX_TICK - span.toTick);
}

/** Left becomes right: cues, lanes and the road's curve. */
export function mirrorItems(draft: Draft, items: readonly object[]): Edited {
  return rework(draft, items, (item, place) => {
    if ('verb' in item) return MIRRORED[item.verb] === item.verb ? item : { ...item, verb: MIRRORED[item.verb] };
    if ('curve' in item) return item.curve === 0 ? item : { ...item, curve: -item.curve };
    return inLane(draft, item, place, (lane, last) => last - lane);
  });
}

/** The last becomes the first: every item ends where it began, counted from the other end. Timing stays as it is. */
export function reverseItems(draft: Draft, items: readonly object[]): Edited {
  const span = spanOf(changeable(draft, items));
  if (span === null) return { draft, selected: items };
  return rework(draft, items, (item, place) =>
    isTiming(place) ? item : atTick(item, span.fromTick + span.toTick - endTickOf(item)),
  );
}

/**
 * Stretches the distances between items, and holds, by `num / den` from the first item on. Timing stays as it is.
 *
 * @param num At least 1, as is `den`: 1 and 2 halve, 2 and 1 double.
 */
export function stretchItems(draft: Draft, items: readonly object[], num: number, den: number): Edited {
  const span = spanOf(changeable(draft, items));
  if (span === null || !(num > 0) || !(den > 0)) return { draft, selected: items };
  const scaled = (ticks: Tick): Tick => Math.round((ticks * num) / den);
  return rework(draft, items, (item, place) => {
    if (isTiming(place)) return item;
    const tick = span.fromTick + scaled(item.tick - span.fromTick);
    if (tick > MAX_TICK) return null;
    const moved = atTick(item, tick);
    return 'verb' in moved && moved.hold !== undefined ? withHold(moved, Math.max(1, scaled(moved.hold))) : moved;
  });
}

/**
 * Puts copies of the items behind them, and selects the copies with them. A copy follows after a whole number of beats, or
 * of bars when the items fill more than half of one, so that it lies on the meter as the items do. Timing is not copied.
 *
 * @param times How many copies.
 * @param everyTicks Distance from one copy to the next, for who has marked it.
 */
export function repeatItems(draft: Draft, items: readonly object[], times: number, everyTicks?: Tick): Edited {
  const span = spanOf(changeable(draft, items));
  if (span === null || !(times >= 1)) return { draft, selected: items };
  const period = Math.max(1, Math.round(everyTicks ?? periodOf(meterOf(draft), span)));
  const selected: object[] = [...items];
  let next = draft;
  for (const { place, items: held } of pickedIn(draft, items)) {
    if (isTiming(place)) continue;
    const copies: Item[] = [];
    for (let time = 1; time <= times && span.fromTick + time * period <= MAX_TICK; time += 1) {
      for (const item of held) {
        const tick = item.tick + time * period;
        if (tick <= MAX_TICK) copies.push({ ...item, tick });
      }
    }
    next = withItems(next, place, new Set(), copies);
    selected.push(...copies);
  }
  return { draft: next, selected: pickedIn(next, selected).flatMap((picked) => picked.items) };
}

/** The length after which a pattern comes again: beats, half a bar, or bars. */
export function periodOf(meter: MeterMap, { fromTick, toTick }: { fromTick: Tick; toTick: Tick }): Tick {
  const { beatTicks, beatsInBar } = barBeatAt(meter, fromTick);
  const barTicks = barTicksAt(meter, fromTick);
  // What begins or ends on the last tick needs it for itself.
  const needed = toTick - fromTick + 1;
  if (needed <= beatTicks) return beatTicks;
  if (beatsInBar % 2 === 0 && needed <= barTicks / 2) return barTicks / 2;
  return Math.ceil(needed / barTicks) * barTicks;
}

function inLane(draft: Draft, item: Item, place: ListPlace, laneOf: (lane: number, last: number) => number): Item {
  if (!('lane' in item)) return item;
  const last = (draft.charts[place.chart]?.lanes ?? 1) - 1;
  const lane = Math.min(Math.max(Math.round(laneOf(item.lane, last)), 0), last);
  return lane === item.lane ? item : { ...item, lane };
}

function atTick<T extends Item>(item: T, tick: Tick): T {
  return tick === item.tick ? item : { ...item, tick: clampTick(tick) };
}

function movable(draft: Draft, items: readonly object[]): readonly Item[] {
  return pickedIn(draft, items).flatMap(({ place, items: held }) => held.filter((item) => !isGround(item, place)));
}

function changeable(draft: Draft, items: readonly object[]): readonly Item[] {
  return pickedIn(draft, items).flatMap(({ place, items: held }) => (isTiming(place) ? [] : held));
}

function isTiming({ name }: ListPlace): boolean {
  return TIMING_LISTS.includes(name);
}

/** The tempo and the meter that the grid begins with. */
function isGround(item: Item, { name }: ListPlace): boolean {
  return item.tick === 0 && (name === 'tempo' || name === 'meter');
}
