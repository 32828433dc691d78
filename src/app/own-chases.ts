import { packageWords } from '../library/package/package-words';
import { say } from '../ui/live';
import type { Notice, UiActions } from '../ui/model';
import { offerBlob } from './download';
import { listenForFiles } from './edit/dropped-files';
import type { Parts } from './parts';

/** Chases of the player's own on the mixtape: in as packages, out as packages, renamed, deleted and had back. */
export interface OwnChases extends Pick<UiActions, 'takeFiles' | 'renameChase' | 'exportChase' | 'deleteChase'> {
  /** Takes what is dropped or pasted on the menus from now on. */
  listen(): void;
}

export interface OwnChasesPage {
  /** Shows the mixtape as it is now, with this chase open; null leaves what is open. */
  showMixtape(selected: string | null): Promise<void>;
}

const PICK_AGAIN = 'Choose a .getaway file.';

export function createOwnChases({ model, library }: Parts, page: OwnChasesPage): OwnChases {
  const { own } = library;

  /** The last deletion, while it can be taken back. */
  let deleted: { readonly title: string; readonly undo: () => void } | null = null;

  /** What is told while a deletion can still be taken back offers that too. */
  function tell(words: string, more: Partial<Notice> = {}): void {
    const isOffered = more.undo === undefined && deleted !== null && model.notice.peek()?.undo === deleted.undo;
    const offered = isOffered ? deleted : null;
    const all = offered === null ? words : `${words} Undo brings ${offered.title} back.`;
    model.notice.value = { words: all, isTrouble: false, errors: [], undo: offered?.undo ?? null, ...more };
    say(model.live, all);
  }

  /** What was done, with what to know about it. */
  async function told(words: string, more: Partial<Notice> = {}): Promise<void> {
    const trouble = await own.trouble();
    tell(trouble === null ? words : `${words} ${trouble}`, more);
  }

  function refuse(words: string, errors: Notice['errors'] = []): void {
    tell(words, { isTrouble: true, errors });
    if (errors.length > 0) say(model.live, `${words} ${packageWords(errors)}`);
  }

  async function take(file: File): Promise<string | null> {
    const name = file.name === '' ? 'The file' : `“${file.name}”`;
    const taken = await own.take(file);
    if (!taken.ok) {
      refuse(`${name} was not put on the mixtape.`, taken.errors);
      return null;
    }
    const { id, title, notes, isNew } = taken;
    const words = isNew ? `“${title}” is on your mixtape.` : `“${title}” is on your mixtape already.`;
    await told([words, ...notes].join(' '));
    return id;
  }

  async function takeFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return refuse(`Nothing was given. ${PICK_AGAIN}`);
    tell(files.length === 1 ? 'Reading the package…' : `Reading ${files.length} packages…`);
    let last: string | null = null;
    for (const file of files) last = (await take(file)) ?? last;
    if (last !== null) await page.showMixtape(last);
  }

  return {
    takeFiles: (files) => void takeFiles(files),
    async renameChase(id, title) {
      const kept = await own.rename(id, title);
      if (!kept.ok) return refuse(kept.message);
      await page.showMixtape(id);
      await told('The chase has a new title.');
    },
    async exportChase(id) {
      const exported = await own.export(id);
      if (!exported.ok) return refuse(exported.message);
      offerBlob(exported.name, exported.file);
      tell(`${exported.name} was saved.`);
    },
    async deleteChase(id) {
      const before = await library.read(id);
      const title = before.ok ? `“${before.level.title}”` : id;
      const kept = await own.remove(id);
      if (!kept.ok) return refuse(kept.message);
      await page.showMixtape(null);
      const undo = async (): Promise<void> => {
        const restored = await own.restore(id);
        // It can be tried again.
        if (!restored.ok) return tell(restored.message, { isTrouble: true, undo });
        if (deleted?.undo === undo) deleted = null;
        await page.showMixtape(id);
        await told(`${title} is back.`);
      };
      deleted = { title, undo };
      await told(`${title} was deleted. Its boards are kept.`, { undo });
    },
    listen() {
      const isMenu = (): boolean => ['title', 'chases'].includes(model.screen.peek().name);
      const hovered = (isOver: boolean): void => {
        model.isDropping.value = isOver;
      };
      keepPage(() => !isMenu() && model.screen.peek().name !== 'edit');
      listenForFiles(window, isMenu, (files) => void takeFiles(files), hovered);
    },
  };
}

/** Where nothing takes a file, letting one go must not make the browser leave the page for it, take and all. */
function keepPage(isDeaf: () => boolean): void {
  const refuse = (event: DragEvent): void => {
    if (!isDeaf() || event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
}
