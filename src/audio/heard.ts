import type { TimeLine } from './conductor';
import workletUrl from './heard.worklet?worker&url';

/** What left the mixer, from one frame of the device on. */
export interface HeardSound {
  readonly sampleRate: number;
  /** Frame of the first sample on the device's time line: its context time is `firstFrame / sampleRate`. */
  readonly firstFrame: number;
  /** Both channels as one. */
  readonly samples: Float32Array;
}

/**
 * A recorder on the master, for tests of what is heard. It is there only when the desk was made with `probe`, which
 * the deep link `?probe=1` asks for; it costs memory and one more node, and changes nothing that is heard.
 */
export interface HeardProbe {
  readonly isOn: boolean;
  /** How song time lies on context time since the last start; null before the first. */
  readonly line: TimeLine | null;
  /** Forgets what was recorded and records from now on. Resolves when the recorder runs. */
  record(): Promise<void>;
  /** What was recorded since `record`. A gap in the recording, which must not be, is filled with silence. */
  read(): HeardSound;
}

interface Chunk {
  readonly firstFrame: number;
  readonly samples: Float32Array;
}

/** @param lineNow tells the time line of the desk's last start. */
export function createHeardProbe(
  context: AudioContext,
  source: AudioNode,
  isOn: boolean,
  lineNow: () => TimeLine | null,
): HeardProbe {
  let chunks: Chunk[] = [];
  let node: AudioWorkletNode | null = null;

  async function connect(): Promise<void> {
    await context.audioWorklet.addModule(workletUrl);
    const recorder = new AudioWorkletNode(context, 'heard', { numberOfInputs: 1, numberOfOutputs: 0 });
    recorder.port.onmessage = (message: MessageEvent<Chunk>) => chunks.push(message.data);
    source.connect(recorder);
    node = recorder;
  }

  return {
    isOn,
    get line() {
      return lineNow();
    },
    async record() {
      if (!isOn) throw new Error('The desk was made without a probe.');
      if (node === null) await connect();
      chunks = [];
    },
    read() {
      const first = chunks[0];
      const last = chunks.at(-1);
      if (first === undefined || last === undefined) {
        return { sampleRate: context.sampleRate, firstFrame: 0, samples: new Float32Array(0) };
      }
      const samples = new Float32Array(last.firstFrame + last.samples.length - first.firstFrame);
      for (const chunk of chunks) samples.set(chunk.samples, chunk.firstFrame - first.firstFrame);
      return { sampleRate: context.sampleRate, firstFrame: first.firstFrame, samples };
    },
  };
}
