import { formatLevel } from '../../../src/core/level/format';
import type { DraftStore } from '../../../src/storage/drafts/draft-store';
import type { OpenDraft } from '../../../src/storage/drafts/open-draft';
import { openDraftStore } from '../../../src/storage/drafts/open-draft-store';
import { EMPTY, entryOf, stepTo } from '../../storage/drafts/random-edits';

/** A page with the drafts and nothing else, for tests that kill it. Served by the test, never shipped. */
let store: DraftStore;
let draft: OpenDraft;
const told: string[] = [];

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const page = {
  async create(): Promise<string> {
    store = await openDraftStore();
    const created = await store.create(EMPTY, new Map([['mix.ogg', new Blob(['the song'])]]));
    if (!created.ok) throw new Error(created.message);
    return created.id;
  },

  /** Opens a draft as it comes, and counts how often this page is told that it may write now, or may not any more. */
  async look(id: string): Promise<void> {
    store = await openDraftStore();
    const answer = await store.open(id);
    if (!answer.ok) throw new Error(answer.message);
    draft = answer.opened;
    draft.whenWritable(() => told.push('may write'));
    draft.onTakenOver(() => told.push('was taken over'));
  },
  heard: () => ({ told, isReadOnly: draft.isReadOnly, title: draft.draft.title }),
  retitle: (title: string) => draft.append(stepTo(draft.draft, { ...draft.draft, title }, 'Title')),
  takeOver: () => draft.takeOver(),
  close: () => draft.close(),

  /** Opens a draft to write, once the browser has noticed that the page which had it is dead. */
  async open(id: string) {
    store = await openDraftStore();
    const answer = await store.open(id);
    if (!answer.ok) throw new Error(answer.message);
    draft = answer.opened;
    if (draft.isReadOnly) await new Promise<void>((done) => draft.whenWritable(done));
    return { ...page.state(), song: await draft.files.get('mix.ogg')?.text() };
  },

  state: () => ({
    text: formatLevel(draft.draft),
    past: draft.history.past.map(({ name }) => name),
    future: draft.history.future.map(({ name }) => name),
    notes: draft.notes,
    trouble: draft.trouble ?? store.trouble,
    unsaved: draft.unsaved,
  }),

  /**
   * Makes edits as fast as a hand that holds a key down and faster, waiting for none of them, and says on the console
   * how many were made. After the last one the page hangs in the same task: nothing it has put off comes to pass.
   */
  async edit(numbers: readonly number[]): Promise<void> {
    for (const [index, n] of numbers.entries()) {
      const track = { draft: draft.draft, history: draft.history, past: [], future: [], seq: index };
      void draft.append(entryOf(track, n));
      console.debug(`made ${index + 1}`);
      if (index === numbers.length - 1) for (;;);
      await pause((n >> 3) % 12);
    }
  },

  /** Undoes everything, and answers what is left. */
  async undoAll(): Promise<string> {
    while (draft.history.past.length > 0) {
      const kept = await draft.append({ kind: 'undo' });
      if (!kept.ok) throw new Error(kept.message);
    }
    return formatLevel(draft.draft);
  },
};

export type DraftsPage = typeof page;

declare global {
  var draftsPage: DraftsPage;
}
globalThis.draftsPage = page;
