import { EDIT_HREF } from '../../ui/href';
import type { EditScreen, TroubleScreen } from '../../ui/model';
import type { Session } from '../drive/session';
import type { Loader } from '../loader';
import type { Parts } from '../parts';
import { type TroubleWords, trouble, wordsOf } from '../screens/trouble-screen';
import type { Studio } from './studio';

/** The editor as the rest of the app sees it. What it is made of is fetched when it is first asked for. */
export interface Edit {
  /** A draft is on the table, with its road on the stage. */
  readonly isOpen: boolean;
  /** What the stage has to draw now: the live road while it moves, or a test; null while the picture may stand. */
  readonly session: Session | null;
  /** The take of a test that is being driven; null else. */
  readonly test: Session | null;
  /**
   * Shows the list of drafts, or one draft.
   *
   * @param id A draft, or a chase that a draft is to be made of; null for the list.
   */
  open(id: string | null): Promise<void>;
  close(): void;
  /** Once a frame, before the turn. */
  turn(perfMs: number): void;
  /** Goes back from a test to where it began; does nothing else. */
  endTest(): void;
  retryTest(): void;
  /** The stage was made anew and is empty. */
  restage(): void;
}

/** What the editor asks of the app around it. */
export interface EditPage {
  /** Goes to another address; `isInstead` leaves no way back to the one before. */
  go(hash: string, isInstead?: boolean): void;
}

/** A draft, a file or the whole editor that cannot be shown. */
export function editTrouble(title: string, words: TroubleWords): TroubleScreen {
  return { ...trouble(title, words), back: { label: 'Back to the drafts', href: EDIT_HREF } };
}

const FETCHING: EditScreen = { name: 'edit', place: 'fetching', ownsKeys: false, content: () => null };

async function fetchStudio(parts: Parts, loader: Loader, page: EditPage): Promise<Studio> {
  const { createStudio } = await import('./studio');
  return createStudio(parts, loader, page);
}

/** @param fetched Fetches the editor and makes it. */
export function createEdit(
  parts: Parts,
  loader: Loader,
  page: EditPage,
  fetched: typeof fetchStudio = fetchStudio,
): Edit {
  const { model } = parts;
  let studio: Studio | null = null;
  let visit = 0;

  return {
    get isOpen() {
      return studio?.isOpen ?? false;
    },
    get session() {
      return studio?.session ?? null;
    },
    get test() {
      return studio?.test ?? null;
    },
    async open(id) {
      visit += 1;
      const mine = visit;
      try {
        if (studio === null) {
          model.screen.value = FETCHING;
          const made = await fetched(parts, loader, page);
          studio ??= made;
        }
        if (mine === visit) await studio.open(id);
      } catch (error) {
        if (mine !== visit) return;
        model.screen.value = editTrouble('The editor', {
          message: `The editor could not be opened. ${wordsOf(error)}`,
          remedy: 'Load the page again.',
        });
      }
    },
    close() {
      visit += 1;
      studio?.close();
    },
    turn: (perfMs) => studio?.turn(perfMs),
    endTest: () => studio?.endTest(false),
    retryTest: () => studio?.retryTest(),
    restage: () => studio?.restage(),
  };
}
