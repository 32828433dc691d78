import type { Signal } from '@preact/signals';

export interface TitleScreen {
  readonly name: 'title';
  /** Said small under the title, such as "Hubcap Blues, driven by the perfect driver"; null while nothing rolls behind. */
  readonly caption: string | null;
}

/** The opening of the film behind the title. */
export interface Opening {
  /**
   * Counts up from 0 by one every two bars of the song behind, changing on the bar line: it lights the title and turns
   * the credits. -1 while nothing rolls behind: then the title stands without credits.
   */
  readonly card: Signal<number>;
  /** The opening credits, shown one at a time in this order and then from the start; may be empty. */
  readonly credits: Signal<readonly Credit[]>;
}

/** One card of the opening credits: "Music by", "The Hubcaps". */
export interface Credit {
  readonly role: string;
  readonly name: string;
}
