/** What an accent can sound like, and which of it flashes or wants a note. `siren` is the old name of the wail. */
export const ACCENT_SOUNDS: Readonly<Record<string, { readonly flashes?: true; readonly isTuned?: true }>> = {
  gunshot: { flashes: true },
  horn: { isTuned: true },
  siren: { isTuned: true },
  'siren-wail': { isTuned: true },
  'siren-yelp': { isTuned: true },
  'radio-click': {},
};

/** Undefined for a sound that the game does not have, whatever its name: names come from files. */
export function accentSound(name: string): (typeof ACCENT_SOUNDS)[string] | undefined {
  return Object.hasOwn(ACCENT_SOUNDS, name) ? ACCENT_SOUNDS[name] : undefined;
}
