import type { TempoAnswer } from './answer';
import { detectTempo } from './detect';

/** The song comes in pieces, so that the page never mixes a long one down in a single go. */
export type TempoJob =
  | { readonly type: 'open'; readonly frames: number; readonly sampleRate: number }
  | { readonly type: 'piece'; readonly at: number; readonly mono: Float32Array<ArrayBuffer> }
  | { readonly type: 'detect' };

export type TempoReply =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly answer: TempoAnswer }
  | { readonly type: 'failed'; readonly error: string };

const port = self as unknown as DedicatedWorkerGlobalScope;
const reply = (message: TempoReply): void => port.postMessage(message);

let mono = new Float32Array(0);
let sampleRate = 0;

port.onmessage = ({ data }: MessageEvent<TempoJob>) => {
  try {
    if (data.type === 'open') {
      mono = new Float32Array(data.frames);
      sampleRate = data.sampleRate;
    } else if (data.type === 'piece') {
      mono.set(data.mono, data.at);
    } else {
      const answer = detectTempo({ mono, sampleRate }, (share) => reply({ type: 'progress', share }));
      reply({ type: 'done', answer });
    }
  } catch (fault) {
    reply({ type: 'failed', error: fault instanceof Error ? fault.message : String(fault) });
  }
};
