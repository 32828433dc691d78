import {
  CAMERAS,
  type Camera,
  DAY_TIMES,
  type DayTime,
  DIFFICULTIES,
  type Difficulty,
  PLACES,
  type Place,
  WEATHERS,
  type Weather,
} from '../../core/level/model';
import type { Ms } from '../../core/time/units';

/** What the gallery shows, as the address bar says it: `#/gallery?place=tunnel&time=night&camera=low&at=12000&panel=0`. */
export interface GalleryAddress {
  /** A level's id; null for the first there is. */
  readonly level: string | null;
  readonly difficulty: Difficulty;
  /** Each null leaves it as the level has it. */
  readonly place: Place | null;
  readonly time: DayTime | null;
  readonly weather: Weather | null;
  readonly camera: Camera | null;
  readonly at: Ms;
  readonly hasPanel: boolean;
  readonly tab: 'stage' | 'sprites';
}

/** The song time at which the gallery opens: past the count-in, with a street ahead. */
const FIRST_MS = 12_000;

/** Reads the query of the gallery's address. What it does not know it takes as not said. */
export function parseGallery(query: URLSearchParams): GalleryAddress {
  const at = Number(query.get('at') ?? FIRST_MS);
  return {
    level: query.get('level'),
    difficulty: oneOf(DIFFICULTIES, query.get('difficulty')) ?? 'driver',
    place: oneOf(PLACES, query.get('place')),
    time: oneOf(DAY_TIMES, query.get('time')),
    weather: oneOf(WEATHERS, query.get('weather')),
    camera: oneOf(CAMERAS, query.get('camera')),
    at: Number.isFinite(at) ? Math.max(0, at) : FIRST_MS,
    hasPanel: query.get('panel') !== '0',
    tab: query.get('tab') === 'sprites' ? 'sprites' : 'stage',
  };
}

/** The hash of a view: the inverse of {@link parseGallery}. `keep` are other fields, such as the quality. */
export function formatGallery(address: GalleryAddress, keep: Readonly<Record<string, string>> = {}): string {
  const { level, difficulty, place, time, weather, camera, at, hasPanel, tab } = address;
  const query = new URLSearchParams();
  const said = { level, difficulty, place, time, weather, camera, at: String(Math.round(at)), ...keep };
  for (const [name, value] of Object.entries(said)) if (value !== null) query.set(name, value);
  if (!hasPanel) query.set('panel', '0');
  if (tab === 'sprites') query.set('tab', tab);
  return `#/gallery?${query}`;
}

function oneOf<T extends string>(all: readonly T[], name: string | null): T | null {
  return all.find((candidate) => candidate === name) ?? null;
}
