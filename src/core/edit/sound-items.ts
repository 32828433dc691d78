import { MAX_LANES, MAX_TICK } from '../level/limits';
import { CAMERAS, DAY_TIMES, PLACES, VEHICLES, VERBS, WEATHERS } from '../level/model';
import type { Items, ListName } from './lists';
import { keyOf, sortedByTick } from './order';

type Untimed = Exclude<ListName, 'tempo' | 'stops' | 'meter'>;

/** Whether an item by itself is what the format takes, by hand: the schema would cost as much as all else together. */
const IS_SOUND: { readonly [Name in Untimed]: (item: Items[Name]) => boolean } = {
  cues: ({ verb, hold }) => VERBS.includes(verb) && (hold === undefined || (isTick(hold) && hold > 0)),
  traffic: ({ lane, kind }) => isLane(lane) && VEHICLES.includes(kind),
  cash: ({ lane }) => isLane(lane),
  sections: ({ name, energy, place, time, weather }) =>
    name !== '' &&
    isWithin(energy, 0, 1) &&
    PLACES.includes(place) &&
    DAY_TIMES.includes(time) &&
    WEATHERS.includes(weather),
  road: ({ curve, grade }) => isWithin(curve, -1, 1) && isWithin(grade, -1, 1),
  shots: ({ camera }) => CAMERAS.includes(camera),
  accents: ({ sound }) => sound !== '',
};

const ONE_A_TICK: readonly ListName[] = ['sections', 'road', 'shots'];

/** The sound items of a list that a condition holds for, in order; the same list when that is all of them. */
export function soundItems<Name extends Untimed>(
  name: Name,
  list: readonly Items[Name][],
  isWanted: (item: Items[Name]) => boolean = () => true,
): readonly Items[Name][] {
  const isSound = IS_SOUND[name] as (item: Items[Name]) => boolean;
  const sorted = sortedByTick(list);
  const taken = new Set<string | number>();
  const isUnique = (item: Items[Name]): boolean => {
    // Cues that fall together are weighed elsewhere, and accents may.
    if (name === 'cues' || name === 'accents') return true;
    const key = ONE_A_TICK.includes(name) ? item.tick : keyOf(name, item);
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  const kept = sorted.filter((item) => isTick(item.tick) && isSound(item) && isWanted(item) && isUnique(item));
  return kept.length === list.length && sorted === list ? list : kept;
}

function isTick(tick: number): boolean {
  return Number.isInteger(tick) && tick >= 0 && tick <= MAX_TICK;
}

function isLane(lane: number): boolean {
  return Number.isInteger(lane) && lane >= 0 && lane < MAX_LANES;
}

function isWithin(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
