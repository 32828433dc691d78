/** Samples that wait in line. */
export interface SampleQueue {
  readonly length: number;
  push(samples: Float32Array): void;
  /** Drops as many of those that come next. */
  skip(frames: number): void;
  /**
   * The first `frames`, which leave, and `more` behind them, which stay.
   *
   * @throws RangeError when there are not as many.
   */
  take(frames: number, more?: number): Float32Array<ArrayBuffer>;
  clear(): void;
}

export function createSampleQueue(): SampleQueue {
  let held = new Float32Array(1 << 14);
  let first = 0;
  let end = 0;
  let toSkip = 0;

  /** Moves what waits to the front, and into more room where that is not enough. */
  function makeRoom(frames: number): void {
    if (end + frames <= held.length) return;
    const waiting = held.subarray(first, end);
    const from = held;
    if (waiting.length + frames > held.length) held = new Float32Array(2 * (waiting.length + frames));
    if (held === from) held.copyWithin(0, first, end);
    else held.set(waiting);
    end = waiting.length;
    first = 0;
  }

  return {
    get length() {
      return end - first;
    },
    push(samples) {
      const skipped = Math.min(toSkip, samples.length);
      toSkip -= skipped;
      const kept = samples.subarray(skipped);
      makeRoom(kept.length);
      held.set(kept, end);
      end += kept.length;
    },
    skip(frames) {
      toSkip += frames;
    },
    take(frames, more = 0) {
      if (first + frames + more > end) throw new RangeError('More samples are wanted than wait.');
      const taken = held.slice(first, first + frames + more);
      first += frames;
      return taken;
    },
    clear() {
      first = 0;
      end = 0;
      toSkip = 0;
    },
  };
}
