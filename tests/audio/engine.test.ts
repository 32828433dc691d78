import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/audio/effects';
import { layerGain, startEngine } from '../../src/audio/engine';
import type { RevPoint } from '../../src/audio/score/revs';
import { type FakeParam, fakeParam } from './fake-param';

const LINE = { songMs: -1000, contextS: 5, rate: 1 };
/** Song time 0 is context time 6. */
const POINTS: readonly RevPoint[] = [
  { tick: -1920, ms: -1000, revs: 0.05, semitones: 0 },
  { tick: 0, ms: 0, revs: 0.42, semitones: 0 },
  { tick: 1920, ms: 1000, revs: 0.95, semitones: 12 },
];
const NAMES = ['engine-idle', 'engine-low', 'engine-high'];

interface Loop {
  readonly rate: FakeParam;
  readonly gain: FakeParam;
  readonly calls: string[];
}

/** An engine on a device that only takes notes. */
function engineOf({ missing = '', key = undefined as string | undefined, line = LINE } = {}) {
  const device = { nowS: 4.9 };
  const gains: FakeParam[] = [];
  const sources: { rate: FakeParam; calls: string[]; isLoop: () => boolean; ended: () => void }[] = [];
  const unplugged: string[] = [];
  const native = {
    get currentTime() {
      return device.nowS;
    },
    createGain() {
      const gain = fakeParam();
      const name = `gain ${gains.length}`;
      gains.push(gain);
      return { gain, connect: (to: unknown) => to, disconnect: () => unplugged.push(name) };
    },
    createBufferSource() {
      const rate = fakeParam();
      const calls: string[] = [];
      const source = {
        buffer: null,
        loop: false,
        playbackRate: rate,
        onended: () => {},
        connect: (to: unknown) => to,
        start: (atS: number) => calls.push(`start ${atS}`),
        stop: (atS: number) => calls.push(`stop ${atS.toFixed(3)}`),
      };
      sources.push({ rate, calls, isLoop: () => source.loop, ended: () => source.onended() });
      return source;
    },
  };
  const effect = { takes: [{}], gain: 0.5, baseNote: 'E2', isLoop: true } as unknown as Effect;
  const effects = {
    load: async () => ({ ok: true }) as const,
    play: () => {},
    get: (name: string) => (name === missing ? null : effect),
  };
  const engine = startEngine(native as unknown as BaseAudioContext, effects, {} as AudioNode, line, POINTS, key);
  // The first two gains are the way out; each loop has one of its own.
  const [out, off, ...levels] = gains;
  const loops = sources.map(({ rate, calls }, index): Loop => ({ rate, calls, gain: levels[index] ?? fakeParam() }));
  if (out === undefined || off === undefined) throw new Error('The engine has no way out.');
  return { device, engine, out, off, loops, sources, unplugged };
}

/** Calls what is due, as the conductor does. */
function drive(engine: ReturnType<typeof engineOf>['engine']): void {
  for (const { play } of engine.due) play();
}

describe('the engine of a take', () => {
  it('starts all its loops with the line and fades in', () => {
    const { loops, sources, out } = engineOf();
    expect(loops.map(({ calls }) => calls)).toEqual(NAMES.map(() => ['start 5']));
    expect(sources.every(({ isLoop }) => isLoop())).toBe(true);
    expect(out.getValueAtTime(5)).toBe(0);
    expect(out.getValueAtTime(5.15)).toBe(1);
  });

  it('is at each point in time, in loudness and in pitch', () => {
    const { engine, loops } = engineOf();
    drive(engine);
    for (const { ms, revs, semitones } of POINTS) {
      const atS = 6 + ms / 1000;
      for (const [layer, { gain, rate }] of loops.entries()) {
        expect(gain.getValueAtTime(atS), `${NAMES[layer]} at ${ms} ms`).toBeCloseTo(0.5 * layerGain(layer, revs), 9);
        expect(rate.getValueAtTime(atS)).toBeCloseTo(2 ** (semitones / 12), 9);
      }
    }
  });

  it('tells a ramp only when the one before it is about to begin', () => {
    const { engine, loops } = engineOf();
    const last = loops[2]?.gain;
    expect(last?.getValueAtTime(7)).toBeCloseTo(0, 9);
    expect(engine.due.map(({ ms }) => ms)).toEqual([0]);
    drive(engine);
    expect(last?.getValueAtTime(7)).toBeCloseTo(0.5, 9);
  });

  it('begins in the middle where it would be by then', () => {
    const { engine, loops } = engineOf({ line: { songMs: 500, contextS: 5, rate: 1 } });
    expect(loops[0]?.rate.getValueAtTime(5)).toBeCloseTo(2 ** 0.5, 9);
    expect(engine.due).toEqual([]);
    expect(loops[2]?.gain.getValueAtTime(5.5)).toBeCloseTo(0.5, 9);
  });

  it('is tuned to the key of the song', () => {
    expect(engineOf({ key: 'G2' }).loops[0]?.rate.getValueAtTime(5)).toBeCloseTo(2 ** (3 / 12), 9);
    expect(engineOf().loops[0]?.rate.getValueAtTime(5)).toBeCloseTo(1, 9);
  });

  it('does without a loop that is missing', () => {
    expect(engineOf({ missing: 'engine-low' }).loops).toHaveLength(2);
  });

  it('fades out from a time on and ends there, once', () => {
    const { engine, out, loops } = engineOf();
    engine.fadeOut(6, 0.5);
    engine.fadeOut(9, 0.5);
    expect(out.getValueAtTime(6)).toBe(1);
    expect(out.getValueAtTime(6.25)).toBeCloseTo(0.5, 9);
    expect(out.getValueAtTime(6.5)).toBe(0);
    expect(loops.map(({ calls }) => calls.slice(1))).toEqual(NAMES.map(() => ['stop 6.500']));
  });

  it('that is cut before it has faded in fades in first: it does not jump', () => {
    const { engine, out } = engineOf();
    engine.fadeOut(5.05, 0.3);
    expect(out.getValueAtTime(5.075)).toBeCloseTo(0.5, 9);
    expect(out.getValueAtTime(5.15)).toBe(1);
    expect(out.getValueAtTime(5.45)).toBe(0);
  });

  it('is stopped by a gain of its own, and unplugged when its loops are over', () => {
    const { device, engine, off, out, loops, sources, unplugged } = engineOf();
    device.nowS = 6;
    out.said();
    engine.stop();
    expect(out.said()).toEqual([]);
    expect(off.getValueAtTime(6)).toBe(1);
    expect(off.getValueAtTime(6.012)).toBe(0);
    expect(loops.map(({ calls }) => calls.at(-1))).toEqual(NAMES.map(() => 'stop 6.024'));
    expect(unplugged).toEqual([]);
    sources[0]?.ended();
    expect(unplugged).toEqual(['gain 1']);
  });
});
