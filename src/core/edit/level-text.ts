import { formatLevel } from '../level/format';
import { chartSchema, itemSchemas, levelSchema, songSchema, stemSchema } from '../level/schema';
import type { Draft } from './draft';
import { allPlaces, listAt, withList } from './lists';
import { fieldNames } from './same-json';

/**
 * The text of a draft for `level.json`, with the known fields of everything in the order of the format: reading it and
 * writing it again gives the same text.
 */
export function draftText(draft: Draft): string {
  return formatLevel(inOrder(draft));
}

/** The same draft with all known fields in the order of the format, unknown ones behind them. What is so already stays. */
export function inOrder(draft: Draft): Draft {
  const song = ordered(draft.song, songSchema.shape);
  const stems = eachOrdered(song.stems, stemSchema.shape);
  const charts = eachOrdered(draft.charts, chartSchema.shape);
  let next = draft;
  if (stems !== draft.song.stems || song !== draft.song) next = { ...next, song: { ...song, stems } };
  if (charts !== draft.charts) next = { ...next, charts };
  for (const place of allPlaces(next)) {
    next = withList(next, place, eachOrdered(listAt(next, place), itemSchemas[place.name].shape));
  }
  return ordered(next, levelSchema.shape);
}

function eachOrdered<T extends object>(list: readonly T[], shape: object): readonly T[] {
  const items = list.map((item) => ordered(item, shape));
  return items.every((item, at) => item === list[at]) ? list : items;
}

function ordered<T extends object>(value: T, shape: object): T {
  const names = Object.keys(value);
  const present = fieldNames(value);
  const inFormat = Object.keys(shape).filter((name) => present.includes(name));
  const meant = [...inFormat, ...present.filter((name) => !Object.hasOwn(shape, name))];
  if (names.length === meant.length && names.every((name, at) => name === meant[at])) return value;
  return Object.fromEntries(meant.map((name) => [name, (value as Record<string, unknown>)[name]])) as T;
}
