import type { EditorHost } from '../host';
import type { EditorSession } from '../session';
import type { Chord } from './chord';

/** Headings of the key map and the palette, in their order there. */
export const GROUPS = ['Play', 'Cursor', 'Place', 'Select', 'Change', 'See', 'Chase'] as const;
export type Group = (typeof GROUPS)[number];

/** What a command works on. */
export interface Desk {
  readonly session: EditorSession;
  readonly host: EditorHost;
}

/** One thing that the editor can do. Buttons, keys, the palette, the key map and the tooltips all read it. */
export interface Command {
  /** Kebab case, for good: tests and buttons name it. */
  readonly id: string;
  /** As on a button, in words that begin with what is done. */
  readonly name: string;
  readonly group: Group;
  /** The first is the one that is shown. */
  readonly keys: readonly Chord[];
  /** More words by which the palette finds it. */
  readonly also?: string;
  /** It changes the draft, so it is refused where the draft is read-only. */
  readonly edits?: boolean;
  /** Its key may be held down. */
  readonly repeats?: boolean;
  /** Whether it can do anything now. Without it, always. */
  when?(desk: Desk): boolean;
  /** Why not, where `when` says no: a sentence with what to do. */
  readonly why?: string;
  run(desk: Desk): void;
}
