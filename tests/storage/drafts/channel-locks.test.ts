import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ANSWER_MS, ASK_MS, createChannelLocks } from '../../../src/storage/drafts/channel-locks';
import type { DraftLocks } from '../../../src/storage/drafts/draft-locks';

/** Channels of the pages of one browser: what one says all the others hear, a moment later. */
function channels() {
  const all: { onmessage: ((event: { data: unknown }) => void) | null }[] = [];
  return (): BroadcastChannel => {
    const channel = {
      onmessage: null as ((event: { data: unknown }) => void) | null,
      postMessage: (data: unknown) => {
        for (const other of all) if (other !== channel) queueMicrotask(() => other.onmessage?.({ data }));
      },
    };
    all.push(channel);
    return channel as unknown as BroadcastChannel;
  };
}

describe('tabs that ask each other', () => {
  let first: DraftLocks;
  let second: DraftLocks;
  const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
    await vi.advanceTimersByTimeAsync(ms);
    return work;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    const open = channels();
    first = createChannelLocks(open(), 'first');
    second = createChannelLocks(open(), 'second');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('give a draft to one of them, and to the next once it was released', async () => {
    const lock = await within(ANSWER_MS, first.take('d'));
    expect(lock).not.toBeNull();
    expect(await within(ANSWER_MS, second.take('d'))).toBeNull();
    expect(await within(ANSWER_MS, first.take('d'))).toBeNull();
    expect(await within(ANSWER_MS, second.take('other'))).not.toBeNull();
    lock?.release();
    expect(await within(ANSWER_MS, second.take('d'))).not.toBeNull();
  });

  test('hand it to the one that waits when it is released', async () => {
    const lock = await within(ANSWER_MS, first.take('d'));
    const granted = vi.fn();
    second.wait('d', granted);
    await vi.advanceTimersByTimeAsync(ASK_MS + ANSWER_MS);
    expect(granted).not.toHaveBeenCalled();
    lock?.release();
    await vi.advanceTimersByTimeAsync(ANSWER_MS);
    expect(granted).toHaveBeenCalledTimes(1);
    expect(await within(ANSWER_MS, first.take('d'))).toBeNull();
  });

  test('find out that the one who had it died without a word', async () => {
    const open = channels();
    const dying = open();
    const waiting = createChannelLocks(open(), 'waiting');
    await within(ANSWER_MS, createChannelLocks(dying, 'dying').take('d'));
    const granted = vi.fn();
    waiting.wait('d', granted);
    await vi.advanceTimersByTimeAsync(ASK_MS + ANSWER_MS);
    expect(granted).not.toHaveBeenCalled();
    dying.onmessage = null;
    await vi.advanceTimersByTimeAsync(ASK_MS + ANSWER_MS);
    expect(granted).toHaveBeenCalledTimes(1);
  });

  test('do not hand it to one that no longer waits', async () => {
    const lock = await within(ANSWER_MS, first.take('d'));
    const granted = vi.fn();
    const stop = second.wait('d', granted);
    lock?.release();
    stop();
    await vi.advanceTimersByTimeAsync(2 * ASK_MS);
    expect(granted).not.toHaveBeenCalled();
    expect(await within(ANSWER_MS, first.take('d'))).not.toBeNull();
  });

  test('can take it away, and the one that had it is told', async () => {
    const lost = vi.fn();
    (await within(ANSWER_MS, first.take('d')))?.onLost(lost);
    await second.steal('d');
    await vi.advanceTimersByTimeAsync(0);
    expect(lost).toHaveBeenCalledTimes(1);
    expect(await within(ANSWER_MS, first.take('d'))).toBeNull();
  });
});
