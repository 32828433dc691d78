import * as z from 'zod/mini';
import { MAX_BPM, MAX_ITEMS, MAX_LANES, MAX_SONG_MS, MAX_TEXT, MAX_TICK, MIN_BPM, MIN_LANES } from './limits';
import { CAMERAS, DAY_TIMES, DIFFICULTIES, PLACES, VEHICLES, VERBS, WEATHERS } from './model';
import { textLine } from './text-line';

/** A level's id: safe as a folder, an address and a file name. */
export const levelIdSchema = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(MAX_TEXT.id),
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, like "hubcap-blues".'),
  );

const described = <T extends z.core.$ZodType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

const between = (low: number, high: number) => z.number().check(z.minimum(low), z.maximum(high));
const wholeBetween = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));
const listUpTo = <T extends z.core.$ZodType>(item: T, most: number, least = 0) =>
  z.array(item).check(z.minLength(least), z.maxLength(most));
const optionalList = <T extends z.core.$ZodType>(item: T, most: number) => z._default(listUpTo(item, most), []);

const tick = described(wholeBetween(0, MAX_TICK), 'Position on the grid, 960 ticks to the quarter note.');
const laneIndex = described(wholeBetween(0, MAX_LANES - 1), 'Lane, counted from 0 at the left.');

export const stemSchema = z.looseObject({
  name: textLine(MAX_TEXT.stemName),
  file: described(
    z
      .string()
      .check(
        z.minLength(1),
        z.maxLength(MAX_TEXT.fileName),
        z.regex(
          /^[A-Za-z0-9_][A-Za-z0-9._-]*$/,
          'Name a file that lies beside level.json, in letters, digits, dots, hyphens and underscores, with no folder and no dot in front.',
        ),
      ),
    'File beside level.json.',
  ),
});

export const songSchema = z.looseObject({
  stems: listUpTo(stemSchema, MAX_ITEMS.stems, 1),
  offsetMs: described(z._default(between(-60_000, 60_000), 0), 'Song time of tick 0.'),
  durationMs: described(between(1000, MAX_SONG_MS), 'Length of the song.'),
  previewMs: described(z._default(between(0, MAX_SONG_MS), 0), 'Song time at which the preview in the list begins.'),
});

const tempoChange = z.looseObject({
  tick,
  bpm: described(between(MIN_BPM, MAX_BPM), 'Quarter notes a minute from here on.'),
});

const stop = z.looseObject({ tick, ms: described(between(1, 60_000), 'How long the music stands still.') });

const meterChange = z.looseObject({
  tick: described(wholeBetween(0, MAX_TICK), 'A bar line of the meter before.'),
  beats: wholeBetween(1, 32),
  unit: described(z.literal([1, 2, 4, 8, 16]), 'The note that is one beat: 4 is a quarter.'),
});

const section = z.looseObject({
  tick,
  name: textLine(MAX_TEXT.sectionName),
  energy: z._default(between(0, 1), 0.5),
  place: z._default(z.enum(PLACES), 'downtown'),
  time: z._default(z.enum(DAY_TIMES), 'dusk'),
  weather: z._default(z.enum(WEATHERS), 'clear'),
});

const roadPoint = z.looseObject({
  tick,
  curve: described(between(-1, 1), '-1 bends hard left, 1 hard right; eased between points.'),
  grade: described(between(-1, 1), '-1 falls steeply, 1 climbs steeply; eased between points.'),
});

const shot = z.looseObject({
  tick: described(
    wholeBetween(0, MAX_TICK),
    'A bar line that leaves every driver 0.6 s to the next cue: `npm run level -- cuts <level.json>` lists them.',
  ),
  camera: described(z.enum(CAMERAS), 'The camera until the next shot. Before the first it is chase.'),
  difficulties: described(
    z.optional(listUpTo(z.enum(DIFFICULTIES), DIFFICULTIES.length, 1)),
    'The charts in which it is cut. Without it, all of them.',
  ),
});

