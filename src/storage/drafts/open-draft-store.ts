import type { DraftStore } from './draft-store';

export interface DraftStoreOptions {
  /** Milliseconds since 1970; the page's clock unless told. */
  readonly now?: () => number;
}

/** Opens the drafts of this browser, or memory where there is no database: `trouble` says so. Never rejects. */
export async function openDraftStore(_options?: DraftStoreOptions): Promise<DraftStore> {
  const refused = { ok: false, message: 'Drafts cannot be kept yet.' } as const;
  return {
    trouble: refused.message,
    unsaved: 0,
    list: async () => [],
    create: async () => refused,
    open: async () => refused,
    remove: async () => refused,
    restore: async () => refused,
  };
}
