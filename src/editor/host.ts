import type { Tick } from '../core/time/units';

/** How a wish that takes a while ended, in words for the person who had it. */
export type Answered =
  | {
      readonly ok: true;
      readonly words: string;
      /** What is most likely wished for next. */
      readonly remedy?: { readonly name: string; readonly run: () => void };
    }
  | { readonly ok: false; readonly message: string };

/** What the editor asks of the app around it. */
export interface EditorHost {
  /**
   * Puts the live road into an empty, positioned box; the answer takes it out again. The app draws it by itself from
   * the model.
   */
  mountRoad(box: HTMLElement): () => void;
  /** Leaves the editor's screen for a drive from a tick on, with a run-up, and comes back to it. */
  test(fromTick: Tick): void;
  /** Puts the chase on the player's own mixtape. */
  publish(): Promise<Answered>;
  /** Offers the chase as a `.getaway` file. */
  savePackage(): Promise<Answered>;
  /** A package or a song that was picked or dropped. */
  openFile(file: File): void;
  /** Back to the list of drafts. Nothing has to be saved first. */
  leave(): void;
  /** The draft as it was; one step of the history, so it can be undone. */
  restoreVersion(id: string): Promise<Answered>;
}
