import type { Ms } from '../core/time/units';
import { stemRoles } from './mix/stem-roles';
import { ramp } from './ramp';
import type { Song } from './song';
import { type Context, connect, Gain } from './tone';

const FADE_IN_S = 0.4;
const FADE_OUT_S = 1.2;
const STOP_S = 0.25;
const LENGTH_S = 20;

/** A piece of a song, faded in and out, for the list of chases. */
export interface Preview {
  /** When which song time leaves the device, and when the piece has faded out. */
  readonly line: { readonly songMs: Ms; readonly contextS: number; readonly rate: number; readonly endS: number };
  stop(): void;
}

export function startPreview(context: Context, song: Song, fromMs: Ms, destination: Gain): Preview {
  const native = context.rawContext as AudioContext;
  const startS = native.currentTime + 0.02;
  const fadeOutS = startS + LENGTH_S - FADE_OUT_S;
  const gain = new Gain({ context, gain: 0 });
  gain.connect(destination);
  ramp(gain.gain, native.currentTime, [
    { atS: startS + FADE_IN_S, value: 1 },
    { atS: fadeOutS, value: 1 },
    { atS: fadeOutS + FADE_OUT_S, value: 0 },
  ]);
  // What only heat calls in is no part of the song that is shown.
  const roles = stemRoles(song.stems);
  const heard = song.stems.filter((_, index) => roles[index] !== 'police');
  let left = heard.length;
  const sources = heard.map(({ buffer }) => {
    const source = native.createBufferSource();
    source.buffer = buffer;
    connect(source, gain);
    source.onended = () => {
      left -= 1;
      if (left === 0) gain.dispose();
    };
    source.start(startS, Math.min(fromMs / 1000, buffer.duration));
    source.stop(startS + LENGTH_S);
    return source;
  });
  return {
    line: { songMs: fromMs, contextS: startS, rate: 1, endS: startS + LENGTH_S },
    stop() {
      if (left === 0) return;
      const nowS = native.currentTime;
      ramp(gain.gain, nowS, [{ atS: nowS + STOP_S, value: 0 }]);
      for (const source of sources) source.stop(nowS + STOP_S);
    },
  };
}
