import { describe, expect, it } from 'vitest';
import { createSongClock, type SongClock } from '../../src/clock/song-clock';
import { createFakeDevice, type FakeDevice, type FakeDeviceOptions, seeded } from './fake-device';

/** Frames of about 60 a second that come a little early or late. */
function frames(): () => number {
  const random = seeded(3);
  return () => 16.667 + (random() - 0.5) * 2;
}

interface Run {
  readonly worstMs: number;
  readonly medianMs: number;
  readonly backwardFrames: number;
}

/** Runs `seconds` of frames after one warm-up second; errors are song time against what is truly heard. */
function drive(clock: SongClock, device: FakeDevice, seconds: number, warmUpS = 1): Run {
  const next = frames();
  const errors: number[] = [];
  let drawn = Number.NEGATIVE_INFINITY;
  let backwardFrames = 0;
  const endMs = device.perfMs + seconds * 1000;
  const countFromMs = device.perfMs + warmUpS * 1000;
  while (device.perfMs < endMs) {
    device.advance(next());
    clock.sample(device.perfMs);
    const now = clock.drawnAt(device.perfMs);
    if (now < drawn) backwardFrames += 1;
    drawn = now;
    if (device.perfMs >= countFromMs) errors.push(clock.songAt(device.perfMs) - device.heardMs);
  }
  const sorted = errors.map(Math.abs).sort((a, b) => a - b);
  return {
    worstMs: sorted.at(-1) ?? Number.NaN,
    medianMs: sorted[sorted.length >> 1] ?? Number.NaN,
    backwardFrames,
  };
}

function start(options: FakeDeviceOptions): { device: FakeDevice; clock: SongClock } {
  const device = createFakeDevice(options);
  const clock = createSongClock(device);
  clock.anchor({ songMs: 0, contextS: 0, rate: 1 });
  return { device, clock };
}

describe('song clock on devices that behave', () => {
  // Exact pairs leave rounding alone. Positions rounded down to a buffer read late by half a buffer, which the audio
  // offset takes out; around that constant the clock must not move by more than half a millisecond or a seventh of a buffer.
  const rows: [string, FakeDeviceOptions, number][] = [
    ['128 frames at 48 kHz, exact pairs', { quantum: 128 }, 0.01],
    ['441 frames at 44.1 kHz, exact pairs', { quantum: 441, sampleRate: 44100 }, 0.01],
    ['1024 frames at 48 kHz, exact pairs', { quantum: 1024 }, 0.01],
    ['exact pairs on a clock that drifts 200 ppm', { quantum: 441, sampleRate: 44100, driftPpm: 200 }, 0.3],
    ['pairs that jitter by 8 ms', { quantum: 441, sampleRate: 44100, jitterMs: 8 }, 2.2],
    ['128 frames, rounded down', { quantum: 128, style: 'asked-now' }, 1.33 + 0.45],
    ['441 frames, rounded down', { quantum: 441, sampleRate: 44100, style: 'asked-now' }, 5 + 1.2],
    ['1024 frames, rounded down', { quantum: 1024, style: 'asked-now' }, 10.67 + 1.5],
  ];
  it.each(rows)('%s', (_, options, boundMs) => {
    const { device, clock } = start(options);
    const run = drive(clock, device, 60);
    expect(run.worstMs).toBeLessThanOrEqual(boundMs);
    expect(run.backwardFrames).toBe(0);
    expect(clock.reanchors).toBe(0);
    expect(clock.isSteady).toBe(true);
  });
});

describe('song clock on devices whose timestamps are unusable', () => {
  const rows: [string, FakeDeviceOptions, number][] = [
    ['zeros, 128 frames', { style: 'zeros', quantum: 128 }, 1.33 + 0.45],
    ['zeros, 441 frames', { style: 'zeros', quantum: 441, sampleRate: 44100 }, 5 + 1.2],
    ['zeros, 1024 frames', { style: 'zeros', quantum: 1024 }, 10.67 + 1.5],
    ['nothing filled in', { style: 'missing', quantum: 128 }, 1.33 + 0.45],
    ["WebKit's wrong time base", { style: 'wrong-base', quantum: 128 }, 1.33 + 0.45],
  ];
  it.each(rows)('%s', (_, options, boundMs) => {
    const { device, clock } = start(options);
    const run = drive(clock, device, 60);
    expect(run.worstMs).toBeLessThanOrEqual(boundMs);
    expect(run.backwardFrames).toBe(0);
    expect(clock.isSteady).toBe(true);
  });

  it('takes latency figures that are missing for 0', () => {
    const device = createFakeDevice({ style: 'zeros', latencyS: 0.02 });
    const clock = createSongClock(
      new Proxy(device, {
        get: (target, name) =>
          name === 'outputLatency' || name === 'baseLatency' ? undefined : Reflect.get(target, name),
      }),
    );
    clock.anchor({ songMs: 0, contextS: 0, rate: 1 });
    expect(drive(clock, device, 10).worstMs).toBeLessThanOrEqual(20 + 1.33 + 0.45);
  });
});

