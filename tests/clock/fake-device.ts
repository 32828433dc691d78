import type { AudioTime } from '../../src/clock/audio-time';

/** How a browser fills in its output timestamp. */
export type TimestampStyle =
  /** Chromium: the last device buffer boundary, with the very time at which it was heard. */
  | 'boundary'
  /** Firefox: a position rounded down to a buffer, paired with the time of asking. */
  | 'asked-now'
  | 'zeros'
  /** WebKitGTK: right position, performanceTime on another time base. */
  | 'wrong-base'
  | 'missing';

export interface FakeDeviceOptions {
  readonly sampleRate?: number;
  /** Frames in which positions move. */
  readonly quantum?: number;
  readonly latencyS?: number;
  readonly style?: TimestampStyle;
  /** Device clock against performance.now(), parts per million. */
  readonly driftPpm?: number;
  /** Random error of performanceTime, +- ms, evenly spread. */
  readonly jitterMs?: number;
}

/** A sound device on a time line that the test turns by hand. `heardMs` is the truth the clock is held against. */
export interface FakeDevice extends AudioTime {
  state: string;
  /** Moves real time on. Sound moves along unless the device is suspended or starved. */
  advance(ms: number): void;
  readonly perfMs: number;
  readonly heardMs: number;
  /** The audio thread gets no time for `ms` of real time: sound falls behind for good. */
  starve(ms: number): void;
  /** The next output timestamps are off by `ms` for `asks` asks. */
  glitch(ms: number, asks: number): void;
  /** Another device with another latency takes over: what is heard jumps. */
  switchTo(latencyS: number): void;
}

/** A small generator with a fixed seed, so that a failing scenario fails again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function createFakeDevice(options: FakeDeviceOptions = {}): FakeDevice {
  const { sampleRate = 48000, quantum = 128, style = 'boundary', driftPpm = 0, jitterMs = 0 } = options;
  const random = seeded(7);
  const pace = 1 + driftPpm * 1e-6;
  const quantumMs = (quantum / sampleRate) * 1000;
  let latencyS = options.latencyS ?? 0.02;
  let perfMs = 5000;
  let heardMs = 200;
  let starvedMs = 0;
  let glitchMs = 0;
  let glitchAsks = 0;
  const floor = (ms: number): number => Math.floor(ms / quantumMs) * quantumMs;

  return {
    state: 'running',
    get perfMs() {
      return perfMs;
    },
    get heardMs() {
      return heardMs;
    },
    advance(ms) {
      perfMs += ms;
      if (this.state !== 'running') return;
      const lost = Math.min(ms, starvedMs);
      starvedMs -= lost;
      heardMs += (ms - lost) * pace;
    },
    starve(ms) {
      starvedMs += ms;
    },
    glitch(ms, asks) {
      glitchMs = ms;
      glitchAsks = asks;
    },
    switchTo(next) {
      heardMs += (latencyS - next) * 1000;
      latencyS = next;
    },
    get currentTime() {
      return floor(heardMs + latencyS * 1000) / 1000;
    },
    baseLatency: 0.005,
    get outputLatency() {
      return latencyS - 0.005;
    },
    getOutputTimestamp() {
      const noise = (random() * 2 - 1) * jitterMs + (glitchAsks > 0 ? glitchMs : 0);
      if (glitchAsks > 0) glitchAsks -= 1;
      const boundaryMs = floor(heardMs);
      const contextTime = boundaryMs / 1000;
      switch (style) {
        case 'boundary':
          return { contextTime, performanceTime: perfMs - (heardMs - boundaryMs) / pace + noise };
        case 'asked-now':
          return { contextTime, performanceTime: perfMs + noise };
        case 'wrong-base':
          return { contextTime, performanceTime: perfMs + 1_700_000_000_000 };
        case 'zeros':
          return { contextTime: 0, performanceTime: 0 };
        case 'missing':
          return {};
      }
    },
  };
}
