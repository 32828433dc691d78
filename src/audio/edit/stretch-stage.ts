import { view } from '../stretch/stretch';
import type { PackagedProcessor } from '../stretch/worklet-stand-in';
import { createSampleQueue, type SampleQueue } from './sample-queue';

/** Frames of output that one step makes: at twice the speed its input still fits the buffers. */
const STEP_FRAMES = 1024;

/** Where a stage gets its input from: the next `frames` of each channel. */
export type Source = (frames: number) => readonly Float32Array[];

/** One stretcher in a row of them: it takes from its source what it needs. */
export interface StretchStage {
  /** @param before frames at the start of its input that are heard, and left out of its output. */
  start(rate: number, before: number, source: Source): void;
  /**
   * The next `frames` of its output, and `more` behind them that come again.
   *
   * @throws RangeError when its source runs dry.
   */
  take(frames: number, more?: number): Float32Array<ArrayBuffer>[];
}

export function createStretchStage(processor: PackagedProcessor): StretchStage {
  const module = processor.wasmModule;
  const output: SampleQueue[] = processor.buffersOut.map(() => createSampleQueue());
  let rate = 1;
  let source: Source = () => [];
  let made = 0;
  let taken = 0;

  function step(): void {
    made += STEP_FRAMES;
    // Rounded from the start and not step by step, so that nothing adds up.
    const wanted = Math.round(made * rate) - taken;
    taken += wanted;
    if (wanted > processor.bufferLength) throw new RangeError('A step takes more than the stretcher holds.');
    source(wanted).forEach((channel, index) => {
      view(processor, processor.buffersIn[index] ?? 0, wanted).set(channel);
    });
    module._process(wanted, STEP_FRAMES);
    output.forEach((queue, index) => {
      queue.push(view(processor, processor.buffersOut[index] ?? 0, STEP_FRAMES));
    });
  }

  return {
    start(nextRate, before, nextSource) {
      module._reset();
      rate = nextRate;
      source = nextSource;
      made = 0;
      taken = 0;
      // What comes out first is the stretcher's own latency, and then what was heard before.
      const unwanted = Math.round(module._outputLatency() + (module._inputLatency() + before) / rate);
      for (const queue of output) {
        queue.clear();
        queue.skip(unwanted);
      }
    },
    take(frames, more = 0) {
      while ((output[0]?.length ?? 0) < frames + more) step();
      return output.map((queue) => queue.take(frames, more));
    },
  };
}