describe('song clock when something happens', () => {
  it('holds still within 0.1 ms over an 8 ms glitch of one timestamp', () => {
    const { device, clock } = start({ quantum: 441, sampleRate: 44100 });
    drive(clock, device, 3);
    device.glitch(8, 1);
    expect(drive(clock, device, 3, 0).worstMs).toBeLessThanOrEqual(0.1);
  });

  it('holds still within 0.1 ms over two wild timestamps', () => {
    const { device, clock } = start({});
    drive(clock, device, 3);
    device.glitch(300, 2);
    expect(drive(clock, device, 3, 0).worstMs).toBeLessThanOrEqual(0.1);
    expect(clock.reanchors).toBe(0);
  });

  it('is right again 60 ms after another device jumps by 180 ms, and draws no frame backwards', () => {
    const { device, clock } = start({});
    drive(clock, device, 3);
    device.switchTo(0.2);
    const run = drive(clock, device, 3, 0.06);
    expect(run.worstMs).toBeLessThanOrEqual(0.1);
    expect(run.backwardFrames).toBe(0);
    expect(clock.reanchors).toBe(1);
  });

  it('is unsteady right after a jump and steady again within half a second', () => {
    const { device, clock } = start({});
    drive(clock, device, 3);
    device.switchTo(0.2);
    drive(clock, device, 0.1);
    expect(clock.isSteady).toBe(false);
    drive(clock, device, 0.4);
    expect(clock.isSteady).toBe(true);
  });

  it.each([40, 170])('follows an audio thread that stalls for %i ms within 150 ms of its end', (stallMs) => {
    const { device, clock } = start({});
    drive(clock, device, 3);
    device.starve(stallMs);
    const run = drive(clock, device, 3, 0.15 + stallMs / 1000);
    expect(run.worstMs).toBeLessThanOrEqual(0.1);
    expect(run.backwardFrames).toBe(0);
  });

  it('follows a slip of 10 ms, too small for a step, within 0.25 s', () => {
    const { device, clock } = start({});
    drive(clock, device, 3);
    device.starve(10);
    const run = drive(clock, device, 3, 0.25);
    expect(run.worstMs).toBeLessThanOrEqual(0.1);
    expect(run.backwardFrames).toBe(0);
  });

  it('keeps its place within 0.1 ms when the page is blocked for 2 s', () => {
    const { device, clock } = start({});
    drive(clock, device, 3);
    device.advance(2000);
    expect(drive(clock, device, 1, 0).worstMs).toBeLessThanOrEqual(0.1);
    expect(clock.reanchors).toBe(0);
  });

  it.each(['suspended', 'interrupted', 'closed'])('stands still while the context is %s', (state) => {
    const { device, clock } = start({});
    drive(clock, device, 3);
    const frameMs = device.perfMs;
    const songMs = clock.songAt(frameMs);
    device.state = state;
    drive(clock, device, 2);
    expect(clock.songAt(device.perfMs)).toBe(songMs);
    expect(clock.songAt(frameMs - 10)).toBeCloseTo(songMs - 10, 6);
    expect(clock.isSteady).toBe(false);
  });

  it('is right on the first frame after a suspended context runs again', () => {
    const { device, clock } = start({});
    drive(clock, device, 3);
    device.state = 'suspended';
    drive(clock, device, 2);
    device.state = 'running';
    const run = drive(clock, device, 1, 0);
    expect(run.worstMs).toBeLessThanOrEqual(0.01);
    expect(run.backwardFrames).toBe(0);
  });

  it('turns to the latency figures when good timestamps cease, and back', () => {
    const { device, clock } = start({ quantum: 128 });
    drive(clock, device, 3);
    device.glitch(900, 240);
    const without = drive(clock, device, 3, 0);
    expect(without.worstMs).toBeLessThanOrEqual(2);
    expect(drive(clock, device, 5, 3).worstMs).toBeLessThanOrEqual(0.01);
  });
});

describe('song clock and events', () => {
  it('maps an event that is reported 300 ms late to the time at which it happened', () => {
    const { device, clock } = start({});
    drive(clock, device, 3);
    const eventPerfMs = device.perfMs + 20;
    const eventHeardMs = device.heardMs + 20;
    device.advance(300);
    clock.sample(device.perfMs);
    expect(clock.songAt(eventPerfMs)).toBeCloseTo(eventHeardMs, 3);
  });

  it('stands at 0 before the first anchor and at the anchor before the first sample', () => {
    const clock = createSongClock(createFakeDevice());
    expect(clock.songAt(1234)).toBe(0);
    clock.anchor({ songMs: -1500, contextS: 3, rate: 1 });
    expect(clock.songAt(1234)).toBe(-1500);
  });
});
