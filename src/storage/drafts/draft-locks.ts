/** A draft that this page may write to. */
export interface DraftLock {
  /** Calls when another page takes it away. */
  onLost(listen: () => void): void;
  release(): void;
}

/** Who may write to which draft, over all tabs. */
export interface DraftLocks {
  /** Null while another tab has it. */
  take(id: string): Promise<DraftLock | null>;
  /** Calls when the tab that has it is gone, with the draft taken. Answers how to stop waiting. */
  wait(id: string, granted: (lock: DraftLock) => void): () => void;
  /** Takes it from whoever has it. */
  steal(id: string): Promise<DraftLock>;
}

export const lockName = (id: string): string => `four-on-the-floor-draft:${id}`;

/** Locks that do not work are none. */
export const NO_LOCK: DraftLock = { onLost: () => undefined, release: () => undefined };

/** Where there is nothing to tell tabs apart with: the numbers of the entries are what is left to find a second writer. */
export const NO_LOCKS: DraftLocks = {
  take: async () => NO_LOCK,
  wait: () => () => undefined,
  steal: async () => NO_LOCK,
};
