import type { DraftLock, DraftLocks } from './draft-locks';

/** A tab that has the draft answers well within this. */
export const ANSWER_MS = 250;
/** A tab that dies says nothing: those that wait ask again this often. */
export const ASK_MS = 3000;

/** `from` and `to` name pages. */
type Message =
  | { readonly kind: 'ask' | 'freed' | 'stolen'; readonly id: string; readonly from: string }
  | { readonly kind: 'held'; readonly id: string; readonly from: string; readonly to: string };

/**
 * Locks for pages without the browser's own (no https): tabs ask each other. Two that ask in the same instant may both
 * think that they have it; the one whose entries come second finds that out when it writes.
 *
 * @param page A name of this page that no other has.
 */
export function createChannelLocks(channel: BroadcastChannel, page: string): DraftLocks {
  const mine = new Map<string, () => void>();
  const heard = new Set<(message: Message) => void>();
  const say = (message: Message): void => channel.postMessage(message);

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'ask' && mine.has(data.id)) say({ kind: 'held', id: data.id, from: page, to: data.from });
    if (data.kind === 'stolen') {
      const lost = mine.get(data.id);
      mine.delete(data.id);
      lost?.();
    }
    for (const listen of [...heard]) listen(data);
  };

  globalThis.addEventListener?.('pagehide', () => {
    for (const [id, lost] of [...mine]) {
      mine.delete(id);
      say({ kind: 'freed', id, from: page });
      // A page that comes back from the browser's cache must not write as if nothing had happened.
      lost();
    }
  });

  const held = (id: string): DraftLock => {
    mine.set(id, () => undefined);
    return {
      onLost: (listen) => {
        if (mine.has(id)) mine.set(id, listen);
      },
      release: () => {
        if (mine.delete(id)) say({ kind: 'freed', id, from: page });
      },
    };
  };
  const take = (id: string): Promise<DraftLock | null> =>
    new Promise((resolve) => {
      if (mine.has(id)) {
        resolve(null);
        return;
      }
      const answer = (lock: DraftLock | null): void => {
        clearTimeout(silence);
        heard.delete(listen);
        resolve(lock);
      };
      const listen = (message: Message): void => {
        if (message.kind === 'held' && message.id === id && message.to === page) answer(null);
      };
      const silence = setTimeout(() => answer(held(id)), ANSWER_MS);
      heard.add(listen);
      say({ kind: 'ask', id, from: page });
    });

  return {
    take,
    wait(id, granted) {
      let isWaiting = true;
      const stop = (): void => {
        isWaiting = false;
        clearInterval(asking);
        heard.delete(listen);
      };
      const tryNow = async (): Promise<void> => {
        const lock = await take(id);
        if (lock === null) return;
        if (!isWaiting) {
          lock.release();
          return;
        }
        stop();
        granted(lock);
      };
      const listen = (message: Message): void => {
        if (message.kind === 'freed' && message.id === id) void tryNow();
      };
      const asking = setInterval(() => void tryNow(), ASK_MS);
      heard.add(listen);
      return stop;
    },
    async steal(id) {
      say({ kind: 'stolen', id, from: page });
      return held(id);
    },
  };
}
