/** The smallest, the largest and the root mean square sample of each stretch of `framesPerPeak` frames. */
export interface PeakLevel {
  readonly framesPerPeak: number;
  readonly min: Float32Array;
  readonly max: Float32Array;
  readonly rms: Float32Array;
}

/** What a waveform is drawn from, at any zoom. */
export interface Peaks {
  readonly sampleRate: number;
  /** Length of the song. */
  readonly frames: number;
  /** The finest first, each four times coarser than the one before. */
  readonly levels: readonly PeakLevel[];
}
