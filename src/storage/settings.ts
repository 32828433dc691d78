import * as z from 'zod/mini';
import { VERBS, type Verb } from '../core/level/model';
import { DRIVER_NAME } from '../core/replay/driver-name';
import type { Ms } from '../core/time/units';

/** Corrections for one output device, -1000..1000 ms each. */
export interface Offsets {
  /** Above 0: sound reaches the ear later than the device says. */
  readonly audioMs: Ms;
  /** Above 0: the screen is late. */
  readonly visualMs: Ms;
}

export interface Settings {
  /** 0..1 each. */
  readonly volumes: { readonly master: number; readonly music: number; readonly effects: number };
  /** By output device; a device that is not there has none. Read them with `offsetsFor`. */
  readonly offsets: Readonly<Record<string, Offsets>>;
  /** Keys of each verb, as `KeyboardEvent.code`. */
  readonly keys: Readonly<Record<Verb, readonly string[]>>;
  /** 0..1 each. */
  readonly motion: number;
  readonly shake: number;
  readonly flash: number;
  readonly quality: 'auto' | 'low' | 'medium' | 'high';
  /** What `auto` was measured to mean on this machine; null until it was. */
  readonly measuredQuality: 'low' | 'medium' | 'high' | null;
  /** Cues bright over a darkened city. */
  readonly contrast: boolean;
  /** Paint of the getaway car. */
  readonly livery: 'red' | 'teal' | 'midnight';
  /** True once the warning about flashing lights was read. */
  readonly hasReadWarning: boolean;
  /** At most 12 characters; empty until a driver has typed a name. */
  readonly driver: string;
}

export const NO_OFFSETS: Offsets = { audioMs: 0, visualMs: 0 };

/** Settings of a player who has changed nothing. The keys belong to the input; the system's wishes come with `own`. */
export function defaultSettings(own: Pick<Settings, 'keys'> & Partial<Settings>): Settings {
  return {
    volumes: { master: 0.8, music: 1, effects: 0.9 },
    offsets: {},
    motion: 1,
    shake: 1,
    flash: 1,
    quality: 'auto',
    measuredQuality: null,
    contrast: false,
    livery: 'red',
    hasReadWarning: false,
    driver: '',
    ...own,
  };
}

/** Offsets of an output device; none for one that was never set. */
export function offsetsFor(settings: Settings, device: string): Offsets {
  return (Object.hasOwn(settings.offsets, device) ? settings.offsets[device] : undefined) ?? NO_OFFSETS;
}

/** The change that sets a device's offsets and leaves the other devices alone. */
export function offsetsChange(settings: Settings, device: string, offsets: Offsets): Pick<Settings, 'offsets'> {
  return { offsets: { ...settings.offsets, [device]: offsets } };
}

const share = z.number().check(z.minimum(0), z.maximum(1));
const offsetMs = z.number().check(z.minimum(-1000), z.maximum(1000));
const offsets = z.object({ audioMs: offsetMs, visualMs: offsetMs });
const codes = z.array(z.string().check(z.regex(/^[A-Za-z0-9]{1,32}$/))).check(z.minLength(1), z.maxLength(4));

/** No key drives two verbs. */
const keys = z
  .object({ left: codes, right: codes, brake: codes, boost: codes })
  .check(z.refine((map) => new Set(VERBS.flatMap((verb) => map[verb])).size === VERBS.flatMap((v) => map[v]).length));

const fields = {
  volumes: z.object({ master: share, music: share, effects: share }),
  keys,
  motion: share,
  shake: share,
  flash: share,
  quality: z.enum(['auto', 'low', 'medium', 'high']),
  measuredQuality: z.nullable(z.enum(['low', 'medium', 'high'])),
  contrast: z.boolean(),
  livery: z.enum(['red', 'teal', 'midnight']),
  hasReadWarning: z.boolean(),
  driver: z.string().check(z.regex(DRIVER_NAME)),
};

/**
 * Settings from whatever was stored. Each field stands for itself: one that is missing or makes no sense falls back,
 * the others are kept, and so are the offsets of every other device. Never throws.
 */
export function settingsFrom(stored: unknown, fallback: Settings): Settings {
  const found = fieldsOf(stored);
  const settings: Record<string, unknown> = { ...fallback };
  for (const [name, schema] of Object.entries(fields)) {
    const checked = schema.safeParse(found[name]);
    if (checked.success) settings[name] = checked.data;
  }
  if (typeof found.offsets === 'object' && found.offsets !== null) settings.offsets = soundOffsets(found.offsets);
  return settings as unknown as Settings;
}

function soundOffsets(stored: unknown): Record<string, Offsets> {
  const sound = Object.entries(fieldsOf(stored)).flatMap(([device, value]) => {
    const checked = offsets.safeParse(value);
    return checked.success ? [[device, checked.data] as const] : [];
  });
  return Object.fromEntries(sound);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
