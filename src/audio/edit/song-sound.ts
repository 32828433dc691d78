import type { TimeLine } from '../conductor';

/** A song under way, from a start to its stop. What is to be heard is put on the device's time ahead, piece by piece. */
export interface SongSound {
  readonly line: TimeLine;
  /** Puts everything on its way that is heard before a context time. Cheap when that is done. */
  fillTo(untilS: number): void;
  /** Whether what is due is still being made. */
  readonly isLate: boolean;
  /** Fades out from a context time on. Asked twice, it is the earlier of both. */
  stop(atS: number): void;
}

/** A start in the middle of a sound fades in, so as not to click. A start at the top does not: its attack is music. */
export const FADE_IN_S = 0.006;
export const FADE_OUT_S = 0.012;

/** The gain that all of a song's pieces go through, faded in at a start and out at a stop. */
export interface Fade {
  readonly input: GainNode;
  stop(atS: number): void;
}

/** @param isTop whether the song begins here, with its own attack. */
export function createFade(context: BaseAudioContext, destination: AudioNode, startS: number, isTop: boolean): Fade {
  const input = context.createGain();
  // Stopping has a gain of its own: the ramp of the start may still be under way.
  const off = context.createGain();
  input.connect(off).connect(destination);
  if (!isTop) {
    input.gain.setValueAtTime(0, 0);
    input.gain.setValueAtTime(0, startS);
    input.gain.linearRampToValueAtTime(1, startS + FADE_IN_S);
  }
  let stopS = Number.POSITIVE_INFINITY;
  return {
    input,
    stop(atS) {
      const fromS = Math.max(atS, context.currentTime);
      if (fromS >= stopS) return;
      stopS = fromS;
      // A fade that was planned for later has not begun.
      off.gain.cancelScheduledValues(fromS);
      off.gain.setValueAtTime(1, fromS);
      off.gain.linearRampToValueAtTime(0, fromS + FADE_OUT_S);
    },
  };
}

/** Sources that are stopped together; each leaves when it has ended. */
export interface Sources {
  add(source: AudioBufferSourceNode, ...behind: readonly AudioNode[]): void;
  stop(atS: number): void;
}

/** @param whenEmpty called when all have ended after a stop. */
export function createSources(whenEmpty: () => void): Sources {
  const sounding = new Set<AudioBufferSourceNode>();
  let stopS = Number.POSITIVE_INFINITY;
  return {
    add(source, ...behind) {
      sounding.add(source);
      source.onended = () => {
        sounding.delete(source);
        source.disconnect();
        for (const node of behind) node.disconnect();
        if (stopS < Number.POSITIVE_INFINITY && sounding.size === 0) whenEmpty();
      };
    },
    stop(atS) {
      stopS = Math.min(stopS, atS);
      for (const source of sounding) source.stop(stopS);
      if (sounding.size === 0) whenEmpty();
    },
  };
}
