/** The smallest, the largest and the root mean square sample of each stretch of `framesPerPeak` frames. */
export interface PeakLevel {
  readonly framesPerPeak: number;
  readonly min: Float32Array<ArrayBuffer>;
  readonly max: Float32Array<ArrayBuffer>;
  readonly rms: Float32Array<ArrayBuffer>;
}

/** What a waveform is drawn from, at any zoom. */
export interface Peaks {
  readonly sampleRate: number;
  /** Length of the song. */
  readonly frames: number;
  /** The finest first, each four times coarser than the one before. */
  readonly levels: readonly PeakLevel[];
}

/** The finest stretch, frames: 1.3 ms at 48 kHz, less than a pixel of a bar that fills the screen. */
export const FINEST = 64;
const COARSER = 4;
/** A song of so few peaks is drawn at any width. */
const FEWEST = 512;

/** Gathers the peaks of a song that is handed over in slices, both channels as one. */
export interface PeakBuilder {
  /** @param channels the next slice of each channel; all but the last are multiples of `FINEST` long. */
  add(channels: readonly Float32Array[]): void;
  finish(): Peaks;
}

export function createPeakBuilder(frames: number, sampleRate: number): PeakBuilder {
  const finest = emptyLevel(frames, FINEST);
  let at = 0;
  return {
    add(channels) {
      const length = channels[0]?.length ?? 0;
      for (let from = 0; from < length; from += FINEST) {
        measure(finest, at, channels, from, Math.min(length, from + FINEST));
        at += 1;
      }
    },
    finish() {
      const levels = [finest];
      for (let last = finest; last.min.length > FEWEST; ) {
        last = coarser(last, frames);
        levels.push(last);
      }
      return { sampleRate, frames, levels };
    },
  };
}

/** The coarsest level that has a peak for each pixel at least; the finest where none has. */
export function levelFor(peaks: Peaks, msPerPx: number): PeakLevel {
  const framesPerPx = (msPerPx * peaks.sampleRate) / 1000;
  const fitting = peaks.levels.filter(({ framesPerPeak }) => framesPerPeak <= framesPerPx).at(-1) ?? peaks.levels[0];
  if (fitting === undefined) throw new RangeError('A waveform has one level at least.');
  return fitting;
}

function emptyLevel(frames: number, framesPerPeak: number): PeakLevel {
  const count = Math.ceil(frames / framesPerPeak);
  return {
    framesPerPeak,
    min: new Float32Array(count),
    max: new Float32Array(count),
    rms: new Float32Array(count),
  };
}

function measure(level: PeakLevel, at: number, channels: readonly Float32Array[], from: number, to: number): void {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let power = 0;
  for (const channel of channels) {
    for (let i = from; i < to; i += 1) {
      const sample = channel[i] as number;
      if (sample < min) min = sample;
      if (sample > max) max = sample;
      power += sample * sample;
    }
  }
  level.min[at] = min;
  level.max[at] = max;
  level.rms[at] = Math.sqrt(power / ((to - from) * channels.length));
}

function coarser(finer: PeakLevel, frames: number): PeakLevel {
  const level = emptyLevel(frames, finer.framesPerPeak * COARSER);
  for (let at = 0; at < level.min.length; at += 1) {
    const from = at * COARSER;
    const to = Math.min(finer.min.length, from + COARSER);
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    let power = 0;
    for (let i = from; i < to; i += 1) {
      min = Math.min(min, finer.min[i] as number);
      max = Math.max(max, finer.max[i] as number);
      power += (finer.rms[i] as number) ** 2;
    }
    level.min[at] = min;
    level.max[at] = max;
    level.rms[at] = Math.sqrt(power / (to - from));
  }
  return level;
}
