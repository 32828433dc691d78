import { stretch } from './stretch';

/** One sound to stretch. */
export interface StretchJob {
  readonly channels: readonly Float32Array<ArrayBuffer>[];
  readonly sampleRate: number;
  readonly rate: number;
}

export type StretchAnswer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly channels: readonly Float32Array<ArrayBuffer>[] }
  | { readonly type: 'failed'; readonly error: string };

const port = self as unknown as DedicatedWorkerGlobalScope;

port.onmessage = async ({ data }: MessageEvent<StretchJob>) => {
  const answer = (message: StretchAnswer, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  try {
    const channels = await stretch(data.channels, data.sampleRate, data.rate, (share) =>
      answer({ type: 'progress', share }),
    );
    answer(
      { type: 'done', channels },
      channels.map((channel) => channel.buffer),
    );
  } catch (fault) {
    answer({ type: 'failed', error: fault instanceof Error ? fault.message : String(fault) });
  }
};
