import { VERBS } from '../../core/level/model';
import type { KeyMap } from '../model';
import { DEFAULT_KEYS } from './bind-key';

export interface KeyLayout {
  readonly name: string;
  /** The keys in words, as they are printed on most keyboards. */
  readonly what: string;
  readonly keys: KeyMap;
}

/** Whole layouts to pick from: for both hands, and for one hand on either side of the keyboard. */
export const KEY_LAYOUTS: readonly KeyLayout[] = [
  { name: 'Both hands', what: 'Arrows and W A S D', keys: DEFAULT_KEYS },
  {
    name: 'Left hand',
    what: 'W A S D',
    keys: { left: ['KeyA'], right: ['KeyD'], brake: ['KeyS'], boost: ['KeyW'] },
  },
  {
    name: 'Right hand',
    what: 'Arrows',
    keys: { left: ['ArrowLeft'], right: ['ArrowRight'], brake: ['ArrowDown'], boost: ['ArrowUp'] },
  },
  {
    name: 'Right, on letters',
    what: 'I J K L',
    keys: { left: ['KeyJ'], right: ['KeyL'], brake: ['KeyK'], boost: ['KeyI'] },
  },
];

/** The layout that a map of keys is, in whatever order its keys stand; null for one of the player's own. */
export function layoutOf(keys: KeyMap): KeyLayout | null {
  return KEY_LAYOUTS.find((layout) => VERBS.every((verb) => isSameSet(layout.keys[verb], keys[verb]))) ?? null;
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}
