import type { Place } from '../../core/level/model';
import type { PlaceTrack } from '../city/place-track';

/** A strip on the horizon. */
export interface Strip {
  readonly name: string;
  /** Height as a share of the way from the top of the picture to the flat horizon. */
  readonly height: number;
  /** Px of a 720-line picture that a full bend moves the strip by in a second. */
  readonly speed: number;
  /** Share of haze before it on a clear evening. */
  readonly haze: number;
}

const FAR_TOWN: Strip = { name: 'sky/skyline_far', height: 0.36, speed: 55, haze: 0.66 };
const NEAR_TOWN: Strip = { name: 'sky/skyline_near', height: 0.46, speed: 95, haze: 0.34 };
const FAR_HILLS: Strip = { name: 'sky/hills_far', height: 0.34, speed: 45, haze: 0.68 };

/** What stands on the horizon of each place, far to near. */
export const HORIZONS: Readonly<Record<Exclude<Place, 'tunnel'>, readonly Strip[]>> = {
  downtown: [FAR_TOWN, NEAR_TOWN],
  boulevard: [FAR_TOWN, NEAR_TOWN],
  waterfront: [{ name: 'sky/bay_far', height: 0.3, speed: 50, haze: 0.58 }],
  freeway: [FAR_HILLS, { ...FAR_TOWN, height: 0.27, speed: 70, haze: 0.45 }],
  industrial: [
    { ...FAR_TOWN, height: 0.27 },
    { name: 'sky/works_near', height: 0.44, speed: 95, haze: 0.34 },
  ],
  desert: [
    { name: 'sky/mesa_far', height: 0.3, speed: 45, haze: 0.62 },
    { name: 'sky/mesa_near', height: 0.36, speed: 80, haze: 0.34 },
  ],
  hills: [FAR_HILLS, { name: 'sky/hills_near', height: 0.4, speed: 85, haze: 0.38 }],
};

/** Every strip once. */
export const STRIPS: readonly Strip[] = [...new Set(Object.values(HORIZONS).flat())];

/**
 * The horizon of each section. In a tunnel nothing is seen but what waits behind it, so that it has changed already
 * when the far mouth shows it.
 */
export function horizonsOf(places: PlaceTrack): readonly (readonly Strip[])[] {
  const horizons: (readonly Strip[])[] = [];
  let next: readonly Strip[] | null = null;
  for (let i = places.spans.length - 1; i >= 0; i--) {
    const place = places.spans[i]?.place ?? 'downtown';
    if (place !== 'tunnel') next = HORIZONS[place];
    horizons[i] = next ?? lastOpen(places);
  }
  return horizons;
}

/** A level that ends in a tunnel keeps the horizon it had before. */
function lastOpen(places: PlaceTrack): readonly Strip[] {
  const open = [...places.spans].reverse().find(({ place }) => place !== 'tunnel')?.place;
  return open === undefined || open === 'tunnel' ? HORIZONS.downtown : HORIZONS[open];
}
