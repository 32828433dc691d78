/** A piece of a spectrogram: `columns` x `rows` loudnesses, a column after the other, the lowest pitch first. */
export interface SpectrogramTile {
  readonly index: number;
  readonly columns: number;
  readonly rows: number;
  /** 0 is silence, 255 full scale; even steps of dB. */
  readonly loudness: Uint8Array<ArrayBuffer>;
}

/** Tiles of a song's spectrogram, made in a worker when they are asked for. */
export interface Spectrogram {
  readonly tileMs: number;
  readonly tiles: number;
  /** Pitch of the lowest and of the highest row, Hz; the rows between are even ratios apart. */
  readonly fromHz: number;
  readonly toHz: number;
  /** The tile if it is there; else it is asked for, and `onTile` tells when it has come. */
  tile(index: number): SpectrogramTile | null;
  onTile(listen: (tile: SpectrogramTile) => void): () => void;
  dispose(): void;
}
