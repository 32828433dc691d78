import { openIndexedVault } from './indexed-vault';
import { createMemoryVault } from './memory-vault';
import type { Settings } from './settings';
import { createStore, type Store } from './store';

/**
 * Opens the browser's database, or memory where there is none: `trouble` says so. Never rejects.
 *
 * @param defaults Settings of a player who has changed nothing.
 */
export async function openStore(defaults: Settings): Promise<Store> {
  const opened = await openIndexedVault();
  if (opened.ok) return createStore({ vault: opened.vault, defaults, trouble: null, askToPersist });
  const trouble = `${opened.message} Until this page is closed everything is remembered; runs can be saved as files.`;
  return createStore({ vault: createMemoryVault(), defaults, trouble });
}

async function askToPersist(): Promise<boolean> {
  return navigator.storage?.persist?.() ?? false;
}
