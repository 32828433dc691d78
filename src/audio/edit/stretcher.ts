import type { Run } from './run';
import { samplesOfRun } from './run-samples';
import { BEFORE_S, BEYOND_S } from './stretch-reach';
import type { StreamAnswer, StreamOrder } from './stretch-stream.worker';

/** Makes a run of a song at a rate, piece after piece, in a worker of its own. One run at a time. */
export interface Stretcher {
  /** Begins anew. What is still being made for an earlier run is never handed out. */
  start(run: Run, rate: number): void;
  /**
   * The next `frames` of the run, and `overlap` more that come again with the next piece. Ask for one after the other.
   * Rejects when it failed, and with `Superseded` when another run was started meanwhile.
   */
  next(frames: number, overlap: number): Promise<readonly Float32Array<ArrayBuffer>[]>;
  dispose(): void;
}

/** Another run was started before this piece was made. */
export class Superseded extends Error {}

interface Waiting {
  done(channels: readonly Float32Array<ArrayBuffer>[]): void;
  fail(fault: Error): void;
}

/** @param channels the song, which stays here: the worker is handed what it needs for each piece. */
export function createStretcher(channels: readonly Float32Array[], sampleRate: number): Stretcher {
  const worker = new Worker(new URL('./stretch-stream.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  /** A worker that did not load never answers. */
  let broken: Error | null = null;
  let run: Run | null = null;
  let rate = 1;
  /** Frames of the run that the worker has been given, and those of its output that were asked for. */
  let given = 0;
  let asked = 0;

  const order = (message: StreamOrder, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  const buffersOf = (parts: readonly Float32Array<ArrayBuffer>[]): Transferable[] => parts.map(({ buffer }) => buffer);

  function failAll(fault: Error): void {
    for (const { fail } of waiting.values()) fail(fault);
    waiting.clear();
  }

  worker.onerror = (event) => {
    broken = new Error(event.message || 'The stretcher could not be loaded.');
    failAll(broken);
  };
  worker.onmessage = ({ data }: MessageEvent<StreamAnswer>) => {
    if (data.type === 'failed') {
      failAll(new Error(data.error));
      return;
    }
    waiting.get(data.id)?.done(data.channels);
    waiting.delete(data.id);
  };
  order({ type: 'open', channels: channels.length, sampleRate });

  return {
    start(nextRun, nextRate) {
      failAll(new Superseded());
      run = nextRun;
      rate = nextRate;
      asked = 0;
      given = Math.round((run.fromMs * sampleRate) / 1000);
      const before = samplesOfRun(channels, run, sampleRate, given - Math.round(BEFORE_S * sampleRate), given);
      order({ type: 'start', rate, before }, buffersOf(before));
    },
    next(frames, overlap) {
      if (broken !== null) return Promise.reject(broken);
      if (run === null) return Promise.reject(new Superseded());
      asked += frames;
      const fromFrame = (run.fromMs * sampleRate) / 1000;
      const needed = Math.ceil(fromFrame + (asked + overlap) * rate + BEYOND_S * sampleRate);
      const input = samplesOfRun(channels, run, sampleRate, given, Math.max(given, needed));
      given = Math.max(given, needed);
      const id = nextId;
      nextId += 1;
      const made = new Promise<readonly Float32Array<ArrayBuffer>[]>((done, fail) => {
        waiting.set(id, { done, fail });
      });
      order({ type: 'make', id, input, frames, overlap }, buffersOf(input));
      return made;
    },
    dispose() {
      failAll(new Superseded());
      worker.terminate();
    },
  };
}
