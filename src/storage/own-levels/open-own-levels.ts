import { storageWords } from '../storage-words';
import { openIndexedOwnLevels } from './indexed-own-levels';
import { createMemoryOwnLevels } from './memory-own-levels';
import { createOwnLevelStore, type OwnLevelStore } from './own-level-store';

/** Opens the player's own levels, or memory where there is no database: `trouble` says so. Never rejects. */
export async function openOwnLevels(now: () => number = Date.now): Promise<OwnLevelStore> {
  try {
    const vault = await openIndexedOwnLevels();
    return createOwnLevelStore({ vault, trouble: null, now, askToPersist });
  } catch (error) {
    const trouble = `${storageWords(error)} Chases of your own are remembered until this page is closed: export them to keep them.`;
    return createOwnLevelStore({ vault: createMemoryOwnLevels(), trouble, now });
  }
}

async function askToPersist(): Promise<boolean> {
  return navigator.storage?.persist?.() ?? false;
}
