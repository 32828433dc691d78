import { MAX_BPM, MAX_SONG_MS, MAX_TEXT, MIN_BPM } from '../level/limits';
import type { Level, Stem } from '../level/schema';
import { allPlaces, listAt, withList } from './lists';
import { sortedByTick } from './order';
import { soundMeter, soundStops, soundTempo } from './timing-of';

/**
 * A level under way: plain readonly JSON with unknown fields kept. Its lists are sorted and its timing makes a map, but
 * it need not be sound otherwise: charts may have no cues, a path may leave the road.
 */
export type Draft = Level;

/** What a new draft is made from. */
export interface NewDraft {
  readonly id: string;
  readonly title: string;
  readonly artist?: string;
  readonly author?: string;
  readonly stems: readonly Stem[];
  readonly durationMs: number;
  readonly bpm: number;
  /** Song time of the first bar line. */
  readonly offsetMs: number;
  readonly meter?: { readonly beats: number; readonly unit: number };
}

/** An empty chase over a song: one section, one chart of four lanes without cues. */
export function newDraft(from: NewDraft): Draft {
  const { beats, unit } = from.meter ?? { beats: 4, unit: 4 };
  const meter = soundMeter([{ tick: 0, beats, unit }]);
  return {
    format: 1,
    id: levelIdOf(from.id),
    title: lineOf(from.title, 'Untitled'),
    artist: lineOf(from.artist ?? '', 'Unknown'),
    author: lineOf(from.author ?? '', 'Unknown'),
    license: 'All rights reserved',
    song: {
      stems: from.stems.map(({ name, file }) => ({ name, file })),
      offsetMs: between(from.offsetMs, -60_000, 60_000, 0),
      durationMs: between(from.durationMs, 1000, MAX_SONG_MS, 1000),
      previewMs: 0,
    },
    tempo: [{ tick: 0, bpm: between(from.bpm, MIN_BPM, MAX_BPM, 120) }],
    stops: [],
    meter: [...meter] as Draft['meter'],
    sections: [{ tick: 0, name: 'Start', energy: 0.5, place: 'downtown', time: 'dusk', weather: 'clear' }],
    road: [{ tick: 0, curve: 0, grade: 0 }],
    shots: [],
    accents: [],
    charts: [{ difficulty: 'driver', lanes: 4, startLane: 1, cues: [], traffic: [], cash: [] }],
  };
}

/** A level as a draft: the same value when its lists are sorted and its timing is sound, as in every checked level. */
export function draftFromLevel(level: Level): Draft {
  let draft = level;
  for (const place of allPlaces(draft)) draft = withList(draft, place, sortedByTick(listAt(draft, place)));
  draft = withList(draft, { name: 'tempo', chart: -1 }, soundTempo(draft.tempo));
  draft = withList(draft, { name: 'stops', chart: -1 }, soundStops(draft.stops));
  return withList(draft, { name: 'meter', chart: -1 }, soundMeter(draft.meter));
}

/** A title as an id: small letters, digits and single hyphens. Never empty. */
export function levelIdOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_TEXT.id);
  return plain.replace(/^-+|-+$/g, '') || 'chase';
}

/** One line of a title's length without control characters; the other text when nothing is left. */
export function lineOf(text: string, otherwise: string, most: number = MAX_TEXT.title): string {
  const line = Array.from(text, (letter) => (letter < ' ' || letter === '\u007f' ? ' ' : letter))
    .join('')
    .trim()
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return line === '' ? otherwise : line;
}

/** A number within limits; the other one where it is none. */
export function between(value: number, low: number, high: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, low), high) + 0 : otherwise;
}
