import type { ComponentChildren } from 'preact';

/** A screen of the editor. What stands on it comes along, since the editor is loaded only when it is asked for. */
export interface EditScreen {
  readonly name: 'edit';
  /** Which of the editor's screens it is: another one starts at its top. */
  readonly place: string;
  /** It answers all keys itself: the menus' keys leave it alone. */
  readonly ownsKeys: boolean;
  readonly content: () => ComponentChildren;
}
