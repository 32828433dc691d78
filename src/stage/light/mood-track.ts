import type { PlaceTrack } from '../city/place-track';
import { createDuskMood, type MoodTrack } from './mood';

/** The light of each section of a level, eased over the lines between them. */
export function createMoodTrack(_places: PlaceTrack): MoodTrack {
  return { mood: createDuskMood(), moveTo: () => {} };
}
