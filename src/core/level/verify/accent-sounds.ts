interface AccentTraits {
  /** Seen as a flash. */
  readonly flashes?: true;
  /** Sounds at a note. */
  readonly isTuned?: true;
}

/** What an accent can sound like. Whoever knows a sound by its name has the name from here. `siren` is the old name of the wail. */
export const ACCENT_SOUNDS = {
  gunshot: { flashes: true },
  horn: { isTuned: true },
  siren: { isTuned: true },
  'siren-wail': { isTuned: true },
  'siren-yelp': { isTuned: true },
  'radio-click': {},
} as const satisfies Readonly<Record<string, AccentTraits>>;

export type AccentSound = keyof typeof ACCENT_SOUNDS;

/** Undefined for a sound that the game does not have, whatever its name: names come from files. */
export function accentSound(name: string): AccentTraits | undefined {
  return Object.hasOwn(ACCENT_SOUNDS, name) ? ACCENT_SOUNDS[name as AccentSound] : undefined;
}
