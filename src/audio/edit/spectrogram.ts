import type { TileAnswer, TileOrder } from './spectrogram.worker';
import { FROM_HZ, MARGIN, TILE_COLUMNS, TILE_FRAMES, TILE_ROWS, TO_HZ } from './spectrum';

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
  /** Song time that a tile shows; tile `index` begins at `index * tileMs`. */
  readonly tileMs: number;
  readonly tiles: number;
  /** Pitch of the lowest and of the highest row, Hz; the rows between are even ratios apart. */
  readonly fromHz: number;
  readonly toHz: number;
  /** The tile if it is there; else it is asked for, and `onTile` tells when it has come. */
  tile(index: number): SpectrogramTile | null;
  onTile(listen: (tile: SpectrogramTile) => void): () => void;
  /** What went wrong, in words; then no more tiles come. */
  readonly trouble: string | null;
  dispose(): void;
}

/** Tiles kept: eleven minutes, 6 MB. */
const KEPT = 256;
/** Tiles that wait. Whoever scrolls on no longer wants those asked for first. */
const WAITING = 24;

export function spectrogramOf(channels: readonly Float32Array[], sampleRate: number): Spectrogram {
  const worker = new Worker(new URL('./spectrogram.worker.ts', import.meta.url), { type: 'module' });
  const tiles = Math.ceil((channels[0]?.length ?? 0) / TILE_FRAMES);
  const kept = new Map<number, SpectrogramTile>();
  const listeners = new Set<(tile: SpectrogramTile) => void>();
  let waiting: number[] = [];
  let underWay: number | null = null;
  let trouble: string | null = null;

  function askNext(): void {
    if (underWay !== null || trouble !== null) return;
    const index = waiting.pop();
    if (index === undefined) return;
    underWay = index;
    const samples = monoSlice(channels, index * TILE_FRAMES - MARGIN, TILE_FRAMES + 2 * MARGIN);
    const order: TileOrder = { index, sampleRate, samples };
    worker.postMessage(order, [samples.buffer]);
  }

  worker.onerror = (event) => {
    trouble = `The spectrogram could not be made: ${event.message || 'its worker could not be loaded.'}`;
  };
  worker.onmessage = ({ data }: MessageEvent<TileAnswer>) => {
    const tile = { index: data.index, columns: TILE_COLUMNS, rows: TILE_ROWS, loudness: data.loudness };
    kept.set(tile.index, tile);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    underWay = null;
    askNext();
    for (const listen of listeners) listen(tile);
  };

  return {
    tileMs: (TILE_FRAMES * 1000) / sampleRate,
    tiles,
    fromHz: FROM_HZ,
    toHz: TO_HZ,
    tile(index) {
      const tile = kept.get(index);
      if (tile !== undefined) {
        // The one that was looked at last is forgotten last.
        kept.delete(index);
        kept.set(index, tile);
        return tile;
      }
      if (index < 0 || index >= tiles || index === underWay) return null;
      waiting = [...waiting.filter((other) => other !== index), index].slice(-WAITING);
      askNext();
      return null;
    },
    onTile(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    get trouble() {
      return trouble;
    },
    dispose() {
      worker.terminate();
      listeners.clear();
      kept.clear();
    },
  };
}

/** The channels as one, with silence before the top of the song and behind its end. */
function monoSlice(channels: readonly Float32Array[], from: number, frames: number): Float32Array<ArrayBuffer> {
  const slice = new Float32Array(frames);
  for (const channel of channels) {
    const first = Math.max(0, -from);
    const last = Math.min(frames, channel.length - from);
    for (let i = first; i < last; i += 1)
      slice[i] = (slice[i] as number) + (channel[from + i] as number) / channels.length;
  }
  return slice;
}
