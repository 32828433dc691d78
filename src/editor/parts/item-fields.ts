import type { Draft } from '../../core/edit/draft';
import type { Edited } from '../../core/edit/edited';
import type { Item, ListName } from '../../core/edit/pick';
import { setFields } from '../../core/edit/scenery';
import { addStop, addTempo, setMeter } from '../../core/edit/timing';
import { MAX_BPM, MIN_BPM } from '../../core/level/limits';
import { CAMERAS, DAY_TIMES, PLACES, VEHICLES, VERBS, WEATHERS } from '../../core/level/model';
import { ACCENT_SOUNDS } from '../../core/level/verify/accent-sounds';
import { TICKS_PER_QUARTER } from '../../core/time/units';

/** One field of a form: a number, some words, or one of a few names. */
export type ItemField = {
  /** As in the file. */
  readonly name: string;
  readonly label: string;
} & (
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      /** What is shown is the file's number divided by this, plus `from`. */
      readonly per?: number;
      readonly from?: number;
      /** Nothing typed, or 0, takes the field out. */
      readonly isOptional?: true;
    }
  | { readonly kind: 'text'; readonly isOptional?: true }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
);

const LANE: ItemField = {
  name: 'lane',
  label: 'Lane, from the left',
  kind: 'number',
  min: 1,
  max: 5,
  step: 1,
  from: 1,
};
const SHARE = { kind: 'number', min: -1, max: 1, step: 0.05 } as const;

/** What can be said about the items of each list, besides where they stand. */
export const ITEM_FIELDS: Readonly<Record<ListName, readonly ItemField[]>> = {
  cues: [
    { name: 'verb', label: 'Verb', kind: 'choice', options: VERBS },
    {
      name: 'hold',
      label: 'Held for, in beats',
      kind: 'number',
      min: 0,
      max: 512,
      step: 0.25,
      per: TICKS_PER_QUARTER,
      isOptional: true,
    },
  ],
  traffic: [LANE, { name: 'kind', label: 'Vehicle', kind: 'choice', options: VEHICLES }],
  cash: [LANE],
  sections: [
    { name: 'name', label: 'Name', kind: 'text' },
    { name: 'energy', label: 'Energy, %', kind: 'number', min: 0, max: 100, step: 5, per: 0.01 },
    { name: 'place', label: 'Place', kind: 'choice', options: PLACES },
    { name: 'time', label: 'Time of day', kind: 'choice', options: DAY_TIMES },
    { name: 'weather', label: 'Weather', kind: 'choice', options: WEATHERS },
  ],
  road: [
    { name: 'curve', label: 'Bend, −1 left to 1 right', ...SHARE },
    { name: 'grade', label: 'Slope, −1 down to 1 up', ...SHARE },
  ],
  shots: [{ name: 'camera', label: 'Camera', kind: 'choice', options: CAMERAS }],
  accents: [
    { name: 'sound', label: 'Sound', kind: 'choice', options: Object.keys(ACCENT_SOUNDS) },
    { name: 'note', label: 'Note, like E2', kind: 'text', isOptional: true },
  ],
  tempo: [{ name: 'bpm', label: 'Beats a minute', kind: 'number', min: MIN_BPM, max: MAX_BPM, step: 0.01 }],
  stops: [{ name: 'ms', label: 'Stands still for, ms', kind: 'number', min: 1, max: 60_000, step: 1 }],
  meter: [
    { name: 'beats', label: 'Beats in a bar', kind: 'number', min: 1, max: 32, step: 1 },
    { name: 'unit', label: 'A beat is one of', kind: 'choice', options: ['1', '2', '4', '8', '16'] },
  ],
};

/** What a form shows of a field. */
export function shownValue(field: ItemField, item: Item): string {
  const value = (item as unknown as Readonly<Record<string, unknown>>)[field.name];
  if (value === undefined) return field.kind === 'number' ? '0' : '';
  if (field.kind !== 'number' || typeof value !== 'number') return String(value);
  const shown = value / (field.per ?? 1) + (field.from ?? 0);
  return String(Math.round(shown * 1000) / 1000);
}

/** The field's value in the file for what was typed; null for what cannot be meant. */
export function typedValue(field: ItemField, typed: string): { readonly value: unknown } | null {
  if (field.kind === 'choice') return { value: /^\d+$/.test(typed) ? Number(typed) : typed };
  if (field.kind === 'text') {
    const words = typed.trim();
    if (words !== '') return { value: words };
    return field.isOptional === true ? { value: undefined } : null;
  }
  const number = Number(typed.replace(',', '.'));
  if (typed.trim() === '' || !Number.isFinite(number) || number < field.min || number > field.max) return null;
  if (field.isOptional === true && number === 0) return { value: undefined };
  const value = (number - (field.from ?? 0)) * (field.per ?? 1);
  return { value: field.per === TICKS_PER_QUARTER ? Math.round(value) : Math.round(value * 1e6) / 1e6 };
}

/** The draft with one field of an item changed. Timing goes its own way: it moves what stands on it. */
export function withField(draft: Draft, kind: ListName, item: Item, name: string, value: unknown): Draft | Edited {
  if (typeof value === 'number') {
    if (kind === 'tempo') return addTempo(draft, item.tick, value);
    if (kind === 'stops') return addStop(draft, item.tick, value);
    if (kind === 'meter' && 'beats' in item) {
      const { beats, unit } = item;
      return name === 'beats' ? setMeter(draft, item.tick, value, unit) : setMeter(draft, item.tick, beats, value);
    }
  }
  return setFields(draft, item, { [name]: value });
}
