import { type Signal, signal } from '@preact/signals';
import type { DraftEntry, DraftStore } from '../../storage/drafts/draft-store';

/** A chase that a draft can be made of. */
export interface CopySource {
  readonly id: string;
  readonly title: string;
  readonly artist: string;
}

/** What the list of drafts asks of the app. */
export interface HomeWishes {
  readonly store: DraftStore;
  /** The chases that copies can be made of. */
  sources(): Promise<readonly CopySource[]>;
  /** A song, stems of a song, or a package. */
  openFiles(files: readonly File[]): void;
  copy(id: string): void;
}

/** A draft that was deleted and is still there. */
export interface RemovedDraft {
  readonly id: string;
  readonly title: string;
}

/** The list of drafts. */
export interface Home {
  /** Null until they are read. */
  readonly drafts: Signal<readonly DraftEntry[] | null>;
  readonly sources: Signal<readonly CopySource[]>;
  /** What was deleted and can be had back, the last first. */
  readonly removed: Signal<readonly RemovedDraft[]>;
  /** What went wrong last, or what keeps drafts from being kept. */
  readonly trouble: Signal<string | null>;
  /** What is under way, in words. */
  readonly busy: Signal<string | null>;
  refresh(): Promise<void>;
  remove(entry: DraftEntry): Promise<void>;
  restore(id: string): Promise<void>;
  openFiles(files: readonly File[]): void;
  copy(id: string): void;
}

export function createHome({ store, sources: readSources, openFiles, copy }: HomeWishes): Home {
  const drafts = signal<readonly DraftEntry[] | null>(null);
  const sources = signal<readonly CopySource[]>([]);
  const removed = signal<readonly RemovedDraft[]>([]);
  const trouble = signal<string | null>(store.trouble);
  const busy = signal<string | null>(null);

  const without = (id: string) => removed.peek().filter((one) => one.id !== id);

  async function refresh(): Promise<void> {
    drafts.value = await store.list();
    if (sources.peek().length === 0) sources.value = await readSources();
  }

  return {
    drafts,
    sources,
    removed,
    trouble,
    busy,
    refresh,
    openFiles,
    copy,
    async remove({ id, title }) {
      const answer = await store.remove(id);
      if (answer.ok) removed.value = [{ id, title }, ...without(id)];
      trouble.value = answer.ok ? store.trouble : answer.message;
      await refresh();
    },
    async restore(id) {
      const answer = await store.restore(id);
      if (answer.ok) removed.value = without(id);
      trouble.value = answer.ok ? store.trouble : answer.message;
      await refresh();
    },
  };
}
