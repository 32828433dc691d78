import type { Peaks } from './peaks';
import type { PeakOrder } from './peaks.worker';
import { eachSlice } from './slices';

export { levelFor, type PeakLevel, type Peaks } from './peaks';

/**
 * The peaks of a song, found in a worker. It is handed over slice by slice: no copy of the whole, and no pause of the
 * page. Rejects when the worker fails, and with the signal's reason when that is given up.
 *
 * @param channels all of one length.
 * @param onProgress share 0..1, rising.
 */
export async function peaksOf(
  channels: readonly Float32Array[],
  sampleRate: number,
  onProgress: (share: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Peaks> {
  const worker = new Worker(new URL('./peaks.worker.ts', import.meta.url), { type: 'module' });
  const order = (message: PeakOrder, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  const found = new Promise<Peaks>((done, fail) => {
    worker.onerror = (event) => fail(new Error(event.message || 'The waveform could not be read.'));
    worker.onmessage = ({ data }: MessageEvent<Peaks>) => done(data);
  });
  // It may fail while the slices are still on their way.
  found.catch(() => undefined);
  try {
    const frames = channels[0]?.length ?? 0;
    order({ type: 'open', frames, sampleRate });
    await eachSlice(frames, (from, to) => {
      signal?.throwIfAborted();
      const slices = channels.map((channel) => channel.slice(from, to));
      order(
        { type: 'slice', channels: slices },
        slices.map(({ buffer }) => buffer as ArrayBuffer),
      );
      onProgress(to / frames);
    });
    order({ type: 'finish' });
    return await found;
  } finally {
    worker.terminate();
  }
}
