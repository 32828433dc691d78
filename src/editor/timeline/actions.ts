import type { Draft } from '../../core/edit/draft';
import type { Edited } from '../../core/edit/edited';
import type { Section } from '../../core/level/schema';
import type { Ms } from '../../core/time/units';
import type { Loop, Span } from '../model';

/** What the timeline asks of the session. It changes nothing by itself but the view. */
export interface TimelineActions {
  /** One step of the history. Never called while the draft is read-only. */
  edit(name: string, change: (draft: Draft) => Draft | Edited): void;
  /** Puts the cursor there, snapped as the session sees fit; the song goes on from there if it plays. */
  seek(ms: Ms): void;
  /** The ruler is being dragged: the cursor follows and a grain of the song sounds. Many times a second. */
  scrub(ms: Ms): void;
  /** The ruler was let go. */
  scrubEnded(): void;
  /** These items, by identity, and no others. */
  select(items: readonly object[]): void;
  /** A stretch of time, or none. */
  selectSpan(span: Span | null): void;
  loop(loop: Loop | null): void;
  /** Asks for the name of a section (and what else there is to it). */
  openSection(section: Section): void;
  /** Asks for the numbers of an item: a tempo, a stop, a meter, an accent, a shot. */
  openItem(item: object): void;
  /** Into the live region. */
  say(words: string): void;
}