const accent = z.looseObject({
  tick,
  sound: z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(MAX_TEXT.sound),
      z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Name a sound in small letters, like "gunshot".'),
    ),
  note: z.optional(z.string().check(z.regex(/^[A-G][#b]?[0-8]$/, 'Write a note like "E2", "F#3" or "Bb1".'))),
});

const cue = z.looseObject({
  tick,
  verb: z.enum(VERBS),
  hold: described(z.optional(wholeBetween(1, MAX_TICK)), 'Ticks until the release. Without it the cue is a tap.'),
});

const traffic = z.looseObject({ tick, lane: laneIndex, kind: z._default(z.enum(VEHICLES), 'sedan') });
const cash = z.looseObject({ tick, lane: laneIndex });

export const chartSchema = z.looseObject({
  difficulty: z.enum(DIFFICULTIES),
  lanes: wholeBetween(MIN_LANES, MAX_LANES),
  startLane: laneIndex,
  cues: listUpTo(cue, MAX_ITEMS.cues, 1),
  traffic: optionalList(traffic, MAX_ITEMS.traffic),
  cash: optionalList(cash, MAX_ITEMS.cash),
});

const tag = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(MAX_TEXT.tag),
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write a tag in small letters and digits, like "surf-rock".'),
  );

const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'Write a colour like "#ff7a3d", in small letters.'));

/** What each list of a level holds, for those who take single items from elsewhere. */
export const itemSchemas = {
  cues: cue,
  traffic,
  cash,
  sections: section,
  road: roadPoint,
  shots: shot,
  accents: accent,
  tempo: tempoChange,
  stops: stop,
  meter: meterChange,
} as const;

/**
 * The level format, once: the types below, the check of `parse.ts` and the published `levels/level.schema.json` all
 * come from here. Fields that it does not know are kept. What one list says about another is in `checks/`.
 */
export const levelSchema = z.looseObject({
  format: described(z.literal(1), 'Version of this format.'),
  id: described(levelIdSchema, 'The name of its folder and of its address.'),
  title: textLine(MAX_TEXT.title),
  artist: textLine(MAX_TEXT.title),
  author: textLine(MAX_TEXT.title),
  license: textLine(MAX_TEXT.license),
  tags: described(
    z.optional(listUpTo(tag, MAX_ITEMS.tags)),
    'What it is like, in words that need no translation: "surf", "7-4", "slow".',
  ),
  colour: described(z.optional(colour), 'Of its cover in the list, like "#ff7a3d".'),
  song: songSchema,
  tempo: listUpTo(tempoChange, MAX_ITEMS.tempo, 1),
  stops: optionalList(stop, MAX_ITEMS.stops),
  meter: listUpTo(meterChange, MAX_ITEMS.meter, 1),
  sections: optionalList(section, MAX_ITEMS.sections),
  road: optionalList(roadPoint, MAX_ITEMS.road),
  shots: optionalList(shot, MAX_ITEMS.shots),
  accents: optionalList(accent, MAX_ITEMS.accents),
  charts: listUpTo(chartSchema, MAX_ITEMS.charts, 1),
});

/**
 * The fields that the format knows, readonly all the way down. Unknown fields stay in the value and are written again
 * by `formatLevel`; the type leaves them out so that a misspelt name does not compile.
 */
type Known<T> = T extends readonly (infer Item)[]
  ? readonly Known<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> }
    : T;

export type Level = Known<z.infer<typeof levelSchema>>;
export type Song = Known<z.infer<typeof songSchema>>;
export type Stem = Known<z.infer<typeof stemSchema>>;
export type Section = Known<z.infer<typeof section>>;
export type RoadPoint = Known<z.infer<typeof roadPoint>>;
export type Shot = Known<z.infer<typeof shot>>;
export type Accent = Known<z.infer<typeof accent>>;
export type Chart = Known<z.infer<typeof chartSchema>>;
export type Traffic = Known<z.infer<typeof traffic>>;
export type Cash = Known<z.infer<typeof cash>>;
