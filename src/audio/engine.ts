import { contextAt, type Due, type TimeLine } from './conductor';
import type { Effects } from './effects';
import { playbackRateFor } from './pitch';
import { type RevPoint, revsAt } from './score/revs';

/** The loops of the engine, from the slowest to the fastest, each with the revs at which it stands alone. */
const LAYERS = [
  { effect: 'engine-idle', revs: 0.05 },
  { effect: 'engine-low', revs: 0.42 },
  { effect: 'engine-high', revs: 0.95 },
] as const;

const FADE_IN_S = 0.15;
const FADE_OUT_S = 0.012;

/** The engine of a take, sounding from its start to its stop. */
export interface Engine {
  /** What the conductor has to call, each well before its time. */
  readonly due: readonly (Due & { play(): void })[];
  fadeOut(atS: number, lengthS: number): void;
  stop(): void;
}

/** Loudness of a layer at some revs, 0..1: neighbours cross over with even power. */
export function layerGain(layer: number, revs: number): number {
  const own = LAYERS[layer]?.revs ?? 0;
  const neighbour = LAYERS[revs < own ? layer - 1 : layer + 1]?.revs;
  if (neighbour === undefined) return 1;
  const share = Math.min(1, Math.abs(revs - own) / Math.abs(neighbour - own));
  return Math.cos((share * Math.PI) / 2);
}

/**
 * Starts the loops, silent ones too, and moves their level and pitch from point to point. A ramp is told when the one
 * before it is about to begin, so that the parameters never hold more than a moment's plans.
 *
 * @param key Note that the song is tuned to; the loops keep their own pitch without one.
 */
export function startEngine(
  native: BaseAudioContext,
  effects: Effects,
  destination: AudioNode,
  line: TimeLine,
  points: readonly RevPoint[],
  key: string | undefined,
): Engine {
  const out = native.createGain();
  // Stopping has a gain of its own: whatever ramp is under way on the other goes on, and nothing jumps.
  const off = native.createGain();
  out.connect(off).connect(destination);
  const startS = line.contextS;
  out.gain.setValueAtTime(0, 0);
  out.gain.setValueAtTime(0, startS);
  out.gain.linearRampToValueAtTime(1, startS + FADE_IN_S);
  const here = revsAt(points, line.songMs);

  const layers = LAYERS.flatMap(({ effect }, index) => {
    const sound = effects.get(effect);
    if (sound === null) return [];
    const source = native.createBufferSource();
    const gain = native.createGain();
    source.buffer = sound.takes[0];
    source.loop = true;
    source.connect(gain).connect(out);
    const tuned = playbackRateFor(key, sound.baseNote);
    const level = (revs: number): number => sound.gain * layerGain(index, revs);
    const rate = (semitones: number): number => tuned * 2 ** (semitones / 12);
    gain.gain.setValueAtTime(level(here.revs), 0);
    source.playbackRate.setValueAtTime(rate(here.semitones), 0);
    gain.gain.setValueAtTime(level(here.revs), startS);
    source.playbackRate.setValueAtTime(rate(here.semitones), startS);
    source.start(startS);
    return [{ source, gain, level, rate }];
  });

  function rampTo({ ms, revs, semitones }: RevPoint): void {
    const atS = contextAt(line, ms);
    for (const { source, gain, level, rate } of layers) {
      gain.gain.linearRampToValueAtTime(level(revs), atS);
      source.playbackRate.linearRampToValueAtTime(rate(semitones), atS);
    }
  }

  const first = points.findIndex(({ ms }) => ms > line.songMs);
  const upcoming = points[first];
  if (upcoming !== undefined) rampTo(upcoming);
  const due = points.flatMap((point, index) => {
    const next = points[index + 1];
    return index < first || first < 0 || next === undefined
      ? []
      : [{ tick: point.tick, ms: point.ms, play: () => rampTo(next) }];
  });

  let isFading = false;
  const last = layers[0]?.source;
  if (last !== undefined) last.onended = () => off.disconnect();

  return {
    due,
    fadeOut(atS, lengthS) {
      if (isFading) return;
      isFading = true;
      const fromS = Math.max(atS, native.currentTime, startS + FADE_IN_S);
      out.gain.setValueAtTime(1, fromS);
      out.gain.linearRampToValueAtTime(0, fromS + lengthS);
      for (const { source } of layers) source.stop(fromS + lengthS);
    },
    stop() {
      const nowS = native.currentTime;
      off.gain.setValueAtTime(1, nowS);
      off.gain.linearRampToValueAtTime(0, nowS + FADE_OUT_S);
      for (const { source } of layers) source.stop(nowS + 2 * FADE_OUT_S);
    },
  };
}
