import type { DayTime, Place, Weather } from '../../core/level/model';
import { DAY_TIMES, PLACES, WEATHERS } from '../../core/level/model';
import { msAtTick, type TempoMap } from '../../core/time/tempo-map';
import type { Ms } from '../../core/time/units';
import type { StageLevel } from '../frame-view';

/** One section of the level, as the world is dressed for it. */
export interface PlaceSpan {
  /** Song time at which it begins; the first begins at minus infinity. */
  readonly fromMs: Ms;
  readonly untilMs: Ms;
  readonly name: string;
  readonly energy: number;
  readonly place: Place;
  readonly time: DayTime;
  readonly weather: Weather;
}

/** Where the chase is at each song time. What is due at a song time belongs to that time's place, however far off it is. */
export interface PlaceTrack {
  /** At least one. */
  readonly spans: readonly PlaceSpan[];
  indexAt(songMs: Ms): number;
  at(songMs: Ms): PlaceSpan;
}

export function createPlaceTrack(level: StageLevel, tempo: TempoMap): PlaceTrack {
  const { sections } = level;
  const starts = sections.map((section, i) => (i === 0 ? Number.NEGATIVE_INFINITY : msAtTick(tempo, section.tick)));
  const spans = steadyLooks(
    sections.map((section, i) => ({
      fromMs: starts[i] ?? Number.NEGATIVE_INFINITY,
      untilMs: starts[i + 1] ?? Number.POSITIVE_INFINITY,
      name: section.name,
      energy: section.energy ?? 0.5,
      place: oneOf(PLACES, section.place),
      time: oneOf(DAY_TIMES, section.time),
      weather: oneOf(WEATHERS, section.weather),
    })),
  );
  const first = spans[0] ?? NOWHERE;
  const indexAt = (songMs: Ms): number => {
    let i = 0;
    while (i + 1 < spans.length && (spans[i + 1]?.fromMs ?? 0) <= songMs) i++;
    return i;
  };
  return { spans: spans.length > 0 ? spans : [first], indexAt, at: (songMs) => spans[indexAt(songMs)] ?? first };
}

/** A place, time and weather that last less song time than this are not shown: light and dark by turns would flicker. */
export const LEAST_LOOK_MS = 1200;

/** Sections whose look would be gone at once keep the look before them. */
function steadyLooks(spans: readonly PlaceSpan[]): readonly PlaceSpan[] {
  let look = spans[0] ?? NOWHERE;
  let sinceMs = Number.NEGATIVE_INFINITY;
  return spans.map((span, i) => {
    if (isSameLook(span, look)) return span;
    const next = spans.slice(i).find((other) => !isSameLook(other, span));
    const lastsMs = (next?.fromMs ?? Number.POSITIVE_INFINITY) - span.fromMs;
    if (lastsMs >= LEAST_LOOK_MS && span.fromMs - sinceMs >= LEAST_LOOK_MS) {
      look = span;
      sinceMs = span.fromMs;
    }
    return { ...span, place: look.place, time: look.time, weather: look.weather };
  });
}

function isSameLook(one: PlaceSpan, other: PlaceSpan): boolean {
  return one.place === other.place && one.time === other.time && one.weather === other.weather;
}

const NOWHERE: PlaceSpan = {
  fromMs: Number.NEGATIVE_INFINITY,
  untilMs: Number.POSITIVE_INFINITY,
  name: '',
  energy: 0.5,
  place: 'downtown',
  time: 'dusk',
  weather: 'clear',
};

/** The named one, or the first where a level says nothing. */
function oneOf<T extends string>(all: readonly [T, ...T[]], name: string | undefined): T {
  return all.find((candidate) => candidate === name) ?? all[0];
}
