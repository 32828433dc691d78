/** What a source of the fake device was told. */
export interface Started {
  readonly buffer: AudioBuffer | null;
  readonly atS: number;
  readonly offsetS: number;
  stoppedS: number | null;
}

/** An audio device turned by hand: its time moves when it is told to, and it keeps what it was asked to play. */
export interface FakeDevice {
  readonly context: AudioContext;
  readonly started: Started[];
  state: string;
  /** Moves the device's time on by so many seconds and ends what is over. */
  pass(seconds: number): void;
}

class FakeParam {
  value = 1;
  setValueAtTime(): this {
    return this;
  }
  linearRampToValueAtTime(): this {
    return this;
  }
  cancelScheduledValues(): this {
    return this;
  }
  setTargetAtTime(): this {
    return this;
  }
}

/** Connections are not kept: what is heard is for the browser's tests. */
class FakeNode {
  readonly gain = new FakeParam();
  connect<T>(next: T): T {
    return next;
  }
  disconnect(): void {}
}

export class FakeBuffer {
  readonly channels: Float32Array<ArrayBuffer>[];
  constructor(
    readonly numberOfChannels: number,
    readonly length: number,
    readonly sampleRate: number,
  ) {
    this.channels = Array.from({ length: numberOfChannels }, () => new Float32Array(length));
  }
  get duration(): number {
    return this.length / this.sampleRate;
  }
  getChannelData(channel: number): Float32Array<ArrayBuffer> {
    return this.channels[channel] ?? new Float32Array();
  }
  copyToChannel(samples: Float32Array, channel: number, from = 0): void {
    this.channels[channel]?.set(samples, from);
  }
}

export function createFakeDevice(sampleRate = 48_000, latencyS = 0.02): FakeDevice {
  const started: Started[] = [];
  const sources = new Set<FakeSource>();
  let currentTime = 1;

  class FakeSource extends FakeNode {
    buffer: AudioBuffer | null = null;
    onended: (() => void) | null = null;
    private told: Started | null = null;
    private endS = Number.POSITIVE_INFINITY;

    start(atS = 0, offsetS = 0, lengthS = Number.POSITIVE_INFINITY): void {
      this.told = { buffer: this.buffer, atS, offsetS, stoppedS: null };
      this.endS = atS + Math.min(lengthS, (this.buffer?.duration ?? 0) - offsetS);
      started.push(this.told);
      sources.add(this);
    }
    stop(atS = currentTime): void {
      if (this.told === null) throw new Error('It was not started.');
      this.told.stoppedS = atS;
      this.endS = Math.min(this.endS, atS);
    }
    look(): void {
      if (this.endS > currentTime) return;
      sources.delete(this);
      this.onended?.();
    }
  }

  const device = {
    sampleRate,
    state: 'running',
    baseLatency: latencyS,
    outputLatency: 0,
    get currentTime() {
      return currentTime;
    },
    getOutputTimestamp: () => ({ contextTime: 0, performanceTime: 0 }),
    createGain: () => new FakeNode(),
    createBufferSource: () => new FakeSource(),
    createBuffer: (channels: number, length: number, rate: number) => new FakeBuffer(channels, length, rate),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    resume: () => Promise.resolve(),
  };

  return {
    context: device as unknown as AudioContext,
    started,
    get state() {
      return device.state;
    },
    set state(state) {
      device.state = state;
    },
    pass(seconds) {
      currentTime += seconds;
      for (const source of [...sources]) source.look();
    },
  };
}
