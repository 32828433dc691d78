import { contextAt, type TimeLine } from './conductor';
import { ramp } from './ramp';
import { leadStemOf, type Song } from './song';
import { type Context, connect, Gain } from './tone';

/** Level of the lead while it is ducked; of the whole music where it is all one stem. */
const DUCKED = 0.05;
const DUCKED_MIX = 0.4;
const DUCK_S = 0.02;
const UNDUCK_S = 0.08;
/** A start in the middle of a sound fades in, so as not to click. A start at the top does not: its attack is music. */
const FADE_IN_S = 0.008;
const FADE_OUT_S = 0.012;

/** The stems of a song sounding once, from one start to its stop. */
export interface Playing {
  /** Takes the lead down for `lengthS` from now. */
  duckLead(lengthS: number): void;
  /** Fades everything out from `atS` on, in `lengthS`. */
  fadeOut(atS: number, lengthS: number): void;
  stop(): void;
}

/** Starts every stem at one context time, so that nothing the page does can pull them apart. */
export function startStems(context: Context, song: Song, line: TimeLine, destination: Gain): Playing {
  const native = context.rawContext as AudioContext;
  const group = new Gain({ context });
  group.connect(destination);
  const lead = leadStemOf(song.stems);
  const ducked = lead < 0 ? DUCKED_MIX : DUCKED;
  const leadGain = new Gain({ context });
  leadGain.connect(group);

  const startS = Math.max(line.contextS, contextAt(line, 0));
  const offsetS = Math.max(0, line.songMs / (1000 * line.rate));
  const sources = buffersAt(song, line.rate).map((buffer, index) => {
    const source = native.createBufferSource();
    source.buffer = buffer;
    connect(source, lead < 0 || index === lead ? leadGain : group);
    return source;
  });
  if (offsetS > 0) {
    group.gain.setValueAtTime(0, native.currentTime);
    group.gain.setValueAtTime(0, startS);
    group.gain.linearRampToValueAtTime(1, startS + FADE_IN_S);
  }
  for (const source of sources) source.start(startS, offsetS);

  let isStopped = false;
  let left = sources.length;
  for (const source of sources) {
    source.onended = () => {
      source.disconnect();
      left -= 1;
      if (left > 0) return;
      leadGain.dispose();
      group.dispose();
      isStopped = true;
    };
  }

  return {
    duckLead(lengthS) {
      if (isStopped) return;
      const nowS = native.currentTime;
      const endS = nowS + Math.max(lengthS, DUCK_S);
      ramp(leadGain.gain, nowS, [
        { atS: nowS + DUCK_S, value: ducked },
        { atS: endS, value: ducked },
        { atS: endS + UNDUCK_S, value: 1 },
      ]);
    },
    fadeOut(atS, lengthS) {
      if (isStopped) return;
      const nowS = native.currentTime;
      const fromS = Math.max(atS, nowS);
      const value = Number(group.gain.getValueAtTime(nowS));
      ramp(group.gain, nowS, [
        { atS: fromS, value },
        { atS: fromS + lengthS, value: 0 },
      ]);
      for (const source of sources) source.stop(fromS + lengthS);
    },
    stop() {
      if (isStopped) return;
      isStopped = true;
      const nowS = native.currentTime;
      ramp(group.gain, nowS, [{ atS: nowS + FADE_OUT_S, value: 0 }]);
      for (const source of sources) source.stop(nowS + FADE_OUT_S);
    },
  };
}

/** @throws Error when the song was not made for this rate: better silent than wrong. */
function buffersAt(song: Song, rate: number): readonly AudioBuffer[] {
  if (rate === 1) return song.stems.map((stem) => stem.buffer);
  const stretched = song.stretched.get(rate);
  if (stretched === undefined) throw new Error(`The song has not been prepared for the rate ${rate}.`);
  return stretched;
}

/** Whether `startStems` can play a song at a rate. */
export function isPreparedFor(song: Song, rate: number): boolean {
  return rate === 1 || song.stretched.has(rate);
}
