/**
 * signalsmith-stretch hands its WASM out only to an AudioWorklet: it registers a processor and loads itself inside it.
 * Ahead-of-time stretching runs in a worker, so this module plays the worklet for it. It must be imported first.
 */

/** The part of the package's processor that is used. `config` is read once, when the WASM is ready. */
export interface PackagedProcessor {
  config: { blockMs?: number; intervalMs?: number };
  readonly wasmModule: StretchModule;
  /** Frames that one call to `_process` may take or give. */
  readonly bufferLength: number;
  /** Addresses of the buffers of each channel. */
  readonly buffersIn: readonly number[];
  readonly buffersOut: readonly number[];
}

export interface StretchModule {
  readonly HEAP8?: { readonly buffer: ArrayBuffer };
  readonly exports?: { readonly memory: { readonly buffer: ArrayBuffer } };
  _inputLatency(): number;
  _outputLatency(): number;
  _process(inputFrames: number, outputFrames: number): void;
  /** Forgets what it has heard. */
  _reset(): void;
}

interface Stage {
  sampleRate: number;
  AudioWorkletProcessor: unknown;
  registerProcessor: unknown;
}

type ProcessorClass = new (options: { numberOfOutputs: number; outputChannelCount: number[] }) => PackagedProcessor;

const stage = globalThis as unknown as Stage;
let Processor: ProcessorClass | null = null;
let whenReady: () => void = () => undefined;

stage.AudioWorkletProcessor = class {
  /** The processor says `ready` here once its WASM has been loaded and configured. */
  readonly port = {
    onmessage: null,
    postMessage: (message: readonly unknown[]) => {
      if (message[0] === 'ready') whenReady();
    },
  };
};
stage.registerProcessor = (_name: string, processor: ProcessorClass) => {
  Processor = processor;
};

/** Makes a processor of its own WASM instance. One at a time: the stage is global. */
export async function openProcessor(
  channels: number,
  sampleRate: number,
  config: PackagedProcessor['config'],
): Promise<PackagedProcessor> {
  if (Processor === null) throw new Error('signalsmith-stretch has not been imported.');
  stage.sampleRate = sampleRate;
  const ready = new Promise<void>((done) => {
    whenReady = done;
  });
  const processor = new Processor({ numberOfOutputs: 1, outputChannelCount: [channels] });
  processor.config = config;
  await ready;
  return processor;
}
