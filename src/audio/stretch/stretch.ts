import { openProcessor, type PackagedProcessor } from './worklet-stand-in';
import 'signalsmith-stretch';

/** Measured to keep every onset of a drum loop within 3 ms; the package's default of 120 ms is out by 3.6. */
const BLOCK_MS = 60;
const INTERVAL_MS = 15;
/** Frames of output that one step makes: few enough that at 1.5 times the speed its input fits the buffers too. */
const STEP_FRAMES = 1024;
const PROGRESS_STEPS = 256;

/**
 * Makes a sound longer or shorter with its pitch kept.
 *
 * @param channels samples of each channel, all of one length.
 * @param rate speed, 0.75 to 1.5: the answer is `1 / rate` as long.
 */
export async function stretch(
  channels: readonly Float32Array[],
  sampleRate: number,
  rate: number,
  onProgress: (share: number) => void = () => undefined,
): Promise<Float32Array<ArrayBuffer>[]> {
  const processor = await openProcessor(channels.length, sampleRate, { blockMs: BLOCK_MS, intervalMs: INTERVAL_MS });
  const module = processor.wasmModule;
  const frames = Math.round((channels[0]?.length ?? 0) / rate);
  const output = channels.map(() => new Float32Array(frames));
  // What comes out first is the stretcher's own latency, exactly this much of it.
  const latency = Math.round(module._outputLatency() + module._inputLatency() / rate);

  let taken = 0;
  for (let made = 0, step = 0; made < frames + latency; step += 1) {
    const next = made + STEP_FRAMES;
    // Rounded from the start and not step by step, so that nothing adds up.
    const takenNext = Math.round(next * rate);
    feed(processor, channels, taken, takenNext);
    module._process(takenNext - taken, STEP_FRAMES);
    collect(processor, output, made - latency);
    made = next;
    taken = takenNext;
    if (step % PROGRESS_STEPS === 0) onProgress(Math.min(1, made / (frames + latency)));
  }
  onProgress(1);
  return output;
}

/** A buffer of the stretcher. Memory may have grown, and moved, since the last look. */
export function view({ wasmModule }: PackagedProcessor, address: number, frames: number): Float32Array {
  const memory = wasmModule.exports?.memory.buffer ?? wasmModule.HEAP8?.buffer;
  if (memory === undefined) throw new Error('The stretcher has no memory.');
  return new Float32Array(memory, address, frames);
}

/** Hands on the frames from `from` to `to`, and silence beyond the end. */
function feed(processor: PackagedProcessor, channels: readonly Float32Array[], from: number, to: number): void {
  if (to - from > processor.bufferLength) throw new RangeError('A step takes more than the stretcher holds.');
  channels.forEach((channel, index) => {
    const input = view(processor, processor.buffersIn[index] ?? 0, to - from);
    const part = channel.subarray(Math.min(from, channel.length), Math.min(to, channel.length));
    input.set(part);
    input.fill(0, part.length);
  });
}

/** Puts what a step made at `at`; what falls before 0 or past the end is dropped. */
function collect(processor: PackagedProcessor, output: readonly Float32Array[], at: number): void {
  output.forEach((channel, index) => {
    const made = view(processor, processor.buffersOut[index] ?? 0, STEP_FRAMES);
    const first = Math.max(0, -at);
    const last = Math.min(STEP_FRAMES, channel.length - at);
    if (last > first) channel.set(made.subarray(first, last), at + first);
  });
}
