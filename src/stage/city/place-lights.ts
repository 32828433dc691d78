import type { StageChase } from '../frame-view';
import type { Mood, MoodTrack } from '../light/mood';
import { createMoodTrack } from '../light/mood-track';
import { coveredMood, openMood } from '../light/palettes';
import type { SectionLights } from '../structures/scene-view';
import type { PlaceTrack } from './place-track';

/**
 * The light of each section where the eye is not: a tunnel is dark inside when it is seen from the open, and the open
 * is light when it is seen through a tunnel's mouth.
 */
export class PlaceLights implements SectionLights {
  private readonly inside: readonly (Mood | null)[];
  private readonly open: MoodTrack;
  private outside: Mood;

  constructor(chase: StageChase, places: PlaceTrack) {
    this.inside = places.spans.map(({ place, time, weather }) =>
      place === 'tunnel' ? coveredMood(openMood(place, time, weather)) : null,
    );
    // Without its roof a tunnel has the plain air of a street.
    const spans = places.spans.map((span) => ({ ...span, place: span.place === 'tunnel' ? 'downtown' : span.place }));
    const at = (songMs: number) => spans[places.indexAt(songMs)] ?? places.at(songMs);
    this.open = createMoodTrack({ spans, indexAt: places.indexAt, at } as PlaceTrack, chase.tempo, chase.meter);
    this.outside = this.open.mood;
  }

  /** Once a frame, before any mood is asked for. */
  moveTo(songMs: number, mood: Mood): void {
    if (mood.cover <= 0) {
      this.outside = mood;
      return;
    }
    this.open.moveTo(songMs);
    this.outside = this.open.mood;
  }

  moodOf(span: number): Mood {
    return this.inside[span] ?? this.outside;
  }
}
