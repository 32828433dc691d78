import { VERBS, type Verb } from '../core/level/model';

/** Keys of each verb, as `KeyboardEvent.code`: places on the keyboard, whatever letter is printed on them. */
export type KeyMap = Readonly<Record<Verb, readonly string[]>>;

export const DEFAULT_KEYS: KeyMap = {
  left: ['ArrowLeft', 'KeyA'],
  right: ['ArrowRight', 'KeyD'],
  brake: ['ArrowDown', 'KeyS'],
  boost: ['ArrowUp', 'KeyW'],
};

/** The verb of each key. A key named twice belongs to the first verb that names it, in the order of `VERBS`. */
export function verbsByCode(keys: KeyMap): ReadonlyMap<string, Verb> {
  const verbs = new Map<string, Verb>();
  for (const verb of VERBS) {
    for (const code of keys[verb]) if (!verbs.has(code)) verbs.set(code, verb);
  }
  return verbs;
}
