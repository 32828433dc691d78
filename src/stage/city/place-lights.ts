import { createDuskMood, type Mood } from '../light/mood';
import { coveredMood, openMood } from '../light/palettes';
import type { SectionLights } from '../structures/scene-view';
import type { PlaceTrack } from './place-track';

/**
 * The light of each section where the eye is not: a tunnel is dark inside when it is seen from the open, and the open
 * is light when it is seen through a tunnel's mouth.
 */
export class PlaceLights implements SectionLights {
  private readonly inside: readonly (Mood | null)[];
  private outside: Mood = createDuskMood();

  constructor(places: PlaceTrack) {
    this.inside = places.spans.map(({ place, time, weather }) =>
      place === 'tunnel' ? coveredMood(openMood(place, time, weather)) : null,
    );
  }

  /** Once a frame, before any mood is asked for: the light of this song time without any cover. */
  moveTo(outside: Mood): void {
    this.outside = outside;
  }

  moodOf(span: number): Mood {
    return this.inside[span] ?? this.outside;
  }
}
