import { createTilePainter, type TilePainter } from './spectrum';

export interface TileOrder {
  readonly index: number;
  readonly sampleRate: number;
  readonly samples: Float32Array;
}

export interface TileAnswer {
  readonly index: number;
  readonly loudness: Uint8Array<ArrayBuffer>;
}

const port = self as unknown as DedicatedWorkerGlobalScope;
let painter: TilePainter | null = null;

port.onmessage = ({ data }: MessageEvent<TileOrder>) => {
  painter ??= createTilePainter(data.sampleRate);
  const answer: TileAnswer = { index: data.index, loudness: painter.paint(data.samples) };
  port.postMessage(answer, [answer.loudness.buffer]);
};
