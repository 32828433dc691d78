import { contextAt, type TimeLine } from './conductor';
import { type AutomatedFader, createFader } from './fader';
import { CLEAN } from './mix/faders';
import type { StemRole } from './mix/stem-roles';
import { ramp } from './ramp';
import type { Song } from './song';
import { type Context, connect, Gain } from './tone';

/** A start in the middle of a sound fades in, so as not to click. A start at the top does not: its attack is music. */
const FADE_IN_S = 0.008;
const FADE_OUT_S = 0.012;

/** Faders of the stems; the band itself has none. */
export type StemFader = Exclude<StemRole, 'band'> | 'music';
const STEM_FADERS = ['rhythm', 'lead', 'police', 'music'] as const satisfies readonly StemFader[];

/** The stems of a song sounding once, from one start to its stop. */
export interface Playing {
  readonly faders: Readonly<Record<StemFader, AutomatedFader>>;
  /** Fades everything out from `atS` on, in `lengthS`. */
  fadeOut(atS: number, lengthS: number): void;
  stop(): void;
}

/** Starts every stem at one context time, so that nothing the page does can pull them apart. */
export function startStems(
  context: Context,
  song: Song,
  roles: readonly StemRole[],
  line: TimeLine,
  destination: Gain,
): Playing {
  const native = context.rawContext as AudioContext;
  const group = new Gain({ context });
  const gains = {
    music: new Gain({ context, gain: CLEAN.music }),
    rhythm: new Gain({ context, gain: CLEAN.rhythm }),
    lead: new Gain({ context, gain: CLEAN.lead }),
    police: new Gain({ context, gain: CLEAN.police }),
  };
  for (const role of ['rhythm', 'lead', 'police'] as const) gains[role].connect(gains.music);
  gains.music.chain(group, destination);

  const startS = Math.max(line.contextS, contextAt(line, 0));
  const offsetS = Math.max(0, line.songMs / (1000 * line.rate));
  const sources = buffersAt(song, line.rate).map((buffer, index) => {
    const source = native.createBufferSource();
    source.buffer = buffer;
    const role = roles[index] ?? 'band';
    connect(source, role === 'band' ? gains.music : gains[role]);
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
      for (const fader of STEM_FADERS) gains[fader].dispose();
      group.dispose();
      isStopped = true;
    };
  }
  const fader = (name: StemFader): AutomatedFader => {
    const automated = createFader(gains[name].gain, CLEAN[name]);
    return {
      ...automated,
      follow(programme, nowS) {
        if (!isStopped) automated.follow(programme, nowS);
      },
    };
  };

  return {
    faders: { rhythm: fader('rhythm'), lead: fader('lead'), police: fader('police'), music: fader('music') },
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
