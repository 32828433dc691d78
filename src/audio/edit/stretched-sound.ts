import type { TimeLine } from '../conductor';
import type { Run } from './run';
import { createFade, createSources, FADE_OUT_S, type SongSound } from './song-sound';
import { type Stretcher, Superseded } from './stretcher';

/** Lengths of the first pieces, s: little first, so that it starts at once, and then more at a time. */
const PIECES_S = [0.2, 0.4, 0.8];
/** How far ahead it is made, s: a page that stalls this long is heard. */
const AHEAD_S = 4;
/** Samples in which a piece crosses over to the next: they are the same in both. */
const OVERLAP = 64;
/** Room for a piece that comes late, s. */
const LATE_S = 0.01;

/**
 * A song at another speed, pitch kept. Resolves with the first piece, whose time is still to be given; from then on the
 * next are made ahead of what is heard.
 *
 * @param lineNow answers the line of time when the first piece is there: it starts a moment later.
 * @param whenFailed is told what went wrong later.
 */
export async function startStretched(
  context: BaseAudioContext,
  stretcher: Stretcher,
  destination: AudioNode,
  run: Run,
  rate: number,
  lineNow: () => TimeLine,
  whenFailed: (fault: Error) => void,
): Promise<SongSound> {
  const { sampleRate } = context;
  const outFrames = Math.ceil(((run.untilMs - run.fromMs) * sampleRate) / (1000 * rate));
  const framesOf = (piece: number): number =>
    Math.round((PIECES_S[Math.min(piece, PIECES_S.length - 1)] as number) * sampleRate);
  stretcher.start(run, rate);
  const firstPiece = await stretcher.next(framesOf(0), OVERLAP);

  const line = lineNow();
  const fade = createFade(context, destination, line.contextS, run.fromMs === 0);
  const sources = createSources(() => fade.input.disconnect());
  let pieces = 0;
  let madeFrames = 0;
  let isMaking = false;
  let isStopped = false;

  function startPiece(channels: readonly Float32Array<ArrayBuffer>[]): void {
    const startS = line.contextS + madeFrames / sampleRate;
    const left = Math.min(channels[0]?.length ?? 0, outFrames - madeFrames);
    madeFrames += framesOf(pieces);
    pieces += 1;
    if (left <= 0) return;
    const buffer = context.createBuffer(channels.length, left, sampleRate);
    channels.forEach((channel, index) => {
      buffer.copyToChannel(channel.subarray(0, left), index);
    });
    const lateS = context.currentTime > startS ? context.currentTime + LATE_S - startS : 0;
    if (lateS >= buffer.duration) return;
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(fade.input);
    sources.add(source);
    source.start(startS + lateS, lateS);
  }

  async function makeNext(): Promise<void> {
    isMaking = true;
    try {
      const channels = await stretcher.next(framesOf(pieces), OVERLAP);
      if (!isStopped) startPiece(channels);
      isMaking = false;
      if (!isStopped) fillTo(context.currentTime);
    } catch (fault) {
      // It stays "being made": nothing more is asked for.
      if (!isStopped && !(fault instanceof Superseded))
        whenFailed(fault instanceof Error ? fault : new Error(String(fault)));
    }
  }

  function fillTo(untilS: number): void {
    const aheadS = Math.max(untilS, context.currentTime + AHEAD_S);
    if (isStopped || isMaking || madeFrames >= outFrames) return;
    if (line.contextS + madeFrames / sampleRate < aheadS) void makeNext();
  }

  startPiece(firstPiece);
  fillTo(context.currentTime);
  return {
    line,
    get isLate() {
      return madeFrames < outFrames && context.currentTime > line.contextS + madeFrames / sampleRate;
    },
    fillTo,
    stop(atS) {
      isStopped = true;
      fade.stop(atS);
      sources.stop(Math.max(atS, context.currentTime) + FADE_OUT_S);
    },
  };
}
