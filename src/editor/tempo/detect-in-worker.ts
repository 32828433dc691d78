import type { OnTempoProgress, TempoAnswer } from './answer';
import type { TempoJob, TempoReply } from './tempo.worker';

/** Frames that are mixed down between two looks at the rest of the page: about 2 ms of work. */
const PIECE_FRAMES = 1 << 19;

/** The part of the whole work that mixing down is, for the progress. */
const MIXING_SHARE = 0.05;

/** A song as it was decoded. The channels are only read. */
export interface DecodedSong {
  readonly channels: readonly Float32Array[];
  /** Hertz. */
  readonly sampleRate: number;
}

/**
 * `detectTempo` away from the page's own thread. Rejects with the signal's reason when it is aborted, and with an
 * `Error` that says why when the worker cannot be started or has no memory left.
 */
export async function detectInWorker(
  song: DecodedSong,
  onProgress: OnTempoProgress = () => undefined,
  signal?: AbortSignal,
): Promise<TempoAnswer> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./tempo.worker.ts', import.meta.url), { type: 'module' });
  let stopListening = (): void => undefined;
  try {
    const answer = new Promise<TempoAnswer>((done, fail) => {
      const abort = (): void => fail(signal?.reason);
      signal?.addEventListener('abort', abort);
      stopListening = () => signal?.removeEventListener('abort', abort);
      worker.onerror = (event) => fail(new Error(event.message || 'The tempo detector could not be loaded.'));
      worker.onmessage = ({ data }: MessageEvent<TempoReply>) => {
        if (data.type === 'progress') onProgress(MIXING_SHARE + (1 - MIXING_SHARE) * data.share);
        else if (data.type === 'done') done(data.answer);
        else fail(new Error(data.error));
      };
    });
    // The answer may fail while pieces are still being sent; both ends of the race are listened to.
    const sent = sendSong(worker, song, onProgress, signal);
    await Promise.race([sent, answer]);
    return await answer;
  } finally {
    stopListening();
    worker.terminate();
  }
}

async function sendSong(
  worker: Worker,
  { channels, sampleRate }: DecodedSong,
  onProgress: OnTempoProgress,
  signal: AbortSignal | undefined,
): Promise<void> {
  const frames = channels[0]?.length ?? 0;
  const send = (job: TempoJob, transfer: Transferable[] = []): void => worker.postMessage(job, transfer);
  send({ type: 'open', frames, sampleRate });
  for (let at = 0; at < frames && signal?.aborted !== true; at += PIECE_FRAMES) {
    const mono = mixDown(channels, at, Math.min(PIECE_FRAMES, frames - at));
    send({ type: 'piece', at, mono }, [mono.buffer]);
    onProgress((MIXING_SHARE * at) / frames);
    await new Promise((next) => setTimeout(next));
  }
  send({ type: 'detect' });
}

/** The mean of the channels over some frames. */
export function mixDown(channels: readonly Float32Array[], from: number, frames: number): Float32Array<ArrayBuffer> {
  const mono = new Float32Array(frames);
  const share = 1 / Math.max(1, channels.length);
  for (const channel of channels) {
    for (let frame = 0; frame < frames; frame += 1)
      mono[frame] = (mono[frame] ?? 0) + share * (channel[from + frame] ?? 0);
  }
  return mono;
}
