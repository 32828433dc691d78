// The package registers itself on what the stand-in has set up.
import { openProcessor } from '../stretch/worklet-stand-in';
import 'signalsmith-stretch';
import { createSampleQueue } from './sample-queue';
import { createStretchStage } from './stretch-stage';

/** The blocks of `stretch`, which were measured to keep onsets within 3 ms. */
const CONFIG = { blockMs: 60, intervalMs: 15 };
/**
 * Under half the speed the stretcher scatters the phases of what it makes up: hits came up to 15 ms off, and each time
 * elsewhere (measured). Twice over half the way it does not.
 */
const SLOWEST_IN_ONE = 0.5;
/** What a stage has to hear before the first sample that is wanted, s: a block, so that nothing swells. */
const WARM_S = CONFIG.blockMs / 1000;

export { BEFORE_S, BEYOND_S } from './stretch-reach';

/**
 * A sound made longer or shorter with its pitch kept, in pieces and without end: what goes in is one stream, what comes
 * out is another. Joints between pieces are no joints.
 */
export interface StretchStream {
  /**
   * @param rate 0.25 to 2.
   * @param before the last `BEFORE_S` before the start, of each channel; silence at the top of a song.
   */
  start(rate: number, before: readonly Float32Array[]): void;
  /** The next of the input. Has to be `BEYOND_S` ahead of what is made. */
  push(channels: readonly Float32Array[]): void;
  /**
   * The next `frames` of the output and `overlap` more, which come again at the beginning of the next piece: the one
   * fades out where the other fades in, so that a player that is out by a sample does not click.
   *
   * @throws RangeError when too little was pushed.
   */
  make(frames: number, overlap: number): Float32Array<ArrayBuffer>[];
}

export async function openStretchStream(channelCount: number, sampleRate: number): Promise<StretchStream> {
  const first = createStretchStage(await openProcessor(channelCount, sampleRate, CONFIG));
  const second = createStretchStage(await openProcessor(channelCount, sampleRate, CONFIG));
  const input = Array.from({ length: channelCount }, () => createSampleQueue());
  let last = first;
  let isTop = true;

  return {
    start(rate, before) {
      for (const queue of input) queue.clear();
      before.forEach((channel, index) => {
        input[index]?.push(channel);
      });
      isTop = true;
      const beforeFrames = before[0]?.length ?? 0;
      const source = (frames: number): Float32Array[] => input.map((queue) => queue.take(frames));
      if (rate >= SLOWEST_IN_ONE) {
        last = first;
        first.start(rate, beforeFrames, source);
        return;
      }
      // The first leaves the second something to hear before the start.
      const half = Math.sqrt(rate);
      const heard = Math.round(WARM_S * sampleRate);
      last = second;
      first.start(half, heard, source);
      second.start(half, (beforeFrames - heard) / half, (frames) => first.take(frames));
    },
    push(more) {
      more.forEach((channel, index) => {
        input[index]?.push(channel);
      });
    },
    make(frames, overlap) {
      const piece = last.take(frames, overlap);
      for (const samples of piece) crossOver(samples, overlap, isTop);
      isTop = false;
      return piece;
    },
  };
}

function crossOver(samples: Float32Array, overlap: number, isTop: boolean): void {
  for (let i = 0; i < overlap; i += 1) {
    const share = (i + 0.5) / overlap;
    const end = samples.length - overlap + i;
    if (!isTop) samples[i] = (samples[i] as number) * share;
    samples[end] = (samples[end] as number) * (1 - share);
  }
}
