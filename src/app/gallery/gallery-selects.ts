import { CAMERAS, DAY_TIMES, PLACES, WEATHERS } from '../../core/level/model';
import type { Level } from '../../core/level/schema';
import { LIVERIES } from '../../stage/frame-view';
import type { GallerySelect, GallerySelectName } from '../../ui/model';
import type { GalleryAddress } from './gallery-address';

/** The value of "as the level has it". */
const AS_WRITTEN = 'as-written';

/** The lists of the panel with what is chosen in each. */
export function selectsOf(
  address: GalleryAddress,
  level: Level,
  chosen: { readonly quality: string; readonly livery: string },
): GallerySelect[] {
  const free = (
    name: GallerySelectName,
    label: string,
    all: readonly string[],
    value: string | null,
  ): GallerySelect => ({
    name,
    label,
    value: value ?? AS_WRITTEN,
    options: [{ value: AS_WRITTEN, label: 'As written' }, ...all.map(named)],
  });
  const charts = level.charts.map(({ difficulty, lanes }) => ({
    value: difficulty,
    label: `${capital(difficulty)}, ${lanes} lanes`,
  }));
  return [
    free('place', 'Place', PLACES, address.place),
    free('time', 'Time', DAY_TIMES, address.time),
    free('weather', 'Weather', WEATHERS, address.weather),
    free('camera', 'Camera', CAMERAS, address.camera),
    { name: 'difficulty', label: 'Difficulty and lanes', value: address.difficulty, options: charts },
    { name: 'quality', label: 'Quality', value: chosen.quality, options: ['low', 'medium', 'high'].map(named) },
    { name: 'livery', label: 'Livery', value: chosen.livery, options: LIVERIES.map(named) },
  ];
}

/** The address with one choice changed. */
export function picked(address: GalleryAddress, name: GallerySelectName, value: string): GalleryAddress {
  return { ...address, [name]: value === AS_WRITTEN ? null : value };
}

function named(value: string): { value: string; label: string } {
  return { value, label: capital(value) };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
