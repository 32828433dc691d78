import { openStretchStream, type StretchStream } from './stretch-stream';

export type StreamOrder =
  | { readonly type: 'open'; readonly channels: number; readonly sampleRate: number }
  | { readonly type: 'start'; readonly rate: number; readonly before: readonly Float32Array[] }
  | {
      readonly type: 'make';
      readonly id: number;
      readonly input: readonly Float32Array[];
      readonly frames: number;
      readonly overlap: number;
    };

export type StreamAnswer =
  | { readonly type: 'made'; readonly id: number; readonly channels: readonly Float32Array<ArrayBuffer>[] }
  | { readonly type: 'failed'; readonly error: string };

const port = self as unknown as DedicatedWorkerGlobalScope;
let stream: Promise<StretchStream> | null = null;

async function carryOut(order: StreamOrder): Promise<void> {
  if (order.type === 'open') {
    stream = openStretchStream(order.channels, order.sampleRate);
    return;
  }
  if (stream === null) throw new Error('No stream has been opened.');
  const opened = await stream;
  if (order.type === 'start') {
    opened.start(order.rate, order.before);
    return;
  }
  opened.push(order.input);
  const channels = opened.make(order.frames, order.overlap);
  const answer: StreamAnswer = { type: 'made', id: order.id, channels };
  port.postMessage(
    answer,
    channels.map((channel) => channel.buffer),
  );
}

// One after the other: each order builds on those before it.
let last: Promise<void> = Promise.resolve();
port.onmessage = ({ data }: MessageEvent<StreamOrder>) => {
  last = last
    .then(() => carryOut(data))
    .catch((fault: unknown) => {
      const answer: StreamAnswer = { type: 'failed', error: fault instanceof Error ? fault.message : String(fault) };
      port.postMessage(answer);
    });
};
