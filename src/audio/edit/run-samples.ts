import { piecesOf, type Run } from './run';

/**
 * Samples of a song along a run, loops and all; silence before its top and behind its end.
 *
 * @param from,to frames of run time.
 */
export function samplesOfRun(
  channels: readonly Float32Array[],
  { loop }: Pick<Run, 'loop'>,
  sampleRate: number,
  from: number,
  to: number,
): Float32Array<ArrayBuffer>[] {
  const msOf = (frame: number): number => (frame * 1000) / sampleRate;
  const frameOf = (ms: number): number => Math.round((ms * sampleRate) / 1000);
  const samples = channels.map(() => new Float32Array(Math.max(0, to - from)));
  for (const piece of piecesOf(loop, msOf(from), msOf(to))) {
    const pieceFrom = frameOf(piece.runFromMs);
    const shift = frameOf(piece.shiftMs);
    const songFrom = Math.max(0, pieceFrom - shift);
    channels.forEach((channel, index) => {
      const part = channel.subarray(
        songFrom,
        Math.max(songFrom, Math.min(channel.length, frameOf(piece.runToMs) - shift)),
      );
      const at = songFrom + shift - from;
      if (part.length > 0) samples[index]?.set(part, at);
    });
  }
  return samples;
}
