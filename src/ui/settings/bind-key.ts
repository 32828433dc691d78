import { VERBS, type Verb } from '../../core/level/model';
import { keyName, spokenKeyName } from '../format/keys';
import { VERB_NAMES } from '../format/words';
import type { KeyMap } from '../model';

/** A verb has two places for a key: a first and a second hand. */
export const KEYS_PER_VERB = 2;

export const DEFAULT_KEYS: KeyMap = {
  left: ['ArrowLeft', 'KeyA'],
  right: ['ArrowRight', 'KeyD'],
  brake: ['ArrowDown', 'KeyS'],
  boost: ['ArrowUp', 'KeyW'],
};

/** Keys the game or the browser needs for itself. */
const RESERVED = /^(Escape|KeyR|Tab|Enter|Meta.*|Control.*|Alt.*|ContextMenu|F\d+|)$/;

export interface Binding {
  /** The map after the binding; the very map that came in when nothing changed. */
  readonly keys: KeyMap;
  /** What happened, for the live region and the line under the table. */
  readonly said: string;
  readonly isRefused: boolean;
}

/**
 * Puts a key into a place of a verb. A key that another place holds changes places with the key that was here, so
 * that no verb is ever left without one and no key drives two verbs.
 */
export function bindKey(keys: KeyMap, verb: Verb, place: number, code: string): Binding {
  const name = spokenKeyName(keyName(code));
  if (RESERVED.test(code)) {
    return { keys, said: `${name} is taken by the game. Pick another key.`, isRefused: true };
  }
  const before = keys[verb][place];
  if (before === code) return { keys, said: `${VERB_NAMES[verb]} keeps ${name}.`, isRefused: false };
  const holder = VERBS.find((other) => keys[other].includes(code));
  const next: Record<Verb, readonly string[]> = { ...keys };
  if (holder === undefined) {
    next[verb] = placed(keys[verb], place, code);
    return { keys: next, said: `${VERB_NAMES[verb]} is now ${name}.`, isRefused: false };
  }
  if (before === undefined && keys[holder].length === 1) {
    return { keys, said: `${name} is the only key of ${VERB_NAMES[holder]}. Pick another key.`, isRefused: true };
  }
  next[holder] = exchanged(keys[holder], code, before);
  next[verb] = placed(next[verb], place, code);
  const change =
    before === undefined
      ? `${VERB_NAMES[holder]} lost it.`
      : `${VERB_NAMES[holder]} has ${spokenKeyName(keyName(before))} now.`;
  return { keys: next, said: `${VERB_NAMES[verb]} is now ${name}. ${change}`, isRefused: false };
}

/** Takes the second key of a verb away. The only key stays. */
export function freeKey(keys: KeyMap, verb: Verb, place: number): Binding {
  const code = keys[verb][place];
  if (code === undefined) return { keys, said: 'There is no key here.', isRefused: true };
  if (keys[verb].length < 2) {
    return { keys, said: `${VERB_NAMES[verb]} needs at least one key.`, isRefused: true };
  }
  const next = { ...keys, [verb]: keys[verb].filter((_, index) => index !== place) };
  return { keys: next, said: `${spokenKeyName(keyName(code))} is free.`, isRefused: false };
}

function placed(codes: readonly string[], place: number, code: string): readonly string[] {
  const next = codes.slice(0, KEYS_PER_VERB);
  next[Math.min(place, next.length)] = code;
  return next;
}

function exchanged(codes: readonly string[], code: string, by: string | undefined): readonly string[] {
  return by === undefined ? codes.filter((one) => one !== code) : codes.map((one) => (one === code ? by : one));
}
