import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEditPlayer } from '../../../src/audio/edit/create-edit-player';
import type { EditPlayer } from '../../../src/audio/edit/edit-player';
import type { EditSong } from '../../../src/audio/edit/edit-song';
import type { StreamAnswer, StreamOrder } from '../../../src/audio/edit/stretch-stream.worker';
import { createFakeDevice, FakeBuffer, type FakeDevice } from './fake-device';

const RATE = 48_000;
const SONG_S = 30;

/** A stretcher that answers in silence, when it is let. */
class FakeWorker {
  static all: FakeWorker[] = [];
  onmessage: ((event: { data: StreamAnswer }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isStuck = false;
  isEnded = false;
  readonly orders: StreamOrder[] = [];

  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(order: StreamOrder): void {
    this.orders.push(order);
    if (order.type !== 'make' || this.isStuck) return;
    const channels = order.input.map(() => new Float32Array(order.frames + order.overlap));
    queueMicrotask(() => this.onmessage?.({ data: { type: 'made', id: order.id, channels } }));
  }
  terminate(): void {
    this.isEnded = true;
  }
}

let device: FakeDevice;
let player: EditPlayer;
let worker: FakeWorker;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.all = [];
  device = createFakeDevice(RATE);
  const stems = ['drums', 'police', 'lead'].map((name) => ({
    name: `${name}.ogg`,
    buffer: new FakeBuffer(2, SONG_S * RATE, RATE) as unknown as AudioBuffer,
  }));
  const channels = [new Float32Array(SONG_S * RATE), new Float32Array(SONG_S * RATE)];
  const song: EditSong = { durationMs: SONG_S * 1000, sampleRate: RATE, channels, stems };
  const node = device.context.createGain();
  player = createEditPlayer(device.context, song, { song: node, clicks: node });
  worker = FakeWorker.all[0] as FakeWorker;
});

