import { contextAt, songAtContext, type TimeLine } from '../conductor';
import { type Piece, piecesOf, type Run } from './run';
import { createFade, createSources, FADE_OUT_S, type SongSound } from './song-sound';

/** How long a pass of a loop and the next cross over, s. It lies before the joint: the attack behind it is whole. */
const CROSS_S = 0.004;

/**
 * A song at its own speed: the stems as they were decoded, to the sample. A loop is one start a pass, all on one line
 * of time, each a moment early with what lies before the loop, to cross over.
 */
export function startNative(
  context: BaseAudioContext,
  buffers: readonly AudioBuffer[],
  destination: AudioNode,
  line: TimeLine,
  run: Run,
): SongSound {
  const fade = createFade(context, destination, line.contextS, run.fromMs === 0);
  const sources = createSources(() => fade.input.disconnect());
  let filledMs = run.fromMs;
  let isStopped = false;

  function startPass(piece: Piece): void {
    const isJoint = piece.runFromMs > run.fromMs;
    const gain = context.createGain();
    gain.connect(fade.input);
    const startS = contextAt(line, piece.runFromMs);
    const endS = contextAt(line, piece.runToMs);
    const offsetS = (piece.runFromMs - piece.shiftMs) / 1000;
    const early = isJoint ? Math.min(CROSS_S, offsetS) : 0;
    if (early > 0) {
      gain.gain.setValueAtTime(0, 0);
      gain.gain.setValueAtTime(0, startS - early);
      gain.gain.linearRampToValueAtTime(1, startS);
    }
    if (run.loop !== null) {
      gain.gain.setValueAtTime(1, endS - CROSS_S);
      gain.gain.linearRampToValueAtTime(0, endS);
    }
    // A stall may have made it late: then it starts where it would be by now.
    const lateS = Math.max(0, context.currentTime - (startS - early));
    for (const buffer of buffers) {
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(gain);
      sources.add(source, gain);
      source.start(startS - early + lateS, offsetS - early + lateS, endS - startS + early - lateS);
    }
  }

  return {
    line,
    isLate: false,
    fillTo(untilS) {
      if (isStopped || filledMs >= run.untilMs) return;
      const untilMs = songAtContext(line, untilS);
      while (filledMs < Math.min(untilMs, run.untilMs)) {
        // A whole pass at once, to the end of the loop or of the song.
        const endMs = run.loop === null ? run.untilMs : endOfPass(run, filledMs);
        for (const piece of piecesOf(run.loop, filledMs, endMs)) startPass(piece);
        filledMs = endMs;
      }
    },
    stop(atS) {
      isStopped = true;
      fade.stop(atS);
      sources.stop(Math.max(atS, context.currentTime) + FADE_OUT_S);
    },
  };
}

function endOfPass({ loop }: Run, runMs: number): number {
  if (loop === null) return Number.POSITIVE_INFINITY;
  if (runMs < loop.toMs) return loop.toMs;
  const lengthMs = loop.toMs - loop.fromMs;
  return loop.toMs + (Math.round((runMs - loop.toMs) / lengthMs) + 1) * lengthMs;
}
