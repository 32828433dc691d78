import { type DraftLock, type DraftLocks, lockName } from './draft-locks';

/** Locks of the browser. It frees them when a tab is closed or dies, which nothing else in a page can promise. */
export function createWebLocks(manager: LockManager): DraftLocks {
  /** Locks that are being given back: the browser takes a moment, and this page may want one again at once. */
  const leaving = new Map<string, Promise<unknown>>();

  const request = (id: string, options: LockOptions): Promise<DraftLock | null> =>
    new Promise((resolve, reject) => {
      let isHeld = false;
      let lost: () => void = () => undefined;
      const hold = (granted: Lock | null): Promise<void> | undefined => {
        if (granted === null) {
          resolve(null);
          return undefined;
        }
        isHeld = true;
        return new Promise<void>((letGo) => {
          const release = (): void => {
            isHeld = false;
            leaving.set(id, ended);
            letGo();
          };
          resolve({
            onLost: (listen) => {
              lost = listen;
            },
            release,
          });
        });
      };
      const ended = manager.request(lockName(id), options, hold).catch((error: unknown) => {
        // A lock that was held ends in an error when another tab has stolen it.
        if (isHeld) lost();
        else reject(error);
      });
    });

  return {
    async take(id) {
      await leaving.get(id);
      return request(id, { ifAvailable: true });
    },
    wait(id, granted) {
      const stop = new AbortController();
      request(id, { signal: stop.signal }).then(
        (lock) => {
          if (lock !== null) granted(lock);
        },
        () => undefined,
      );
      return () => stop.abort();
    },
    async steal(id) {
      const lock = await request(id, { steal: true });
      if (lock === null) throw new Error('the browser did not hand the draft over');
      return lock;
    },
  };
}
