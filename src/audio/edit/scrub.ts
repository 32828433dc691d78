import type { Ms } from '../../core/time/units';

const GRAIN_S = 0.08;
const RISE_S = 0.008;
const FALL_S = 0.03;
/** A drag moves at every frame: more grains than one in this time, s, would be a buzz. */
const APART_S = 0.045;

/** Grains of a song, for finding a place by ear. */
export interface Scrub {
  /** Sounds at once, or as soon as the last one lets it; of several in between the newest. */
  at(ms: Ms): void;
}

export function createScrub(context: BaseAudioContext, buffers: readonly AudioBuffer[], destination: AudioNode): Scrub {
  let nextS = Number.NEGATIVE_INFINITY;
  let waitingMs: Ms | null = null;

  function play(ms: Ms): void {
    const startS = context.currentTime;
    const offsetS = Math.max(0, ms / 1000);
    nextS = startS + APART_S;
    const gain = context.createGain();
    gain.gain.setValueAtTime(0, startS);
    gain.gain.linearRampToValueAtTime(1, startS + RISE_S);
    gain.gain.setValueAtTime(1, startS + GRAIN_S - FALL_S);
    gain.gain.linearRampToValueAtTime(0, startS + GRAIN_S);
    gain.connect(destination);
    for (const buffer of buffers) {
      if (offsetS >= buffer.duration) continue;
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(gain);
      source.onended = () => {
        source.disconnect();
        gain.disconnect();
      };
      source.start(startS, offsetS, GRAIN_S);
    }
  }

  return {
    at(ms) {
      const waitS = nextS - context.currentTime;
      if (waitS <= 0) {
        play(ms);
        return;
      }
      if (waitingMs === null) {
        setTimeout(() => {
          if (waitingMs !== null) play(waitingMs);
          waitingMs = null;
        }, waitS * 1000);
      }
      waitingMs = ms;
    },
  };
}
