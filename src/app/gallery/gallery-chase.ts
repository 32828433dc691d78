import { NO_MODS } from '../../core/chase/mods';
import type { Level, Section } from '../../core/level/schema';
import type { StageChase } from '../../stage/stage';
import { type Chase, prepareChase } from '../chase';
import type { GalleryAddress } from './gallery-address';

/** Driven enough for every light to be lit. */
const STUDY_ENERGY = 0.8;

/** A level dressed as the gallery asks: one place from end to end, another time of day, another weather. */
export function galleryChase(level: Level, address: GalleryAddress): Chase & StageChase {
  const { place, time, weather, camera } = address;
  const dress = (section: Section): Section => ({
    ...section,
    ...(time === null ? {} : { time }),
    ...(weather === null ? {} : { weather }),
  });
  const sections =
    place === null
      ? level.sections.map(dress)
      : [dress({ tick: 0, name: 'Study', energy: STUDY_ENERGY, place, time: 'dusk', weather: 'clear' })];
  const known = level.charts.some(({ difficulty }) => difficulty === address.difficulty);
  const difficulty = known ? address.difficulty : (level.charts[0]?.difficulty ?? address.difficulty);
  const chase = prepareChase({ ...level, sections }, difficulty, NO_MODS);
  // A camera that is picked is shown from end to end, legal or not: nobody drives here.
  return camera === null ? chase : { ...chase, shots: [{ tick: 0, camera }] };
}