afterEach(() => {
  player.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets the page and the device go on together. */
async function pass(ms: number, stepMs = 50): Promise<void> {
  for (let left = ms; left > 0; left -= stepMs) {
    device.pass(Math.min(left, stepMs) / 1000);
    await vi.advanceTimersByTimeAsync(Math.min(left, stepMs));
  }
}

const lineS = (): number => player.line?.contextS ?? Number.NaN;

describe('the player at 100 %', () => {
  it('starts the stems that are heard at one time, and is over at the end of the song', async () => {
    await player.play(29_000, { rate: 1 });
    expect(device.started.map(({ atS, offsetS }) => [atS, offsetS])).toEqual([
      [lineS(), 29],
      [lineS(), 29],
    ]);
    expect(player.isPlaying).toBe(true);
    const told = vi.fn();
    player.onChange(told);
    await pass(1300);
    expect(player.isPlaying).toBe(false);
    expect(told).toHaveBeenCalled();
    expect(player.songMs()).toBe(30_000);
  });

  it('starts each pass of a loop where the one before it ends, with what lies before it to cross over', async () => {
    await player.play(10_500, { rate: 1, loop: { fromMs: 10_000, toMs: 11_000 } });
    const startS = lineS();
    await pass(2000);
    const passes = device.started.filter((_, index) => index % 2 === 0);
    expect(passes.length).toBeGreaterThanOrEqual(4);
    passes.slice(1).forEach(({ atS, offsetS }, index) => {
      expect(atS).toBeCloseTo(startS + 0.5 + index - 0.004, 9);
      expect(offsetS).toBeCloseTo(10 - 0.004, 9);
    });
    expect(player.isPlaying).toBe(true);
  });

  it('stops where it is heard', async () => {
    await player.play(5000, { rate: 1 });
    await pass(530);
    player.pause();
    expect(device.started.every(({ stoppedS }) => stoppedS !== null)).toBe(true);
    // 30 ms of lead and 20 ms of latency.
    expect(player.songMs()).toBeCloseTo(5480, 0);
    await pass(500);
    expect(player.songMs()).toBeCloseTo(5480, 0);
  });
});

describe('the player at another speed', () => {
  it('lays piece on piece, each where the one before it ends, some seconds ahead', async () => {
    await player.play(5000, { rate: 0.5 });
    const startS = lineS();
    await pass(1000);
    const starts = device.started.map(({ atS }) => Math.round((atS - startS) * 1000));
    expect(starts.slice(0, 5)).toEqual([0, 200, 600, 1400, 2200]);
    const lastS = device.started.at(-1)?.atS ?? 0;
    expect(lastS).toBeGreaterThan(startS + 1 + 3);
    expect(lastS).toBeLessThan(startS + 1 + 6);
    expect(player.isPreparing).toBe(false);
  });

  it('asks for no more than the song', async () => {
    await player.play(29_000, { rate: 2 });
    await pass(400);
    const ends = device.started.map(({ atS, buffer }) => atS + (buffer?.duration ?? 0));
    expect(Math.max(...ends)).toBeCloseTo(lineS() + 0.5, 4);
    await pass(300);
    expect(player.isPlaying).toBe(false);
    expect(player.songMs()).toBe(30_000);
  });

  it('skips what came too late, and is in time again', async () => {
    await player.play(5000, { rate: 0.5 });
    const startS = lineS();
    await pass(100);
    worker.isStuck = true;
    await pass(8000);
    expect(player.isPreparing).toBe(true);
    worker.isStuck = false;
    const waiting = worker.orders.at(-1);
    const before = device.started.length;
    if (waiting?.type === 'make') worker.postMessage(waiting);
    await pass(200);
    expect(player.isPreparing).toBe(false);
    const late = device.started[before];
    const pieceS = (late?.atS ?? 0) - (late?.offsetS ?? 0) - startS;
    // Pieces begin at 0.2, 0.6 and then each 0.8 s; one that is cut at its top still ends in its place.
    expect(Math.abs((pieceS - 0.6) / 0.8 - Math.round((pieceS - 0.6) / 0.8))).toBeLessThan(1e-6);
  });

  it('goes where it was sent last', async () => {
    const first = player.play(5000, { rate: 0.5 });
    const second = player.play(9000, { rate: 0.75 });
    await Promise.all([first, second]);
    expect(player.line).toMatchObject({ songMs: 9000, rate: 0.75 });
    expect(device.started.every(({ atS }) => atS >= lineS())).toBe(true);
  });

  it('does not start when it is paused meanwhile', async () => {
    const start = player.play(5000, { rate: 0.5 });
    expect(player.isPreparing).toBe(true);
    player.pause();
    await start;
    await pass(100);
    expect([player.isPlaying, player.isPreparing]).toEqual([false, false]);
    expect(device.started).toEqual([]);
  });

  it.each([
    [0.1, 0.25],
    [7, 2],
    [Number.NaN, 1],
  ])('of %f is one of %f', async (rate, played) => {
    await player.play(0, { rate });
    expect(player.line?.rate).toBe(played);
  });

  it('takes over on the line of the old one when it is changed', async () => {
    await player.play(5000, { rate: 1 });
    await pass(500);
    const old = player.line;
    await player.change({ rate: 0.5 });
    const line = player.line;
    if (old === null || line === null) throw new Error('It does not play.');
    expect(line.rate).toBe(0.5);
    expect(line.songMs).toBeCloseTo(old.songMs + (line.contextS - old.contextS) * 1000, 1);
    const stopS = device.started[0]?.stoppedS ?? 0;
    expect(stopS).toBeGreaterThanOrEqual(line.contextS);
    expect(stopS).toBeLessThan(line.contextS + 0.02);
  });
});

describe('a change', () => {
  it('that is paused before it is heard leaves no tail of the old sound', async () => {
    await player.play(5000, { rate: 1 });
    await pass(500);
    await player.change({ rate: 0.5 });
    const nowS = device.context.currentTime;
    player.pause();
    for (const { stoppedS } of device.started) expect(stoppedS).toBeCloseTo(nowS + 0.012, 6);
  });

  it('of a start under way is a start of its own', async () => {
    const first = player.play(5000, { rate: 0.5 });
    await Promise.all([first, player.change({ rate: 0.75 })]);
    expect(player.line).toMatchObject({ songMs: 5000, rate: 0.75 });
  });

  it('of nothing is nothing', async () => {
    await player.change({ rate: 0.75 });
    expect([player.isPlaying, player.isPreparing, device.started.length]).toEqual([false, false, 0]);
  });
});

describe('what keeps it silent', () => {
  it('is told when the stretcher fails, and forgotten with the next start', async () => {
    worker.isStuck = true;
    const start = player.play(5000, { rate: 0.5 });
    await vi.advanceTimersByTimeAsync(10);
    worker.onmessage?.({ data: { type: 'failed', error: 'Out of memory.' } });
    await start;
    expect(player.trouble).toBe('The song could not be brought to this speed: Out of memory. Play it at 100 %.');
    expect(player.isPlaying).toBe(false);
    await player.play(5000, { rate: 1 });
    expect([player.isPlaying, player.trouble]).toEqual([true, null]);
  });

  it('is told when the stretcher could not be loaded, at each start', async () => {
    worker.isStuck = true;
    worker.onerror?.({ message: 'Blocked.' });
    for (let i = 0; i < 2; i += 1) {
      await player.play(5000, { rate: 0.5 });
      expect(player.trouble).toContain('Blocked.');
    }
  });

  it('is told when the page may not sound', async () => {
    device.state = 'suspended';
    const start = player.play(5000, { rate: 1 });
    await pass(1600);
    await start;
    expect(player.isPlaying).toBe(false);
    expect(player.trouble).toContain('on hold');
    expect(device.started).toEqual([]);
  });

  it('is told when the device is taken away in the middle, until it is back', async () => {
    await player.play(5000, { rate: 1 });
    await pass(300);
    device.state = 'interrupted';
    await vi.advanceTimersByTimeAsync(100);
    expect(player.trouble).toContain('Something else has the sound');
    expect(player.isPlaying).toBe(true);
    device.state = 'running';
    await pass(100);
    expect(player.trouble).toBeNull();
    await vi.advanceTimersByTimeAsync(2000);
    expect(player.trouble).toContain('The sound device has stopped.');
  });

  it('ends it when the device is closed', async () => {
    await player.play(5000, { rate: 1 });
    await pass(300);
    device.state = 'closed';
    await vi.advanceTimersByTimeAsync(100);
    expect(player.isPlaying).toBe(false);
    expect(player.trouble).toContain('Reload');
  });
});

it('scrubs a grain at the place, and stands there', async () => {
  await player.play(5000, { rate: 1 });
  await pass(100);
  const before = device.started.length;
  player.scrub(12_345);
  expect(player.isPlaying).toBe(false);
  expect(player.songMs()).toBe(12_345);
  expect(device.started.slice(before).map(({ offsetS }) => offsetS)).toEqual([12.345, 12.345]);
  // A drag asks at each frame; of those within a grain the last is heard.
  player.scrub(12_400);
  player.scrub(12_500);
  await pass(100, 10);
  expect(device.started.slice(before + 2).map(({ offsetS }) => offsetS)).toEqual([12.5, 12.5]);
});

it('leaves nothing running when it is disposed', async () => {
  await player.play(5000, { rate: 0.5 });
  player.dispose();
  await vi.advanceTimersByTimeAsync(1000);
  expect(worker.isEnded).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  expect(device.started.every(({ stoppedS }) => stoppedS !== null)).toBe(true);
});
