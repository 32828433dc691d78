import type { Tick } from '../time/units';

/** What the driver can do. Every cue names one of them. */
export const VERBS = ['left', 'right', 'brake', 'boost'] as const;
export type Verb = (typeof VERBS)[number];

/** Charts of a level, in rising order of demand. */
export const DIFFICULTIES = ['rookie', 'driver', 'wheelman', 'legend'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const PLACES = [
  'downtown',
  'boulevard',
  'waterfront',
  'tunnel',
  'freeway',
  'industrial',
  'desert',
  'hills',
] as const;
export type Place = (typeof PLACES)[number];
export const DAY_TIMES = ['dusk', 'night', 'dawn', 'noon'] as const;
export type DayTime = (typeof DAY_TIMES)[number];
export const WEATHERS = ['clear', 'rain', 'fog'] as const;
export type Weather = (typeof WEATHERS)[number];
export const VEHICLES = ['sedan', 'taxi', 'van', 'truck', 'bus', 'tow-truck'] as const;
export type Vehicle = (typeof VEHICLES)[number];
export const CAMERAS = ['chase', 'low', 'roof', 'bonnet', 'side', 'helicopter'] as const;
export type Camera = (typeof CAMERAS)[number];

/** One action on the grid. With `hold` (ticks) it has a head, judged by the press, and a tail, judged by the release. */
export interface Cue {
  readonly tick: Tick;
  readonly verb: Verb;
  readonly hold?: Tick | undefined;
}
